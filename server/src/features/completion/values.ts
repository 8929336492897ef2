// The values that an attribute can have, as far as they can be known.

import { dateInWords, isDate } from "../../registry/date.ts";
import { listKeys } from "../../syntax/attributes.ts";
import type { Annotation } from "../../syntax/document.ts";
import { actorListKeys, everyone, namesIn, nobody } from "../../workspace/list-attributes.ts";
import { lookUp } from "../../workspace/look-up.ts";
import type { Statement } from "../../workspace/statement.ts";
import { knownStatuses, knownValues, usualRoles } from "../attribute-keys.ts";
import { meaningOfValue } from "../attribute-meanings.ts";
import { likelyAddressees, namedAround } from "../suggestions/likely-addressees.ts";
import type { AttributesPlace } from "./attributes-place.ts";
import type { Asked } from "./completion.ts";
import { entityIds, entityOffered, type Offered, positionIds, withOwnName } from "./ids.ts";
import type { AttributePlace } from "./typed-attributes.ts";

/** Those whose values can be offered. */
export const keysWithValues: ReadonlySet<string> = new Set([
  ...actorListKeys,
  ...["basis", "as", "re", "status", "stance", "confidence", "role", "date", "due"],
]);

export function valuesFor(
  statement: Statement,
  { of, offset, typed: written }: AttributesPlace,
  { key, quote, others }: Extract<AttributePlace, { at: "value" }>,
  asked: Asked,
): readonly Offered[] {
  const typed = written.slice(quote.length);
  const category = key === "basis" ? "law" : actorListKeys.has(key) ? "actor" : undefined;
  const there = new Set(
    others.flatMap((name) => [
      name,
      ...(category ? lookUp(statement.registry, category, name).map(({ id }) => id) : []),
    ]),
  );
  const isNew = ({ value }: Offered) => !listKeys.has(key) || !there.has(value);
  if (actorListKeys.has(key)) {
    const found = entityIds(statement, "actor", typed, offset, asked.isExplicit).filter(isNew);
    const nobodyNamed = key === "to" && quote === "" ? toNobody(typed, others) : [];
    if (typed !== "") {
      return [...nobodyNamed, ...withOwnName(statement, "actor", typed, found).filter(isNew)];
    }
    return likeliest(statement, key, of.start, found, nobodyNamed).filter(isNew);
  }
  switch (key) {
    case "basis":
      return withOwnName(
        statement,
        "law",
        typed,
        entityIds(statement, "law", typed, offset, asked.isExplicit),
      ).filter(isNew);
    case "as":
      return positionIds(statement, { ...of, typed, offset }, asked);
    case "re": {
      const except = of.position ? [...others, of.position] : others;
      return positionIds(statement, { ...of, kind: undefined, typed, offset, except }, asked);
    }
    case "date":
    case "due":
      return dates(statement, asked.today)
        .filter(({ value }) => value.startsWith(typed))
        .map(goingOn(typed));
    default:
      return wordsFor(of.kind, key)
        .filter((value) => value.startsWith(typed.toLowerCase()))
        .map((value) => ({
          ...word(value),
          detail: meaningOfValue(key, value),
        }))
        .map(goingOn(typed));
  }
}

/** With nothing typed: those whom the words around name; the speakers last, who ask nothing of themselves. */
function likeliest(
  statement: Statement,
  key: string,
  start: number,
  found: readonly Offered[],
  nobodyNamed: readonly Offered[],
): readonly Offered[] {
  const { document, registry } = statement;
  const mark = document.annotations.find((each) => each.start === start);
  const speakers = speakersAt(statement, mark);
  const around = mark ? actorsFor(statement, key, mark) : { ids: [], mayBeEveryone: false };
  const isFound = new Set(found.map(({ value }) => value));
  const further = around.ids.flatMap((id) => {
    const entity = isFound.has(id) ? undefined : registry.entity("actor", id);
    return entity ? [entityOffered(entity)] : [];
  });
  const rank = ({ value }: Offered) => {
    const place = around.ids.indexOf(value);
    return speakers.has(value) ? Number.MAX_VALUE : place < 0 ? around.ids.length : place;
  };
  const actors = [...further, ...found].sort((a, b) => rank(a) - rank(b));
  const named = around.mayBeEveryone ? around.ids.length : ownBeforeAll;
  return [...actors.slice(0, named), ...nobodyNamed, ...actors.slice(named)];
}

/** Ids of those who take the position, or, where no mark is there yet, speak in the statement as a whole. */
function speakersAt(
  { document, registry, resolutions }: Statement,
  mark: Annotation | undefined,
): ReadonlySet<string> {
  const resolved = mark && resolutions[mark.index];
  if (resolved?.type === "position") return new Set(resolved.by);
  const names = namesIn(document.frontMatter.values.get("speaker"));
  return new Set(names.flatMap((name) => lookUp(registry, "actor", name).map(({ id }) => id)));
}

/** Ids of those whom a position may be made to, or be about. */
function actorsFor(
  statement: Statement,
  key: string,
  mark: Annotation,
): { readonly ids: readonly string[]; readonly mayBeEveryone: boolean } {
  if (key === "to" && mark.kind === "demand") {
    const { actors: ids, recognised, mayBeEveryone } = likelyAddressees(statement, mark);
    const isOnlyEveryone = recognised.length === 1 && recognised.includes(everyone);
    return isOnlyEveryone ? { ids: [], mayBeEveryone } : { ids, mayBeEveryone };
  }
  if (key !== "to" && key !== "about") return { ids: [], mayBeEveryone: false };
  const { within, before } = namedAround(statement, mark);
  return { ids: [...new Set([...within, ...before])], mayBeEveryone: false };
}

/** So many of those that the statement mentions come before everyone. */
const ownBeforeAll = 5;

function toNobody(typed: string, others: readonly string[]): readonly Offered[] {
  const all = [
    {
      ...word(everyone),
      detail: "everyone",
      meaning: "All States, the international community, all parties.",
    },
    {
      ...word(nobody),
      detail: "nobody is named",
      meaning: "No hint will say that the addressee is missing.",
    },
  ];
  return others.length > 0
    ? all.slice(0, typed === everyone || typed === "" ? 1 : 0)
    : all.filter(({ value }) => value.startsWith(typed));
}

function wordsFor(kind: string | undefined, key: string): readonly string[] {
  if (key === "status") return knownStatuses(kind ?? "");
  return key === "role" ? usualRoles : knownValues(key);
}

function dates({ document }: Statement, today: string): readonly Offered[] {
  const written = String(document.frontMatter.values.get("date") ?? "");
  const days = [
    { value: today, says: "today" },
    ...(isDate(written) && written !== today
      ? [{ value: written, says: "date of the statement" }]
      : []),
  ];
  return days.map(({ value, says }) => ({
    ...word(value),
    detail: `${dateInWords(value)}, ${says}`,
  }));
}

export function word(value: string): Offered {
  return { value, detail: "", meaning: "", kind: "word", further: "" };
}

export function goingOn(typed: string): (offered: Offered) => Offered {
  return (offered) => ({ ...offered, further: offered.value.slice(typed.length) });
}
