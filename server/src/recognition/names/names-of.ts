// Which names of the registry are looked for in running text, and how else writers spell them.

import type { Alias, Category, Entity } from "../../registry/entity.ts";
import { namedLaws } from "../../registry/named-laws.ts";
import type { Registry } from "../../registry/registry.ts";
import type { NamedEntry } from "../findings.ts";
import { type Lexicon, lexiconOf } from "./lexicon.ts";

import { isSought } from "./sought-names.ts";

const lexicons = new WeakMap<Registry, Map<string, Lexicon<NamedEntry>>>();

/** Names of actors and laws in English and in `language` (BCP 47). One is kept for each registry and language. */
export function lexiconFor(registry: Registry, language: string): Lexicon<NamedEntry> {
  const known = lexicons.get(registry) ?? new Map<string, Lexicon<NamedEntry>>();
  lexicons.set(registry, known);
  const primary = language.split("-")[0]?.toLowerCase() ?? "en";
  let lexicon = known.get(primary);
  if (!lexicon) {
    lexicon = lexiconOf(namesFor(registry, primary));
    known.set(primary, lexicon);
  }
  return lexicon;
}

/** The names as they are looked for, those of laws too. */
export function* namesFor(registry: Registry, language: string): Iterable<NamedEntry> {
  for (const category of ["actor", "law"] satisfies Category[]) {
    for (const entity of registry.all(category)) yield* namesOf(entity, language);
  }
  for (const law of namedLaws()) yield* namesOf(law, language);
}

function* namesOf(entity: Entity, language: string): Iterable<NamedEntry> {
  const seen = new Set<string>();
  for (const { text, why } of writtenNames(entity, language)) {
    if (!isSought(entity, text)) continue;
    for (const name of [text, ...spellings(text, why)]) {
      if (seen.has(name) || name.length < 2) continue;
      seen.add(name);
      yield { entity, name, why, mayEndSmall: entity.category === "law" };
    }
  }
}

function writtenNames(entity: Entity, language: string): readonly Alias[] {
  const { name, officialName, aliases } = entity;
  return [
    { text: name, why: "name" },
    ...(isAbbreviation(entity) ? [{ text: entity.id, why: "abbreviation" }] : []),
    ...(officialName ? [{ text: officialName, why: "official name" }] : []),
    ...aliases.filter(
      ({ languages }) => !languages || languages.includes(language) || languages.includes("en"),
    ),
  ].map(({ text, why }) => ({ text: text.replace(/^[Tt]he /, ""), why }));
}

/** "G7", "NATO", "SPLM-IO"; a State's id is a code that texts do not use. */
function isAbbreviation({ id, kind }: Entity): boolean {
  return (
    /^[A-Z][A-Z0-9]+$|^[A-Z][A-Z0-9]{0,4}(?:-[A-Z0-9]{1,3})+$/.test(id) &&
    !/^(?:observer |former )?State|[Tt]erritory|administrative region|member of the African/.test(
      kind,
    )
  );
}

/** Words that are spelt in two ways, of which the registry has one. */
const twoSpellings: readonly (readonly [RegExp, string])[] = [
  [/\bOrganization\b/g, "Organisation"],
  [/\bOrganisation\b/g, "Organization"],
  [/\bCo-operation\b/g, "Cooperation"],
  [/\bCooperation\b/g, "Co-operation"],
  [/\bCentre\b/g, "Center"],
  [/\bCenter\b/g, "Centre"],
  [/\bDefence\b/g, "Defense"],
  [/\bDefense\b/g, "Defence"],
  [/\bProgramme\b/g, "Program"],
  [/\bProgram\b/g, "Programme"],
  [/\bNon-(?=\p{Lu})/gu, "Non"],
  [/^Al-/g, "al-"],
  [/\bQaida\b/g, "Qa'ida"],
  [/\bCounter-[Tt]errorism\b/g, "Counterterrorism"],
  [/\bStabilization\b/g, "Stabilisation"],
  [/\bLabour\b/g, "Labor"],
  [/(?<=\b(?:in|for|on) )(?:the )?Democratic Republic of the Congo\b/g, "the DRC"],
  [/(?<=\b(?:in|for|on) )the Sudan\b/g, "Sudan"],
  [/(?<=\b(?:in|for|on) )the Syrian Arab Republic\b/g, "Syria"],
  [/ and /g, " & "],
  [/\bUnited Nations\b/g, "UN"],
  [/\bAfrican Union\b(?=.)/g, "AU"],
  [/\bEuropean Union\b(?=.)/g, "EU"],
  [/\bUnited States\b(?=.)/g, "US"],
];

function spellings(text: string, why: string): readonly string[] {
  // "the U.S’ policy": a full stop is lost before another sign.
  if (why === "abbreviation") return /^[A-Z]{2}$/.test(text) ? [[...text].join(".")] : [];
  const made: string[] = [];
  for (const [from, to] of twoSpellings) {
    for (const each of [text, ...made]) {
      const other = each.replace(from, to);
      if (other !== each && other !== to) made.push(other);
    }
  }
  return made;
}
