// Positions over all statements, for features that show a few of them.

import { declaredPosition } from "../analysis/declared-position.ts";
import { type HistoryItem, historyOf } from "../analysis/position-history.ts";
import { firstOf, mentionsByPosition, type TrackedMention } from "../analysis/position-mentions.ts";
import { type PositionSummary, positionSummary } from "../analysis/position-summaries.ts";
import type { Registry } from "../registry/registry.ts";
import type { Workspace } from "../workspace/workspace.ts";

export interface TrackedPosition {
  /** In date order. */
  readonly mentions: readonly TrackedMention[];
  /** The mentions, and what codebooks tell, in date order. */
  readonly history: readonly HistoryItem[];
  /** `undefined` where all mentions are reported ones. */
  readonly summary: PositionSummary | undefined;
}

/** Those with these ids that are mentioned, by id. */
export function trackedPositions(
  { index, registryFor }: Workspace,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, TrackedPosition> {
  const naming = new Map(
    [...ids].flatMap((id) =>
      index.filesNaming({ of: "position", id }).map((statement) => [statement.file, statement]),
    ),
  );
  const mentioning = [...naming.values()].flatMap(({ file, record }) => {
    const positions = record.positions.filter(
      ({ position }) => position !== null && ids.has(position),
    );
    return positions.length > 0 ? [{ file, record: { meta: record.meta, positions } }] : [];
  });
  // Thousands of files lie in a few folders, and a registry takes a look at each folder above.
  const registryOf = remembered(registryFor);
  return new Map(
    [...mentionsByPosition(mentioning)].map(([id, mentions]) => {
      const { history } = declaredPosition(id, mentions, registryOf);
      const summary = positionSummary(id, mentions, registryOf);
      return [id, { mentions, history: historyOf(mentions, history), summary }];
    }),
  );
}

export function remembered(registryFor: (file: string) => Registry): (file: string) => Registry {
  const known = new Map<string, Registry>();
  return (file) => {
    const folder = file.slice(0, file.lastIndexOf("/") + 1);
    const registry = known.get(folder) ?? registryFor(file);
    known.set(folder, registry);
    return registry;
  };
}

/** By date, then by file; what has no date is first only where nothing has one. */
export function firstMentionOf(workspace: Workspace, id: string): TrackedMention | undefined {
  return firstOf(trackedPositions(workspace, new Set([id])).get(id)?.mentions ?? []);
}
