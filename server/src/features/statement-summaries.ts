// The little of each statement that is asked for over all of them at once. Records are kept as bytes, and
// reading ten thousand takes a while, so this is kept for each as long as it does not change.

import { shortened } from "../text/shortened.ts";
import type { Place, StatementMeta } from "../workspace/statement-record.ts";
import type { FileRecord, WorkspaceIndex } from "../workspace/workspace-index.ts";

export interface StatementSummary {
  readonly title: string | null;
  readonly meeting: string | null;
  readonly date: string | null;
  readonly source: string | null;
  /** Of those with an id the first mention each. */
  readonly positions: readonly PositionSummary[];
}

interface PositionSummary {
  readonly id: string;
  readonly kind: string;
  /** Shortened, on one line. */
  readonly text: string;
  readonly date: string | null;
  readonly place: Place;
}

const longestText = 200;
const known = new WeakMap<object, StatementSummary>();

export function summaryOf(index: WorkspaceIndex, statement: FileRecord): StatementSummary {
  const packed = index.packedOf(statement.file);
  let summary = packed && known.get(packed);
  if (!summary) {
    summary = made(statement);
    if (packed) known.set(packed, summary);
  }
  return summary;
}

function made({ record: { meta, positions } }: FileRecord): StatementSummary {
  const { title, meeting, date, source }: StatementMeta = meta;
  const first = new Map<string, PositionSummary>();
  for (const { position: id, kind, text, date: said, place } of positions) {
    if (id === null || first.has(id)) continue;
    const words = shortened(text.replaceAll(/\s+/g, " ").trim(), longestText);
    first.set(id, { id, kind, text: words, date: said, place });
  }
  return { title, meeting, date, source, positions: [...first.values()] };
}
