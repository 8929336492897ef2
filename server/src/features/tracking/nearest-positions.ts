// The tracked positions that are worded most like some words: which of them somebody may have meant.

import { speaksOfAnyKind } from "../../syntax/kinds.ts";
import { shortened } from "../../text/shortened.ts";
import { actorIdsOfNames } from "../../workspace/names-to-ids.ts";
import type { PositionResolution } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import {
  type PositionFacts,
  PositionTable,
  positionTableOf,
  type WordedPosition,
} from "./position-table.ts";
import { negation } from "./wordings.ts";

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
const longestTitle = 70;

/**
 * The likeliest first, at most five, none that is not alike. Without a workspace those of the codebook
 * and of the statement itself; of a large one that was not looked through yet, those that are known.
 */
export function nearestPositions(
  statement: Statement,
  sought: SoughtPosition,
  workspace: Workspace | undefined,
): readonly NearestPosition[] {
  const table = workspace ? positionTableOf(workspace.index) : new PositionTable();
  if (workspace) table.catchUp(workspace.index);
  // Of what kind a position is that is only rejected, or declared without one, is not known.
  const isOfKind = (kinds: ReadonlySet<string>) =>
    speaksOfAnyKind(sought.kind) || kinds.size === 0 || kinds.has(sought.kind);
  const all = table.wordings.wordsOf(sought.text);
  const words = all.filter((word) => word !== negation);
  if (words.length === 0) return [];
  const isDenied = all.includes(negation);
  // A rejection denies what it is about.
  const canBeMeant = (wording: readonly number[]) =>
    speaksOfAnyKind(sought.kind) || wording.includes(negation) === isDenied;
  const weights = new Map(words.map((word) => [word, table.weightOf(word)]));
  const scores = new Map<string, number>();
  const compare = ({ id, kinds, wordings }: WordedPosition) => {
    if (!isOfKind(kinds)) return;
    const meant = wordings.filter(canBeMeant);
    const score = Math.max(0, ...meant.map((each) => likeness(weights, each, table)));
    if (score >= enough) scores.set(id, Math.max(score, scores.get(id) ?? 0));
  };
  for (const known of table.all) if (words.some((word) => known.words.has(word))) compare(known);
  for (const position of here(statement, table)) compare(position);
  const best = [...scores].sort(bestFirst).slice(0, mostCandidates);
  return best
    .map(([id, score]) => {
      const facts = table.factsOf(id);
      const { registry } = statement;
      const declared = registry.positions.get(id)?.to ?? [];
      const to = facts?.to ?? actorIdsOfNames(registry, declared);
      const same = (a: readonly string[], b: readonly string[]) =>
        a.some((each) => b.includes(each)) ? 0.1 : 0;
      const likely = score + same(sought.to, to) + same(sought.by, facts?.by ?? []);
      return { likely, position: described(statement, id, facts) };
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
  withNegation: readonly number[],
  table: PositionTable,
): number {
  const wording = withNegation.filter((word) => word !== negation);
  let common = 0;
  let count = 0;
  let all = 0;
  for (const word of wording) {
    const weight = weights.get(word);
    if (weight !== undefined) {
      common += weight;
      count++;
    }
    all += weight ?? table.weightOf(word);
  }
  // One word in common says little where several are sought, such as whom it is asked of.
  const isTooLittle = count === 1 && weights.size > (wording.length === 1 ? 2 : 1);
  if (count === 0 || isTooLittle) return 0;
  let sought = 0;
  for (const weight of weights.values()) sought += weight;
  return common / Math.sqrt(sought * all);
}

/** Those of the codebook and of the statement, which the index may not have yet. */
function here(
  { document, registry, resolutions }: Statement,
  table: PositionTable,
): readonly WordedPosition[] {
  const mentioned = document.annotations.flatMap((mark) => {
    const resolved = resolutions[mark.index];
    if (mark.partOf !== null || resolved?.type !== "position") return [];
    const { position: id } = resolved;
    if (id === null || speaksOfAnyKind(mark.kind)) return [];
    return [{ id, kinds: new Set([mark.kind]), wordings: [table.wordings.wordsOf(mark.text)] }];
  });
  return [...table.declaredIn(registry), ...mentioned];
}

function described(
  { document, registry, resolutions }: Statement,
  id: string,
  facts: PositionFacts | undefined,
): NearestPosition {
  const declared = registry.positions.get(id)?.title;
  const own = document.annotations.filter(({ index, partOf }) => {
    const resolved = resolutions[index];
    return partOf === null && resolved?.type === "position" && resolved.position === id;
  });
  const title = (declared === id ? undefined : declared) ?? facts?.text ?? own[0]?.text ?? id;
  return {
    id,
    title: shortened(title.replaceAll(/\s+/g, " ").trim(), longestTitle),
    mentions: facts?.mentions ?? own.length,
    since: facts?.since ?? null,
    by: facts?.by ?? [],
  };
}
