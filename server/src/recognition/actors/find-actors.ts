// What may be actors in one paragraph: names of the registry, persons by their titles, organs by short
// forms, and names that the text itself explains.

import { outerFirst } from "../../text/range.ts";
import type { NameFinding } from "../findings.ts";
import { wordFinder } from "../names/words.ts";
import type { ActorFinding } from "./actor-finding.ts";
import { findOrganisations, lastWords } from "./defined-actors.ts";
import { explainingWords, findExplainedPersons } from "./explained-persons.ts";
import { entriesHere, mayBeActor } from "./neighbours.ts";
import { findPersons } from "./persons.ts";
import { findDefinitions, findShortForms, shortFormWords } from "./short-forms.ts";
import { findPersonsKnownAlone, wordsKnownAlone } from "./surnames.ts";
import { firstWords } from "./titles.ts";

const findWords = wordFinder(
  new Set([...firstWords, ...explainingWords, ...shortFormWords, ...lastWords, ...wordsKnownAlone]),
);

const PLUS = 0x2b;

/** In text order. A person's title and name may hold other findings. */
export function findActors(text: string, names: readonly NameFinding[]): readonly ActorFinding[] {
  const wanted = findWords(text);
  const found: ActorFinding[] = [];
  if (wanted.length > 0) {
    found.push(
      ...findPersons(text, names, wanted),
      ...findExplainedPersons(text, names, wanted),
      ...findShortForms(text, names, wanted),
      ...findPersonsKnownAlone(text, names, wanted),
      ...findOrganisations(text, names, wanted),
    );
  }
  if (text.includes("(")) found.push(...findDefinitions(text));
  for (const name of names) {
    const all = entriesHere(text, name);
    if (all.length === 0 || !mayBeActor(text, name)) continue;
    // "OPEC+" is another than OPEC.
    const isPlus = text.charCodeAt(name.end) === PLUS;
    const isClear = !all.some((entry) => entry.name.endsWith("+") !== isPlus);
    const entries = isClear ? all : all.filter((entry) => entry.name.endsWith("+") === isPlus);
    const end = name.end + (isPlus ? 1 : 0);
    if (entries.length > 0) found.push({ type: "name", start: name.start, end, entries });
  }
  return found.sort(outerFirst);
}
