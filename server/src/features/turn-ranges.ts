// How far each speaker's turn goes: to the next turn or heading.

import type { Annotation, Document } from "../syntax/document.ts";
import type { Range } from "../text/range.ts";

export interface TurnRange extends Range {
  /** The mark that names who speaks. */
  readonly speaker: Annotation;
}

/** In document order. */
export function turnRanges({ turns, sections, annotations, text }: Document): readonly TurnRange[] {
  const ranges: TurnRange[] = [];
  let nextSection = 0;
  for (const [index, { start, annotation }] of turns.entries()) {
    const speaker = annotations[annotation];
    while (
      (sections[nextSection]?.start ?? text.length) <= start &&
      nextSection < sections.length
    ) {
      nextSection++;
    }
    const end = Math.min(
      turns[index + 1]?.start ?? text.length,
      sections[nextSection]?.start ?? text.length,
    );
    if (speaker) ranges.push({ start, end, speaker });
  }
  return ranges;
}
