// The sections of a document, from the headings of its segments.

import { moved } from "../text/range.ts";
import { moveAttributes } from "./attributes.ts";
import type { Section } from "./document.ts";
import type { DocumentParts } from "./segments.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A section ends where the next of the same or a higher level starts. */
export function sectionsOf({ segments, starts }: DocumentParts): readonly Section[] {
  const textEnd = starts.at(-1) ?? 0;
  const open: number[] = [];
  const sections: Mutable<Section>[] = [];
  const lastOpen = () => sections[open.at(-1) ?? -1];
  segments.forEach(({ content }, index) => {
    const offset = starts[index] ?? 0;
    for (const { level, title, start, end, attributes } of content.headings) {
      const heading = moved({ start, end }, offset);
      for (let last = lastOpen(); last && last.level >= level; last = lastOpen()) {
        last.end = heading.start;
        open.pop();
      }
      const parent = open.at(-1) ?? null;
      open.push(sections.length);
      sections.push({
        level,
        title,
        heading,
        start: heading.start,
        end: textEnd,
        attributes: attributes && moveAttributes(attributes, (place) => place + offset),
        parent,
      });
    }
  });
  return sections;
}
