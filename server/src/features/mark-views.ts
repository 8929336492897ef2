// How marks are shown to somebody who reads: which stretches are syntax and can be dimmed or hidden,
// which are the words, and what a short badge in the syntax's place would say.

import { type Attributes, attributeOf } from "../syntax/attributes.ts";
import { type Annotation, attributeText } from "../syntax/document.ts";
import { builtInKind } from "../syntax/kinds.ts";
import { beforeLineEnd } from "../text/lines.ts";
import type { Range } from "../text/range.ts";
import { isPositionKind } from "../workspace/resolution.ts";
import type { Statement } from "../workspace/statement.ts";
import { heldInWords, isHead } from "./heads.ts";

export interface MarkView {
  /** A kind of position, or "mention" for actors, laws and topics. */
  readonly kind: string;
  /** Of a block mark its fence, without the line's end. */
  readonly opening: Range;
  /** Of a block mark whole lines, without the last one's end. */
  readonly text: Range;
  /** From the closing bracket on, target and attributes included. */
  readonly closing: Range;
  /** "" where the syntax holds nothing that a reader would miss. */
  readonly badge: string;
  /** Whose place the badge takes: a block says at its beginning what it is. */
  readonly badgeAt: "opening" | "closing";
  /** A head is no position of its own: those in it stand out, and it does not. */
  readonly isHead: boolean;
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

function viewOf(statement: Statement, mark: Annotation): MarkView {
  const { start, end, textStart, textEnd, form } = mark;
  const isPosition = isPositionKind(statement.registry, mark.kind);
  const badge = isPosition ? positionBadge(mark) : (mark.target ?? "");
  const isHeadMark = isHead(statement, mark);
  const common = { kind: isPosition ? mark.kind : "mention", isHead: isHeadMark };
  if (form === "block") {
    const { text } = statement.document;
    return {
      ...common,
      opening: { start, end: beforeLineEnd(text, start, textStart) },
      text: { start: textStart, end: beforeLineEnd(text, textStart, textEnd) },
      closing: { start: textEnd, end },
      badge: [heldInWords(statement, mark) ?? titleOf(statement, mark), badge].join(" ").trimEnd(),
      badgeAt: "opening",
    };
  }
  return {
    ...common,
    opening: { start, end: textStart },
    text: { start: textStart, end: textEnd },
    closing: { start: textEnd, end },
    badge,
    badgeAt: "closing",
  };
}

function titleOf({ registry }: Statement, { kind }: Annotation): string {
  return builtInKind(kind)?.title ?? registry.kinds.get(kind)?.title ?? kind;
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
    badgeAt: "closing",
    isHead: false,
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
