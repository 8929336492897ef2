// A codebook put in order: the entries of each section by id, the fields of each entry as the handbook has
// them. What is written stays as it is written, with its comments; the result is read again, and says the
// same, or it is not given out.

import { isMap, Lexer, type YAMLMap } from "yaml";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { readCodebook } from "./codebook.ts";
import { pairOf, readable } from "./codebook-addition.ts";
import { sayingInAnyOrder } from "./codebook-saying.ts";
import { type Order, orderMap, withLines } from "./ordered-map.ts";

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
  if (!readable(text)) return undefined;
  const kept: KeptOrder[] = [];
  let done = text;
  for (const [section, fields] of fieldOrders) {
    done = withFieldsOrdered(done, section, byPlaceIn(fields), kept);
    if (!unsorted.has(section)) done = withEntriesOrdered(done, section, kept);
  }
  return { text: done, kept };
}

function withFieldsOrdered(text: string, section: string, order: Order, kept: KeptOrder[]): string {
  const edits: TextEdit[] = [];
  const lined = withLines(text);
  for (const { key, value } of sectionOf(text, section)?.items ?? []) {
    if (!isMap(value)) continue;
    const found = orderMap(lined, value, order);
    if ("kept" in found) kept.push({ name: String(key), why: found.kept });
    else edits.push(...found.edits);
  }
  return changed(text, edits, section, kept);
}

function withEntriesOrdered(text: string, section: string, kept: KeptOrder[]): string {
  const map = sectionOf(text, section);
  const found = map && orderMap(withLines(text), map, byId);
  if (!found) return text;
  if ("edits" in found) return changed(text, found.edits, section, kept);
  kept.push({ name: section, why: found.kept });
  return text;
}

function sectionOf(text: string, section: string): YAMLMap | undefined {
  const top = readable(text)?.contents;
  const map = isMap(top) ? pairOf(top, section)?.value : undefined;
  return isMap(map) ? map : undefined;
}

function changed(
  text: string,
  edits: readonly TextEdit[],
  section: string,
  kept: KeptOrder[],
): string {
  if (edits.length === 0) return text;
  const after = applyEdits(text, edits);
  if (saysTheSame(text, after)) return after;
  kept.push({ name: section, why: "form" });
  return text;
}

function saysTheSame(text: string, after: string): boolean {
  const before = readCodebook(text);
  const now = readCodebook(after);
  return (
    readable(after) !== undefined &&
    now.problems.length === before.problems.length &&
    sayingInAnyOrder(now.codebook) === sayingInAnyOrder(before.codebook) &&
    commentsIn(after) === commentsIn(text)
  );
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
