// How the tests of the parser write down what a document should give: one line a mark, nested by
// indentation.
//
//   demand "withdraw its forces" (dprk-troops-out) {#w1 to=[DPRK] status=open}
//     actor "its"
//   demand "at once" {#w1} continues "withdraw its forces"
//
// The text is what a reader sees. Problems are drawn into the document, under their place.

import { expect } from "vitest";
import type { Attributes, AttributeValue } from "../../server/src/syntax/attributes.ts";
import type { Annotation, Document } from "../../server/src/syntax/document.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { dedent, readOneFile } from "../fixture.ts";

/**
 * Checks the marks of a document, and that its problems are those drawn into it:
 *
 *   We call on @[Pyongyang to comply.
 *              ^^ unclosed-mark
 */
export function check(document: string, expected: string): void {
  const { text, notes } = readOneFile(document);
  const parsed = parseDocument(text);
  expect(outline(parsed), text).toBe(dedent(expected));
  const problems = parsed.problems.map(({ code, start, end }) => {
    const lineEnd = text.indexOf("\n", start);
    return { start, end: lineEnd < 0 ? end : Math.min(end, lineEnd), text: code };
  });
  expect(problems, text).toEqual(notes);
}

/** Checks that nothing in the document is a mark or the start of one. */
export function checkNoMarks(document: string): void {
  check(document, "");
}

export function outline(document: Document): string {
  const lines: string[] = [];
  const depths: number[] = [];
  for (const annotation of document.annotations) {
    const { index, parent } = annotation;
    const depth = parent === null ? 0 : (depths[parent] ?? 0) + 1;
    depths[index] = depth;
    lines.push("  ".repeat(depth) + annotationLine(document, annotation));
  }
  return lines.join("\n");
}

function annotationLine(document: Document, annotation: Annotation): string {
  const { kind, text, target, attributes, partOf } = annotation;
  const parts = [`${kind} "${text}"`];
  if (target !== null) parts.push(`(${target})`);
  if (attributes) parts.push(attributesOutline(attributes));
  if (partOf !== null) parts.push(`continues "${document.annotations[partOf]?.text}"`);
  return parts.join(" ");
}

/** `{#id .tag key=value list=[A, "b, c"] flag}`, values quoted where they are not one plain word. */
export function attributesOutline({ id, tags, entries }: Attributes): string {
  const items = [
    ...(id === null ? [] : [`#${id}`]),
    ...tags.map((tag) => `.${tag}`),
    ...entries.map(({ key, value }) => (value === true ? key : `${key}=${valueOutline(value)}`)),
  ];
  return `{${items.join(" ")}}`;
}

function valueOutline(value: Exclude<AttributeValue, true>): string {
  if (typeof value !== "string") return `[${value.map(valueOutline).join(", ")}]`;
  return /^[^\s"'{}[\],]+$/.test(value) ? value : JSON.stringify(value);
}
