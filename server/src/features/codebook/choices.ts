// The words that a place of a codebook can hold, with what they mean.

import type { Holds, Place } from "../../registry/codebook-shape.ts";
import { colourNames } from "../../registry/colours.ts";
import { dateInWords } from "../../registry/date.ts";
import { defaultSeverities, isDiagnosticCode } from "../../registry/diagnostic-codes.ts";
import type { Category, Entity } from "../../registry/entity.ts";
import { suggestedKinds } from "../../registry/ignored-words.ts";
import type { Registry } from "../../registry/registry.ts";
import { builtInKind, builtInKinds } from "../../syntax/kinds.ts";
import { onceFor } from "../../text/once.ts";
import { everyone } from "../../workspace/list-attributes.ts";
import { isPositionKind } from "../../workspace/resolution.ts";
import { knownStatuses } from "../attribute-keys.ts";

export interface Choice {
  readonly value: string;
  readonly detail: string;
  readonly meaning: string;
  readonly kind: "entry" | "word";
  /** What else it is found by, beside its value and detail. */
  readonly names?: readonly string[];
}

/** `path` leads to the place, `today` is an ISO date. None where anything may be written. */
export function choicesFor(
  registry: Registry,
  path: readonly string[],
  holds: Holds | Place["ids"],
  today: string,
): readonly Choice[] {
  const [section, own] = path;
  switch (holds) {
    case "actor":
    case "law":
    case "topic": {
      const isOwn = ({ value }: Choice) => value === own && section === `${holds}s`;
      const all = entitiesOf(registry)[holds].filter((choice) => !isOwn(choice));
      return path.at(-1) === "to" ? [forEveryone, ...all] : all;
    }
    case "position":
      return [...registry.positions.values()]
        .filter(({ id }) => id !== own)
        .map(({ id, title }) => entry(id, title === id ? "" : title));
    case "kind":
      return [...registry.kinds.values()].map(({ id, title }) => entry(id, title));
    case "kind of position":
      return kindsOfPosition(registry).map((kind) =>
        word(kind, builtInKind(kind) ? "" : (registry.kinds.get(kind)?.title ?? "")),
      );
    case "kind of actor":
      return entitiesOf(registry).kindsOfActor.map((kind) => word(kind));
    case "kind of law":
      return entitiesOf(registry).kindsOfLaw.map((kind) => word(kind));
    case "kind of suggestion":
      return suggestedKinds.map((kind) => word(kind));
    case "status":
      return statusesAt(registry, own ?? "").map((status) => word(status));
    case "severity":
      return severities.map(([value, meaning]) => ({
        ...word(value, isDefault(path.at(-1), value) ? "as without an entry" : ""),
        meaning,
      }));
    case "colour":
      return colourNames.map((colour) => word(colour));
    case "true or false":
      return [word("true"), word("false")];
    case "date":
      return datesOf(today).map((date) => word(date, dateInWords(date)));
    default:
      return [];
  }
}

export const severities: readonly (readonly [value: string, meaning: string])[] = [
  ["error", "Reported as an error. A check on the command line fails."],
  ["warning", "Reported as a warning. A check on the command line fails."],
  ["hint", "Reported as a hint: some dots under the words."],
  ["off", "Not reported."],
];

/** Of a position that says its kind those of the kind, else all. */
export function statusesAt(registry: Registry, position: string): readonly string[] {
  const kind = registry.positions.get(position)?.kind;
  const own = kind === undefined ? [] : knownStatuses(kind);
  if (own.length > 0) return own;
  return [...new Set(builtInKinds.flatMap(({ name }) => knownStatuses(name)))];
}

export function kindsOfPosition(registry: Registry): readonly string[] {
  const all = [...builtInKinds.map(({ name }) => name), ...registry.kinds.keys()];
  return [...new Set(all)].filter((kind) => isPositionKind(registry, kind));
}

function entry(value: string, detail: string): Choice {
  return { value, detail, meaning: "", kind: "entry" };
}

function word(value: string, detail = ""): Choice {
  return { value, detail, meaning: "", kind: "word" };
}

const forEveryone: Choice = {
  ...word(everyone, "everyone"),
  meaning: "All States, the international community, all parties.",
};

function isDefault(code: string | undefined, severity: string): boolean {
  return code !== undefined && isDiagnosticCode(code) && defaultSeverities[code] === severity;
}

function datesOf(today: string): readonly string[] {
  return today === "" ? [] : [today, today.slice(0, 7), today.slice(0, 4)];
}

// There are many entries, and an editor asks anew with each letter.
const entitiesOf = onceFor((registry: Registry) => ({
  actor: choicesOf(registry, "actor"),
  law: choicesOf(registry, "law"),
  topic: choicesOf(registry, "topic"),
  kindsOfActor: kindsIn(registry, "actor"),
  kindsOfLaw: kindsIn(registry, "law"),
}));

/** Those of codebooks first, each in the order of their names. */
function choicesOf(registry: Registry, category: Category): readonly Choice[] {
  const isOwn = ({ declaredAt }: Entity) => declaredAt !== undefined;
  return [...registry.all(category)]
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || (a.name < b.name ? -1 : 1))
    .map(({ id, name, officialName, kind, aliases }) => {
      const names = aliases.map(({ text }) => text);
      if (officialName !== undefined) names.push(officialName);
      const detail = category === "topic" ? name : `${name} · ${kind}`;
      return { value: id, detail, meaning: "", kind: "entry", names };
    });
}

/** The most frequent first. */
function kindsIn(registry: Registry, category: Category): readonly string[] {
  const counts = new Map<string, number>([["person", 0]]);
  if (category !== "actor") counts.clear();
  for (const { kind } of registry.all(category)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([kind]) => kind);
}
