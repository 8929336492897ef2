// What can be wrong with a mark by itself.

import type { Range } from "../text/range.ts";
import { inMessage } from "../text/shortened.ts";
import { type Attributes, attributeOf, readAttributes } from "./attributes.ts";
import type { Annotation, SyntaxProblem } from "./document.ts";
import { builtInKind } from "./kinds.ts";

const none: readonly SyntaxProblem[] = [];

/** empty-mark and duplicate-attribute. */
export function problemsOfMark(mark: Annotation): readonly SyntaxProblem[] {
  const { attributes } = mark;
  const repeated = attributes ? repeatedAttributes(attributes, "mark") : none;
  return withoutWords(mark).concat(repeated, attributes ? secondId(mark) : none);
}

/** A key or `#id` that stands twice. */
export function repeatedAttributes(
  attributes: Attributes | null,
  where: "mark" | "heading",
): readonly SyntaxProblem[] {
  return (attributes?.repeated ?? []).map(({ name, start, end }) => ({
    code: "duplicate-attribute",
    message: `${inMessage(name)} stands twice in this ${where}. The first counts; remove the other.`,
    start,
    end,
  }));
}

/**
 * Why the `{` at `brace`, right behind a mark, opens no attributes. `block` is the text up to the end
 * of the mark's block, `place` moves an offset in it to one in the document.
 */
export function malformedAttributes(
  block: string,
  brace: number,
  place: (offset: number) => number,
  where: "mark" | "line" = "mark",
): Range & { readonly message: string } {
  const { error } = readAttributes(block, brace);
  const end = Math.min((error?.offset ?? brace) + 1, block.length);
  const reason = error?.message ?? "These attributes cannot be read.";
  return {
    message: `${reason} Until then ${where === "mark" ? "this mark has no attributes" : "this line opens no mark"}.`,
    start: place(brace),
    end: place(end),
  };
}

function withoutWords({ text, start, end }: Annotation): readonly SyntaxProblem[] {
  if (text.trim() !== "") return none;
  const message = "This mark holds no words. Put it around the words it is about, or remove it.";
  return [{ code: "empty-mark", message, start, end }];
}

/** Only where the target is a position's id; a kind that is not built in may be a position. */
function secondId({ kind, target, attributes }: Annotation): readonly SyntaxProblem[] {
  const as = attributeOf(attributes, "as");
  const isPosition = builtInKind(kind)?.isPosition ?? true;
  if (!isPosition || !as || !target || as.value === target) return [];
  const written = inMessage(target);
  const message = `This mark names two positions: (${written}) and as=${inMessage(String(as.value))}. (${written}) counts; remove the other.`;
  return [{ code: "duplicate-attribute", message, start: as.start, end: as.end }];
}
