// What one statement says of each position that it tracks, as little as comparing it needs: of ten thousand
// statements all of that is kept.

import { compareDates, knownDate } from "../../analysis/date-order.ts";
import { isReported } from "../../analysis/position-mentions.ts";
import { speaksOfAnyKind } from "../../syntax/kinds.ts";
import type { PositionMention, StatementRecord } from "../../workspace/statement-record.ts";
import type { FileRecord } from "../../workspace/workspace-index.ts";
import type { Wording, Wordings } from "./wordings.ts";

export interface PositionRow {
  readonly id: string;
  readonly file: string;
  /** Of a rejection or a vote that no mention of the position stands beside, `null`. */
  readonly kind: string | null;
  /** Of the mention that names it first. */
  readonly wording: Wording;
  /** Whether it is there for more than what somebody reports; if so, only those mentions count below. */
  readonly counts: boolean;
  readonly mentions: number;
  /** The first, in ISO 8601. */
  readonly date: string | null;
  /** Of those who reject it or vote on it only where nobody else mentions it. */
  readonly by: readonly string[];
  readonly to: readonly string[];
}

/** One for each position with an id that the statement mentions. */
export function positionRows(
  { file, record }: FileRecord,
  wordings: Wordings,
): readonly PositionRow[] {
  const byId = new Map<string, PositionMention[]>();
  for (const mention of record.positions) {
    if (mention.position === null) continue;
    const mentions = byId.get(mention.position);
    if (mentions) mentions.push(mention);
    else byId.set(mention.position, [mention]);
  }
  return [...byId].flatMap(([id, mentions]) => rowOf(id, mentions, record, file, wordings) ?? []);
}

function rowOf(
  id: string,
  mentions: readonly PositionMention[],
  { meta }: StatementRecord,
  file: string,
  wordings: Wordings,
): PositionRow | undefined {
  const own = mentions.filter((mention) => !isReported({ file, meta, mention, date: null }));
  const counted = own.length > 0 ? own : mentions;
  const naming = counted.filter(({ kind }) => !speaksOfAnyKind(kind));
  const telling = naming.length > 0 ? naming : counted;
  const [first] = telling;
  if (!first) return undefined;
  const dates = counted.flatMap((each) => knownDate(each.date) ?? []).sort(compareDates);
  const ofAny = mentions.find(({ kind }) => !speaksOfAnyKind(kind));
  const listOf = (ids: (mention: PositionMention) => readonly string[]) =>
    wordings.listOf(telling.flatMap(ids));
  return {
    id: wordings.nameOf(id),
    file,
    kind: ofAny ? wordings.nameOf(ofAny.kind) : null,
    wording: wordings.of(first.text),
    counts: own.length > 0,
    mentions: counted.length,
    date: dates[0] === undefined ? null : wordings.nameOf(dates[0]),
    by: listOf(({ by }) => by),
    to: listOf(({ to }) => to),
  };
}
