// Reads one text as one legal citation: "Security Council resolution 1718 (2006)", "S/PV.9821",
// "Article 51 of the Charter", "NPT:VI" (language.md 6). The text is a mark's text or target and
// must be a citation as a whole; finding citations in running text is another file's task.
//
// Every id is itself a citation that reads as the same id. All patterns are anchored at both ends,
// have no nested repetition and meet at most LONGEST characters, so none can run long.

import type { Entity } from "../registry/entity.ts";
import type { Registry } from "../registry/registry.ts";
import { readCourtCases } from "./court-case.ts";
import { readEuropeanAct } from "./eu-act.ts";
import { readResolution } from "./resolution.ts";

export interface Citation {
  /** Canonical and without the year: `S/RES/1718`, `A/RES/ES-11/1`, `UN-CHARTER:2(4)`. */
  readonly id: string;
  readonly name: string;
  /** In words: "Security Council resolution", "article of a treaty", "United Nations document". */
  readonly kind: string;
  /** The id of the organ whose text it is. */
  readonly organ?: string;
  /** What tells it from others of its kind: `1718`, `ES-11/1`, `2(4)`. */
  readonly number: string;
  /** As written in the citation, else the year of adoption where the number gives it. */
  readonly year?: number;
  /** Where the United Nations or the depositary keeps the text; missing where it cannot be told. */
  readonly url?: string;
  /** The id of the instrument that it is a part of. */
  readonly of?: string;
  /** The passage meant: `para 8 (a)`, `Article 51`, `Chapter VII`. */
  readonly pinpoint?: string;
}

const LONGEST = 300;

/** `undefined` when the text is no citation, or names an instrument that is unknown or ambiguous. */
export function readCitation(text: string, registry: Registry): Citation | undefined {
  const meant = readCitations(text, registry);
  return meant.length === 1 ? meant[0] : undefined;
}

/** All that a text may cite: several where the same parties met in several cases. */
export function readCitations(text: string, registry: Registry): readonly Citation[] {
  if (text.length > LONGEST) return [];
  const plain = tidy(text);
  const found = readWhole(plain, registry) ?? readParagraph(plain, registry);
  return found ? [found] : readCourtCases(plain, registry);
}

function readWhole(text: string, registry: Registry): Citation | undefined {
  return (
    readResolution(text) ??
    readEuropeanAct(text) ??
    readDocumentSymbol(text) ??
    readProvision(text, registry)
  );
}

/** One kind of white space, apostrophe and hyphen; no article before, no possessive behind. */
function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2010-\u2013]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:the|its|their|our|this) /i, "")
    .replace(/'s?$/, "");
}

// ---- Any document symbol of the United Nations: S/PV.9821 · A/77/1/Add.1 · S/2024/123

const SYMBOL =
  /^(?:(?:document|presidential statement|statement|letter|report) )?((?:A|S|E|T|ST|DP|CCPR|CERD|CEDAW|CRC|CAT|CD|CN|NPT|TD|FCCC)(?:\/[A-Za-z0-9.-]{1,20}){1,8})( ?\((?:Resumption|Part|Vol\.) ?[0-9IVX]{1,4}\))?$/;

/** Longer beginnings first: the first that fits says what the document is. */
const documentKinds: readonly (readonly [start: string, kind: string, organ: string])[] = [
  ["S/PV.", "Security Council meeting record", "UNSC"],
  ["S/PRST/", "statement by the President of the Security Council", "UNSC"],
  ["S/", "Security Council document", "UNSC"],
  ["A/HRC/", "Human Rights Council document", "UNHRC"],
  ["A/", "General Assembly document", "UNGA"],
  ["E/", "Economic and Social Council document", "ECOSOC"],
];

function readDocumentSymbol(text: string): Citation | undefined {
  const found = SYMBOL.exec(text);
  const symbol = found?.[1];
  if (symbol === undefined || !/\d/.test(symbol)) return undefined;
  const id = symbol + (found?.[2] ?? "").replaceAll(" ", "");
  const [, kind, organ] = documentKinds.find(([start]) => id.startsWith(start)) ?? [];
  const words = kind ?? "United Nations document";
  return {
    id,
    name: `${words.charAt(0).toUpperCase()}${words.slice(1)} ${id}`,
    kind: words,
    ...(organ && { organ }),
    number: id.slice(id.indexOf("/") + 1),
    url: `https://undocs.org/${id}`,
  };
}

// ---- Articles and chapters: Article 2(4) of the Charter · Chapter VII · NPT Article VI · NPT:VI

const PINPOINT =
  "(Articles?|Art\\.?|Chapter|Chap\\.) (\\d{1,3}|[IVXL]{1,8})( ?(?:bis|ter))?((?: ?\\([0-9a-z]{1,4}\\)|\\.\\d{1,2}){0,3})";
const before = new RegExp(`^${PINPOINT}(?:,? paragraph (\\d{1,2}))?,? (?:of )?(.{1,200})$`, "i");
const behind = new RegExp(`^(.{1,200}?),? ${PINPOINT}(?:,? paragraph (\\d{1,2}))?$`, "i");
const chapterAlone = /^(Chapter|Chap\.) ([IVXL]{1,8})$/i;
const commonArticle =
  /^common Article (\d{1,2})(?: (?:of|to) (?:the )?(?:four )?Geneva Conventions)?$/i;
const provisionId = /^([^:]{1,100}):(\d{1,3}|[IVXL]{1,8})(bis|ter)?((?:\([0-9a-z]{1,4}\)){0,4})$/i;

