// A new source as it comes from a clipboard, made to fit into the statement's file: with the file's line
// ends, and with the blank lines before and behind the words that the file had.

import { firstLineEnd } from "../../../text/lines.ts";
import { splitByteOrderMark } from "../../line-ends.ts";

/** `source` is the statement without marks, which may be blank. */
export function framedLike(source: string, pasted: string): string {
  const lineEnd = firstLineEnd(source) ?? "\n";
  const text = splitByteOrderMark(pasted).text.replace(/\r\n|\r|\n/g, lineEnd);
  if (source.trim() === "" || text.trim() === "") return text;
  const start = blankStart(source);
  return (
    start + text.slice(blankStart(text).length).trimEnd() + source.slice(source.trimEnd().length)
  );
}

/** The blank lines at the start; the indentation of the first line of words is its own. */
function blankStart(text: string): string {
  const blank = text.slice(0, text.length - text.trimStart().length);
  return blank.slice(0, Math.max(blank.lastIndexOf("\n"), blank.lastIndexOf("\r")) + 1);
}
