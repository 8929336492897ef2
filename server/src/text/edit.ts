// Changes to a text as values.

import { byPlace, type Range } from "./range.ts";

/** Replace what `start`–`end` holds by `text`. */
export interface TextEdit extends Range {
  readonly text: string;
}

/** Applies edits that do not overlap; those at one place are inserted in the order given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort(byPlace);
  const pieces: string[] = [];
  let done = 0;
  for (const edit of ordered) {
    if (edit.start < done) throw new Error(`Overlapping edits at ${edit.start}`);
    pieces.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  pieces.push(text.slice(done));
  return pieces.join("");
}

/** Whether two of the edits cannot both be made. */
export function haveOverlap(edits: readonly TextEdit[]): boolean {
  const ordered = [...edits].sort(byPlace);
  return ordered.some((edit, index) => index > 0 && edit.start < (ordered[index - 1]?.end ?? 0));
}

/** The same change in edits that do not touch each other, for editors that mind. */
export function joinTouching(edits: readonly TextEdit[]): readonly TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of [...edits].sort(byPlace)) {
    const last = joined.at(-1);
    if (last?.end === edit.start) {
      joined[joined.length - 1] = {
        start: last.start,
        end: edit.end,
        text: last.text + edit.text,
      };
    } else joined.push(edit);
  }
  return joined;
}

/** One edit for all between what is the same at both ends, so that the rest of the screen stays. */
export function differenceOf(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  // Neither between CR and LF nor between the halves of a surrogate pair.
  if (isInside(before, start) || isInside(after, start)) start--;
  if (isInside(before, before.length - end) || isInside(after, after.length - end)) end--;
  return [{ start, end: before.length - end, text: after.slice(start, after.length - end) }];
}

function isInside(text: string, offset: number): boolean {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(offset - 1, offset + 1));
}
