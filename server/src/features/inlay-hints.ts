// Quiet words behind marks about what they come to and do not say themselves: the id of a name, and, where
// all is wanted, what a position has from its heading, its head, the front matter or the codebook. What is
// written on a mark is never said again, so that hints and the badges of hidden marks never say the same.

import type { Entity } from "../registry/entity.ts";
import type { Annotation } from "../syntax/document.ts";
import { setAttribute } from "../syntax/edits/set-attribute.ts";
import { updateDocument } from "../syntax/parse-document.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { beforeLineEnd } from "../text/lines.ts";
import { type Range, touches } from "../text/range.ts";
import { shortened } from "../text/shortened.ts";
import { everyone } from "../workspace/list-attributes.ts";
import type { Referent } from "../workspace/referent.ts";
import type { EntityResolution, PositionResolution } from "../workspace/resolution.ts";
import { type Statement, statementOf } from "../workspace/statement.ts";
import { isHead } from "./heads.ts";
import { type Inferred, type InferredKey, inferredOf } from "./inferred.ts";
import { inferredInWords } from "./inferred-words.ts";

/** Only the ids of names, or also what positions have from elsewhere, and names that fit several entries. */
export type HintAmount = "ids" | "full";

export interface InlayHint {
  readonly offset: number;
  readonly parts: readonly HintPart[];
  /** Where it comes from, in words. */
  readonly tooltip: string;
  /** What of a position it shows, and so can be written into the mark that starts there. */
  readonly writes?: HintedAttribute;
}

/** With a referent, the part is its id. */
export interface HintPart {
  readonly text: string;
  readonly referent?: Referent;
}

export interface HintedAttribute {
  readonly markStart: number;
  readonly key: InferredKey;
}

/** Those in `within`, its ends included, in the order of their places. */
export function inlayHints(
  statement: Statement,
  within: Range,
  amount: HintAmount,
): readonly InlayHint[] {
  const hints = statement.document.annotations.flatMap((mark): readonly InlayHint[] => {
    const offset = placeBehind(statement, mark);
    const resolution = statement.resolutions[mark.index];
    if (mark.partOf !== null || !touches(within, offset) || !resolution) return [];
    if (resolution.type === "entity") return nameHints(mark, resolution, amount, offset);
    return amount === "full" ? positionHints(statement, mark, resolution, offset) : [];
  });
  // A mark ends behind those in it.
  return hints.sort((a, b) => a.offset - b.offset);
}

/** The edits that write into a mark what a hint shows of it; none where its meaning would be another then. */
export function editsOfHint(
  statement: Statement,
  { markStart, key }: HintedAttribute,
): readonly TextEdit[] {
  const { document, registry } = statement;
  const mark = document.annotations.find(
    ({ start, partOf }) => start === markStart && partOf === null,
  );
  const resolution = mark && statement.resolutions[mark.index];
  if (!mark || resolution?.type !== "position") return [];
  const shown = inferredOf(statement, mark, resolution).find((each) => each.key === key);
  if (!shown || !canBeWritten(shown)) return [];
  const { edits } = setAttribute(document, mark, key, shown.values);
  if (!edits) return [];
  const after = updateDocument(document, applyEdits(document.text, edits));
  const meant = statementOf(after, registry).resolutions[mark.index];
  return meant?.type === "position" && areSame(meant, resolution) ? edits : [];
}

/** Of a block mark behind its opening line. */
function placeBehind({ document }: Statement, { form, start, textStart, end }: Annotation): number {
  return form === "block" ? beforeLineEnd(document.text, start, textStart) : end;
}

const mostCandidates = 3;
const longestName = 60;

function nameHints(
  mark: Annotation,
  { category, candidates }: EntityResolution,
  amount: HintAmount,
  offset: number,
): readonly InlayHint[] {
  const [entity, ...others] = candidates;
  if (!category || !entity || mark.target) return [];
  const words = mark.text.replaceAll(/\s+/g, " ").trim();
  const name = `“${shortened(words, longestName)}”`;
  const partOf = ({ id }: Entity): HintPart => ({ text: id, referent: { of: category, id } });
  if (others.length === 0) {
    if (entity.id.toLowerCase() === words.toLowerCase()) return [];
    const from = entity.source === "codebook" ? "From the codebook" : "Built into Statemark";
    const tooltip = `${name} stands for ${entity.name} (${entity.kind}). ${from}.`;
    return [{ offset, parts: [partOf(entity)], tooltip }];
  }
  if (amount === "ids") return [];
  const shown = candidates.slice(0, mostCandidates);
  const more = candidates.length - shown.length;
  const choices = [...shown.map(partOf), ...(more > 0 ? [{ text: `${more} more` }] : [])];
  const names = shown.map((each) => `${each.name} (${each.id})`);
  const meant = [...names, ...(more > 0 ? [`${more} more`] : [])].join(" or ");
  return [
    {
      offset,
      parts: [...joinedBy(choices, " or "), { text: "?" }],
      tooltip: `${name} may be ${meant}. Name the one that is meant in parentheses behind the mark.`,
    },
  ];
}

/** Of a head none: what it says counts for the positions in it, and is shown there. */
function positionHints(
  statement: Statement,
  mark: Annotation,
  position: PositionResolution,
  offset: number,
): readonly InlayHint[] {
  if (isHead(statement, mark)) return [];
  return inferredOf(statement, mark, position).map((inferred) => ({
    offset,
    parts: labelOf(statement, inferred),
    tooltip: inferredInWords(statement, inferred),
    ...(canBeWritten(inferred) && { writes: { markStart: mark.start, key: inferred.key } }),
  }));
}

const labels: Readonly<Record<InferredKey, string>> = {
  by: "by",
  "on-behalf-of": "for",
  via: "via",
  to: "to",
  basis: "basis",
  date: "on",
  stance: "stance",
};
const mostValues = 3;

/** `by GBR`. */
function labelOf({ registry }: Statement, { key, values }: Inferred): readonly HintPart[] {
  const category = key === "basis" ? "law" : "actor";
  const parts = values.slice(0, mostValues).map((value): HintPart => {
    if (key === "date" || key === "stance") return { text: value };
    if (value === everyone) return { text: "everyone" };
    const isKnown = registry.entity(category, value) !== undefined || category === "law";
    const text = shortened(value, longestName);
    return isKnown ? { text, referent: { of: category, id: value } } : { text };
  });
  const more = values.length - parts.length;
  return [
    { text: `${labels[key]} ` },
    ...joinedBy(parts, ", "),
    ...(more > 0 ? [{ text: ` and ${more} more` }] : []),
  ];
}

/** The word `"*"` needs quotes that no command writes. */
function canBeWritten({ values }: Inferred): boolean {
  return !values.includes(`"${everyone}"`);
}

function areSame(a: PositionResolution, b: PositionResolution): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function joinedBy(parts: readonly HintPart[], between: string): readonly HintPart[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [{ text: between }, part]));
}
