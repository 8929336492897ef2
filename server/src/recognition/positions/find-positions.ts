// The positions that a paragraph's words may take, from the words alone: first step of two.

import type { Range } from "../../text/range.ts";
import { describeHit } from "./describe-hit.ts";
import type { PositionFinding } from "./finding.ts";
import { hitAt, withFollowing, withoutRivals } from "./hits.ts";
import { rulesFor } from "./languages.ts";
import { quotedRanges } from "./quotations.ts";
import type { RuleTable } from "./rule-table.ts";
import { Words } from "./words.ts";

/** What the rules of a language find in a block that has these sentences. */
export function findPositions(
  text: string,
  sentences: readonly Range[],
  language = "en",
): readonly PositionFinding[] {
  const table = rulesFor(language);
  return table === undefined ? [] : findBy(table, text, sentences);
}

/** The same with rules of one's own. */
export function findBy(
  table: RuleTable,
  text: string,
  sentences: readonly Range[],
): readonly PositionFinding[] {
  const found: PositionFinding[] = [];
  const words = new Words(table.vocabulary);
  let quoted = quotedRanges(text);
  let previous: Range | undefined;
  for (const sentence of sentences) {
    words.read(text, sentence);
    const isQuestion = text.charCodeAt(sentence.end - 1) === QUESTION_MARK;
    if (!isQuestion && hasTrigger(words, table)) {
      quoted = quoted.filter(({ end }) => end > sentence.start);
      for (const finding of inSentence(words, sentence, previous, table, quoted)) {
        found.push(finding);
      }
    }
    previous = sentence;
  }
  return found;
}

const QUESTION_MARK = 0x3f;

/** Whether a rule is looked for by any of the words. */
function hasTrigger(words: Words, { isTrigger }: RuleTable): boolean {
  for (let at = 0; at < words.length; at++) if (isTrigger[words.ids[at] ?? 0] === 1) return true;
  return false;
}

function inSentence(
  words: Words,
  sentence: Range,
  previous: Range | undefined,
  table: RuleTable,
  quoted: readonly Range[],
): readonly PositionFinding[] {
  const hits = [];
  let quote = 0;
  for (let at = 0; at < words.length; at++) {
    if (table.isTrigger[words.ids[at] ?? 0] !== 1) continue;
    // What stands between quotation marks is another's.
    while (quote < quoted.length && (quoted[quote]?.end ?? 0) <= words.start(at)) quote++;
    if ((quoted[quote]?.start ?? Number.POSITIVE_INFINITY) <= words.start(at)) continue;
    const hit = hitAt(words, at, table);
    if (hit !== undefined) hits.push(hit);
  }
  if (hits.length === 0) return [];
  const kept = withFollowing(words, withoutRivals(hits), table).filter(
    ({ rule, holder }) => rule.kind !== "none" && (rule.kind !== "declares" || holder === "noun"),
  );
  return kept.map((hit, index) =>
    describeHit(words, { sentence, previous }, hit, kept[index - 1], kept[index + 1]),
  );
}
