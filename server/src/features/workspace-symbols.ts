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
import { summaryOf } from "./statement-summaries.ts";
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
  readonly placeOf: () => Place;
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

function symbolOf({ names, id, kind, file, placeOf }: Item, index: number): WorkspaceSymbol {
  const name = names[index] ?? id;
  const usual = names[0] ?? id;
  const detail = [name === usual ? "" : usual, name === id ? "" : id].filter((each) => each !== "");
  return {
    name: shortened(name, longestName),
    detail: detail.join(" · "),
    kind,
    file,
    place: placeOf(),
  };
}

/** To be kept as long as the workspace stays as it is: it takes a look at every statement. */
export function workspaceItems(workspace: Workspace): readonly Item[] {
  const registryOf = remembered(workspace.registryFor);
  const items = new Map<string, Item>();
  for (const codebook of workspace.codebooks) {
    const { file, registry } = codebook;
    for (const [of, id, range] of declared(codebook)) {
      const key = keyOf(of, id);
      const placeOf = () => placeIn(codebook, range);
      if (!items.has(key)) items.set(key, itemOf(registry, of, id, file, placeOf));
    }
  }
  for (const [key, first] of firstMentions(workspace)) {
    if (items.has(key)) continue;
    const { of, id, file, placeOf, text } = first;
    items.set(key, itemOf(registryOf(file), of, id, file, placeOf, text));
  }
  const order = ["position", "actor", "law", "topic"];
  const rank = ([key]: readonly [string, Item]) => order.indexOf(key.slice(0, key.indexOf(" ")));
  const sorted = [...items].sort((a, b) => rank(a) - rank(b)).map(([, item]) => item);
  return [...sorted, ...statementItems(workspace)];
}

function keyOf(of: string, id: string): string {
  return `${of} ${id}`;
}

const start = { line: 0, character: 0 };

function statementItems({ index }: Workspace): readonly Item[] {
  return index.files.flatMap((statement) => {
    const { title, meeting, date } = summaryOf(index, statement);
    const names = [title, meeting].filter((name) => name !== null);
    if (names.length === 0) return [];
    return [made(names, date ?? "", "statement", statement.file, () => ({ start, end: start }))];
  });
}

function made(
  names: readonly string[],
  id: string,
  kind: string,
  file: string,
  placeOf: () => Place,
): Item {
  return { names, keys: names.map(folded), id, kind, file, placeOf };
}

function itemOf(
  registry: Registry,
  of: string,
  id: string,
  file: string,
  placeOf: () => Place,
  text?: string,
): Item {
  if (of === "position") {
    const position = registry.positions.get(id);
    const title = position && position.title !== id ? position.title : text;
    const names = title === undefined ? [id] : [title, id];
    return made(names, id, position?.kind ?? "position", file, placeOf);
  }
  const entity = registry.entity(of as Category, id);
  const all = entity
    ? [entity.name, entity.officialName, id, ...entity.aliases.map(({ text: alias }) => alias)]
    : [id];
  const names = [...new Set(all.filter((name) => name !== undefined))];
  return made(names, id, of, file, placeOf);
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

interface Dated {
  readonly date: string | null;
}

interface First extends Dated {
  readonly of: string;
  readonly id: string;
  readonly file: string;
  readonly placeOf: () => Place;
  /** Of a position, its words. */
  readonly text?: string;
}

/** By date, then by file and place, as everywhere. */
function firstMentions({ index }: Workspace): ReadonlyMap<string, First> {
  const { referents } = index.table;
  // Statements name things a hundred thousand times: these are looked up by number.
  const byNumber: { readonly file: string; readonly date: string | null }[] = [];
  const found = new Map<string, First>();
  for (const statement of index.files) {
    const { file } = statement;
    const summary = summaryOf(index, statement);
    const first = { file, date: knownDate(summary.date) };
    for (const number of index.packedOf(file)?.names ?? []) {
      const known = byNumber[number];
      if (!known || comesFirst(first, known)) byNumber[number] = first;
    }
    for (const { id, place, text, date: said } of summary.positions) {
      const date = knownDate(said);
      const known = found.get(keyOf("position", id));
      if (known && !comesFirst({ date }, known)) continue;
      found.set(keyOf("position", id), {
        of: "position",
        id,
        file,
        placeOf: () => place,
        date,
        text,
      });
    }
  }
  for (const [number, { of, id }] of referents.entries()) {
    const first = byNumber[number];
    // Positions that are only answered have no mention.
    if (!first || of === "position" || of === "kind") continue;
    const placeOf = () => index.usesIn(first.file, { of, id })[0]?.place ?? { start, end: start };
    found.set(keyOf(of, id), { of, id, placeOf, ...first });
  }
  return found;
}

/** What has no date is not known to be first. */
function comesFirst(a: Dated, b: Dated): boolean {
  if (a.date === null || b.date === null) return a.date !== null && b.date === null;
  return compareDates(a.date, b.date) < 0;
}
