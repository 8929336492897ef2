// Legal references that no list of names holds: what was typed, where it can be read as one; resolutions
// whose numbers begin with what was typed; and an article, of the instruments that have one of its number.

import { articlesOf } from "../../registry/articles.ts";
import type { Entity } from "../../registry/entity.ts";
import type { Registry } from "../../registry/registry.ts";
import { subjectsOfResolutions } from "../../registry/resolution-subjects.ts";
import { yearOfResolution } from "../../registry/security-council.ts";
import { onceFor } from "../../text/once.ts";
import { lookUp } from "../../workspace/look-up.ts";

export interface CitedLaw {
  readonly entity: Entity;
  /** How it is cited, beginning with what was typed, or with "resolution" before that. */
  readonly words: string;
  /** Where in these words that begins which was typed. */
  readonly from: number;
}

const longest = 120;
const mostResolutions = 15;
const mostArticles = 12;

/** `own` are the ids of the laws that the statement mentions. */
export function citedLaws(
  registry: Registry,
  typed: string,
  own: readonly string[],
): readonly CitedLaw[] {
  const words = typed.trim();
  if (words === "" || words.length > longest) return [];
  return [
    ...readings(registry, words),
    ...resolutions(registry, words, own),
    ...articles(registry, words, own),
  ];
}

/** Names of entries are found by their beginnings, with their own capitals. */
function readings(registry: Registry, words: string): readonly CitedLaw[] {
  if (registry.lookUp("law", words).length > 0) return [];
  return lookUp(registry, "law", words).map((entity) => ({ entity, words, from: 0 }));
}

const numbered = /^(|.{0,100}?\b(?:resolutions?|UNSCR|SCR) |S\/RES\/|A\/RES\/)(\d{1,4})$/i;
/** Of a number alone; fewer begin too many others. */
const fewestDigits = 3;

function resolutions(
  registry: Registry,
  words: string,
  own: readonly string[],
): readonly CitedLaw[] {
  const [, before, digits] = numbered.exec(words) ?? [];
  if (before === undefined || digits === undefined) return [];
  const isBare = before === "";
  if (isBare && digits.length < fewestDigits) return [];
  const isSymbol = before.endsWith("/");
  const organ = isSymbol ? before.toUpperCase() : "S/RES/";
  const whole = `${organ}${digits}`;
  const longer = [...subjectsOfResolutions().keys(), ...own]
    .filter((id) => id.startsWith(whole) && id !== whole)
    .reverse();
  // With a word before it, the number itself is read as it was typed.
  const fitting = isBare ? [whole, ...longer] : longer;
  const lead = isBare ? "resolution " : before;
  return [...new Set(fitting)].slice(0, mostResolutions).flatMap((id) => {
    const number = id.slice(organ.length);
    const year = yearOfResolution(Number(number));
    const cited = `${lead}${number}${isSymbol || year === undefined ? "" : ` (${year})`}`;
    return read(registry, cited, id).map((law) => (isBare ? { ...law, from: lead.length } : law));
  });
}

const article = /^(?:Articles?|Art\.|Chapter) (?:\d{1,3}|[IVXL]{1,8})(?: ?\(\d{1,2}\))?$/i;

function articles(registry: Registry, words: string, own: readonly string[]): readonly CitedLaw[] {
  if (!article.test(words)) return [];
  const instruments = instrumentsWithArticles(registry);
  const ownFirst = [
    ...instruments.filter(({ id }) => own.includes(id)),
    ...instruments.filter(({ id }) => !own.includes(id)),
  ];
  return ownFirst
    .flatMap((instrument) => read(registry, `${words} of the ${shortName(instrument)}`))
    .slice(0, mostArticles);
}

/** In the order of the registry, the Charter first. */
const instrumentsWithArticles = onceFor((registry: Registry) =>
  [...registry.all("law")]
    .filter(({ id }) => articlesOf(id) !== undefined)
    .sort((a, b) => Number(b.id === "UN-CHARTER") - Number(a.id === "UN-CHARTER")),
);

function shortName({ name, aliases }: Entity): string {
  const short = aliases.find(({ why }) => why === "abbreviation")?.text ?? name;
  return short.replace(/^the /i, "");
}

/** Only what the registry leads from to one entry: to this one, where it is known which. */
function read(registry: Registry, words: string, id?: string): readonly CitedLaw[] {
  const [entity, another] = lookUp(registry, "law", words);
  const isIt = entity && !another && (id === undefined || entity.id === id);
  return isIt ? [{ entity, words, from: 0 }] : [];
}
