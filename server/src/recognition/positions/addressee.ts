// Who is meant by a noun phrase: "the Government of [Iran]", "all parties", "[Israel]'s settlements".

import type { Range } from "../../text/range.ts";
import type { Block } from "../findings.ts";
import type { MentionSuggestion } from "../suggestion.ts";
import { mentionsWithin } from "./mentions-within.ts";
import { type Party, PhraseReader } from "./phrase-reader.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { Words } from "./words.ts";

/** `range` with the block's offsets; `mentions` with the text's, in their order. */
export function partyIn(
  { start, text }: Block,
  range: Range,
  mentions: readonly MentionSuggestion[],
  vocabulary: Vocabulary,
): Party {
  const words = new Words(vocabulary);
  words.read(text, range);
  const within = mentionsWithin(mentions, { start: range.start + start, end: range.end + start });
  return new PhraseReader(words, within, start).read();
}
