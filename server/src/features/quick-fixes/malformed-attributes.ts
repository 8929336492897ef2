// Fixes for malformed-attributes: what was meant, where it can be told from what is written, or plain
// text. Each is read again before it is offered, so these may try.

import { readAttributes } from "../../syntax/attributes.ts";
import { inMessage } from "../../text/shortened.ts";
import { textBlockAround } from "./places.ts";
import type { Candidate, Fixer } from "./quick-fix.ts";

/** Attributes of more than that are mended by hand. */
const longest = 1_000;

export const fixMalformedAttributes: Fixer = ({ document }, { start }) => {
  const { text } = document;
  const block = textBlockAround(document, start);
  const end = Math.min(block?.end ?? lineEnd(text, start), start + longest);
  const written = text.slice(start, end);
  const found = [...readings(written)];
  const unlike = found.filter(
    (each, index) => found.findIndex((other) => other.text === each.text) === index,
  );
  const empty = /^\{\s*[A-Za-z_][\w-]*=\s*\}/.exec(written)?.[0];
  return [
    ...unlike.map(
      ({ text: meant, length }): Candidate => ({
        title: `Write ${inMessage(meant)}`,
        edits: [{ start, end: start + length, text: meant }],
        isPreferred: unlike.length === 1,
        changes: "marks",
      }),
    ),
    ...(empty === undefined
      ? []
      : [
          {
            title: "Remove these braces, which hold no value",
            edits: [{ start, end: start + empty.length, text: "" }],
            changes: "marks" as const,
          },
        ]),
    {
      title: "Leave the brace as text, and the mark without attributes",
      edits: [{ start, end: start, text: "{}" }],
      // Now that the brace is text, the mark may lack what was meant to stand in it.
      changes: "attributes",
      reveals: true,
    },
  ];
};

interface Reading {
  /** The attributes as they should stand. */
  readonly text: string;
  /** How much of what is written they stand for. */
  readonly length: number;
}

function* readings(written: string): Iterable<Reading> {
  const brace = written.indexOf("}");
  const inside = brace < 0 ? undefined : written.slice(0, brace + 1);
  if (inside !== undefined && !inside.includes("\n")) {
    for (const text of [tidied(inside), withQuoteClosed(tidied(inside))]) {
      if (isReadable(text)) {
        yield { text, length: inside.length };
        return;
      }
    }
  }
  // The items at the start that can be read: {to=UK and so on
  const [items = ""] =
    /^\{\s*(?:(?:[#.][\w-]+|[A-Za-z_][\w-]*=(?:"[^"\n]*"|[^\s"'{}]+))\s*)+/.exec(written) ?? [];
  const length = items.trimEnd().length;
  const text = `${items.trimEnd().replace(/[,.;]$/, "")}}`;
  if (items !== "" && isReadable(text))
    yield { text, length: text.length - 1 === length ? length : length - 1 };
}

/** Without what is usual elsewhere: spaces around `=` and behind `,`, colons, curly quotes, empty keys. */
function tidied(inside: string): string {
  return inside
    .replace(/[“”„]/g, '"')
    .replace(
      /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\s*=\s*(?=[^\s}])|,\s+|(?<=[{\s][A-Za-z_-]{1,30}):\s+/g,
      (found: string, quoted?: string) => {
        if (quoted !== undefined) return quoted;
        return found.trim() === "," ? "," : "=";
      },
    )
    .replace(/(?<=[{\s])[A-Za-z_][\w-]*=\s*(?=\}$)/, "")
    .replace(/\s+\}$/, "}");
}

function withQuoteClosed(inside: string): string {
  const quotes = inside.match(/"/g)?.length ?? 0;
  return quotes % 2 === 1 ? inside.replace(/\s*\}$/, '"}') : inside;
}

function isReadable(text: string): boolean {
  const { attributes } = readAttributes(text, 0);
  return attributes?.end === text.length && attributes.entries.length + attributes.tags.length > 0;
}

function lineEnd(text: string, start: number): number {
  const found = text.slice(start).search(/[\r\n]/);
  return found < 0 ? text.length : start + found;
}
