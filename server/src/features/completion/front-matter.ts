// What is offered in the front matter: the keys that are not there yet, and what they can hold.

import { dateInWords, isDate } from "../../registry/date.ts";
import type { Category } from "../../registry/entity.ts";
import { namesIn } from "../../workspace/list-attributes.ts";
import { lookUp } from "../../workspace/look-up.ts";
import type { Statement } from "../../workspace/statement.ts";
import { inQuotes } from "../yaml-words.ts";
import type { Asked, Completion } from "./completion.ts";
import { frontMatterKeys } from "./front-matter-keys.ts";
import type { FrontMatterPlace } from "./front-matter-place.ts";
import { entityIds, type Offered } from "./ids.ts";
import { goingOn, word } from "./values.ts";

export function frontMatterCompletions(
  statement: Statement,
  place: FrontMatterPlace,
  asked: Asked,
): readonly Completion[] {
  const { yaml } = place;
  const { start, end, typed, path, quote } = yaml;
  const [key] = path;
  // What stands behind the cursor would be lost.
  const isMoreBehind = end - start > typed.length;
  if (isMoreBehind && !asked.isExplicit) return [];
  if (yaml.isKey && path.length === 0) return keys(statement, place);
  if (yaml.isKey || path.length !== 1 || key === undefined) {
    // A word alone at the top is going to be a key.
    return path.length === 0 && !yaml.isItem && !yaml.isInBrackets ? keys(statement, place) : [];
  }
  if (!asked.isExplicit && isComplete(statement, key, typed.trim())) return [];
  return values(statement, key, place, asked).map(({ value, further, ...offered }) => ({
    ...offered,
    label: value,
    range: { start, end },
    text: inQuotes(value, quote),
    filter: `${typed}${further}`,
  }));
}

function keys({ registry }: Statement, { yaml }: FrontMatterPlace): readonly Completion[] {
  const [topic] = registry.all("topic");
  const { start, end, typed, siblings, hasColon } = yaml;
  return [...frontMatterKeys]
    .filter(([key]) => !siblings.includes(key) && key.startsWith(typed.toLowerCase()))
    .map(([key, { meaning, holds }]) => ({
      label: key,
      detail: "",
      meaning,
      kind: "key",
      range: { start, end },
      text: hasColon ? key : `${key}: `,
      filter: `${typed}${key.slice(typed.length)}`,
      goesOn: !hasColon && holds !== "words" && (holds !== "topic" || topic !== undefined),
    }));
}

/** What needs no more letters: where Enter or Tab goes on, it is kept as it is. */
function isComplete({ registry }: Statement, key: string, typed: string): boolean {
  const { holds } = frontMatterKeys.get(key) ?? { holds: "words" };
  if (holds === "date") return isDate(typed);
  return (holds === "actor" || holds === "topic") && lookUp(registry, holds, typed).length === 1;
}

function values(
  statement: Statement,
  key: string,
  { yaml: { typed }, offset }: FrontMatterPlace,
  { today, isExplicit }: Asked,
): readonly Offered[] {
  const { holds } = frontMatterKeys.get(key) ?? { holds: "words" };
  const words = (all: readonly (readonly [value: string, detail: string])[]) =>
    all
      .filter(([value]) => value.startsWith(typed.trim()))
      .map(([value, detail]) => ({ ...word(value), detail }))
      .map(goingOn(typed.trim()));
  switch (holds) {
    case "actor":
    case "topic": {
      const there = idsThere(statement, key, holds, typed.trim());
      return entityIds(statement, holds, typed, offset, isExplicit).filter(
        ({ value }) => !there.has(value),
      );
    }
    case "language":
      return words(languages);
    case "coding":
      return words(codings);
    case "date":
      return words(
        [today, today.slice(0, 7), today.slice(0, 4)].map((date) => [date, dateInWords(date)]),
      );
    default:
      return [];
  }
}

/** What the key names already, besides what is being typed. */
function idsThere(
  { document, registry }: Statement,
  key: string,
  category: Category,
  typed: string,
): ReadonlySet<string> {
  const names = namesIn(document.frontMatter.values.get(key)).filter((name) => name !== typed);
  return new Set(names.flatMap((name) => lookUp(registry, category, name).map(({ id }) => id)));
}

const languages = [
  ["en", "English"],
  ["fr", "French"],
  ["es", "Spanish"],
  ["ar", "Arabic"],
  ["zh", "Chinese"],
  ["ru", "Russian"],
  ["de", "German"],
  ["pt", "Portuguese"],
] as const;

const codings = [
  ["complete", "everything is marked that is to be marked"],
  ["partial", "more may be found in the text"],
] as const;
