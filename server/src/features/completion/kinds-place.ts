// The kind of a long form or of a block while it is typed: `:dem`, `:::dem`.

import type { Document } from "../../syntax/document.ts";
import { probe, type Surroundings } from "./probe.ts";

export interface KindPlace {
  readonly in: "kind";
  readonly form: "long" | "block";
  readonly start: number;
  readonly typed: string;
}

const longestKind = 60;
const fence = /(?:^|[\r\n])[ \t>]*:{3,}([a-z][a-z0-9-]*)?$/;
const longForm = /:([a-z][a-z0-9-]*)$/;

export function kindPlaceAt(
  document: Document,
  { text, start: from }: Surroundings,
  offset: number,
): KindPlace | undefined {
  const at = offset - from;
  const before = text.slice(Math.max(0, at - longestKind), at);
  const behind = /^[^\r\n]*/.exec(text.slice(at))?.[0] ?? "";
  const [inFence, name = ""] = fence.exec(before) ?? [];
  if (inFence !== undefined && behind.trim() === "") {
    const start = offset - name.length;
    const found = probe(document, { start: offset, end: offset, text: "x" }, start - 1);
    const isIt = found?.content.fences.some(({ end }) => end + found.start === offset + 1);
    return isIt ? { in: "kind", form: "block", start, typed: name } : undefined;
  }
  const [long, kind] = longForm.exec(before) ?? [];
  if (long === undefined || kind === undefined || /^[a-z0-9[-]/.test(behind)) return undefined;
  const start = offset - long.length;
  const found = probe(document, { start: offset, end: offset, text: "[x]" }, start);
  const isIt = found?.content.annotations.some((mark) => mark.start + found.start === start);
  return isIt ? { in: "kind", form: "long", start: start + 1, typed: kind } : undefined;
}
