// What a name's neighbours say of it: "Korean Peninsula" is a place, "Russian-speaking" a language, "in
// Geneva" a city. Each rule looks at a few words to the left and right and no further.

import { onceFor } from "../../text/once.ts";
import type { Range } from "../../text/range.ts";
import type { NamedEntry, NameFinding } from "../findings.ts";
import { classOfUnit, isHyphen, isSpace, NO_WORD } from "../names/letters.ts";

const NEAR = 40;

const geographicBehind =
  /^[\s-]+(?:(?:and|or) \p{Lu}\p{L}+ )?(?:[Pp]eninsula|Seas?|Ocean|Straits?|Gulf|Channel|Bay|Basin|Mountains?|Desert|River|Valley|Plateau|Canal|Current|Subcontinent|subcontinent|Sahara|Isthmus|Archipelago|Highlands|Delta|Alps|Wall|Plain|Corridor)\b/u;
const geographicBefore =
  /(?:\b(?:Gulf|Seas?|Straits?|Bay|Horn|Cape|Isthmus|Lake|Mount|Port) of|\b(?:Lake|New|Inner|Mount|Air|Latin|Central))\s+(?:the\s+)?$/;
const american = /\b(?:North|South|Latin|Central)\s+$/;
const northernIreland = /\bNorthern\s+$/;

/** "Filipino Americans", "US dollars". */
const peopleBehind =
  /^\s+(?:Americans|Canadians|Cypriots|Australians|Muslims|Jews|Christians|[Dd]ollars?)\b/;

const languageBehind =
  /^(?:-(?:speaking|language)\b|\s+(?:-\s+)?(?:languages?|speaking|speakers?|translation|version)\b)/;
const languageBefore =
  /\b(?:spoken?|speak|speaking|speaks|interpretation|translated|delivered|in original)\s+(?:in|from|into)\s+$/;

