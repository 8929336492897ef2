// The values that an attribute can have, as far as they can be known.

import { dateInWords, isDate } from "../../registry/date.ts";
import { listKeys } from "../../syntax/attributes.ts";
import { actorListKeys, everyone, namesIn, nobody } from "../../workspace/list-attributes.ts";
import { lookUp } from "../../workspace/look-up.ts";
import type { Statement } from "../../workspace/statement.ts";
import { knownStatuses, knownValues, usualRoles } from "../attribute-keys.ts";
import { meaningOfValue } from "../attribute-meanings.ts";
import type { AttributesPlace } from "./attributes-place.ts";
import type { Asked } from "./completion.ts";
import { entityIds, type Offered, positionIds } from "./ids.ts";
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
  const isNew = ({ value }: Offered) => !listKeys.has(key) || !others.includes(value);
  if (actorListKeys.has(key)) {
    const found = entityIds(statement, "actor", typed, offset).filter(isNew);
    const actors = key === "to" && typed === "" ? speakersLast(statement, found) : found;
    const nobodyNamed = key === "to" && quote === "" ? toNobody(typed, others) : [];
    return typed === ""
      ? [...actors.slice(0, ownBeforeAll), ...nobodyNamed, ...actors.slice(ownBeforeAll)]
      : [...nobodyNamed, ...actors];
  }
  switch (key) {
    case "basis":
      return entityIds(statement, "law", typed, offset).filter(isNew);
    case "as":
      return positionIds(statement, { ...of, typed, offset }, asked);
    case "re": {
      const except = of.target ? [...others, of.target] : others;
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

/** Nobody asks anything of themselves. */
function speakersLast(
  { document, registry }: Statement,
  actors: readonly Offered[],
): readonly Offered[] {
  const names = namesIn(document.frontMatter.values.get("speaker"));
  const speakers = new Set(
    names.flatMap((name) => lookUp(registry, "actor", name)).map(({ id }) => id),
  );
  const isSpeaker = ({ value }: Offered) => speakers.has(value);
  return [...actors.filter((each) => !isSpeaker(each)), ...actors.filter(isSpeaker)];
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
