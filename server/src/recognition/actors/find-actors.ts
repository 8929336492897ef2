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
    const { start, end } = name;
    const entries = entriesHere(text, name);
    if (entries.length > 0 && mayBeActor(text, name))
      found.push({ type: "name", start, end, entries });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