/** A family name, as behind a first name: "Michael Jordan". */
const namesOfPersons: ReadonlySet<string> = new Set([
  "Jordan",
  "Chad",
  "Georgia",
  "Israel",
  "Kenya",
  "Mali",
]);
const firstNameBefore =
  /(?:^|[^.!?:;\s"“(])\s+(?!(?:The|And|Of|But|For|In|With|From|To|By|On|Both|As|While|When|If|Southern|Northern|Eastern|Western|Republic)\s)\p{Lu}\p{Ll}{2,}\s$/u;
const americanBefore = /\b(?:Atlanta|Savannah|[Ss]tate of),?\s+$/;

/** With what the expressions for what stands behind a State's name can begin: a cheap test before them. */
const wordsBehind: ReadonlySet<string> = new Set(
  (
    "Peninsula peninsula Sea Seas Ocean Strait Straits Gulf Channel Bay Basin Mountain Mountains Desert River Valley Plateau " +
    "Canal Current Subcontinent subcontinent Sahara Isthmus Archipelago Highlands Delta Alps Wall Plain Corridor and or " +
    "Americans Canadians Cypriots Australians Muslims Jews Christians dollar dollars Dollar Dollars speaking language " +
    "languages speaker speakers translation version"
  ).split(" "),
);
const wordsBefore: ReadonlySet<string> = new Set(
  "of the Lake New Inner Mount Air Latin Central North South Northern in from into".split(" "),
);

/** `false` where the words are part of something else. */
export function mayBeActor(text: string, { start, end, entries }: NameFinding): boolean {
  if (isInAddress(text, start)) return false;
  if (!entries.some(({ entity }) => isOfStates(entity.kind))) return true;
  const name = text.slice(start, end);
  if (wordsBehind.has(wordBehind(text, end))) {
    const behind = text.slice(end, end + NEAR);
    if (geographicBehind.test(behind) || peopleBehind.test(behind)) return false;
    if (languageBehind.test(behind)) return false;
  }
  const isNameOfPersons = namesOfPersons.has(name);
  if (!isNameOfPersons && !wordsBefore.has(wordBefore(text, start))) return true;
  const before = text.slice(Math.max(0, start - NEAR), start);
  if (geographicBefore.test(before) || languageBefore.test(before)) return false;
  if (name === "Ireland" && northernIreland.test(before)) return false;
  if (name === "America" && american.test(before)) return false;
  return !(isNameOfPersons && (firstNameBefore.test(before) || americanBefore.test(before)));
}

function isInAddress(text: string, start: number): boolean {
  const sign = text.charAt(start - 1);
  if (sign === "/") return !/\p{L}/u.test(text.charAt(start - 2));
  return sign === "@" || sign === "#" || sign === "_" || sign === "\\";
}

/** Behind spaces and hyphens; empty where something else stands there. */
function wordBehind(text: string, end: number): string {
  let start = end;
  while (isBlank(text.charCodeAt(start))) start++;
  let at = start;
  while (classOfUnit(text.charCodeAt(at)) !== NO_WORD) at++;
  return start === end ? "" : text.slice(start, at);
}

/** Before spaces; empty where something else stands there. */
function wordBefore(text: string, start: number): string {
  let end = start;
  while (isSpace(text.charCodeAt(end - 1))) end--;
  let at = end;
  while (classOfUnit(text.charCodeAt(at - 1)) !== NO_WORD) at--;
  return end === start ? "" : text.slice(at, end);
}

function isBlank(unit: number): boolean {
  return isSpace(unit) || isHyphen(unit);
}

function isOfStates(kind: string): boolean {
  return /state|territor/i.test(kind);
}

/** Whether all are names that need no look at what stands around them. */
const arePlain = onceFor((entries: readonly NamedEntry[]) =>
  entries.every(
    ({ entity, why }) => entity.category === "actor" && why !== "demonym" && !isCityWord(why),
  ),
);

/** The entries that the word can stand for here; none where it stands for people or a place. */
export function entriesHere(text: string, finding: NameFinding): readonly NamedEntry[] {
  if (arePlain(finding.entries)) return finding.entries;
  const name = text.slice(finding.start, finding.end);
  const isPeopleHere = isPeople(text, finding);
  const isCity = finding.entries.some(({ why }) => isCityWord(why));
  const entries = finding.entries.filter(({ entity, why }) => {
    if (entity.category !== "actor") return false;
    if (why === "demonym") return !isNounForPeople(name, entity.aliases) && !isPeopleHere;
    if (isCity && (name === name.toUpperCase() || name.includes(","))) return false;
    if (isCity) return isForGovernment(text, finding, entity.name);
    return true;
  });
  return entries.length === finding.entries.length ? finding.entries : entries;
}

const articleBefore = /\b(?:[Tt]he|[Ee]very|[Ee]ach|[Aa]ny|[Aa]n?|[Oo]ne)\s+$/;
const nothingToDescribe =
  /^(?:\s*[,.;:)”]|\s+(?:who|are|were|have|had|do|did|will|must|should|can|such)\b)/;

/** "the Chinese were there": an adjective with nothing behind it to describe. */
function isPeople(text: string, { start, end }: Range): boolean {
  return (
    articleBefore.test(text.slice(Math.max(0, start - 8), start)) &&
    nothingToDescribe.test(text.slice(end, end + 12))
  );
}

const cityWords: ReadonlySet<string> = new Set(["capital", "former capital", "seat of government"]);

/** Whether `why` something bears a name says that it is a city's. */
export function isCityWord(why: string): boolean {
  return cityWords.has(why);
}

const nounsForPeople: ReadonlySet<string> = new Set(
  "Turk Türk Dane Swede Finn Pole Spaniard Briton Scot Icelander Filipina Afghani".split(" "),
);

/** "Ukrainians", "Cypriots": the people and not the State. */
function isNounForPeople(name: string, aliases: NamedEntry["entity"]["aliases"]): boolean {
  if (nounsForPeople.has(name)) return true;
  if (!name.endsWith("s") || /(?:ss|ois)$/.test(name))
    return name !== "Turkmen" && /(?:man|woman|men|women|lander)$/.test(name);
  const singular = name.slice(0, -1);
  return (
    aliases.some(({ text, why }) => why === "demonym" && text === singular) ||
    /(?:landers|ians|ans|is|ese)$/.test(name)
  );
}

/** Written for the government throughout, also where it is a place. */
const alwaysMeant: ReadonlySet<string> = new Set(["Kyiv", "Kiev"]);

const placeBefore =
  /\b(?:in|at|near|from|outside|inside|around|across|throughout|within|via|of|into|through|visit|visited|visiting|city of|capital,?|downtown|central|greater|East|West|North|South|Old|New|Saint|St\.|signed|adopted)\s+(?:the\s+(?:city|capital)\s+(?:of\s+)?|\p{Lu}\p{L}+(?:,\s+\p{Lu}\p{L}+){0,3},?\s+and\s+)?$/u;
const placeBehind =
  /^(?:,?\s+\d|,\s+D\.?C\b|\s+(?:and\s+\p{Lu}\p{L}+\s+)?(?:\p{Lu}\p{Ll}+|declaration|summit|conference|process|agreements?|treaty|memorandum|memoranda|principles|statement|meetings?|round|format|communiqué|airport|talks|protocols?|accords?|convention|document|consensus|office|region|suburb|streets?|museum)\b|-based\b)/u;

function isForGovernment(text: string, { start, end }: Range, state: string): boolean {
  if (alwaysMeant.has(text.slice(start, end))) return true;
  const before = text.slice(Math.max(0, start - NEAR), start);
  const behind = text.slice(end, end + NEAR);
  const isInState = behind.startsWith(`, ${state}`);
  return !isInState && !placeBefore.test(before) && !placeBehind.test(behind);
}
