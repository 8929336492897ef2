// Whether a statement's marks mean under another id what they meant under the old one.

import { eachOnce } from "../../workspace/names-to-ids.ts";
import type { Referent } from "../../workspace/referent.ts";
import type { Resolution } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";

/** The old id counts as the new one, and what is named twice counts once. */
export function meansTheSame(
  before: Statement,
  after: Statement,
  referent: Referent,
  newId: string,
  mayChangeTo: boolean,
): boolean {
  const words = ({ document }: Statement) =>
    document.annotations.map(({ kind, text }) => [kind, text]);
  return (
    JSON.stringify(words(before)) === JSON.stringify(words(after)) &&
    JSON.stringify(
      before.resolutions.map((each) => meaning(each, referent, newId, mayChangeTo)),
    ) ===
      JSON.stringify(after.resolutions.map((each) => meaning(each, referent, newId, mayChangeTo)))
  );
}

/** What a mark comes to, with the new id for the old one. */
function meaning(
  resolution: Resolution,
  { of, id }: Referent,
  newId: string,
  mayChangeTo: boolean,
): unknown {
  const as = (category: Referent["of"], each: string) =>
    category === of && each === id ? newId : each;
  if (resolution.type === "entity") {
    const { category, candidates } = resolution;
    return [category, category && candidates.map((entity) => as(category, entity.id))];
  }
  const { position, by, to, via, onBehalfOf, about, basis, re, ...rest } = resolution;
  const all = (category: Referent["of"], ids: readonly string[]) =>
    eachOnce(ids.map((each) => as(category, each)));
  return [
    rest,
    position && as("position", position),
    [by, mayChangeTo ? [] : to, via, onBehalfOf, about].map((ids) => all("actor", ids)),
    all("law", basis),
    all("position", re),
  ];
}
