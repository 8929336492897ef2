// A key or a value of the front matter while it is typed, also before the line that closes it is there.

import { typingPlaceAt, type TypingPlace as YamlPlace } from "../../registry/codebook-places.ts";
import type { Document } from "../../syntax/document.ts";
import { moved } from "../../text/range.ts";

export interface FrontMatterPlace {
  readonly in: "front matter";
  readonly offset: number;
  /** Its offsets are the document's. */
  readonly yaml: YamlPlace;
}

/** "elsewhere" behind the front matter, and where there is none; `undefined` in it where nothing is to be offered. */
export function frontMatterPlaceAt(
  document: Document,
  offset: number,
): FrontMatterPlace | undefined | "elsewhere" {
  const block = yamlAround(document, offset);
  if (!block) return "elsewhere";
  const { text, start } = block;
  if (offset < start || offset > start + text.length) return undefined;
  const yaml = typingPlaceAt(text, offset - start);
  return yaml && { in: "front matter", offset, yaml: moved(yaml, start) };
}

interface YamlBlock {
  readonly text: string;
  readonly start: number;
}

const opening = /^---[ \t]*(?:\r\n|\n|\r)/;

function yamlAround(
  { text, frontMatter: { range } }: Document,
  offset: number,
): YamlBlock | undefined {
  if (range && offset >= range.end) return undefined;
  if (!text.startsWith("---")) return undefined;
  const start = opening.exec(text.slice(0, 100))?.[0].length;
  if (start === undefined) return undefined;
  if (!range) return begun(text, start, offset);
  const yaml = text.slice(start, range.end).replace(/(^|[\r\n])---[ \t]*[\r\n]*$/, "$1");
  return { text: yaml, start };
}

/** A line as front matter has them: a key, an item of a list, or a word that may become one. */
const yamlLine =
  /^(?:[A-Za-z][\w-]*[ \t]*:(?:[ \t].*)?|[ \t]*-(?:[ \t].*)?|[ \t]+\S.*|[A-Za-z][\w-]*|[ \t]*)$/;
const longest = 5_000;

/** What was begun with `---` and has no end yet: all lines from there that look like it. */
function begun(text: string, start: number, offset: number): YamlBlock | undefined {
  if (offset < start || offset > longest) return undefined;
  let end = start;
  for (const line of text.slice(start, longest).match(/[^\r\n]*(?:\r\n|\n|\r|$)/g) ?? []) {
    if (line === "" || !yamlLine.test(line.trimEnd())) break;
    if (line.trim() === "" && end > offset) break;
    end += line.length;
  }
  return offset <= end ? { text: text.slice(start, end), start } : undefined;
}
