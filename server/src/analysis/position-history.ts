// What happened to a position, in date order: who mentioned it, and what the codebook tells. From it comes
// how it stands now.

import type { HistoryEntry } from "../registry/entity.ts";
import { compareDates } from "./date-order.ts";
import type { TrackedMention } from "./position-mentions.ts";

/** `event` is what a codebook tells. */
export type HistoryItem =
  | { readonly type: "mention"; readonly date: string | null; readonly mentioned: TrackedMention }
  | { readonly type: "event"; readonly date: string; readonly event: HistoryEntry };

export interface PositionStatus {
  readonly value: string;
  /** As exact as it is known; `null` where the mention has no date. */
  readonly date: string | null;
  /** The statement or the codebook that says it. */
  readonly source: string;
}

/** Mentions without a date come first; on one date the codebook comes last. */
export function historyOf(
  mentions: readonly TrackedMention[],
  events: readonly HistoryEntry[],
): readonly HistoryItem[] {
  const items: HistoryItem[] = [
    ...mentions.map((mentioned) => ({ type: "mention", date: mentioned.date, mentioned }) as const),
    ...events.map((event) => ({ type: "event", date: event.date, event }) as const),
  ];
  // Sorting keeps the order of what has the same date.
  return items.sort((a, b) => compareDates(a.date, b.date));
}

/**
 * The latest that is stated, by whatever mention or by the codebook; `null` where none is. That of a mention
 * without a date counts only where no other is.
 */
export function statusOf(history: readonly HistoryItem[]): PositionStatus | null {
  const last = history.findLast((item) =>
    item.type === "event" ? true : Boolean(item.mentioned.mention.status),
  );
  if (!last) return null;
  if (last.type === "event") {
    const { date, status, file } = last.event;
    return { value: status, date, source: file };
  }
  const { date, mentioned } = last;
  return { value: mentioned.mention.status ?? "", date, source: mentioned.file };
}
