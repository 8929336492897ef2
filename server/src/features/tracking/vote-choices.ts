// Which text a vote was on: the laws that are named in it, in its paragraph, and before it.

import type { Annotation } from "../../syntax/document.ts";
import type { Range } from "../../text/range.ts";
import { inMessage } from "../../text/shortened.ts";
import { nameOf } from "../../workspace/look-up.ts";
import type { Statement } from "../../workspace/statement.ts";
import { textBlockAround } from "../quick-fixes/places.ts";
import { everythingFound } from "../suggestions/suggestions.ts";
import type { MarkChoice } from "./mark-choice.ts";

const mostTexts = 5;
/** What can be voted on: "A/RES/ES-11/1", "S/2024/783". */
const votedOn = /^[A-Z]+\/(?!PV)/;

export function textsVotedOn(statement: Statement, vote: Annotation): readonly MarkChoice[] {
  const laws = namedLaws(statement).filter(({ id }) => votedOn.test(id));
  const paragraph = textBlockAround(statement.document, vote.start) ?? vote;
  const isIn = (range: Range) => (law: NamedLaw) =>
    range.start <= law.start && law.start < range.end;
  const inOrder = [
    ...laws.filter(isIn(vote)),
    ...laws.filter(isIn(paragraph)),
    ...laws.filter(({ start }) => start < vote.start).reverse(),
  ];
  return [...new Set(inOrder.map(({ id }) => id))].slice(0, mostTexts).map((id) => {
    const name = inMessage(nameOf(statement.registry, "law", id));
    return {
      title: `Vote on ${name}`,
      description: name === id ? "" : id,
      key: "as",
      values: [id],
    };
  });
}

interface NamedLaw {
  readonly id: string;
  readonly start: number;
}

/** Marked or not, in the order of the text. */
function namedLaws(statement: Statement): readonly NamedLaw[] {
  const marked = statement.document.annotations.flatMap(({ index, kind, start }): NamedLaw[] => {
    const resolved = statement.resolutions[index];
    if (kind !== "law" || resolved?.type !== "entity") return [];
    const [law, another] = resolved.candidates;
    return law && !another ? [{ id: law.id, start }] : [];
  });
  const found = everythingFound(statement).flatMap(({ suggestion }): NamedLaw[] => {
    if (suggestion.kind !== "law" || !("target" in suggestion)) return [];
    return suggestion.target === null ? [] : [{ id: suggestion.target, start: suggestion.start }];
  });
  return [...marked, ...found].sort((a, b) => a.start - b.start);
}
