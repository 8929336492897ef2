// The tracked positions that are worded most like some words: which of them somebody may have meant.

import { firstOf } from "../../analysis/position-mentions.ts";
import { speaksOfAnyKind } from "../../syntax/kinds.ts";
import { shortened } from "../../text/shortened.ts";
import { actorIdsOfNames } from "../../workspace/names-to-ids.ts";
import type { PositionResolution } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { type TrackedPosition, trackedPositions } from "../tracked-positions.ts";
import { type WordedPosition, type Wording, Wordings, wordingsFor } from "./wordings.ts";

export interface NearestPosition {
  readonly id: string;
  /** Of the codebook, or the words in which it was first mentioned. */
  readonly title: string;
  /** In how many mentions, since when and by whom; ids of actors, or names as written. */
  readonly mentions: number;
  readonly since: string | null;
  readonly by: readonly string[];
}

/** What is sought: words, and who says them to whom, as far as known. */
export interface SoughtPosition extends Pick<PositionResolution, "by" | "to"> {
  readonly text: string;
  /** Positions of this kind are found; of a rejection or a vote, those of any. */
  readonly kind: string;
}

const mostFound = 5;
/** So many are looked at more closely. */
const mostCandidates = 12;
/** From this share of what two wordings tell that they have in common, they may be the same. */
const enough = 0.34;
const longestTitle = 80;

/**
 * The likeliest first, at most five, none that is not alike. Without a workspace those of the codebook
 * and of the statement itself.
 */
export function nearestPositions(
  statement: Statement,
  sought: SoughtPosition,
  workspace: Workspace | undefined,
): readonly NearestPosition[] {
  const wordings = workspace ? wordingsFor(workspace) : new Wordings();
  const known = workspace ? wordings.positionsOf(workspace.index) : [];
  // Of what kind a position is that is only rejected, or declared without one, is not known.
  const isOfKind = (kinds: ReadonlySet<string>) =>
    speaksOfAnyKind(sought.kind) || kinds.size === 0 || kinds.has(sought.kind);
  const words = wordings.table.wordingOf(sought.text);
  if (words.length === 0) return [];
  const weights = new Map(words.map((word) => [word, wordings.weightOf(word)]));
  const scores = new Map<string, number>();
  for (const { id, kinds, wordings: own } of [...known, ...here(statement, wordings)]) {
    if (!isOfKind(kinds)) continue;
    const score = Math.max(...own.map((each) => likeness(weights, each, wordings)));
    if (score >= enough) scores.set(id, Math.max(score, scores.get(id) ?? 0));
  }
  const best = [...scores].sort(bestFirst).slice(0, mostCandidates);
  const tracked = workspace
    ? trackedPositions(workspace, new Set(best.map(([id]) => id)))
    : new Map<string, TrackedPosition>();
  return best
    .map(([id, score]) => {
      const summary = tracked.get(id)?.summary;
      const { registry } = statement;
      const declared = registry.positions.get(id)?.to ?? [];
      const to = summary?.to ?? actorIdsOfNames(registry, declared);
      const same = (a: readonly string[], b: readonly string[]) =>
        a.some((each) => b.includes(each)) ? 0.1 : 0;
      const likely = score + same(sought.to, to) + same(sought.by, summary?.by ?? []);
      return { likely, position: described(statement, id, tracked.get(id)) };
    })
    .sort((a, b) => bestFirst([a.position.id, a.likely], [b.position.id, b.likely]))
    .slice(0, mostFound)
    .map(({ position }) => position);
}

function bestFirst(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
}

/** Of 0 to 1: what two wordings have in common, of what both tell. */
function likeness(
  weights: ReadonlyMap<number, number>,
  wording: Wording,
  wordings: Wordings,
): number {
  let common = 0;
  let count = 0;
  let all = 0;
  for (const word of wording) {
    const weight = weights.get(word);
    if (weight !== undefined) {
      common += weight;
      count++;
    }
    all += weight ?? wordings.weightOf(word);
  }
  // One word in common says little where both have several.
  const isTooLittle = count === 1 && wording.length > 1 && weights.size > 1;
  if (count === 0 || isTooLittle) return 0;
  let sought = 0;
  for (const weight of weights.values()) sought += weight;
  return common / Math.sqrt(sought * all);
}

/** Those of the codebook and of the statement, which the index may not have yet. */
function here(
  { document, registry, resolutions }: Statement,
  wordings: Wordings,
): readonly WordedPosition[] {
  const { table } = wordings;
  const mentioned = document.annotations.flatMap((mark) => {
    const resolved = resolutions[mark.index];
    if (mark.partOf !== null || resolved?.type !== "position") return [];
    const { position: id } = resolved;
    if (id === null || speaksOfAnyKind(mark.kind)) return [];
    return [{ id, kinds: new Set([mark.kind]), wordings: [table.wordingOf(mark.text)] }];
  });
  return [...wordings.declaredIn(registry), ...mentioned];
}

function described(
  { document, registry, resolutions }: Statement,
  id: string,
  tracked: TrackedPosition | undefined,
): NearestPosition {
  const declared = registry.positions.get(id)?.title;
  const own = document.annotations.filter(({ index, partOf }) => {
    const resolved = resolutions[index];
    return partOf === null && resolved?.type === "position" && resolved.position === id;
  });
  // Where all mentions are reported ones, nothing is counted, and they are still what was said.
  const { summary, mentions = [] } = tracked ?? {};
  const first = summary?.title ?? firstOf(mentions)?.mention.text ?? own[0]?.text;
  const title = (declared === id ? undefined : declared) ?? first ?? id;
  return {
    id,
    title: shortened(title.replaceAll(/\s+/g, " ").trim(), longestTitle),
    mentions: Math.max(mentions.length, own.length),
    since: summary?.firstDate ?? firstOf(mentions)?.date ?? null,
    by: summary?.by ?? [...new Set(mentions.flatMap(({ mention }) => mention.by))],
  };
}
