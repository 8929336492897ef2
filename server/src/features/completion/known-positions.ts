// The positions that statements mention, as completion offers them.

import { compareDates, knownDate } from "../../analysis/date-order.ts";
import type { WorkspaceIndex } from "../../workspace/workspace-index.ts";
import { summaryOf } from "../statement-summaries.ts";
import type { KnownPosition } from "./completion.ts";

/** Those that were said last come first; what has no date comes last. Each with the words of its first mention found. */
export function knownPositions(index: WorkspaceIndex): readonly KnownPosition[] {
  const found = new Map<string, { readonly position: KnownPosition; last: string | null }>();
  for (const statement of index.files) {
    const { positions, date: ofStatement } = summaryOf(index, statement);
    for (const { id, kind, text, date: said } of positions) {
      const date = knownDate(said ?? ofStatement);
      const known = found.get(id);
      if (!known) found.set(id, { position: { id, kind, title: text }, last: date });
      else if (isLater(date, known.last)) known.last = date;
    }
  }
  return [...found.values()]
    .sort((a, b) => (isLater(a.last, b.last) ? -1 : isLater(b.last, a.last) ? 1 : 0))
    .map(({ position }) => position);
}

function isLater(a: string | null, b: string | null): boolean {
  return a !== null && (b === null || compareDates(a, b) > 0);
}
