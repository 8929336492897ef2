// How marks are shown to somebody who reads: which stretches are syntax and can be dimmed or hidden,
// which are the words, and what a short badge in the syntax's place would say.

import { type Attributes, attributeOf } from "../syntax/attributes.ts";
import { type Annotation, attributeText } from "../syntax/document.ts";
import type { Range } from "../text/range.ts";
import { isPositionKind } from "../workspace/resolution.ts";
import type { Statement } from "../workspace/statement.ts";

export interface MarkView {
  /** A kind of position, or "mention" for actors, laws and topics. */
  readonly kind: string;
  readonly opening: Range;
  readonly text: Range;
  /** From the closing bracket on, target and attributes included. */
  readonly closing: Range;
  /** "" where the syntax holds nothing that a reader would miss. */
  readonly badge: string;
}

/** The marks that touch `within`, in document order; then the attributes of headings there. */
export function markViews(statement: Statement, within: Range): readonly MarkView[] {
  const { annotations, sections } = statement.document;
  const isNear = ({ start, end }: Range) => start <= within.end && end >= within.start;
  return [
    ...annotations.filter(isNear).map((mark) => viewOf(statement, mark)),
    ...sections.flatMap(({ attributes }) =>
      attributes && isNear(attributes) ? [headingView(attributes)] : [],
    ),
  ];
}

function viewOf({ registry }: Statement, mark: Annotation): MarkView {
  const { start, end, textStart, textEnd } = mark;
  const isPosition = isPositionKind(registry, mark.kind);
  return {
    kind: isPosition ? mark.kind : "mention",
    opening: { start, end: textStart },
    text: { start: textStart, end: textEnd },
    closing: { start: textEnd, end },
    badge: isPosition ? positionBadge(mark) : (mark.target ?? ""),
  };
}

/** `LAVROV → DPRK · open`: only what this mark itself says; its section speaks for itself. */
function positionBadge({ kind, attributes }: Annotation): string {
  const by = actorsBadge(attributes, "by");
  const to = actorsBadge(attributes, "to");
  const about = actorsBadge(attributes, "about");
  const stance = kind === "vote" ? (attributeText(attributes, "stance") ?? "") : "";
  return [
    [by, to === "" ? "" : `→ ${to}`].filter((part) => part !== "").join(" "),
    about === "" ? "" : `on ${about}`,
    stance,
    attributeText(attributes, "status") ?? "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function headingView(attributes: Attributes): MarkView {
  const { start, end } = attributes;
  const by = actorsBadge(attributes, "by");
  const to = actorsBadge(attributes, "to");
  return {
    kind: "heading",
    opening: { start, end: start },
    text: { start, end: start },
    closing: { start, end },
    badge: [by, to === "" ? "" : `→ ${to}`].filter((part) => part !== "").join(" "),
  };
}

const longestBadge = 40;

/** Actors as written, which is how the reader will have named them. */
function actorsBadge(attributes: Attributes | null, key: string): string {
  const items = attributeOf(attributes, key)?.items ?? [];
  const names = items.map(({ text, isQuoted }) => (text === "*" && !isQuoted ? "everyone" : text));
  const badge = names.filter((name) => name !== "-").join(", ");
  return badge.length > longestBadge ? `${badge.slice(0, longestBadge).trimEnd()}…` : badge;
}
