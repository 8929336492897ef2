// A codebook put in order: the entries of each section by id, the fields of each entry as the handbook has
// them. What is written stays as it is written, with its comments; the result is read again, and says the
// same, or it is not given out.

import { type Document, isMap, Lexer } from "yaml";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { once } from "../text/once.ts";
import { readCodebook } from "./codebook.ts";
import { pairOf, readable } from "./codebook-addition.ts";
import { sayingInAnyOrder } from "./codebook-saying.ts";
import { type LinedText, type Order, orderMap, withLines } from "./ordered-map.ts";

export interface OrganisedCodebook {
  readonly text: string;
  /** What could not be put in order. */
  readonly kept: readonly KeptOrder[];
}

export interface KeptOrder {
  /** A section, or an entry of one. */
  readonly name: string;
  readonly why: "references" | "form";
}

const entityFields = [
  ...["name", "official-name", "kind", "aliases", "part-of", "parent", "members", "acts-for"],
  ...["definition", "examples", "patterns", "colour", "url", "ids", "note"],
];

/** In which order fields are written. Others keep theirs, behind these. */
export const fieldOrders: ReadonlyMap<string, readonly string[]> = new Map([
  ["actors", entityFields],
  ["laws", entityFields],
  ["topics", entityFields],
  ["positions", ["kind", "title", "to", "by", "basis", "part-of", "replaces", "history", "note"]],
  ["kinds", ["title", "position", "colour"]],
]);

/** The order of kinds of mark is that in which they are offered. */
const unsorted: ReadonlySet<string> = new Set(["kinds"]);

/** `undefined` for a codebook whose YAML is broken. */
export function organiseCodebook(text: string): OrganisedCodebook | undefined {
  let read = readText(text);
  if (!read) return undefined;
  const kept: KeptOrder[] = [];
  for (const [section, fields] of fieldOrders) {
    read = withFieldsOrdered(read, section, byPlaceIn(fields), kept);
    if (!unsorted.has(section)) read = withEntriesOrdered(read, section, kept);
  }
  return { text: read.text, kept };
}

/** A text and what it holds, each worked out once. */
interface ReadText extends LinedText {
  readonly document: Document;
  /** Equal for those that say the same. */
  saying(): string;
}

function readText(text: string): ReadText | undefined {
  const document = readable(text);
  if (!document) return undefined;
  return { ...withLines(text), document, saying: once(() => sayingOf(text)) };
}

function withFieldsOrdered(
  read: ReadText,
  section: string,
  order: Order,
  kept: KeptOrder[],
): ReadText {
  const edits: TextEdit[] = [];
  for (const { key, value } of sectionOf(read, section)?.items ?? []) {
    if (!isMap(value)) continue;
    const found = orderMap(read, value, order);
    if ("kept" in found) kept.push({ name: String(key), why: found.kept });
    else edits.push(...found.edits);
  }
  return changed(read, edits, section, kept);
}

function withEntriesOrdered(read: ReadText, section: string, kept: KeptOrder[]): ReadText {
  const map = sectionOf(read, section);
  const found = map && orderMap(read, map, byId);
  if (!found) return read;
  if ("edits" in found) return changed(read, found.edits, section, kept);
  kept.push({ name: section, why: found.kept });
  return read;
}

function sectionOf({ document: { contents: top } }: ReadText, section: string) {
  const map = isMap(top) ? pairOf(top, section)?.value : undefined;
  return isMap(map) ? map : undefined;
}

function changed(
  read: ReadText,
  edits: readonly TextEdit[],
  section: string,
  kept: KeptOrder[],
): ReadText {
  if (edits.length === 0) return read;
  const after = readText(applyEdits(read.text, edits));
  if (after?.saying() === read.saying()) return after;
  kept.push({ name: section, why: "form" });
  return read;
}

function sayingOf(text: string): string {
  const { codebook, problems } = readCodebook(text);
  return JSON.stringify([problems.length, sayingInAnyOrder(codebook), commentsIn(text)]);
}

function commentsIn(text: string): string {
  const comments: string[] = [];
  let isContent = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith("#") && !isContent) comments.push(lexeme);
    // What follows this sign is the content of a scalar.
    isContent = lexeme === "\u001f";
  }
  return JSON.stringify(comments.sort());
}

function byPlaceIn(fields: readonly string[]): Order {
  const places = new Map(fields.map((field, index) => [field, index]));
  const placeOf = (field: string) => places.get(field) ?? fields.length;
  return (a, b) => placeOf(a) - placeOf(b);
}

/** As people sort: capitals do not count, and 999 comes before 1718. */
function byId(a: string, b: string): number {
  const [ofA, ofB] = [piecesOf(a), piecesOf(b)];
  for (let index = 0; index < Math.max(ofA.length, ofB.length); index++) {
    const order = compared(ofA[index] ?? "", ofB[index] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}

function piecesOf(id: string): readonly string[] {
  return id.toLowerCase().match(/[0-9]+|[^0-9]+/g) ?? [];
}

function compared(a: string, b: string): number {
  if (/^[0-9]/.test(a) && /^[0-9]/.test(b)) {
    const [ofA, ofB] = [a.replace(/^0+/, ""), b.replace(/^0+/, "")];
    if (ofA.length !== ofB.length) return ofA.length - ofB.length;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}
