// Texts that say what is to be found in them: "[[Pyongyang|PRK]] must answer". What is found is written in
// the same way, so that a failing test shows two texts.

import { plainBlocks } from "../../server/src/recognition/plain-blocks.ts";
import { suggest } from "../../server/src/recognition/suggest.ts";
import type {
  MentionKind,
  MentionSuggestion,
  RecognitionContext,
} from "../../server/src/recognition/suggestion.ts";
import { builtInRegistry, type Registry } from "../../server/src/registry/registry.ts";

const mark = /\[\[([^|\]]+)\|[^\]]*\]\]/g;

export function plainText(marked: string): string {
  return marked.replace(mark, "$1");
}

export interface Reading extends Partial<RecognitionContext> {
  readonly registry?: Registry;
}

/** The text of `marked` with what is found in it; `?` and the candidates where it cannot be told. */
export function foundIn(marked: string, kind: MentionKind, reading: Reading = {}): string {
  const text = plainText(marked);
  const { registry = builtInRegistry(), ...context } = reading;
  const found = suggest(plainBlocks(text), registry, { speakers: [], language: "en", ...context });
  let written = "";
  let from = 0;
  for (const suggestion of found) {
    if (suggestion.kind !== kind || !("target" in suggestion)) continue;
    const { start, end } = suggestion;
    written += `${text.slice(from, start)}[[${text.slice(start, end)}|${targetOf(suggestion)}]]`;
    from = end;
  }
  return written + text.slice(from);
}

function targetOf({ target, candidates }: MentionSuggestion): string {
  return target ?? `?${candidates.join(" ")}`;
}
