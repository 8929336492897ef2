// Articles and chapters: Article 2(4) of the Charter · Chapter VII · NPT Article VI · NPT:VI.
//
// An article's number is written as its instrument writes it, so "article 6 of the NPT" is NPT:VI. In the
// Charter Roman numbers are chapters and Arabic ones articles.

import { articlesOf } from "../../registry/articles.ts";
import type { Entity } from "../../registry/entity.ts";
import type { Registry } from "../../registry/registry.ts";
import type { Citation } from "./citation.ts";
import { romanNumeral, romanValue } from "./roman.ts";

const NUMBER = "(\\d{1,3}|[IVXL]{1,8})";
const SUFFIX = "( ?(?:bis|ter|quater))?";
const INSIDE = "((?: ?\\([0-9a-z]{1,4}\\)|\\.\\d{1,2}){0,3})";
const PINPOINT = `(Articles?|Art\\.?|Chapter|Chap\\.) ${NUMBER}${SUFFIX}${INSIDE}`;
const PARAGRAPH = "(?:,? para(?:graph|\\.) (\\d{1,2})((?: ?\\([a-z]{1,3}\\))?))?";
const before = new RegExp(`^${PINPOINT}${PARAGRAPH},? (?:of |in |to )?(.{1,200})$`, "i");
const behind = new RegExp(`^(.{1,200}?),? ${PINPOINT}${PARAGRAPH}$`, "i");
const chapterAlone = /^(?:Chapter|Chap\.) ([IVXL]{1,8})$/i;
const commonArticle =
  /^common Article (\d{1,2})(?: (?:of|to) (?:the )?(?:four )?Geneva Conventions)?$/i;
const provisionId =
  /^([^:]{1,100}):(\d{1,3}|[IVXL]{1,8})((?:bis|ter|quater)?)((?:\([0-9a-z]{1,4}\)){0,4})$/i;

const CHARTER = "UN-CHARTER";
const CHARTER_CHAPTERS = 19;

interface Provision {
  readonly unit: "article" | "common article" | "chapter";
  readonly number: string;
  /** What follows the number as written: `bis (2)`, `.4`, `(4)`. */
  readonly inside: string;
}

export function readProvision(text: string, registry: Registry): Citation | undefined {
  const common = commonArticle.exec(text)?.[1];
  if (common !== undefined) {
    const conventions = registry.entity("law", "GENEVA-CONVENTIONS");
    return provision(conventions, { unit: "common article", number: common, inside: "" });
  }
  const chapter = chapterAlone.exec(text)?.[1];
  if (chapter !== undefined) {
    const charter = registry.entity("law", CHARTER);
    return provision(charter, { unit: "chapter", number: chapter, inside: "" });
  }
  const byId = provisionId.exec(text);
  if (byId !== null) {
    const [, name = "", number = "", suffix = "", inside = ""] = byId;
    const instrument = onlyLaw(name, registry);
    const isChapter = instrument?.id === CHARTER && /[IVXL]/i.test(number);
    const unit = isChapter ? "chapter" : "article";
    return provision(instrument, { unit, number, inside: suffix + inside });
  }
  const first = before.exec(text);
  if (first !== null) return written(first.slice(1, 7), first[7], registry);
  const last = behind.exec(text);
  return last === null ? undefined : written(last.slice(2, 8), last[1], registry);
}

function written(
  [unit = "", number = "", suffix = "", inside = "", paragraph, letter = ""]: readonly string[],
  name: string | undefined,
  registry: Registry,
): Citation | undefined {
  return provision(onlyLaw(name ?? "", registry), {
    unit: /^chap/i.test(unit) ? "chapter" : "article",
    number,
    inside: suffix + inside + (paragraph === undefined ? "" : `(${paragraph})${letter}`),
  });
}

/** The instrument of this name, where only one has it. */
export function onlyLaw(name: string, registry: Registry): Entity | undefined {
  const found = registry.lookUp("law", name);
  return found.length === 1 ? found[0] : undefined;
}

function provision(instrument: Entity | undefined, cited: Provision): Citation | undefined {
  if (instrument === undefined || instrument.kind === "body of law") return undefined;
  const isChapter = cited.unit === "chapter";
  const shown = isChapter
    ? chapterNumber(instrument.id, cited)
    : articleNumber(instrument.id, cited);
  if (shown === undefined) return undefined;

  const inside = cited.inside
    .replaceAll(" ", "")
    .replace(/\.(\d{1,2})/g, "($1)")
    .toLowerCase();
  const full = shown + inside;
  const pinpoint = `${isChapter ? "Chapter" : "Article"} ${full}`;
  const isCommon = cited.unit === "common article";
  const url = isChapter
    ? `https://www.un.org/en/about-us/un-charter/chapter-${romanValue(shown)}`
    : instrument.url;
  return {
    id: `${instrument.id}:${full}`,
    name: `${instrument.name}, ${isCommon ? `common ${pinpoint}` : pinpoint}`,
    kind: isChapter ? "chapter of a treaty" : "article of a treaty",
    reading: `${isCommon ? "Common " : ""}${inWords(pinpoint)} of the ${instrument.name}`,
    number: full,
    ...(url && { url }),
    of: instrument.id,
    pinpoint,
  };
}

/** Chapters are read of the Charter alone. */
function chapterNumber(instrument: string, { number }: Provision): string | undefined {
  const value = numberOf(number);
  if (instrument !== CHARTER || value === undefined || value > CHARTER_CHAPTERS) return undefined;
  return romanNumeral(value);
}

function articleNumber(instrument: string, { number }: Provision): string | undefined {
  const value = numberOf(number);
  if (value === undefined) return undefined;
  const isArabic = /^\d/.test(number);
  if (instrument === CHARTER && !isArabic) return undefined;
  const articles = articlesOf(instrument);
  if (articles && value > articles.last) return undefined;
  const isRoman = articles ? articles.numerals === "Roman" : !isArabic;
  return isRoman ? romanNumeral(value) : String(value);
}

function numberOf(number: string): number | undefined {
  const value = /^\d/.test(number) ? Number(number) : romanValue(number.toUpperCase());
  return value === 0 ? undefined : value;
}

/** `Article 2(4)` as `Article 2, paragraph 4,` and `Article 8bis(2)(a)` as `Article 8 bis, paragraph 2 (a),`. */
function inWords(pinpoint: string): string {
  const [, head = pinpoint, suffix = "", paragraph, letters = ""] =
    /^(\w+ (?:\d+|[IVXL]+))((?:bis|ter|quater)?)(?:\((\d+)\))?((?:\(\w+\))*)$/.exec(pinpoint) ?? [];
  const spaced = letters.replaceAll("(", " (");
  const article = head + (suffix && ` ${suffix}`);
  return paragraph === undefined
    ? article + spaced
    : `${article}, paragraph ${paragraph}${spaced},`;
}

/** The provision with a further paragraph: Article 2 and `(4)`. */
export function withinProvision(cited: Citation, within: string): Citation | undefined {
  if (cited.kind === "chapter of a treaty" || cited.of === undefined) return undefined;
  const pinpoint = cited.pinpoint + within;
  const isCommon = cited.reading.startsWith("Common ");
  const behindArticle = cited.reading.slice(cited.reading.indexOf(" of the "));
  return {
    ...cited,
    id: cited.id + within,
    name: cited.name + within,
    number: cited.number + within,
    reading: `${isCommon ? "Common " : ""}${inWords(pinpoint)}${behindArticle}`,
    pinpoint,
  };
}
