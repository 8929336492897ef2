// Reads one text as one legal citation: "Security Council resolution 1718 (2006)", "S/PV.9821",
// "Article 51 of the Charter", "NPT:VI" (language.md 6). The text is a mark's text or target and
// must be a citation as a whole; finding citations in running text is another file's task.
//
// Every id is itself a citation that reads as the same id. All patterns are anchored at both ends,
// have no nested repetition and meet at most LONGEST characters, so none can run long.

import type { Entity } from "../registry/entity.ts";
import type { Registry } from "../registry/registry.ts";
import { yearOfResolution } from "../registry/security-council.ts";

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
  if (text.length > LONGEST) return undefined;
  const plain = tidy(text);
  return readWhole(plain, registry) ?? readParagraph(plain, registry);
}

function readWhole(text: string, registry: Registry): Citation | undefined {
  return (
    readSecurityCouncilResolution(text) ??
    readAssemblyResolution(text) ??
    readNumberedResolution(text) ??
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

const UN = "(?:(?:UN|U\\.N\\.|United Nations) )?";
const RESOLUTION = "(?:resolution|res\\.?)";

// ---- Security Council: resolution 1718 (2006) · UNSCR 1718 · S/RES/1718(2006)

const COUNCIL = `(?:${UN}Security Council(?:'s)?|UNSC|SC)`;
const COUNCIL_NUMBER = "(?:S/RES/)?([1-9]\\d{0,3})(?: ?\\((\\d{4})\\)| of (\\d{4}))?";
const councilForms = [
  new RegExp(`^(?:${COUNCIL} )?${RESOLUTION} ${COUNCIL_NUMBER}$`, "i"),
  new RegExp(`^${RESOLUTION} ${COUNCIL_NUMBER} of the ${UN}Security Council$`, "i"),
  new RegExp(`^(?:UNSCR|SCR) ?${COUNCIL_NUMBER}$`, "i"),
  /^S\/RES\/([1-9]\d{0,3})(?: ?\((\d{4})\))?$/i,
];

function readSecurityCouncilResolution(text: string): Citation | undefined {
  const found = firstMatch(councilForms, text);
  const number = found?.[1];
  if (number === undefined) return undefined;
  const written = found?.[2] ?? found?.[3];
  const adopted = yearOfResolution(Number(number));
  const year = adopted ?? (written === undefined ? undefined : Number(written));
  return {
    id: `S/RES/${number}`,
    name: `United Nations Security Council resolution ${number}${year ? ` (${year})` : ""}`,
    kind: "Security Council resolution",
    organ: "UNSC",
    number,
    ...(year && { year: written === undefined ? year : Number(written) }),
    ...(year && { url: `https://undocs.org/S/RES/${number}(${year})` }),
  };
}

// ---- General Assembly: resolution 68/262 · ES-11/1 · 377 A (V) · A/RES/77/1
// A bare "resolution 68/262" is the Assembly's; the Human Rights Council is named with its own.

const ASSEMBLY = `(?:${UN}General Assembly(?:'s)?|UNGA|GA)`;
const SESSION_NUMBER = "((?:ES-|S-)?[1-9]\\d{0,2}/[1-9]\\d{0,3}) ?([A-Z])?";
const OLD_NUMBER = "([1-9]\\d{0,3}) ?([A-Z])? ?\\(((?:ES-|S-)?[IVXL]{1,8})\\) ?([A-Z])?";
const assemblyPrefix = `(?:(?:${ASSEMBLY} )?${RESOLUTION} (?:A/RES/)?|A/RES/|UNGAR ?)`;
const ofAssembly = `(?: of the ${UN}General Assembly)?`;
const assemblySession = new RegExp(`^${assemblyPrefix}${SESSION_NUMBER}${ofAssembly}$`, "i");
const assemblyOld = new RegExp(`^${assemblyPrefix}${OLD_NUMBER}${ofAssembly}$`, "i");

function readAssemblyResolution(text: string): Citation | undefined {
  const [, inSession, letterInSession] = assemblySession.exec(text) ?? [];
  if (inSession !== undefined) return assemblyResolution(inSession, "", letterInSession);
  const [, old, letterBefore, session, letterBehind] = assemblyOld.exec(text) ?? [];
  if (old === undefined || session === undefined) return undefined;
  return assemblyResolution(old, `(${session})`, letterBefore ?? letterBehind);
}

function assemblyResolution(written: string, inBrackets: string, part = ""): Citation {
  const session = inBrackets.toUpperCase();
  const letter = part.toUpperCase();
  const number = written.toUpperCase() + session;
  const words = [written.toUpperCase(), letter, session].filter((word) => word !== "").join(" ");
  return {
    id: `A/RES/${number}${letter}`,
    name: `United Nations General Assembly resolution ${words}`,
    kind: "General Assembly resolution",
    organ: "UNGA",
    number: number + letter,
    url: `https://undocs.org/A/RES/${number}`,
  };
}

// ---- Human Rights Council resolution 49/1 · ECOSOC resolution 1996/31

interface Numbered {
  readonly pattern: RegExp;
  readonly symbol: string;
  readonly organ: string;
  readonly organName: string;
}

const numbered: readonly Numbered[] = [
  {
    pattern: new RegExp(
      `^(?:(?:${UN}Human Rights Council(?:'s)?|UNHRC|HRC) ${RESOLUTION} |(?:${RESOLUTION} )?A/HRC/RES/)((?:S-)?[1-9]\\d?/[1-9]\\d{0,2})$`,
      "i",
    ),
    symbol: "A/HRC/RES",
    organ: "UNHRC",
    organName: "Human Rights Council",
  },
  {
    pattern: new RegExp(
      `^(?:(?:${UN}Economic and Social Council(?:'s)?|ECOSOC) ${RESOLUTION} |(?:${RESOLUTION} )?E/RES/)((?:19|20)\\d\\d/[1-9]\\d{0,2})$`,
      "i",
    ),
    symbol: "E/RES",
    organ: "ECOSOC",
    organName: "Economic and Social Council",
  },
];

function readNumberedResolution(text: string): Citation | undefined {
  for (const { pattern, symbol, organ, organName } of numbered) {
    const number = pattern.exec(text)?.[1]?.toUpperCase();
    if (number === undefined) continue;
    const id = `${symbol}/${number}`;
    const kind = `${organName} resolution`;
    return { id, name: `${kind} ${number}`, kind, organ, number, url: `https://undocs.org/${id}` };
  }
  return undefined;
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

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return found;
  }
  return undefined;
}

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
