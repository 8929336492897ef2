// Surround with a mark: the kinds that the selected words may be marked as, the likeliest first. Of names
// it says to whom or what they lead.

import type { Registry } from "../../registry/registry.ts";
import { markRange, rangeOfWords } from "../../syntax/edits/mark.ts";
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
/** Of those that a name may mean. */
const mostNames = 5;

export const surroundings: Refactorer = (statement, range) => {
  const { document, registry } = statement;
  if (range.end - range.start > longestSelection) return [];
  if (document.text.slice(range.start, range.end).trim() === "") return [];
  // Of "Nigeria" perhaps only "Niger" is selected.
  const marked = rangeOfWords(document, range);
  const words = document.text.slice(marked.start, marked.end);
  const mostTries = Math.max(2, Math.floor(mostTextRead / document.text.length));
  return likeliestFirst(statement, range, words)
    .flatMap((kind) => waysToMark(registry, kind, words))
    .slice(0, mostTries)
    .flatMap(({ kind, target, meaning }): Refactoring[] => {
      const { edits } = markRange(document, range, kind, target);
      const title = `Mark as ${titleOfKind(registry, kind)}${meaning}`;
      return edits ? [{ title, kind: "refactor.surround.statemark", edits }] : [];
    });
};

interface Way {
  readonly kind: string;
  /** Where the words alone would not tell which is meant. */
  readonly target?: string;
  /** `: Russia (RUS)`; empty where nothing is known of it. */
  readonly meaning: string;
}

/** One, or, where a name may mean several, one for each. */
function waysToMark(registry: Registry, kind: string, words: string): readonly Way[] {
  const category = categoryOf(kind);
  const found = category && words.length <= longestName ? lookUp(registry, category, words) : [];
  if (found.length === 0) return [{ kind, meaning: "" }];
  return found.slice(0, mostNames).map(({ name, id }) => ({
    kind,
    ...(found.length > 1 && { target: id }),
    meaning: `: ${name === id ? inMessage(id) : `${inMessage(name)} (${inMessage(id)})`}`,
  }));
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

/** What the words by themselves lead to. */
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
