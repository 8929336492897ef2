// The JSON form of what is recognised in a text (language.md, "Stable machine forms"). Other programs
// read it: fields are added, never renamed.

import type { Suggestion } from "../recognition/suggestion.ts";
import type { Origin } from "./statement-json.ts";

/** In parts that together are one line. */
export function* suggestionsJson(
  text: string,
  suggestions: readonly Suggestion[],
  origin: Origin,
): Iterable<string> {
  yield `${JSON.stringify({ version: 1, ...origin }).slice(0, -1)},"suggestions":[`;
  let isFirst = true;
  for (const suggestion of suggestions) {
    yield `${isFirst ? "" : ","}${JSON.stringify(suggestionJson(text, suggestion))}`;
    isFirst = false;
  }
  yield "]}";
}

function suggestionJson(text: string, suggestion: Suggestion): object {
  const { kind, start, end, confidence, reason } = suggestion;
  const place = { text: text.slice(start, end), start, end, confidence, reason };
  if ("target" in suggestion) {
    const { target, candidates, form } = suggestion;
    return {
      kind,
      target,
      ...(target === null && { candidates }),
      ...place,
      ...(form && { form }),
    };
  }
  const { by, to, if: condition, due, strength, isHead } = suggestion;
  return {
    kind,
    by,
    to,
    ...place,
    ...(condition !== undefined && { if: condition }),
    ...(due !== undefined && { due }),
    ...(strength !== undefined && { strength }),
    ...(isHead && { head: true }),
  };
}
