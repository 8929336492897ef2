// Folding one entry of a codebook into another: what it says and the other does not goes over, its names
// become names of the other, and it goes. All else in the file stays as it is written.

import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from "yaml";
import type { TextEdit } from "../text/edit.ts";
import { firstLineEnd } from "../text/lines.ts";
import {
  inBrackets,
  indentOf,
  lastOffset,
  linesBehind,
  pairOf,
  readable,
  writeScalar,
} from "./codebook-addition.ts";
import { fromBrackets, startOf, wholeLines } from "./codebook-lines.ts";

export type EntrySection = "actors" | "laws" | "topics" | "positions";

export interface EntryMerge {
  readonly section: EntrySection;
  readonly id: string;
  readonly targetId: string;
  /** Whether anything declares the target; else the entry just gets its id. */
  readonly isDeclared: boolean;
  /** The keys of what is said of the target already, by whatever codebook; its lists are added to. */
  readonly said: ReadonlySet<string>;
  /** What the target is called already. */
  readonly names: ReadonlySet<string>;
}

/** Nothing where the codebook does not have the entry; `undefined` where it cannot be folded in. */
export function mergeEntry(text: string, merge: EntryMerge): readonly TextEdit[] | undefined {
  const top = readable(text)?.contents;
  const sectionPair = isMap(top) ? pairOf(top, merge.section) : undefined;
  const section = sectionPair?.value;
  if (!isMap(top) || !sectionPair || !isMap(section)) return [];
  const entry = pairOf(section, merge.id);
  if (!entry) return [];
  if (!merge.isDeclared) return withOtherId(text, entry, merge.targetId);
  const carried = carriedBy(entry, merge);
  if (!carried) return undefined;
  const target = pairOf(section, merge.targetId);
  if (!target) {
    return carried.size > 0
      ? [replaced(text, section, entry, merge.targetId, carried)]
      : [takenOut(text, top, sectionPair, section, entry)];
  }
  const additions = additionsTo(text, section, target, carried);
  return additions && [...additions, takenOut(text, top, sectionPair, section, entry)];
}

function withOtherId(text: string, { key }: Pair, id: string): readonly TextEdit[] | undefined {
  if (!isScalar(key) || !key.range) return undefined;
  const [start, end] = key.range;
  return text.slice(start, end) === "" ? undefined : [{ start, end, text: writeScalar(id) }];
}

/** What goes over, as it is written between brackets: of lists the items, of all else one value. */
type Carried = ReadonlyMap<string, readonly string[]>;

const lists = new Set(["aliases", "history"]);

function carriedBy(
  { value }: Pair,
  { section, targetId, said, names }: EntryMerge,
): Carried | undefined {
  const carried = new Map<string, readonly string[]>();
  for (const pair of isMap(value) ? value.items : []) {
    const key = isScalar(pair.key) ? String(pair.key.value) : "";
    const items = isSeq(pair.value) && lists.has(key) ? pair.value.items : [pair.value];
    const written = items.filter((item) => !isNothing(item)).map(inFlow);
    if (written.some((each) => each === undefined)) return undefined;
    const all = written.filter((each) => each !== undefined);
    if (all.length === 0) continue;
    const isOfTarget = all[0] === writeScalar(targetId);
    if (lists.has(key) || (!said.has(key) && !isOfTarget)) {
      carried.set(key, [...(carried.get(key) ?? []), ...all]);
    } else if (key === "name" && section !== "positions") {
      carried.set("aliases", [...all, ...(carried.get("aliases") ?? [])]);
    }
  }
  return withoutNames(carried, names);
}

/** Without what the target is called already. */
function withoutNames(
  carried: Map<string, readonly string[]>,
  names: ReadonlySet<string>,
): Carried {
  const written = new Set([...names].map(writeScalar));
  const aliases = [...new Set(carried.get("aliases"))].filter((alias) => !written.has(alias));
  if (aliases.length > 0) carried.set("aliases", aliases);
  else carried.delete("aliases");
  return carried;
}

