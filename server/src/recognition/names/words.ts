// The words of a text that are worth a closer look, found in one pass.

import type { Range } from "../../text/range.ts";
import { lexiconOf } from "./lexicon.ts";

export interface FoundWord extends Range {
  /** As it stands in the text, without full stops: "H.E." is `HE`. */
  readonly word: string;
}

/** What of the words a text holds, in its order. */
export type WordFinder = (text: string) => readonly FoundWord[];

/** Capitals count in `wanted`. */
export function wordFinder(wanted: ReadonlySet<string>): WordFinder {
  const lexicon = lexiconOf([...wanted].map((name) => ({ name, why: "abbreviation" })));
  return (text) => {
    const found: FoundWord[] = [];
    for (const { start, end } of lexicon.find(text)) {
      const word = text.slice(start, end).replaceAll(".", "");
      if (wanted.has(word)) found.push({ start, end, word });
    }
    return found;
  };
}
