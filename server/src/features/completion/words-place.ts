// The words of a mark of an actor, a law or a topic, while they are typed.

import type { Category } from "../../registry/entity.ts";
import type { Annotation, Document } from "../../syntax/document.ts";
import { kindOfSigil } from "../../syntax/kinds.ts";
import { categoryOf } from "../../workspace/resolution.ts";
import { type Probe, probe, type Surroundings } from "./probe.ts";

export interface WordsPlace {
  readonly in: "words";
  readonly category: Category;
  readonly offset: number;
  /** Where the words begin, on the line of the cursor. */
  readonly start: number;
  /** What stands between there and the cursor. */
  readonly typed: string;
  /** What stands between the cursor and the mark's bracket; `undefined` where that is still missing. */
  readonly rest: string | undefined;
  /** What stands behind the bracket, or behind the cursor where there is none, up to the line's end. */
  readonly behind: string;
  readonly mark: Pick<Annotation, "target" | "attributes">;
}

/** Longer texts are no names. */
const longestName = 400;

export function wordsPlaceAt(
  document: Document,
  { text, start: from }: Surroundings,
  offset: number,
): WordsPlace | undefined {
  const at = offset - from;
  const bracket = openBracketBefore(text, at);
  const opening = bracket === undefined ? undefined : openingAt(text, bracket);
  const category = opening && categoryOf(opening.kind);
  if (bracket === undefined || !opening || !category) return undefined;
  const typed = text.slice(bracket + 1, at);
  if (/[\r\n]/.test(typed)) return undefined;
  const start = from + opening.start;
  const closed = probe(document, { start: offset, end: offset, text: "x]" }, start);
  const known = closed && markFrom(closed, start);
  if (!known || known.textEnd !== offset + 1 - closed.start) return undefined;
  const own = closingBehind(document, offset, start, depthOf(closed, known));
  const end = own ? own.bracket - from : at;
  const lineEnd = text.slice(end).search(/[\r\n]|$/);
  return {
    in: "words",
    category,
    offset,
    start: from + bracket + 1,
    typed,
    rest: own && text.slice(at, end),
    behind: text.slice(own ? end + 1 : end, end + lineEnd),
    mark: own?.mark ?? { target: null, attributes: null },
  };
}

/** The nearest bracket that is not closed again. */
function openBracketBefore(text: string, at: number): number | undefined {
  let closed = 0;
  for (let place = at - 1; place >= Math.max(0, at - longestName); place--) {
    const character = text.charAt(place);
    if (character !== "[" && character !== "]") continue;
    if (text.charAt(place - 1) === "\\") continue;
    if (character === "]") closed++;
    else if (closed === 0) return place;
    else closed--;
  }
  return undefined;
}

const longForm = /:([a-z][a-z0-9-]*)$/;
const longestKind = 60;

function openingAt(
  text: string,
  bracket: number,
): { readonly kind: string; readonly start: number } | undefined {
  const sigil = kindOfSigil(text.charAt(bracket - 1));
  if (sigil) return { kind: sigil.name, start: bracket - 1 };
  const [long, kind] = longForm.exec(text.slice(Math.max(0, bracket - longestKind), bracket)) ?? [];
  return long === undefined || kind === undefined
    ? undefined
    : { kind, start: bracket - long.length };
}

function markFrom({ content, start }: Probe, place: number): Annotation | undefined {
  return content.annotations.find((mark) => mark.start === place - start);
}

function depthOf({ content }: Probe, { parent }: Annotation): number {
  let depth = 0;
  for (let each = parent; each !== null; each = content.annotations[each]?.parent ?? null) depth++;
  return depth;
}

/**
 * The mark's own closing bracket behind the cursor. One that the marks around need for themselves is not
 * its own: `![We urge @[Pyong| to comply]`.
 */
function closingBehind(
  document: Document,
  offset: number,
  start: number,
  depth: number,
): { readonly bracket: number; readonly mark: Annotation } | undefined {
  const open = probe(document, { start: offset, end: offset, text: "x" }, start);
  const mark = open && markFrom(open, start);
  if (!open || !mark || depthOf(open, mark) < depth) return undefined;
  return { bracket: open.start + mark.textEnd - 1, mark };
}