function isNothing(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

/** On one line, between brackets where it takes some; `undefined` for what refers to something elsewhere. */
function inFlow(node: unknown): string | undefined {
  if (isScalar(node)) {
    return writeScalar(typeof node.value === "string" ? node.value : (node.source ?? ""));
  }
  if (isSeq(node)) {
    const items = node.items.map(inFlow);
    return items.includes(undefined) ? undefined : `[${items.join(", ")}]`;
  }
  if (!isMap(node)) return undefined;
  const fields = node.items.map(({ key, value }) => {
    const [writtenKey, written] = [inFlow(key), isNothing(value) ? "" : inFlow(value)];
    return writtenKey === undefined || written === undefined
      ? undefined
      : `${writtenKey}: ${written}`.trimEnd();
  });
  return fields.includes(undefined) ? undefined : `{ ${fields.join(", ")} }`;
}

function fieldsOf(carried: Carried): readonly string[] {
  return [...carried].map(([key, items]) =>
    lists.has(key) ? `${key}: [${items.join(", ")}]` : `${key}: ${items[0] ?? ""}`,
  );
}

function replaced(
  text: string,
  section: YAMLMap,
  entry: Pair,
  targetId: string,
  carried: Carried,
): TextEdit {
  const id = writeScalar(targetId);
  const range = { start: startOf(entry.key), end: lastOffset(entry) };
  const fields = fieldsOf(carried);
  if (section.flow) return { ...range, text: `${id}: { ${fields.join(", ")} }` };
  const lineBreak = firstLineEnd(text) ?? "\n";
  const indent = indentOf(text, entry.key);
  const lines = [`${id}:`, ...fields.map((field) => `${indent}  ${field}`)].join(lineBreak);
  const hadLineEnd = /[\r\n]/.test(text.charAt(range.end - 1));
  return { ...range, text: hadLineEnd ? `${lines}${lineBreak}` : lines };
}

function takenOut(
  text: string,
  top: YAMLMap,
  sectionPair: Pair,
  section: YAMLMap,
  entry: Pair,
): TextEdit {
  const index = section.items.indexOf(entry);
  if (section.flow) return fromBrackets(section, index);
  // A section without entries would be left.
  const isOnly = section.items.length === 1;
  if (isOnly && top.flow) return fromBrackets(top, top.items.indexOf(sectionPair));
  return wholeLines(text, startOf(isOnly ? sectionPair : entry), lastOffset(entry));
}

/** The edits that add what goes over to an entry; `undefined` where its form has no place for it. */
export function additionsTo(
  text: string,
  section: YAMLMap,
  target: Pair,
  carried: Carried,
): readonly TextEdit[] | undefined {
  const lineBreak = firstLineEnd(text) ?? "\n";
  const { value } = target;
  const edits: TextEdit[] = [];
  const fresh = new Map(carried);
  for (const key of lists) {
    const items = carried.get(key);
    const list = isMap(value) ? pairOf(value, key)?.value : undefined;
    if (!items || !list) continue;
    fresh.delete(key);
    if (isSeq(list) && list.flow) edits.push(inBrackets(text, list, items.join(", ")));
    else if (isSeq(list)) {
      const dash = `${indentOf(text, list.items[0], "-")}- `;
      const lines = items.map((item) => `${dash}${item}`);
      edits.push(linesBehind(text, lastOffset(list), lines, lineBreak));
    } else {
      const first = inFlow(list);
      if (first === undefined) return undefined;
      const range = { start: startOf(list), end: lastOffset(list) };
      edits.push({ ...range, text: `[${[first, ...items].join(", ")}]` });
    }
  }
  const fields = fieldsOf(fresh);
  if (fields.length === 0) return edits;
  if (isMap(value) && value.flow) return [...edits, inBrackets(text, value, fields.join(", "))];
  if (section.flow || !(isMap(value) || isNothing(value))) return undefined;
  const indent = isMap(value)
    ? indentOf(text, value.items[0]?.key)
    : `${indentOf(text, target.key)}  `;
  const lines = fields.map((field) => `${indent}${field}`);
  return [...edits, linesBehind(text, lastOffset(target), lines, lineBreak)];
}
