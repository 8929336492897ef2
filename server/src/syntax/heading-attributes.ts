// The attributes that may stand last on a heading's line, after a space:
// `## Mr. Nebenzia (Russian Federation) {by=RUS}`. Flags alone are text: `# A statement {sic}`.

import { type Attributes, readAttributes } from "./attributes.ts";

/** How far back from the line's end the opening brace is looked for. */
const mostBraces = 20;

/**
 * Reads the attributes at the end of a heading's content (`text`, up to `end`), or `undefined` where
 * its last words are no attributes.
 */
export function readHeadingAttributes(
  text: string,
  start: number,
  end: number,
): Attributes | undefined {
  let contentEnd = end;
  while (contentEnd > start && /\s/.test(text.charAt(contentEnd - 1))) contentEnd--;
  if (text.charAt(contentEnd - 1) !== "}") return undefined;
  let brace = contentEnd;
  for (let tried = 0; tried < mostBraces; tried++) {
    brace = text.lastIndexOf("{", brace - 1);
    if (brace <= start) return undefined;
    const before = text.charAt(brace - 1);
    if (before !== " " && before !== "\t") continue;
    const { attributes } = readAttributes(text, brace);
    if (attributes?.end !== contentEnd) continue;
    return saysSomething(attributes) ? attributes : undefined;
  }
  return undefined;
}

function saysSomething({ id, tags, entries }: Attributes): boolean {
  return id !== null || tags.length > 0 || entries.some(({ items }) => items.length > 0);
}
