// A hover on a position: what this mention says, and what all statements say of it.

import { dateInWords } from "../registry/date.ts";
import { type Annotation, attributeText, firstPart } from "../syntax/document.ts";
import { builtInKind } from "../syntax/kinds.ts";
import { shortened } from "../text/shortened.ts";
import { nameOf } from "../workspace/look-up.ts";
import { noteOf } from "../workspace/notes.ts";
import type { PositionResolution } from "../workspace/resolution.ts";
import type { Statement } from "../workspace/statement.ts";
import { type Card, counted } from "./card.ts";
import { headWords, heldInWords } from "./heads.ts";
import { asWords } from "./markdown-text.ts";
import { mentionsOfPosition, wordsOf } from "./mention.ts";
import { positionHistory } from "./position-history.ts";
import type { TrackedPosition } from "./tracked-positions.ts";

/** What all statements say of a position, where that is known. */
export type Tracked = (id: string) => TrackedPosition | undefined;

export function namedPositionCard({ registry }: Statement, id: string, tracked: Tracked): Card {
  const declared = registry.positions.get(id);
  const found = tracked(id);
  const { title = id, kind = "" } = found?.summary ?? declared ?? {};
  const known = [
    kind === "" ? "" : (builtInKind(kind)?.title ?? registry.kinds.get(kind)?.title ?? kind),
    id,
  ];
  return [
    [
      `**${asWords(shortened(title, 200))}**`,
      asWords(known.filter((part) => part !== "").join(" · ")),
    ],
    [declared?.note ? asWords(declared.note) : ""],
    ...(found ? positionHistory(found, registry).map((paragraph) => [paragraph]) : []),
    [
      found || declared
        ? ""
        : "No statement mentions a position with this id, and no codebook has it.",
    ],
  ];
}

export function positionCard(
  statement: Statement,
  mark: Annotation,
  position: PositionResolution,
  tracked: Tracked,
): Card {
  const { registry } = statement;
  const id = position.position;
  const history = id === null ? undefined : tracked(id);
  const declared = id === null ? undefined : registry.positions.get(id);
  const kind = builtInKind(mark.kind)?.title ?? registry.kinds.get(mark.kind)?.title ?? mark.kind;
  const held = heldInWords(statement, mark);
  const words = held === undefined ? wordsOf(statement, mark) : headWords(statement, mark);
  const title = declared?.title ?? shortened(words, 200);
  const actors = (ids: readonly string[]) =>
    ids
      .map((each) => (each === "*" ? "everyone" : asWords(nameOf(registry, "actor", each))))
      .join(", ");
  const line = (label: string, value: string | null | undefined) =>
    value ? `${label}: ${value}` : "";
  const { attributes } = firstPart(statement.document, mark);
  const said = (key: string) => {
    const value = attributeText(attributes, key);
    return value === undefined ? undefined : asWords(value);
  };
  return [
    [`**${asWords(title)}**`, `${asWords(held ?? kind)}${id === null ? "" : ` · ${asWords(id)}`}`],
    [
      line("By", actors(position.by)),
      line("On behalf of", actors(position.onBehalfOf)),
      line("Reported by", actors(position.via)),
      line("To", actors(position.to)),
      line("About", actors(position.about)),
      line("Stance", position.stance === "for" ? "" : position.stance),
      line(
        "Legal ground",
        position.basis.map((law) => asWords(nameOf(registry, "law", law))).join(", "),
      ),
      line("Condition", said("if")),
      line("Due", dueInWords(attributeText(attributes, "due"))),
      line("Said on", position.date && asWords(dateInWords(position.date))),
      line("Status", history ? "" : statusInWords(statement, position)),
      line("Answers", position.re.map(asWords).join(", ")),
    ],
    [declared?.note ? asWords(declared.note) : ""],
    ...noteCard(statement, mark),
    ...(history ? positionHistory(history, registry).map((paragraph) => [paragraph]) : []),
    [
      history
        ? ""
        : held === undefined
          ? mentionsOfPositionHere(statement, id)
          : "What is said here holds for the positions in it, unless they say otherwise. It is not counted itself.",
    ],
  ];
}

/** What the analyst noted on the mention, a paragraph for each of a memo's. */
export function noteCard({ document }: Statement, mark: Annotation): Card {
  return noteOf(document, firstPart(document, mark)).map((paragraph, index) => [
    `${index === 0 ? "Note: " : ""}${asWords(shortened(paragraph, longestNote))}`,
  ]);
}

const longestNote = 1_000;

function dueInWords(due: string | undefined): string {
  return due === undefined ? "" : asWords(dateInWords(due));
}

/** The latest status that this statement or the codebook gives, with its date and where it stands. */
function statusInWords({ registry }: Statement, position: PositionResolution): string {
  const history =
    position.position === null ? [] : (registry.positions.get(position.position)?.history ?? []);
  const known = [
    ...history.map(({ date, status }) => ({ date, status, from: "codebook" })),
    ...(position.status === null
      ? []
      : [{ date: position.date ?? "", status: position.status, from: "this statement" }]),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const latest = known.at(-1);
  if (!latest) return "";
  const since = latest.date === "" ? "" : `${asWords(dateInWords(latest.date))}, `;
  return `${asWords(latest.status)} (${since}${latest.from})`;
}

function mentionsOfPositionHere(statement: Statement, id: string | null): string {
  if (id === null) return "";
  return `${counted(mentionsOfPosition(statement, id).length, "mention")} in this statement`;
}
