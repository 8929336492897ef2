// A text with the legal references drawn in that are expected in it: `under [[Article 51|UN-CHARTER:51]]`,
// `[[resolution 2758|? S/RES/2758 A/RES/2758(XXVI)]]` where it may be either, `[[that resolution|low X]]`
// for what is only worth a look. An empty line parts paragraphs.

import type { Block } from "../../../server/src/recognition/findings.ts";
import { findLaws } from "../../../server/src/recognition/laws/find-laws.ts";
import { interpretLaws } from "../../../server/src/recognition/laws/interpret-laws.ts";
import type {
  MentionSuggestion,
  RecognitionContext,
} from "../../../server/src/recognition/suggestion.ts";
import { builtInRegistry } from "../../../server/src/registry/registry.ts";
import { lawsNamedIn } from "./plain-names.ts";

const registry = builtInRegistry();

/** The same text, without what is drawn in. */
export function plain(drawn: string): string {
  return drawn.replace(/\[\[([^|]*)\|[^\]]*\]\]/g, "$1");
}

/** The text with what is found in it drawn in. */
export function drawn(text: string, context: Partial<RecognitionContext> = {}): string {
  let result = "";
  let end = 0;
  for (const suggestion of lawsIn(text, context)) {
    result += text.slice(end, suggestion.start);
    result += `[[${text.slice(suggestion.start, suggestion.end)}|${readingOf(suggestion)}]]`;
    end = suggestion.end;
  }
  return result + text.slice(end);
}

export function lawsIn(
  text: string,
  context: Partial<RecognitionContext> = {},
): readonly MentionSuggestion[] {
  const blocks = blocksOf(text).map((block) => ({
    ...block,
    findings: findLaws(block.text, lawsNamedIn(block.text, registry), registry),
  }));
  return interpretLaws(blocks, { speakers: [], language: "en", ...context }, registry);
}

function readingOf({ target, candidates, confidence }: MentionSuggestion): string {
  const meant = target ?? ["?", ...candidates].join(" ");
  return confidence === "low" ? `low ${meant}` : meant;
}

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const part of text.split("\n\n")) {
    blocks.push({ start, text: part });
    start += part.length + 2;
  }
  return blocks;
}
