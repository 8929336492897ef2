// Texts as cases: "We call on [Iran=IRN] to stop." names its actors, and a blank line begins a block.

import { findPositions } from "../../../server/src/recognition/positions/find-positions.ts";
import { interpretPositions } from "../../../server/src/recognition/positions/interpret-positions.ts";
import { sentencesOf } from "../../../server/src/recognition/sentences.ts";
import type {
  MentionSuggestion,
  PositionSuggestion,
  RecognitionContext,
} from "../../../server/src/recognition/suggestion.ts";
import type { Wording } from "../../../server/src/registry/entity.ts";

const NAME = /\[([^\]=]+)=([^\]]+)\]/g;

/** The words of the case and the names in them; "~" behind an id: an adjective. */
export function named(source: string): { text: string; mentions: MentionSuggestion[] } {
  let text = "";
  let at = 0;
  const mentions: MentionSuggestion[] = [];
  for (const match of source.matchAll(NAME)) {
    const [whole, words = "", id = ""] = match;
    text += source.slice(at, match.index);
    mentions.push({
      kind: "actor",
      target: id.replace("~", ""),
      candidates: [],
      start: text.length,
      end: text.length + words.length,
      confidence: "high",
      reason: "",
      ...(id.endsWith("~") ? { form: "adjective" as const } : {}),
    });
    text += words;
    at = match.index + whole.length;
  }
  return { text: text + source.slice(at), mentions };
}

/** What is suggested for a case, with the words of each suggestion. */
export function positionsIn(
  source: string,
  context: Partial<RecognitionContext> = {},
  wording: Wording = new Map(),
): readonly (PositionSuggestion & { readonly text: string })[] {
  const { text, mentions } = named(source);
  const blocks = [...text.matchAll(/(?:[^\n]|\n(?!\n))+/g)].map((match) => ({
    start: match.index,
    text: match[0],
    findings: findPositions(match[0], sentencesOf(match[0])),
  }));
  const whole = { speakers: [], language: "en", ...context };
  return interpretPositions(blocks, mentions, whole, wording).map((suggestion) => ({
    ...suggestion,
    text: text.slice(suggestion.start, suggestion.end),
  }));
}

/** In short: "demand to IRN", "support". */
export function inShort(source: string, context: Partial<RecognitionContext> = {}): string[] {
  return positionsIn(source, context).map(({ kind, to }) =>
    kind === "demand" ? `demand to ${to.join(", ") || "nobody"}` : kind,
  );
}
