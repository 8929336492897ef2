// What can be gone to by name from anywhere: positions, the actors, laws and topics that statements or
// codebooks name, and statements by their titles.

import { compareDates, knownDate } from "../analysis/date-order.ts";
import type { Category } from "../registry/entity.ts";
import type { Registry } from "../registry/registry.ts";
import { lineIndex } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";
import { shortened } from "../text/shortened.ts";
import type { Place } from "../workspace/statement-record.ts";
import type { CodebookFile, Workspace } from "../workspace/workspace.ts";
import { codebookOf } from "./codebook/declaration.ts";
import { folded, fuzzyScore } from "./fuzzy-match.ts";
import { remembered } from "./tracked-positions.ts";

export interface WorkspaceSymbol {
  /** The one of its names that fits what was typed. */
  readonly name: string;
  /** What else tells it from others: its usual name and id, or where it was said. */
  readonly detail: string;
  /** A kind of mark, or "statement". */
  readonly kind: string;
  readonly file: string;
  readonly place: Place;
}

interface Item {
  readonly names: readonly string[];
  /** For comparing, one for each of the names. */
  readonly keys: readonly string[];
  readonly id: string;
  readonly kind: string;
  readonly file: string;
  readonly place: Place;
}

/** The best first. An empty query gives positions, then what has been declared, then the rest. */
export function workspaceSymbols(
  items: readonly Item[],
  query: string,
  most = 200,
): readonly WorkspaceSymbol[] {
  const wanted = folded(query.trim());
  const found: { readonly item: Item; readonly name: number; readonly score: number }[] = [];
  for (const item of items) {
    let name = -1;
    let score = -1;
    for (const [index, key] of item.keys.entries()) {
      const its = fuzzyScore(wanted, key);
      if (its !== undefined && its > score) [name, score] = [index, its];
    }
    if (name >= 0) found.push({ item, name, score });
  }
  // What is equally good keeps the order of the items.
  found.sort((a, b) => b.score - a.score);
  return found.slice(0, most).map(({ item, name }) => symbolOf(item, name));
}

const longestName = 120;

function symbolOf({ names, id, kind, file, place }: Item, index: number): WorkspaceSymbol {
  const name = names[index] ?? id;
  const usual = names[0] ?? id;
  const detail = [name === usual ? "" : usual, name === id ? "" : id].filter((each) => each !== "");
  return { name: shortened(name, longestName), detail: detail.join(" · "), kind, file, place };
}

/** To be kept as long as the workspace stays as it is: it takes a look at every statement. */
export function workspaceItems(workspace: Workspace): readonly Item[] {
  const registryOf = remembered(workspace.registryFor);
  const items = new Map<string, Item>();
  const keyOf = (of: string, id: string) => `${of} ${id}`;
  for (const codebook of workspace.codebooks) {
    for (const [of, id, range] of declared(codebook)) {
      const key = keyOf(of, id);
      if (!items.has(key)) {
        items.set(key, itemOf(codebook.registry, of, id, codebook.file, placeIn(codebook, range)));
      }
    }
  }
  for (const [key, first] of firstMentions(workspace)) {
    if (items.has(key)) continue;
    const { of, id, file, place, text } = first;
    items.set(key, itemOf(registryOf(file), of, id, file, place, text));
  }
  const order = ["position", "actor", "law", "topic"];
  const rank = ([key]: readonly [string, Item]) => order.indexOf(key.slice(0, key.indexOf(" ")));
  const sorted = [...items].sort((a, b) => rank(a) - rank(b)).map(([, item]) => item);
  return [...sorted, ...statementItems(workspace)];
}

const start = { line: 0, character: 0 };

function statementItems({ index }: Workspace): readonly Item[] {
  return index.files.flatMap(({ file, record: { meta } }) => {
    const names = [meta.title, meta.meeting].filter((name) => name !== null);
    if (names.length === 0) return [];
    const place = { start, end: start };
    return [made(names, meta.date ?? "", "statement", file, place)];
  });
}

function made(
  names: readonly string[],
  id: string,
  kind: string,
  file: string,
  place: Place,
): Item {
  return { names, keys: names.map(folded), id, kind, file, place };
}

function itemOf(
  registry: Registry,
  of: string,
  id: string,
  file: string,
  place: Place,
  text?: string,
): Item {
  if (of === "position") {
    const position = registry.positions.get(id);
    const title = position && position.title !== id ? position.title : text;
    const names = title === undefined ? [id] : [title.replaceAll(/\s+/g, " ").trim(), id];
    return made(names, id, position?.kind ?? "position", file, place);
  }
  const entity = registry.entity(of as Category, id);
  const all = entity
    ? [entity.name, entity.officialName, id, ...entity.aliases.map(({ text: alias }) => alias)]
    : [id];
  const names = [...new Set(all.filter((name) => name !== undefined))];
  return made(names, id, of, file, place);
}

function declared(codebook: CodebookFile): readonly (readonly [string, string, Range])[] {
  const { entities, positions } = codebookOf(codebook);
  return [
    ...positions.map(({ id, declaredAt }) => ["position", id, declaredAt] as const),
    ...entities.map(({ category, id, declaredAt }) => [category, id, declaredAt] as const),
  ];
}

function placeIn({ text }: CodebookFile, range: Range): Place {
  const lines = lineIndex(text);
  return { start: lines.positionAt(range.start), end: lines.positionAt(range.end) };
}

interface First {
  readonly of: string;
  readonly id: string;
  readonly file: string;
  readonly place: Place;
  readonly date: string | null;
  /** Of a position, its words. */
  readonly text?: string;
}

/** By date, then by file and place, as everywhere. */
function firstMentions({ index }: Workspace): ReadonlyMap<string, First> {
  const found = new Map<string, First>();
  const put = (key: string, first: First) => {
    const known = found.get(key);
    if (!known || comesFirst(first, known)) found.set(key, first);
  };
  for (const { file, record } of index.files) {
    const date = knownDate(record.meta.date);
    for (const { of, id, place } of record.uses) {
      // Positions that are only answered have no mention.
      if (of !== "position" && of !== "kind") put(`${of} ${id}`, { of, id, file, place, date });
    }
    for (const { position: id, place, text, date: said } of record.positions) {
      if (id === null) continue;
      put(`position ${id}`, { of: "position", id, file, place, date: knownDate(said), text });
    }
  }
  return found;
}

/** What has no date is not known to be first. */
function comesFirst(a: First, b: First): boolean {
  if (a.date === null || b.date === null) return a.date !== null && b.date === null;
  return compareDates(a.date, b.date) < 0;
}
