// Whether a suggestion is one that nobody wants to see again.

import type { Suggestion } from "../../recognition/suggestion.ts";
import type { IgnoredWords } from "../../registry/ignored-words.ts";
import type { Registry } from "../../registry/registry.ts";
import { actorId, lawId } from "../../workspace/names-to-ids.ts";

/** Makes the question whether a suggestion for these words (with single spaces) is among `ignored`. */
export function ignoring(
  registry: Registry,
  ignored: readonly IgnoredWords[],
): (suggestion: Suggestion, words: string) => boolean {
  const byText = new Map<string, IgnoredWords[]>();
  for (const each of ignored) {
    const key = withPlainQuotes(each.text);
    const beside = byText.get(key);
    if (beside) beside.push(each);
    else byText.set(key, [each]);
  }
  if (byText.size === 0) return () => false;
  return (suggestion, words) =>
    (byText.get(withPlainQuotes(words)) ?? []).some(
      ({ kind, name }) =>
        (kind === undefined || kind === suggestion.kind) &&
        (name === undefined ||
          ("target" in suggestion && suggestion.target === idOf(registry, kind, name))),
    );
}

/** What was copied by hand may have other quotes. */
function withPlainQuotes(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

function idOf(registry: Registry, kind: string | undefined, name: string): string {
  if (kind === "actor") return actorId(registry, name);
  return kind === "law" ? lawId(registry, name) : name;
}

/** What to write down so that this suggestion is not made again for these words. */
export function ignoredBy(suggestion: Suggestion, words: string): IgnoredWords {
  const { kind } = suggestion;
  const target = "target" in suggestion ? suggestion.target : null;
  return { text: words, kind, ...(target === null ? {} : { name: target }) };
}
