// A document as a list of segments, and the views of it that `Document` promises: each is put together
// when it is first asked for, from what the segments hold.

import { type LineIndex, lineIndexOf, lineStarts } from "../text/line-index.ts";
import { once } from "../text/once.ts";
import { pairFences } from "./block-marks.ts";
import type { Document } from "./document.ts";
import { problemsOf } from "./document-problems.ts";
import { fencesOf, placeMarks } from "./placed-marks.ts";
import { sectionsOf } from "./sections.ts";
import { type DocumentParts, placed } from "./segments.ts";

export function documentOf(parts: DocumentParts): Document {
  const { head, segments } = parts;
  const text = once(() => head.text + segments.map((segment) => segment.text).join(""));
  const lines = once(() => linesOf(parts));
  const fences = once(() => pairFences(fencesOf(parts)));
  const marks = once(() => placeMarks(parts, fences().pairs, lines()));
  const sections = once(() => sectionsOf(parts));
  const problems = once(() => problemsOf(parts, fences(), lines()));
  const images = once(() => placed(parts, ({ images }) => images));
  const blocks = once(() => placed(parts, ({ blocks }) => blocks));
  const textBlocks = once(() => placed(parts, ({ textBlocks }) => textBlocks));
  const memos = once(() =>
    placed(parts, ({ footnotes }) => footnotes.filter(({ isMemo }) => isMemo)),
  );
  return {
    frontMatter: head.frontMatter,
    get text() {
      return text();
    },
    get lines() {
      return lines();
    },
    get annotations() {
      return marks().annotations;
    },
    get turns() {
      return marks().turns;
    },
    get sections() {
      return sections();
    },
    get images() {
      return images();
    },
    get blocks() {
      return blocks();
    },
    get textBlocks() {
      return textBlocks();
    },
    get memos() {
      return memos();
    },
    get problems() {
      return problems();
    },
  };
}

function linesOf({ head, segments, starts }: DocumentParts): LineIndex {
  if (head.text === "" && segments.length > 0) return lineIndexOf(segments, starts);
  const front = { text: head.text, lineStarts: lineStarts(head.text) };
  const allStarts = new Int32Array(segments.length + 1);
  allStarts.set(starts.subarray(0, segments.length), 1);
  return lineIndexOf([front, ...segments], allStarts);
}
