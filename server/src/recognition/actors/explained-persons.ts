// Persons whom the words around their names explain: "Ivan Petrenko, the Mayor of the town", "the Foreign
// Minister, Anna Kallas,", "the Oldan regime".

import type { NameFinding } from "../findings.ts";
import type { FoundWord } from "../names/words.ts";
import type { Person } from "./actor-finding.ts";
import { familyNameOf } from "./family-names.ts";
import { noNames } from "./titles.ts";

const offices: ReadonlySet<string> = new Set(
  (
    "President president Prime prime Foreign foreign Defence defence Defense defense Minister minister Mayor mayor Governor " +
    "governor Leader leader Chair chair Chairman chairman Chairperson chairperson Chairwoman chairwoman Spokesman spokesman " +
    "Spokesperson spokesperson Spokeswoman spokeswoman Commander commander Head head Ambassador ambassador Secretary " +
    "secretary Director director General Special special Commissioner commissioner Chief chief Envoy Representative"
  ).split(" "),
);
const governments: ReadonlySet<string> = new Set(["regime", "junta", "clique"]);

export const explainingWords: ReadonlySet<string> = new Set([...offices, ...governments]);

const NAME = "\\p{Lu}\\p{Ll}[\\p{L}'’-]*(?:\\s+(?:-\\s)?\\p{Lu}\\p{Ll}[\\p{L}'’-]*){1,3}";
const nameBefore = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${NAME}),\\s+(?:the\\s+)?(?:former\\s+|new\\s+)?$`,
  "u",
);
const nameBehind = new RegExp(`,\\s+(${NAME})(?=,|\\.|\\s(?:said|stated|has|told))`, "uy");
const SECOND =
  "(?:Minister|Representative|Envoy|Secretary|General|Commissioner|Coordinator|Advis[eo]r)";
const personBehind = new RegExp(`(?:[\\s-]+${SECOND}){0,2}\\s+(?!${SECOND})\\p{Lu}`, "uy");
const officeOf =
  /\b(?:President|Minister|Chancellor|Premier|Secretary|Representative|Ambassador|Mayor|Governor|Speaker|Commander)(?:\s+(?:for|of)\s+(?:the\s+)?\p{Lu}\p{L}+(?:\s+(?:and\s+)?\p{Lu}\p{L}+){0,3})?\s+of\s+(?:the\s+)?$/u;
const COMMA = 0x2c;
const governedBy = /(?<![\p{L}\p{N}-])(\p{Lu}\p{Ll}{3,})(?:['’]s)?\s+$/u;
const NEAR = 80;

/** Names that the registry does not have. `words` are explaining words, and others. */
export function findExplainedPersons(
  text: string,
  names: readonly NameFinding[],
  words: readonly FoundWord[],
): readonly Person[] {
  const found: Person[] = [];
  for (const { word, start, end } of words) {
    const isOffice = offices.has(word);
    if (!isOffice && !governments.has(word)) continue;
    const before = text.slice(Math.max(0, start - NEAR), start);
    if (!isOffice) {
      add(governedBy.exec(before), start, "a person who gives a government its name");
      continue;
    }
    const reason = "a person whose office the text names";
    // "…, President Harker" is the title of another.
    personBehind.lastIndex = end;
    if (!personBehind.test(text)) add(nameBefore.exec(before), start, reason);
    nameBehind.lastIndex = end;
    const behind = nameBehind.exec(text)?.[1];
    if (behind !== undefined) addAt(nameBehind.lastIndex - behind.length, behind, reason);
  }
  for (const { start, end } of names) {
    // "the Foreign Minister of Jordan, Ayman Safadi,"
    if (text.charCodeAt(end) !== COMMA) continue;
    nameBehind.lastIndex = end;
    const behind = nameBehind.exec(text)?.[1];
    if (behind === undefined) continue;
    const { lastIndex } = nameBehind;
    if (officeOf.test(text.slice(Math.max(0, start - NEAR), start))) {
      addAt(lastIndex - behind.length, behind, "a person whose office the text names");
    }
  }
  return found;

  function add(match: RegExpExecArray | null, end: number, reason: string): void {
    const name = match?.[1];
    if (!match || name === undefined) return;
    addAt(end - match[0].length, name, reason);
  }

  function addAt(start: number, name: string, reason: string): void {
    const end = start + name.length;
    if (name.split(/\s+/).some((word) => noNames.has(word))) return;
    if (names.some((each) => each.start < end && start < each.end)) return;
    found.push({
      type: "person",
      start,
      end,
      familyName: familyNameOf(name, ""),
      isSure: false,
      reason,
    });
  }
}
