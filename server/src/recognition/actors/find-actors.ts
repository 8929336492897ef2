// What may be actors in one paragraph: names of the registry, persons by their titles, organs by short
// forms, and names that the text itself explains.

import type { NameFinding } from "../findings.ts";
import type { ActorFinding } from "./actor-finding.ts";
import { entriesHere, mayBeActor } from "./neighbours.ts";
import { findPersons } from "./persons.ts";
import { findDefinitions, findShortForms } from "./short-forms.ts";

/** In text order. A person's title and name may hold other findings. */
export function findActors(text: string, names: readonly NameFinding[]): readonly ActorFinding[] {
  const found: ActorFinding[] = [
    ...findPersons(text, names),
    ...findShortForms(text, names),
    ...findDefinitions(text),
  ];
  for (const name of names) {
    const all = entriesHere(text, name);
    if (all.length === 0 || !mayBeActor(text, name)) continue;
    // "OPEC+" is another than OPEC.
    const isPlus = text.charAt(name.end) === "+";
    const entries = all.filter((entry) => entry.name.endsWith("+") === isPlus);
    const end = name.end + (isPlus ? 1 : 0);
    if (entries.length > 0) found.push({ type: "name", start: name.start, end, entries });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
