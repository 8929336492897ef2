// How much is marked and suggested in a statement, for the one line that an editor has for it.

import type { Confidence } from "../recognition/suggestion.ts";
import type { IgnoredWords } from "../registry/ignored-words.ts";
import { builtInKind, builtInKinds } from "../syntax/kinds.ts";
import type { Statement } from "../workspace/statement.ts";
import { diagnostics } from "./diagnostics/diagnostics.ts";
import { atLeast } from "./suggestions/select.ts";
import { suggestions } from "./suggestions/suggestions.ts";

export interface Counts {
  /** Mentions: parts of one count once, and a verb that only holds several demands does not count. */
  readonly marks: number;
  /** The same by kind, in words and in the order of the kinds: "3 actors". */
  readonly byKind: readonly string[];
  /** `null` where nobody asked. */
  readonly suggested: number | null;
  /** Errors and warnings; hints are none. */
  readonly problems: number;
}

/** Which suggestions count. */
export interface CountedSuggestions {
  readonly minimumConfidence: Confidence;
  readonly dismissed: readonly IgnoredWords[];
}

export function counts(statement: Statement, wanted: CountedSuggestions | null): Counts {
  const { document, heads } = statement;
  const byKind = new Map<string, number>(builtInKinds.map(({ name }) => [name, 0]));
  let marks = 0;
  for (const { index, kind, partOf } of document.annotations) {
    if (partOf !== null || heads.has(index)) continue;
    marks++;
    byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
  }
  return {
    marks,
    byKind: [...byKind]
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${count} ${titleOf(statement, kind, count)}`),
    suggested:
      wanted && atLeast(suggestions(statement, wanted.dismissed), wanted.minimumConfidence).length,
    problems: diagnostics(statement).filter(({ severity }) => severity !== "hint").length,
  };
}

/** Of a kind of the codebook only its title is known, in the singular. */
function titleOf({ registry }: Statement, kind: string, count: number): string {
  const builtIn = builtInKind(kind);
  if (builtIn) return count === 1 ? builtIn.title : builtIn.plural;
  return `× ${registry.kinds.get(kind)?.title ?? kind}`;
}
