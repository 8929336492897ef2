// The Markdown tree of a statement's body, parsed anew only where it differs from an earlier one.

import { type Tree, TreeFragment } from "@lezer/common";
import { statemarkParser } from "./mark-parser.ts";

/** A body (LF line ends) and its tree. */
export interface ParsedBody {
  readonly body: string;
  readonly tree: Tree;
}

export function parseBody(body: string, earlier?: ParsedBody): Tree {
  if (!earlier) return statemarkParser.parse(body);
  if (body === earlier.body) return earlier.tree;
  const change = changedRange(earlier.body, body);
  const fragments = TreeFragment.applyChanges(TreeFragment.addTree(earlier.tree), [change]);
  return statemarkParser.parse(body, fragments);
}

/**
 * The lines that hold all differences: what `a` has there, `b` has replaced. Whole lines, because the
 * parser keeps blocks behind a change on their own line, though their indentation may be part of it.
 */
function changedRange(a: string, b: string) {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)
  ) {
    end++;
  }
  while (start > 0 && a.charAt(start - 1) !== "\n") start--;
  const lineEnd = a.indexOf("\n", a.length - end);
  end = lineEnd < 0 ? 0 : a.length - lineEnd;
  return { fromA: start, toA: a.length - end, fromB: start, toB: b.length - end };
}