const CHARTER = "UN-CHARTER";
const CHARTER_CHAPTERS = 19;
const CHARTER_ARTICLES = 111;

function readProvision(text: string, registry: Registry): Citation | undefined {
  const common = commonArticle.exec(text)?.[1];
  if (common !== undefined) {
    return provision(registry.entity("law", "GENEVA-CONVENTIONS"), "common article", common);
  }
  const chapter = chapterAlone.exec(text)?.[2];
  if (chapter !== undefined) return provision(registry.entity("law", CHARTER), "chapter", chapter);

  const byId = provisionId.exec(text);
  if (byId !== null) {
    const [, name = "", number = "", suffix = "", paragraphs = ""] = byId;
    const instrument = onlyLaw(name, registry);
    // In the Charter chapters have Roman numbers and articles Arabic ones; elsewhere articles count.
    const isChapter = instrument?.id === CHARTER && /[IVXL]/i.test(number);
    return provision(instrument, isChapter ? "chapter" : "article", number, suffix + paragraphs);
  }
  const first = before.exec(text);
  if (first !== null) {
    const [, unit = "", number = "", suffix = "", paragraphs = "", paragraph, name = ""] = first;
    return provision(onlyLaw(name, registry), unit, number, suffix + paragraphs, paragraph);
  }
  const last = behind.exec(text);
  if (last !== null) {
    const [, name = "", unit = "", number = "", suffix = "", paragraphs = "", paragraph] = last;
    return provision(onlyLaw(name, registry), unit, number, suffix + paragraphs, paragraph);
  }
  return undefined;
}

function onlyLaw(name: string, registry: Registry): Entity | undefined {
  const found = registry.lookUp("law", name);
  return found.length === 1 ? found[0] : undefined;
}

function provision(
  instrument: Entity | undefined,
  unit: string,
  number: string,
  within = "",
  paragraph?: string,
): Citation | undefined {
  if (instrument === undefined || instrument.kind === "body of law") return undefined;
  const isChapter = /^chap/i.test(unit);
  const isCharter = instrument.id === CHARTER;
  const isArabic = /^\d/.test(number);
  const value = isArabic ? Number(number) : romanValue(number.toUpperCase());
  if (value === undefined || value < 1) return undefined;
  // Chapters are read of the Charter alone, whose articles have Arabic numbers.
  if (isChapter ? !isCharter || value > CHARTER_CHAPTERS : isCharter && !isArabic) return undefined;
  if (isCharter && value > CHARTER_ARTICLES) return undefined;
  const shown = isChapter ? romanNumeral(value) : isArabic ? String(value) : number.toUpperCase();

  const inside = within
    .replaceAll(" ", "")
    .replace(/\.(\d{1,2})/g, "($1)")
    .toLowerCase();
  const full = shown + inside + (paragraph === undefined ? "" : `(${paragraph})`);
  const pinpoint = `${isChapter ? "Chapter" : "Article"} ${full}`;
  const url = isChapter
    ? `https://www.un.org/en/about-us/un-charter/chapter-${value}`
    : instrument.url;
  return {
    id: `${instrument.id}:${full}`,
    name: `${instrument.name}, ${/^common/i.test(unit) ? `common ${pinpoint}` : pinpoint}`,
    kind: isChapter ? "chapter of a treaty" : "article of a treaty",
    number: full,
    ...(url && { url }),
    of: instrument.id,
    pinpoint,
  };
}

// ---- A paragraph of any of these: paragraph 8 (a) of resolution 1718 (2006)

const PARAGRAPH =
  "(?:operative )?(?:paragraph|para\\.?|OP) ?(\\d{1,3})((?: ?\\([a-z0-9]{1,4}\\)){0,2})";
const paragraphOf = new RegExp(`^${PARAGRAPH} of (.{1,250})$`, "i");
const paragraphBehind = new RegExp(`^(.{1,250}?), ${PARAGRAPH}$`, "i");

function readParagraph(text: string, registry: Registry): Citation | undefined {
  const first = paragraphOf.exec(text);
  const last = first === null ? paragraphBehind.exec(text) : null;
  const whole = first?.[3] ?? last?.[1];
  const number = first?.[1] ?? last?.[2];
  if (whole === undefined || number === undefined) return undefined;
  const letters = (first?.[2] ?? last?.[3] ?? "").replaceAll(" ", "");
  const cited = readWhole(tidy(whole), registry);
  if (cited === undefined) return undefined;
  if (cited.of === undefined) {
    return { ...cited, pinpoint: `para ${number}${letters && ` ${letters}`}` };
  }
  const within = `(${number})${letters}`;
  return cited.kind === "chapter of a treaty"
    ? undefined
    : {
        ...cited,
        id: cited.id + within,
        name: cited.name + within,
        number: cited.number + within,
        pinpoint: `${cited.pinpoint}${within}`,
      };
}

// ---- Small things

const ROMAN_DIGITS = [
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

/** Up to 89; `undefined` for letters that are no number. */
function romanValue(numeral: string): number | undefined {
  for (let value = 1; value < 90; value++) if (romanNumeral(value) === numeral) return value;
  return undefined;
}

function romanNumeral(value: number): string {
  let rest = value;
  let numeral = "";
  for (const [digits, worth] of ROMAN_DIGITS) {
    while (rest >= worth) {
      numeral += digits;
      rest -= worth;
    }
  }
  return numeral;
}
