// Organisations that the registry does not know and the text explains: "the Sahel Relief Agency (SRA)".
// Their ids are made of what the text calls them, as a codebook would.

import type { Registry } from "../../registry/registry.ts";
import { onceFor } from "../../text/once.ts";
import type { Range } from "../../text/range.ts";
import { isWithinAny } from "../../text/reach.ts";
import type { BlockWith, NameFinding } from "../findings.ts";
import { type FoundWord, wordFinder } from "../names/words.ts";
import type { MentionSuggestion } from "../suggestion.ts";
import {
  type ActorFinding,
  type Definition,
  idsOf,
  namesByEnd,
  type Organisation,
} from "./actor-finding.ts";

/** The last words of names of organisations; a plan or a fund takes no position, and an agency or office is mostly one of a State that is named beside it. */
const organisation =
  /\b(?:Organi[sz]ation|Commission|Committee|Council|Association|Union|Group|Alliance|Forum|Community|Mission|Forces?|Army|Movement|Front|Court|Tribunal|Coalition|System|Federation|Network)(?:\s+(?:of|for|on|in)\b.*)?$/;

/** The last words by which an organisation is told. */
export const lastWords: ReadonlySet<string> = new Set(
  "Airlines Airways Alliance Front Army Movement Brigade Brigades".split(" "),
);
const capitalsBefore = /(?<![\p{L}\p{N}-])(?:\p{Lu}[\p{Ll}’']+\s+){1,3}$/u;

/** `words` are last words, and others. */
export function findOrganisations(
  text: string,
  names: readonly NameFinding[],
  words: readonly FoundWord[],
): readonly Organisation[] {
  const found: Organisation[] = [];
  for (const { word, start, end } of words) {
    if (!lastWords.has(word)) continue;
    const before = capitalsBefore.exec(text.slice(Math.max(0, start - 60), start))?.[0];
    const isLiberating = before !== undefined && /Liberation\s+$/.test(before);
    if (before === undefined || (/^(?:Front|Army|Movement)$/.test(word) && !isLiberating)) continue;
    const from = start - before.replace(/^The\s+/, "").length;
    if (from === start || isWithinAny(names, { start: from, end })) continue;
    found.push({ type: "organisation", start: from, end });
  }
  return found;
}

/**
 * The ids that abbreviations stand for, where the text puts them behind a name of the registry; `null` where
 * it puts them behind other words, so that they stand for nothing in the registry.
 */
export function abbreviationsDefined(
  blocks: readonly BlockWith<ActorFinding>[],
  registry: Registry,
): ReadonlyMap<string, string | null> {
  const defined = new Map<string, string | null>();
  for (const { text, findings } of blocks) {
    for (const definition of findings) {
      if (definition.type !== "definition") continue;
      const { named } = definition;
      const words = text.slice(named.start, named.end);
      // What stands in a longer name, as in "the Charter of the United Nations (UN)", is no finding.
      const ids = [
        ...idsOf(namesByEnd(findings).get(named.end)?.entries ?? []),
        ...registry.lookUp("actor", words).map(({ id }) => id),
      ].filter((id, index, all) => all.indexOf(id) === index);
      if (ids.length === 0) defined.set(definition.short, null);
      else if (ids.length === 1 && ids[0]) defined.set(definition.short, ids[0]);
    }
  }
  return defined;
}

export function definedActors(
  blocks: readonly BlockWith<ActorFinding>[],
): readonly MentionSuggestion[] {
  const found: MentionSuggestion[] = [];
  const shorts = new Set<string>();
  for (const { start, text, findings } of blocks) {
    for (const finding of findings) {
      if (finding.type === "organisation") {
        const id = idOf(text.slice(finding.start, finding.end));
        found.push(mention(start, finding, id, "an organisation by the last word of its name"));
      }
      if (finding.type !== "definition" || !isUnknownOrganisation(text, finding, findings))
        continue;
      const id = idOf(finding.short);
      shorts.add(finding.short);
      found.push(
        mention(start, finding.named, id, `an organisation that the text calls ${finding.short}`),
      );
    }
  }
  return [...found, ...mentionsOf(shorts, blocks)];
}

const withoutDefinitions = onceFor((findings: readonly ActorFinding[]) =>
  findings.filter(({ type }) => type !== "definition"),
);

function isUnknownOrganisation(
  text: string,
  { named, short }: Definition,
  findings: readonly ActorFinding[],
): boolean {
  return (
    !isWithinAny(withoutDefinitions(findings), named) &&
    /^[\p{Lu}\d-]+$/u.test(short) &&
    organisation.test(text.slice(named.start, named.end))
  );
}

function mentionsOf(
  shorts: ReadonlySet<string>,
  blocks: readonly BlockWith<ActorFinding>[],
): readonly MentionSuggestion[] {
  if (shorts.size === 0) return [];
  const findShorts = wordFinder(shorts);
  return blocks.flatMap(({ start, text }) =>
    findShorts(text).map((found) =>
      mention(start, found, idOf(found.word), "an abbreviation that the text explains"),
    ),
  );
}

function mention(
  from: number,
  { start, end }: Range,
  target: string,
  reason: string,
): MentionSuggestion {
  return {
    kind: "actor",
    start: from + start,
    end: from + end,
    target,
    candidates: [],
    confidence: "medium",
    reason,
  };
}

function idOf(name: string): string {
  return name
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
