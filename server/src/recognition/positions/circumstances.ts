// On which condition and until when: in the text's own words.

import type { Range } from "../../text/range.ts";

const CONDITION =
  /\b(?:if|unless|provided(?: that)?|as long as|so long as|on condition that|on the condition that|should)\s/gi;
const DEADLINE =
  /\b(?:by (?:the )?(?:end|middle|beginning|start) of (?:the )?(?:\w+ )?(?:\w+)|by (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},?)?(?: \d{4})?|by (?:19|20)\d\d|no later than [\w ]{4,20}|within (?:the next )?(?:\w+ )?(?:\d+|one|two|three|four|five|six|seven|ten|twelve|thirty|sixty|ninety|a|an) (?:hours?|days?|weeks?|months?|years?)|immediately(?: and unconditionally)?|without (?:further |any )*delay|as soon as possible|as a matter of urgency|at the earliest(?: \w+)?|forthwith|at once)\b/i;

/** The condition and the deadline of a position, as far as they are said in its clause. */
export function circumstancesIn(
  text: string,
  { start, end }: Range,
): { if?: string; due?: string } {
  const clause = text.slice(start, Math.min(end, start + 1200));
  const due = DEADLINE.exec(clause)?.[0];
  const condition = conditionIn(clause);
  return { ...(condition ? { if: condition } : {}), ...(due ? { due } : {}) };
}

function conditionIn(clause: string): string | undefined {
  CONDITION.lastIndex = 0;
  for (let match = CONDITION.exec(clause); match !== null; match = CONDITION.exec(clause)) {
    if (/^should/i.test(match[0]) && match.index > 0) continue;
    const rest = clause.slice(match.index);
    const stop = rest.search(/[,;:.–—](?:\s|$)/);
    return (stop < 0 ? rest : rest.slice(0, stop)).trim();
  }
  return undefined;
}
