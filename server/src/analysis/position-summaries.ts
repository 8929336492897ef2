// Positions over many statements, one row each: who takes it, towards whom, on which ground, since when,
// who is for and against it, and how it stands now (language.md, "What a target means" and "The codebook").

import { notAfter } from "../registry/date.ts";
import { speaksOfAnyKind } from "../syntax/kinds.ts";
import type { Stance } from "../workspace/resolution.ts";
import { compareTexts } from "./date-order.ts";
import { type DeclaredPosition, declaredPosition, type RegistryOf } from "./declared-position.ts";
import { type CountingOptions, counts, fits, type MentionFilter } from "./position-filter.ts";
import { historyOf, type PositionStatus, statusOf } from "./position-history.ts";
import {
  authorsOf,
  type FilePositions,
  firstOf,
  mentionsByPosition,
  showsStance,
  type TrackedMention,
} from "./position-mentions.ts";
import { standsFor } from "./stands-for.ts";

/** Lists hold ids, or names as written where they are not known, each once and in the order of ids. */
export interface PositionSummary {
  /** Of a position of its own: `path#offset`. */
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** All who mention it, whatever they think of it; persons as themselves. */
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly status: PositionStatus | null;
  /** Days, months or years; `null` where no mention has a date. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** How many mentions there are, and in how many statements. */
  readonly mentions: number;
  readonly statements: number;
  /** The actors whose latest mention is so; for persons those whom they act for. */
  readonly for: readonly string[];
  readonly against: readonly string[];
  readonly neutral: readonly string[];
  /** The positions that it answers. */
  readonly answers: readonly string[];
  /** The laws that its mentions and codebooks invoke. */
  readonly basis: readonly string[];
}

/** A filter keeps the positions of which a mention that counts fits; their rows stay whole. */
export interface SummaryOptions extends CountingOptions, MentionFilter {
  /** How it stands now. */
  readonly status?: string | undefined;
}

/** In the order of ids. The order of files does not matter. */
export function positionSummaries(
  files: Iterable<FilePositions>,
  registryOf: RegistryOf,
  options: SummaryOptions = {},
): readonly PositionSummary[] {
  return [...mentionsByPosition(files)].flatMap(
    ([id, mentions]) => positionSummary(id, mentions, registryOf, options) ?? [],
  );
}

/** Of all mentions of one position, in date order; `undefined` where none counts, or none fits. */
export function positionSummary(
  id: string,
  mentions: readonly TrackedMention[],
  registryOf: RegistryOf,
  options: SummaryOptions = {},
): PositionSummary | undefined {
  const counted = mentions.filter((mention) => counts(mention, options));
  const first = firstNamed(counted);
  if (!first) return undefined;
  const declared = declaredPosition(id, mentions, registryOf);
  const isWanted = counted.some((each) =>
    fits(each, declared.basis, registryOf(each.file), options),
  );
  if (!isWanted) return undefined;
  const status = statusNow(mentions, declared, options.until);
  if (options.status !== undefined && status?.value !== options.status) return undefined;
  const dates = counted.flatMap(({ date }) => date ?? []);
  const union = (listOf: (mention: TrackedMention["mention"]) => readonly string[]) =>
    inOrder(counted.flatMap(({ mention }) => listOf(mention)));
  return {
    id,
    kind: declared.kind ?? first.kind,
    title: declared.title ?? first.text,
    by: union(({ by }) => by),
    to: union(({ to }) => to),
    status,
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    mentions: counted.length,
    statements: new Set(counted.map(({ file }) => file)).size,
    ...actorsByStance(counted, registryOf, options.members ?? false),
    answers: union(({ re }) => re),
    basis: inOrder([...declared.basis, ...counted.flatMap(({ mention }) => mention.basis)]),
  };
}

/** A rejection and a vote speak of a position of another kind; they name it where nothing else does. */
function firstNamed(counted: readonly TrackedMention[]): TrackedMention["mention"] | undefined {
  const naming = counted.filter(({ mention }) => !speaksOfAnyKind(mention.kind));
  return (firstOf(naming) ?? firstOf(counted))?.mention;
}

/** What was said and what happened until then; of reported mentions too, as a status is no stance. */
function statusNow(
  mentions: readonly TrackedMention[],
  { history }: DeclaredPosition,
  until: string | undefined,
): PositionStatus | null {
  const isInTime = (date: string | null) =>
    until === undefined || (date !== null && notAfter(date, until));
  return statusOf(historyOf(mentions, history).filter(({ date }) => isInTime(date)));
}

/** Each actor once, by the latest of the mentions (in date order) that show a stance of theirs. */
function actorsByStance(
  mentions: readonly TrackedMention[],
  registryOf: RegistryOf,
  members: boolean,
): Readonly<Record<Stance, readonly string[]>> {
  const latest = new Map<string, Stance>();
  for (const mentioned of mentions.filter(showsStance)) {
    const { file, date, mention } = mentioned;
    const actors = standsFor(registryOf(file), authorsOf(mentioned), date, members);
    for (const actor of actors) latest.set(actor, mention.stance);
  }
  const those = (stance: Stance) =>
    inOrder([...latest].flatMap(([actor, its]) => (its === stance ? actor : [])));
  return { for: those("for"), against: those("against"), neutral: those("neutral") };
}

function inOrder(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort(compareTexts);
}
