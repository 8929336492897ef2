// The attributes of a mark, of a block's first line or of a heading, while they are typed.

import type { Attributes } from "../../syntax/attributes.ts";
import { type Annotation, type Document, positionId } from "../../syntax/document.ts";
import { moved } from "../../text/range.ts";
import { type Probe, probe, type Surroundings } from "./probe.ts";
import { type AttributePlace, type TypedAttributes, typedAttributes } from "./typed-attributes.ts";

export interface AttributesPlace {
  readonly in: "attributes";
  readonly offset: number;
  /** What they belong to. */
  readonly of: AttributeOwner;
  readonly place: AttributePlace;
  /** What stands at the place before the cursor and behind it. */
  readonly typed: string;
  readonly rest: string;
  /** The keys that stand there besides. */
  readonly keys: readonly string[];
  /** The character behind the place. */
  readonly next: string;
}

/** `undefined` kind: a heading. `start` is where the mark or the line's colons start. */
export interface AttributeOwner {
  readonly kind: string | undefined;
  readonly start: number;
  readonly words: string;
  /** The id of the position that it is. */
  readonly position: string | null;
}

/** Braces before the nearest one: that may stand in quotes. */
const mostBraces = 6;
const longestAttributes = 9_999;

export function attributesPlaceAt(
  document: Document,
  { text, start: from }: Surroundings,
  offset: number,
): AttributesPlace | undefined {
  const at = offset - from;
  let brace = at;
  for (let tried = 0; tried < mostBraces; tried++) {
    if (brace === 0) return undefined;
    brace = text.lastIndexOf("{", brace - 1);
    if (brace < 0 || at - brace > longestAttributes) return undefined;
    if (!mayFollow.test(text.charAt(brace - 1))) continue;
    const typed = typedAttributes(text, brace, at);
    if (!typed) continue;
    const of = ownerOf(document, text, from, brace, at, typed);
    if (!of) continue;
    const { place, keys } = typed;
    const { start, end } = place;
    return {
      in: "attributes",
      offset,
      of,
      place: moved(place, from),
      typed: text.slice(start, at),
      rest: text.slice(at, end),
      keys,
      next: text.charAt(end),
    };
  }
  return undefined;
}

/** A closing bracket; the name of a block's kind; a space in a heading. */
const mayFollow = /[\])a-z0-9 \t-]/;
const fenceBefore = /(?:^|[\r\n])[ \t>]*:{3,}[a-z][a-z0-9-]*(?:\([^\r\n]*\))?$/;

function ownerOf(
  document: Document,
  text: string,
  from: number,
  brace: number,
  at: number,
  { place, end }: TypedAttributes,
): AttributeOwner | undefined {
  const before = text.charAt(brace - 1);
  const isMark = before === "]" || before === ")";
  const lineStart = Math.max(text.lastIndexOf("\n", brace), text.lastIndexOf("\r", brace)) + 1;
  const isFence = fenceBefore.test(text.slice(Math.max(0, lineStart - 1), brace));
  // What has a line of its own must end with it.
  const rest = text.slice(at).search(/[\r\n]|$/);
  const cut = !isMark || isFence ? (end === undefined ? rest : 0) : 0;
  const finished = `${finishing(place, text, at)}${end === undefined ? "}" : ""}`;
  const edit = { start: from + at, end: from + at + cut, text: finished };
  const found = probe(document, edit, from + brace - 1);
  return found && ownerIn(found, from + brace);
}

/** What makes the place that is typed at complete. */
function finishing(place: AttributePlace, text: string, at: number): string {
  if (place.at === "key") return place.hasValue ? "x" : "x=x";
  const isOpen =
    place.quote !== "" && !(place.end > at && text.charAt(place.end - 1) === place.quote);
  return isOpen ? `x${place.quote}` : "x";
}

function ownerIn({ content, start }: Probe, brace: number): AttributeOwner | undefined {
  const isIt = (attributes: Attributes | null) => attributes?.start === brace - start;
  const mark: Annotation | undefined = content.annotations.find((each) => isIt(each.attributes));
  if (mark) {
    const { kind, text } = mark;
    return { kind, start: mark.start + start, words: text, position: positionId(mark) };
  }
  const fence = content.fences.find((each) => isIt(each.attributes));
  if (fence?.kind) {
    const { kind, target } = fence;
    return { kind, start: fence.start + start, words: "", position: target };
  }
  const heading = content.headings.find((each) => isIt(each.attributes));
  return (
    heading && {
      kind: undefined,
      start: heading.start + start,
      words: heading.title,
      position: null,
    }
  );
}
