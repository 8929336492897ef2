// Ids to be written in targets and attributes, with what they stand for, the most likely first.

import type { Category, Entity } from "../../registry/entity.ts";
import { positionId } from "../../syntax/document.ts";
import { speaksOfAnyKind } from "../../syntax/kinds.ts";
import { documentParts } from "../../syntax/parse-document.ts";
import type { RunContent } from "../../syntax/run-content.ts";
import { placed } from "../../syntax/segments.ts";
import { onceFor } from "../../text/once.ts";
import { type Range, touches } from "../../text/range.ts";
import { shortened } from "../../text/shortened.ts";
import { lookUp } from "../../workspace/look-up.ts";
import { categoryOf, isPositionKind } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import { citedLaws } from "./citations.ts";
import type { Asked, Completion, KnownPosition } from "./completion.ts";
import { findEntries, subjectOf, usualEntries } from "./entries.ts";
import { comparable, fitOf, fits, initialsFit } from "./match.ts";
import { ownEntries } from "./own-entries.ts";

/** What is offered, save where it goes and how it is written there. */
export interface Offered extends Pick<Completion, "detail" | "meaning" | "kind" | "about"> {
  readonly value: string;
  /** What of the name that fits follows on what was typed. */
  readonly further: string;
}

/**
 * With nothing typed those that the statement mentions, then all of codebooks; where there are none and
 * somebody asks, those that are known best.
 */
export function entityIds(
  statement: Statement,
  category: Category,
  typed: string,
  offset: number,
  isExplicit = false,
): readonly Offered[] {
  const found = findEntries(statement, category, typed, offset);
  const more = typed.trim() === "" ? declared(statement, category) : [];
  if (isExplicit && typed.trim() === "" && found.length + more.length === 0) {
    return usualEntries(statement.registry, category).map((entity) => entityOffered(entity));
  }
  const known = new Set(found.map(({ entity }) => entity.id));
  const cited = category === "law" ? cites(statement, typed, offset) : [];
  return [
    ...found,
    ...cited.filter(({ entity }) => !known.has(entity.id)),
    ...more.filter((entity) => !known.has(entity.id)).map((entity) => ({ entity, further: "" })),
  ].map(({ entity, further }) => entityOffered(entity, further));
}

/** Before ids, a name that is written in full already, as it is written: it need not become an id. */
export function withOwnName(
  { registry }: Statement,
  category: Category,
  typed: string,
  offered: readonly Offered[],
): readonly Offered[] {
  const name = typed.trim();
  const [entity, another] = name === "" ? [] : lookUp(registry, category, name);
  if (!entity || another) return offered;
  const isWhole = [entity.name, ...entity.aliases.map(({ text }) => text)].includes(name);
  if (!isWhole || entity.id.toLowerCase() === name.toLowerCase()) return offered;
  return [{ ...entityOffered(entity), value: name }, ...offered];
}

export function entityOffered(entity: Entity, further = ""): Offered {
  const { id, name, kind, category } = entity;
  const said = category === "topic" || name === id ? name : `${name} · ${kind}`;
  const detail = subjectOf(entity) ?? said;
  return { value: id, detail, meaning: "", kind: "entry", further, about: { of: category, id } };
}

function declared({ registry }: Statement, category: Category) {
  return [...registry.all(category)].filter(({ declaredAt }) => declaredAt !== undefined);
}

function cites(statement: Statement, typed: string, offset: number) {
  const own = ownEntries(statement, "law", offset).map(({ entity }) => entity.id);
  return citedLaws(statement.registry, typed, own).map(({ entity }) => ({ entity, further: "" }));
}

export interface PositionsWanted {
  /** Of the mark that names them; `undefined` where any will do. */
  readonly kind: string | undefined;
  readonly typed: string;
  /** Of the mark. */
  readonly words: string;
  readonly offset: number;
  /** Ids that are there already. */
  readonly except?: readonly string[];
}

/**
 * Those of the statement first, then of codebooks, then of other statements; before them, where nothing was
 * typed, those that share most words with the mark.
 */
