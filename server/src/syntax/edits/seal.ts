// Sealing: writing or renewing `text-hash` in the front matter. Everything else there, comments and
// layout too, stays as written; the result is read again before it is given out.

import { applyEdits, type TextEdit } from "../../text/edit.ts";
import { firstLineEnd } from "../../text/lines.ts";
import type { Range } from "../../text/range.ts";
import type { Document } from "../document.ts";
import { parseDocument } from "../parse-document.ts";
import { sealState, textHash, textHashKey } from "../text-hash.ts";
import type { EditResult } from "./edit-result.ts";

/** The edits that seal the text as it stands; none where its seal fits already. */
export function sealText(document: Document): EditResult {
  if (sealState(document) === "same") return { edits: [], selection: valuePlace(document) };
  const refusal = whyUnreadable(document);
  if (refusal !== undefined) return { refusal };
  for (const edit of waysToWrite(document)) {
    const after = parseDocument(applyEdits(document.text, [edit]));
    if (isSealed(document, after)) return { edits: [edit], selection: valuePlace(after) };
  }
  return {
    refusal: `The seal cannot be written into this front matter. Write a line “${textHashKey}:” of its own there, as its first, and seal again.`,
  };
}

/** Where the seal stands in the front matter. */
function valuePlace({ frontMatter }: Document): Range {
  const { start, end } = frontMatter.places.get(textHashKey) ?? { start: 0, end: 0 };
  return { start, end };
}

/** `undefined` where the front matter can be read, or where there is none. */
function whyUnreadable({ lines, frontMatter, problems }: Document): string | undefined {
  const problem = problems.find(({ code }) => code === "front-matter");
  if (!problem || frontMatter.values.size > 0) return undefined;
  const { line } = lines.positionAt(problem.start);
  return `The seal goes into the front matter, which cannot be read (line ${line + 1}): ${problem.message} Then seal again.`;
}

/** The ways in order of preference; which of them YAML takes is found by reading the result. */
function* waysToWrite(document: Document): Iterable<TextEdit> {
  const { text, frontMatter } = document;
  const hash = textHash(document);
  const { range } = frontMatter;
  if (!range) {
    const lineEnd = firstLineEnd(text) ?? "\n";
    const lines = ["---", `${textHashKey}: ${hash}`, "---", ""];
    yield { start: 0, end: 0, text: lines.join(lineEnd) };
    return;
  }
  const written = text.slice(range.start, range.end);
  const lineEnd = firstLineEnd(written) ?? "\n";
  const place = frontMatter.places.get(textHashKey);
  if (place) {
    const { start } = place;
    const end = start + text.slice(start, place.end).trimEnd().length;
    yield { start, end, text: /\s/.test(text.charAt(start - 1)) ? hash : ` ${hash}` };
    yield { start, end, text: `${hash} ` };
    return;
  }
  const top = range.start + written.indexOf(lineEnd) + lineEnd.length;
  const [, above = "", indent = ""] =
    /^((?:[ \t]*(?:#.*)?(?:\r\n|\r|\n))*)([ \t]*)/.exec(text.slice(top, range.end)) ?? [];
  const line = `${indent}${textHashKey}: ${hash}${lineEnd}`;
  const bottom = range.start + startOfLastLine(written);
  yield { start: bottom, end: bottom, text: line };
  yield { start: top, end: top, text: line };
  const brace = top + above.length + indent.length + 1;
  yield { start: brace, end: brace, text: `${textHashKey}: ${hash}, ` };
}

function startOfLastLine(text: string): number {
  const lines = text.trimEnd();
  return Math.max(lines.lastIndexOf("\n"), lines.lastIndexOf("\r")) + 1;
}

/** Whether the seal fits, the words are the same, and so is all else that the front matter says. */
function isSealed(before: Document, after: Document): boolean {
  return (
    sealState(after) === "same" &&
    textHash(after) === textHash(before) &&
    after.problems.length <= before.problems.length &&
    otherValues(after) === otherValues(before)
  );
}

function otherValues({ frontMatter }: Document): string {
  return JSON.stringify([...frontMatter.values].filter(([key]) => key !== textHashKey));
}
