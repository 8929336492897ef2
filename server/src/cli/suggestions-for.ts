// What is recognised in the text of a file, and the marks that would say so.

import { acceptSuggestions } from "../features/suggestions/accept.ts";
import { ignoring } from "../features/suggestions/ignoring.ts";
import { suggestions } from "../features/suggestions/suggestions.ts";
import { plainBlocks } from "../recognition/plain-blocks.ts";
import { suggest } from "../recognition/suggest.ts";
import type { Suggestion } from "../recognition/suggestion.ts";
import { plainWords } from "../registry/ignored-words.ts";
import type { Registry } from "../registry/registry.ts";
import { parseDocument } from "../syntax/parse-document.ts";
import type { TextEdit } from "../text/edit.ts";
import { readStatement, statementOf } from "../workspace/statement.ts";

/** Signs without which a text has neither front matter nor marks. */
const mayBeMarked = /^---|[@!+?§#\-a-z0-9]\[|:::/;

/**
 * Where `mayBePlain`, a text without front matter and marks is read as plain text, in which indents and
 * stars mean nothing; every other text as a statement. What the codebooks ignore is left out.
 */
export function suggestionsFor(
  text: string,
  mayBePlain: boolean,
  registry: Registry,
): readonly Suggestion[] {
  if (mayBePlain && !mayBeMarked.test(text)) return ofPlainText(text, registry);
  const document = parseDocument(text);
  const isMarked = document.frontMatter.range !== null || document.annotations.length > 0;
  return mayBePlain && !isMarked
    ? ofPlainText(text, registry)
    : suggestions(statementOf(document, registry));
}

function ofPlainText(text: string, registry: Registry): readonly Suggestion[] {
  const isIgnored = ignoring(registry, registry.ignored);
  const context = { speakers: [], language: "en" };
  return suggest(plainBlocks(text), registry, context).filter(
    (each) => !isIgnored(each, plainWords(text.slice(each.start, each.end))),
  );
}

export interface Marks {
  readonly edits: readonly TextEdit[];
  /** How many of the suggestions became marks; ambiguous ones do not. */
  readonly count: number;
}

export function marksFor(text: string, registry: Registry, wanted: readonly Suggestion[]): Marks {
  const { edits, accepted } = acceptSuggestions(readStatement(text, registry), wanted);
  return { edits, count: accepted.length };
}
