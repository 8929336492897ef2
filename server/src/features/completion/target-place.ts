// The target of a mark or of a block's first line, while it is typed: `@[the regime](DP`.

import type { Document } from "../../syntax/document.ts";
import { targetEnd } from "../../syntax/target.ts";
import { probe, type Surroundings } from "./probe.ts";

export interface TargetPlace {
  readonly in: "target";
  readonly offset: number;
  readonly kind: string;
  /** The words of the mark. */
  readonly words: string;
  /** Behind the parenthesis. */
  readonly start: number;
  readonly typed: string;
  /** What stands between the cursor and the closing parenthesis; `undefined` where that is missing. */
  readonly rest: string | undefined;
}

const longestTarget = 999;

export function targetPlaceAt(
  document: Document,
  { text, start: from }: Surroundings,
  offset: number,
): TargetPlace | undefined {
  const at = offset - from;
  const open = openingBefore(text, at);
  if (!open) return undefined;
  const { place, depth } = open;
  const known = targetEnd(text, place);
  const end = known !== undefined && known > at ? known : undefined;
  const finished = `x${end === undefined ? ")".repeat(depth) : ""}`;
  const found = probe(document, { start: offset, end: offset, text: finished }, from + place - 1);
  if (!found) return undefined;
  const isIt = ({ targetRange }: { readonly targetRange: { readonly start: number } | null }) =>
    targetRange?.start === from + place - found.start;
  const mark = found.content.annotations.find(isIt);
  const kind = mark?.kind ?? found.content.fences.find(isIt)?.kind;
  if (!kind) return undefined;
  return {
    in: "target",
    offset,
    kind,
    words: mark?.text ?? "",
    start: from + place + 1,
    typed: text.slice(place + 1, at),
    rest: end === undefined ? undefined : text.slice(at, end - 1),
  };
}

const fenceBefore = /(?:^|[\r\n])[ \t>]*:{3,}[a-z][a-z0-9-]*$/;

/** Parentheses may stand in it: `(S/RES/1718 (2006`. */
function openingBefore(
  text: string,
  at: number,
): { readonly place: number; readonly depth: number } | undefined {
  let depth = 0;
  for (let place = at - 1; place >= Math.max(1, at - longestTarget); place--) {
    const character = text.charAt(place);
    if (character === "\n" || character === "\r") return undefined;
    if (text.charAt(place - 1) === "\\") continue;
    if (character === ")") depth--;
    if (character !== "(") continue;
    depth++;
    if (depth <= 0) continue;
    const before = text.charAt(place - 1);
    if (before === "]") return { place, depth };
    if (/[a-z0-9-]/.test(before) && fenceBefore.test(text.slice(Math.max(0, place - 80), place))) {
      return { place, depth };
    }
  }
  return undefined;
}
