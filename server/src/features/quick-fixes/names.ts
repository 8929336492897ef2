// Fixes for names that are unknown or ambiguous: the entries that may be meant, written where the name
// stands, and an entry of its own in the codebook.

import type { CodebookEntry } from "../../registry/codebook-addition.ts";
import type { Category, Entity } from "../../registry/entity.ts";
import type { Registry } from "../../registry/registry.ts";
import { writeAttributeValue } from "../../syntax/attributes.ts";
import { putTarget } from "../../syntax/edits/attribute-edits.ts";
import type { TextEdit } from "../../text/edit.ts";
import { inMessage } from "../../text/shortened.ts";
import { lookUp } from "../../workspace/look-up.ts";
import type { Statement } from "../../workspace/statement.ts";
import { type WrittenName, writtenNameAt } from "../../workspace/written-names.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestEntities } from "../nearest-names.ts";
import { freeId } from "./free-id.ts";
import type { Candidate, Changes, Fixer } from "./quick-fix.ts";

export const fixUnknownName: Fixer = (statement, problem) => {
  const written = nameAt(statement, problem);
  if (!written) return [];
  const { category, name } = written;
  const nearest = nearestEntities(statement.registry, category, name);
  return [
    ...nearest.flatMap((entity) => meaning(statement, written, entity)),
    ...asPerson(statement, written),
    ...asWords(written),
    ...asNewEntry(statement.registry, { category, name, ...wordsAround(written) }),
  ];
};

export const fixAmbiguousName: Fixer = (statement, problem) => {
  const written = nameAt(statement, problem);
  if (!written) return [];
  const found = lookUp(statement.registry, written.category, written.name);
  return found.flatMap((entity) => meaning(statement, written, entity));
};

const categories = ["actor", "law", "topic"] as const;
export const sections = { actor: "actors", law: "laws", topic: "topics" } as const;

function nameAt(statement: Statement, { code, start, end }: Diagnostic): WrittenName | undefined {
  const category = categories.find((each) => code.endsWith(`-${each}`));
  return category && writtenNameAt(statement, { start, end }, category);
}

function meaning(statement: Statement, written: WrittenName, { id, name }: Entity): Candidate[] {
  const edit = writeId(statement, written, id);
  if (!edit) return [];
  const shown = `${inMessage(name)} (${inMessage(id)})`;
  return [
    {
      title: `Let “${inMessage(written.name)}” mean ${shown}`,
      all: `Let every “${inMessage(written.name)}” mean ${shown}`,
      edits: [edit],
      ...changesOf(written),
    },
  ];
}

/** `undefined` where the place of the name in the front matter is not known. */
function writeId(
  { document }: Statement,
  { name, start, end, place }: WrittenName,
  id: string,
): TextEdit | undefined {
  switch (place.in) {
    case "text":
    case "target":
      return putTarget(document, place.mark, id);
    case "attribute":
      return { start, end, text: writeAttributeValue(id, true) };
    case "front matter":
      return document.text.slice(start, end) === name ? { start, end, text: id } : undefined;
  }
}

function changesOf({ place }: WrittenName): { readonly changes?: Changes } {
  if (place.in === "front matter") return {};
  return { changes: place.in === "attribute" ? "attributes" : "target" };
}

const personal =
  /^(?:(?:Foreign|Prime|Vice|Deputy|First) )?(?:(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Ambassador|President|Minister|Secretary|Chancellor|General)\b\.? ){1,2}(?:\p{L}[\p{L}'’.-]* ){0,3}(\p{Lu}[\p{L}'’-]+)$/u;

/** `Mr. Lavrov` is a person who needs no entry. */
function asPerson(statement: Statement, written: WrittenName): Candidate[] {
  const { category, name, place } = written;
  if (category !== "actor" || place.in === "attribute") return [];
  const entity = personNamed(statement.registry, name);
  return entity ? meaning(statement, written, entity) : [];
}

export function personNamed(registry: Registry, name: string): Entity | undefined {
  const family = name.length <= 100 ? personal.exec(name)?.[1] : undefined;
  return family === undefined ? undefined : lookUp(registry, "actor", `PERSON:${family}`)[0];
}

/** Quoted words are an addressee of their own. */
function asWords({ name, start, end, place }: WrittenName): Candidate[] {
  if (place.in !== "attribute" || (place.key !== "to" && place.key !== "about")) return [];
  if (place.item.isQuoted) return [];
  return [
    {
      title: `Keep “${inMessage(name)}” as words, in quotes`,
      edits: [{ start, end, text: `"${name.replace(/["\\]/g, "\\$&")}"` }],
      changes: "attributes",
    },
  ];
}

function wordsAround({ place }: WrittenName): { readonly words?: string } {
  return place.in === "target" ? { words: place.mark.text.trim() } : {};
}

/** Longer texts are looked up by nobody. */
const longestName = 400;

/** What is unknown, and the words of its mark where they are others than its name. */
export interface UnknownName {
  readonly category: Category;
  readonly name: string;
  readonly words?: string;
}

export function asNewEntry(registry: Registry, unknown: UnknownName): Candidate[] {
  const codebookEntry = newEntryFor(registry, unknown);
  if (!codebookEntry) return [];
  const { id, fields } = codebookEntry;
  const isNamed = fields.some(([, value]) => value === unknown.name);
  const shown = isNamed ? unknown.name : (unknown.words ?? "");
  const title = isNamed
    ? `Add “${inMessage(shown)}” to the codebook`
    : `Add “${inMessage(shown)}” to the codebook as ${inMessage(id)}`;
  return [{ title, edits: [], codebookEntry }];
}

/** An entry for a name; `undefined` where it is too long for one. */
export function newEntryFor(
  registry: Registry,
  { category, name, words = name }: UnknownName,
): CodebookEntry | undefined {
  if (name.length > longestName) return undefined;
  const section = sections[category];
  // A target that is written as ids are is the id, and the mark's words the name.
  const isNamedByWords =
    words !== "" &&
    words.length <= longestName &&
    isWrittenAsId(category, name) &&
    lookUp(registry, category, words).length === 0;
  if (isNamedByWords && words !== name) return { section, id: name, fields: [["name", words]] };
  return { section, id: newId(registry, category, name), fields: [["name", name]] };
}

function isWrittenAsId(category: Category, name: string): boolean {
  const usual = category === "topic" ? name.toLowerCase() : name.toUpperCase();
  return (
    name === usual && /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_.:/-]*[\p{L}\p{M}\p{N}_])?$/u.test(name)
  );
}

/** An id in the way of the others of its category, which none of them has. */
function newId(registry: Registry, category: Category, name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/^the /i, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
  const id = (category === "topic" ? plain.toLowerCase() : plain.toUpperCase()) || "NEW";
  return freeId(id, (each) => registry.entity(category, each) !== undefined);
}
