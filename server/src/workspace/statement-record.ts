// What a statement says under its codebooks, for tables, references and counts over many statements:
// plain data, without the statement's words and marks.

import { attributeOf } from "../syntax/attributes.ts";
import { type Annotation, attributeText, firstPart, sectionAt } from "../syntax/document.ts";
import type { LinePosition } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";
import { itemsOf, namesIn } from "./list-attributes.ts";
import { actorIds, actorIdsOfNames } from "./names-to-ids.ts";
import type { Referent } from "./referent.ts";
import { isPositionKind, type PositionResolution } from "./resolution.ts";
import type { Statement } from "./statement.ts";
import { statementUses } from "./statement-uses.ts";

/** A place in a text, as the protocol counts it: lines and UTF-16 characters from 0. */
export interface Place {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** One mention of a position; its parts are one, and heads are none. */
export interface PositionMention extends Omit<PositionResolution, "type">, Range {
  readonly kind: string;
  /** Of the first part and, joined by ` … `, of the others. */
  readonly text: string;
  /** Of the whole first mark. */
  readonly place: Place;
  readonly if: string | null;
  readonly due: string | null;
  readonly strength: string | null;
  readonly confidence: string | null;
  readonly note: string | null;
  readonly tags: readonly string[];
  /** The title of the section around it. */
  readonly section: string | null;
}

/** Where an entry, position or kind is named, in marks, attributes, headings and front matter. */
export interface Use extends Referent {
  readonly place: Place;
}

export interface StatementMeta {
  readonly title: string | null;
  readonly speaker: readonly string[];
  /** Whether anybody speaks in it: in the front matter, a section or a turn. */
  readonly hasSpeaker: boolean;
  readonly onBehalfOf: readonly string[];
  readonly forum: string | null;
  readonly meeting: string | null;
  readonly date: string | null;
  readonly source: string | null;
  readonly coder: string | null;
  readonly isCompletelyCoded: boolean;
}

export interface StatementRecord {
  readonly meta: StatementMeta;
  /** In document order. */
  readonly positions: readonly PositionMention[];
  /** Those of one referent together, in document order. */
  readonly uses: readonly Use[];
}

export function recordOf(statement: Statement): StatementRecord {
  return { ...positionsRecordOf(statement), uses: usesOf(statement) };
}

function usesOf(statement: Statement): readonly Use[] {
  const byReferent = new Map<string, Use[]>();
  const uses = [...statementUses(statement), ...kindUses(statement)];
  for (const { of, id, start, end } of uses.sort((a, b) => a.start - b.start)) {
    const use = { of, id, place: placeOf(statement, { start, end }) };
    const key = `${of} ${id}`;
    const known = byReferent.get(key);
    if (known) known.push(use);
    else byReferent.set(key, [use]);
  }
  return [...byReferent.values()].flat();
}

/** The openings of marks whose kind a codebook declares. */
function kindUses({ document, registry }: Statement): readonly (Referent & Range)[] {
  return document.annotations
    .filter(({ kind }) => registry.kinds.has(kind))
    .map(({ kind, start, textStart }) => ({ of: "kind", id: kind, start, end: textStart }));
}

/** Without the uses, for tables, which need none. */
export function positionsRecordOf(statement: Statement): Omit<StatementRecord, "uses"> {
  const { document, registry, heads, resolutions } = statement;
  const positions = document.annotations.flatMap((mark) => {
    const resolution = resolutions[mark.index];
    const isMention = mark.partOf === null && isPositionKind(registry, mark.kind);
    if (!isMention || heads.has(mark.index) || resolution?.type !== "position") return [];
    return [positionMention(statement, mark, resolution)];
  });
  return { meta: metaOf(statement), positions };
}

function placeOf({ document: { lines } }: Statement, { start, end }: Range): Place {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

function positionMention(
  statement: Statement,
  mark: Annotation,
  { type: _, ...resolution }: PositionResolution,
): PositionMention {
  const { document, continuations } = statement;
  const { kind, attributes, start, end } = mark;
  const said = (key: string) => attributeText(attributes, key) ?? null;
  const parts = [mark, ...(continuations.get(mark.index) ?? [])];
  return {
    ...resolution,
    kind,
    text: parts.map(({ text }) => text).join(" … "),
    start,
    end,
    place: placeOf(statement, mark),
    if: saidWithHeads(statement, mark, "if"),
    due: saidWithHeads(statement, mark, "due"),
    strength: said("strength"),
    confidence: said("confidence"),
    note: noteOf(mark),
    tags: attributes?.tags ?? [],
    section: sectionAt(document, start)?.title ?? null,
  };
}

/** What a mark says, or else the nearest head around it. */
function saidWithHeads(
  { document, heads }: Statement,
  { kind, parent, attributes }: Annotation,
  key: string,
): string | null {
  let said = attributeText(attributes, key);
  for (let index = parent; said === undefined && index !== null; ) {
    const part = document.annotations[index];
    const around = part && firstPart(document, part);
    if (!around || !heads.has(around.index) || around.kind !== kind) break;
    said = attributeText(around.attributes, key);
    index = part.parent;
  }
  return said ?? null;
}

function noteOf({ attributes }: Annotation): string | null {
  const value = attributeOf(attributes, "note")?.value;
  return typeof value === "string" ? value : null;
}

function metaOf({ document, registry }: Statement): StatementMeta {
  const { values } = document.frontMatter;
  const text = (key: string) => {
    const value = values.get(key);
    return typeof value === "string" && value !== "" ? value : null;
  };
  const actors = (key: string) => actorIdsOfNames(registry, namesIn(values.get(key)));
  return {
    title: text("title"),
    speaker: actors("speaker"),
    hasSpeaker:
      actors("speaker").length > 0 ||
      document.turns.length > 0 ||
      document.sections.some(
        ({ attributes }) => (actorIds(registry, itemsOf(attributes, "by")) ?? []).length > 0,
      ),
    onBehalfOf: actors("on-behalf-of"),
    forum: actors("forum")[0] ?? null,
    meeting: text("meeting"),
    date: text("date"),
    source: text("source"),
    coder: text("coder"),
    isCompletelyCoded: values.get("coding") === "complete",
  };
}
