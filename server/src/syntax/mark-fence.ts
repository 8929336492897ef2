// The lines that open and close a block mark (language.md, "Blocks"):
//
//   :::demand(dprk-compliance){to=DPRK}
//   …
//   :::
//
//   fence = 3*":" [name [target] [attributes]] *white-space        on a line of its own

import type { BlockContext, BlockParser, Line } from "@lezer/markdown";
import type { Range } from "../text/range.ts";
import { type Attributes, readAttributes } from "./attributes.ts";
import { targetEnd } from "./target.ts";

/** One fence of a document; `kind` is `null` where it closes. `start`–`end` is from colon to last sign. */
export interface Fence extends Range {
  readonly colons: number;
  readonly kind: string | null;
  readonly target: string | null;
  readonly targetRange: Range | null;
  readonly attributes: Attributes | null;
  /** Which quote or list item it stands in; `null` at the top level. */
  readonly container: number | null;
}

export interface FenceReading {
  readonly colons: number;
  readonly kind: string | null;
  /** Parentheses included. */
  readonly target: Range | null;
  readonly attributes: Attributes | null;
  /** The `{` that opens no attributes: then the line opens nothing. */
  readonly unreadable?: number;
}

const start = /(:{3,})([a-z][a-z0-9-]*)?/y;
const onlySpace = /^[ \t]*$/;

/** Reads what stands in `text` from the first colon to the line's end, or `undefined` if it is no fence. */
export function readFence(text: string, from: number, lineEnd: number): FenceReading | undefined {
  start.lastIndex = from;
  const [opening, colons = "", kind = null] = start.exec(text) ?? [];
  if (opening === undefined) return undefined;
  const line = text.slice(0, lineEnd);
  let end = from + opening.length;
  let target: Range | null = null;
  let attributes: Attributes | null = null;
  if (kind !== null && line.charAt(end) === "(") {
    const behind = targetEnd(line, end);
    if (behind === undefined) return undefined;
    target = { start: end, end: behind };
    end = behind;
  }
  if (kind !== null && line.charAt(end) === "{") {
    const reading = readAttributes(line, end);
    if (!reading.attributes) {
      return { colons: colons.length, kind, target, attributes, unreadable: end };
    }
    attributes = reading.attributes;
    end = attributes.end;
  }
  return onlySpace.test(line.slice(end))
    ? { colons: colons.length, kind, target, attributes }
    : undefined;
}

/** Further in, it would be indented code. */
const deepestIndentation = 3;

function isFence(line: Line): boolean {
  return (
    line.next === 58 /* ':' */ &&
    line.indent - line.baseIndent <= deepestIndentation &&
    readFence(line.text, line.pos, line.text.length) !== undefined
  );
}

/** Each fence line is a block of its own; which belong together is worked out afterwards. */
export const markFence: BlockParser = {
  name: "MarkFence",
  parse(cx: BlockContext, line: Line) {
    if (!isFence(line)) return false;
    const from = cx.lineStart + line.pos;
    const length = line.text.slice(line.pos).trimEnd().length;
    cx.addElement(cx.elt("MarkFence", from, from + length));
    cx.nextLine();
    return true;
  },
  endLeaf: (_, line) => isFence(line),
};
