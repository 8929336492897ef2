// Surround with a mark: the kinds that the selected words may be marked as, the likeliest first. Of names
// it says to whom or what they lead.

import { markRange } from "../../syntax/edits/mark.ts";
import type { Range } from "../../text/range.ts";
import { inMessage } from "../../text/shortened.ts";
import { lookUp } from "../../workspace/look-up.ts";
import { categoryOf } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import { knownKinds } from "../diagnostics/kinds.ts";
import { suggestions } from "../suggestions/suggestions.ts";
import { titleOfKind } from "./kind-titles.ts";
import type { Refactorer, Refactoring } from "./refactoring.ts";

/** Whoever selects more does not mark it as one thing through a menu. */
const longestSelection = 20_000;
/** In characters: each kind that is tried has the text read again, and the editor waits. */
const mostTextRead = 3_000_000;
/** No name is longer. */
const longestName = 400;
/** Looking for suggestions in longer texts takes a moment. */
const longestLookedThrough = 200_000;
const mostNames = 3;

export const surroundings: Refactorer = (statement, range) => {
  const { document, registry } = statement;
  if (range.end - range.start > longestSelection) return [];
  const words = document.text.slice(range.start, range.end).trim();
  if (words === "") return [];
  const mostTries = Math.max(2, Math.floor(mostTextRead / document.text.length));
  return likeliestFirst(statement, range, words)
    .slice(0, mostTries)
    .flatMap((kind): Refactoring[] => {
      const { edits } = markRange(document, range, kind);
      const title = `Mark as ${titleOfKind(registry, kind)}${meaning(statement, kind, words)}`;
      return edits ? [{ title, kind: "refactor.surround", edits }] : [];
    });
};

/** `: Russia (RUS)`, or all that the name may mean; nothing where it is not known. */
function meaning({ registry }: Statement, kind: string, words: string): string {
  const category = categoryOf(kind);
  if (!category || words.length > longestName) return "";
  const found = lookUp(registry, category, words);
  if (found.length === 0) return "";
  const names = found
    .slice(0, mostNames)
    .map(({ name, id }) => (name === id ? inMessage(id) : `${inMessage(name)} (${inMessage(id)})`));
  const more = found.length > mostNames ? ["…"] : [];
  return `: ${[...names, ...more].join(" or ")}`;
}

function likeliestFirst(statement: Statement, range: Range, words: string): readonly string[] {
  return [
    ...new Set([
      ...kindsOfName(statement, words),
      ...suggestedKinds(statement, range),
      ...(looksLikeName(words) ? ["actor", "law"] : []),
      ...positionsFirst,
      ...knownKinds(statement.registry),
    ]),
  ];
}

const positionsFirst = ["demand", "commitment", "claim", "condemnation", "rejection", "support"];

/** What the words by themselves lead to. A codebook's topic is written in plain words, so it comes last. */
function kindsOfName({ registry }: Statement, words: string): readonly string[] {
  if (words.length > longestName) return [];
  return (["actor", "law", "topic"] as const).filter(
    (category) => lookUp(registry, category, words).length > 0,
  );
}

/** What is suggested for most of the selected words. */
function suggestedKinds(statement: Statement, { start, end }: Range): readonly string[] {
  if (statement.document.text.length > longestLookedThrough) return [];
  const shared = (other: Range) => Math.min(end, other.end) - Math.max(start, other.start);
  return suggestions(statement)
    .filter((each) => shared(each) * 2 > Math.max(end - start, each.end - each.start))
    .sort((a, b) => shared(b) - shared(a))
    .map(({ kind }) => kind);
}

/** A few words that begin with capitals. */
function looksLikeName(words: string): boolean {
  const each = words.split(/\s+/);
  return (
    each.length <= 5 &&
    each.every((word) => /^["“(]?\p{Lu}/u.test(word) || /^(?:of|the|and|for|de|al)$/.test(word))
  );
}
