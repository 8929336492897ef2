// What a suggestion proposes, in words for somebody who decides on it.

import type { Suggestion } from "../../recognition/suggestion.ts";
import { builtInKind, builtInKinds } from "../../syntax/kinds.ts";
import { everyone } from "../../workspace/list-attributes.ts";
import { nameOf } from "../../workspace/look-up.ts";
import type { Statement } from "../../workspace/statement.ts";
import { isPosition } from "./written-mark.ts";

/** `actor: Iran (IRN)`, `demand to Iran, if …`; without a name where one has to be chosen. */
export function suggestionInWords({ registry }: Statement, suggestion: Suggestion): string {
  const { kind } = suggestion;
  const title = builtInKind(kind)?.title ?? kind;
  if (!isPosition(suggestion)) {
    const { target } = suggestion;
    if (target === null) return title;
    const name = nameOf(registry, suggestion.kind, target);
    return name === target ? `${title}: ${name}` : `${title}: ${name} (${target})`;
  }
  const names = (ids: readonly string[]) =>
    ids.map((id) => (id === everyone ? "everyone" : nameOf(registry, "actor", id)));
  const { by, to, due } = suggestion;
  return [
    [title, by.length > 0 && `by ${listed(names(by))}`, to.length > 0 && `to ${listed(names(to))}`]
      .filter((part) => part !== false)
      .join(" "),
    suggestion.if,
    due,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}

/** `2 actors and 1 demand`, in the order of the kinds. */
export function marksInWords(suggestions: readonly Suggestion[]): string {
  return listed(
    builtInKinds.flatMap(({ name, title, plural }) => {
      const count = suggestions.filter(({ kind }) => kind === name).length;
      return count === 0 ? [] : [`${count} ${count === 1 ? title : plural}`];
    }),
    builtInKinds.length,
  );
}

export interface SuggestedEntry {
  readonly id: string;
  readonly name: string;
  /** What it is: "State", "treaty". */
  readonly about: string;
}

/** The entries among which somebody has to choose, likeliest first. */
export function candidatesInWords(
  { registry }: Statement,
  suggestion: Suggestion,
): readonly SuggestedEntry[] {
  if (isPosition(suggestion)) return [];
  const { kind, candidates } = suggestion;
  return candidates.map((id) => ({
    id,
    name: nameOf(registry, kind, id),
    about: registry.entity(kind, id)?.kind ?? "",
  }));
}

function listed(names: readonly string[], most = 4): string {
  if (names.length > most) {
    return `${names.slice(0, most - 1).join(", ")} and ${names.length - most + 1} more`;
  }
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