export function positionIds(
  statement: Statement,
  { kind, typed, words, offset, except = [] }: PositionsWanted,
  { positions }: Asked,
): readonly Offered[] {
  const { registry } = statement;
  const all = new Map<string, KnownPosition>();
  const add = (position: KnownPosition) => {
    if (!all.has(position.id)) all.set(position.id, position);
  };
  const declaredOnes = [...registry.positions.values()];
  const titled = new Map(declaredOnes.map((each) => [each.id, each]));
  for (const each of positionsHere(statement)) {
    // What is being typed in this mark is none yet.
    if (each.id === typed && touches(each, offset)) continue;
    const { id, kind: its } = each;
    add({ id, kind: its, title: titled.get(id)?.title ?? each.title });
  }
  for (const { id, kind: its, title } of declaredOnes) add({ id, kind: its, title });
  for (const each of positions()) add(each);
  const fitting = [...all.values()].filter(
    (each) => !except.includes(each.id) && suits(each, kind),
  );
  const wanted = comparable(typed.trim());
  const ranked = wanted === "" ? byWords(fitting, words) : byFit(fitting, wanted);
  return ranked.map(({ id, title }) => ({
    value: id,
    detail: title === id ? "" : shortened(title, 80),
    meaning: "",
    kind: "position",
    further: comparable(id).startsWith(wanted) ? id.slice(wanted.length) : "",
    about: { of: "position", id },
  }));
}

/** A rejection or a vote is about a position of whatever kind; a text that was voted on is none itself. */
function suits({ kind: its }: KnownPosition, kind: string | undefined): boolean {
  if (kind === undefined || its === undefined) return true;
  if (its === "vote") return speaksOfAnyKind(kind);
  return its === kind || speaksOfAnyKind(kind) || speaksOfAnyKind(its);
}

/** Its place is that of the mark. */
interface PositionHere extends KnownPosition, Range {}

/** What one run of blocks mentions is looked through once as long as it is not written in. */
const positionsIn = onceFor(({ annotations }: RunContent): readonly PositionHere[] =>
  annotations.flatMap((mark) => {
    const { kind, text, start, end } = mark;
    const id = positionId(mark);
    if (id === null || categoryOf(kind)) return [];
    return [{ id, kind, title: shortened(text.replaceAll(/\s+/g, " ").trim(), 200), start, end }];
  }),
);

function positionsHere({ document, registry }: Statement): readonly PositionHere[] {
  return placed(documentParts(document), positionsIn).filter(({ kind = "" }) =>
    isPositionKind(registry, kind),
  );
}

/** So few letters may as well begin an id that is new. */
const shortestInWords = 3;

function byFit(positions: readonly KnownPosition[], wanted: string): readonly KnownPosition[] {
  return positions
    .flatMap((position) => {
      const { id, title } = position;
      const found = (wanted.length < shortestInWords ? [id] : [id, title])
        .flatMap((name) => {
          const key = comparable(name);
          return fitOf(wanted, key) ?? initialsFit(wanted, key) ?? [];
        })
        .map(({ fit }) => fits.indexOf(fit));
      const rank = Math.min(...found);
      const isTooLittle = wanted.length < shortestInWords && rank > fits.indexOf("begins");
      return found.length === 0 || isTooLittle ? [] : [{ position, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ position }) => position);
}

/** Small words say nothing of what is demanded. */
const telling = /[\p{L}\p{N}]{4,}/gu;

function byWords(positions: readonly KnownPosition[], words: string): readonly KnownPosition[] {
  const wanted = new Set(comparable(words).match(telling));
  if (wanted.size === 0) return positions;
  const near = ({ id, title }: KnownPosition) => {
    const its = new Set(comparable(`${title} ${id}`).match(telling));
    let shared = 0;
    for (const word of its) if (wanted.has(word)) shared++;
    return shared === 0 ? 0 : shared / Math.sqrt(its.size);
  };
  return positions
    .map((position) => ({ position, nearness: near(position) }))
    .sort((a, b) => b.nearness - a.nearness)
    .map(({ position }) => position);
}
