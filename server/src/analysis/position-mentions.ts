// The mentions of each position over many statements, in date order. What is counted, and what "latest"
// means, is said here for all tables, and for what the editor shows.

import type { PositionMention, StatementMeta } from "../workspace/statement-record.ts";
import { compareDates, compareTexts, knownDate } from "./date-order.ts";

/** One statement; `FileRecord` of the workspace's index is one. */
export interface FilePositions {
  readonly file: string;
  readonly record: {
    readonly meta: StatementMeta;
    readonly positions: readonly PositionMention[];
  };
}

/** A mention and the statement in which it stands. */
export interface TrackedMention {
  readonly file: string;
  readonly meta: StatementMeta;
  readonly mention: PositionMention;
  /** A day, month or year in ISO 8601; `null` where none is said, or what is said is none. */
  readonly date: string | null;
}

/**
 * By id of position, in the order of ids; each list in date order. On one date the order is that of the
 * files' names and then of the text; what has no date comes first, so that it is never the latest beside
 * what has one.
 */
export function mentionsByPosition(
  files: Iterable<FilePositions>,
): ReadonlyMap<string, readonly TrackedMention[]> {
  const found = new Map<string, TrackedMention[]>();
  for (const { file, record } of files) {
    for (const mention of record.positions) {
      const tracked = { file, meta: record.meta, mention, date: knownDate(mention.date) };
      const id = trackedId(file, mention);
      const known = found.get(id);
      if (known) known.push(tracked);
      else found.set(id, [tracked]);
    }
  }
  for (const mentions of found.values()) mentions.sort(inDateOrder);
  return new Map([...found].sort(([a], [b]) => compareTexts(a, b)));
}

/** A position of its own is known by its place: `path#offset`. */
export function trackedId(file: string, { position, start }: PositionMention): string {
  return position ?? `${file}#${start}`;
}

export function inDateOrder(a: TrackedMention, b: TrackedMention): number {
  return (
    compareDates(a.date, b.date) ||
    compareTexts(a.file, b.file) ||
    a.mention.start - b.mention.start
  );
}

/**
 * Whether its `by` is only said to say so, by a speaker. In a file where nobody speaks, such as a news
 * report, all is somebody's report, and counts.
 */
export function isReported({ mention, meta }: TrackedMention): boolean {
  return mention.via.length > 0 && meta.hasSpeaker;
}

/** Whether it shows who is for or against: what is reported by anybody never does. */
export function showsStance({ mention }: TrackedMention): boolean {
  return mention.via.length === 0;
}

/** Those who say it, and those on whose behalf they do. */
export function authorsOf({ mention }: TrackedMention): readonly string[] {
  return [...mention.by, ...mention.onBehalfOf];
}

/** The first that has a date; where none has one, the first. */
export function firstOf(mentions: readonly TrackedMention[]): TrackedMention | undefined {
  return mentions.find(({ date }) => date !== null) ?? mentions[0];
}
