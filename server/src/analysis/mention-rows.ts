// The mentions of one statement, a row each: actors, laws and topics too. A mention in several parts is one
// row, and heads are none.

import { type Annotation, attributeText, sectionAt } from "../syntax/document.ts";
import { Places } from "../workspace/defaults.ts";
import { itemsOf } from "../workspace/list-attributes.ts";
import { actorIds } from "../workspace/names-to-ids.ts";
import { noteOf } from "../workspace/notes.ts";
import type { Stance } from "../workspace/resolution.ts";
import type { Statement } from "../workspace/statement.ts";
import {
  type PositionMention,
  positionsRecordOf,
  type StatementMeta,
} from "../workspace/statement-record.ts";
import { wordsAround } from "./words-around.ts";

/** Actors and laws by id, or as written where they are not known. Offsets are UTF-16 units. */
export interface MentionRow {
  readonly date: string | null;
  readonly forum: string | null;
  readonly kind: string;
  /** The id of a position; `null` for one of its own and for what is none. */
  readonly position: string | null;
  /** The id of an actor, law or topic; `null` where it is not known or not certain. */
  readonly entity: string | null;
  /** What it may be, where that is not certain. */
  readonly candidates: readonly string[];
  readonly title: string | null;
  readonly meeting: string | null;
  readonly source: string | null;
  /** Who speaks at that place. */
  readonly speaker: readonly string[];
  readonly section: string | null;
  readonly onBehalfOf: readonly string[];
  readonly via: readonly string[];
  readonly about: readonly string[];
  readonly basis: readonly string[];
  readonly re: readonly string[];
  readonly if: string | null;
  readonly due: string | null;
  readonly strength: string | null;
  readonly note: string | null;
  readonly confidence: string | null;
  readonly tags: readonly string[];
  readonly coder: string | null;
  readonly by: readonly string[];
  readonly to: readonly string[];
  /** `null` for actors and laws, and topics without one. */
  readonly stance: Stance | null;
  readonly status: string | null;
  /** Of the first part. */
  readonly start: number;
  readonly end: number;
  /** The parts joined by ` … `. */
  readonly text: string;
  /** Up to 50 characters of the words on either side of the first part. */
  readonly before: string;
  readonly after: string;
}

/** In the order of the text. The statement must have its words. */
export function mentionRows(statement: Statement): readonly MentionRow[] {
  const { document, registry, heads } = statement;
  const { meta, positions } = positionsRecordOf(statement);
  const byStart = new Map(positions.map((mention) => [mention.start, mention]));
  const places = new Places(document, registry);
  const context = { statement, meta, places };
  return document.annotations
    .filter(({ index, partOf }) => partOf === null && !heads.has(index))
    .map((mark) => mentionRow(context, mark, byStart.get(mark.start)));
}

interface Context {
  readonly statement: Statement;
  readonly meta: StatementMeta;
  readonly places: Places;
}

function mentionRow(
  { statement, meta, places }: Context,
  mark: Annotation,
  mention: PositionMention | undefined,
): MentionRow {
  const { document, registry, continuations } = statement;
  const { index, kind, start, end, attributes } = mark;
  const { title, forum, meeting, source, coder } = meta;
  const place = places.defaultsAt(start);
  const resolution = statement.resolutions[index];
  const candidates = resolution?.type === "entity" ? resolution.candidates.map(({ id }) => id) : [];
  const isCertain = candidates.length === 1;
  const said = (key: string) => attributeText(attributes, key) ?? null;
  const parts = [mark, ...(continuations.get(index) ?? [])];
  const note = noteOf(document, mark).join("\n\n");
  return {
    date: mention ? mention.date : place.date,
    forum,
    kind,
    position: mention?.position ?? null,
    entity: isCertain ? (candidates[0] ?? null) : null,
    candidates: isCertain ? [] : candidates,
    title,
    meeting,
    source,
    speaker: place.speaker,
    section: sectionAt(document, start)?.title ?? null,
    onBehalfOf: mention?.onBehalfOf ?? [],
    via: mention?.via ?? [],
    about: mention?.about ?? [],
    basis: mention?.basis ?? [],
    re: mention?.re ?? [],
    if: mention?.if ?? null,
    due: mention?.due ?? null,
    strength: said("strength"),
    note: note === "" ? null : note,
    confidence: said("confidence"),
    tags: attributes?.tags ?? [],
    coder,
    by:
      mention?.by ?? (kind === "topic" ? actorIds(registry, itemsOf(attributes, "by")) : []) ?? [],
    to: mention?.to ?? [],
    stance: mention?.stance ?? (kind === "topic" ? stanceIn(said("stance")) : null),
    status: mention?.status ?? null,
    start,
    end,
    text: mention?.text ?? parts.map(({ text }) => text).join(" … "),
    ...wordsAround(document, mark),
  };
}

function stanceIn(written: string | null): Stance | null {
  return written === "for" || written === "against" || written === "neutral" ? written : null;
}
