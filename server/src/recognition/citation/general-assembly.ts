// Resolutions and decisions of the General Assembly that are cited as the Assembly's: A/RES/77/1 ·
// General Assembly resolution 377 A (V) · UNGA resolution 2758. Bare ones are in bare-resolution.ts.

import { sessionInYear, sessionOfResolution } from "../../registry/general-assembly.ts";
import { mayBeOfAssembly } from "../../registry/numbered-sessions.ts";
import { resolutionFacts } from "../../registry/resolution-subjects.ts";
import { type Citation, documentAddress, firstMatch, RESOLUTION, UN } from "./citation.ts";

const ASSEMBLY = `(?:${UN}General Assembly(?:'s)?|UNGA(?:'s)?|GA)`;
const ofAssembly = `of the (?:${UN}General Assembly|UNGA)`;

/** 77/1 · ES-11/1 · S-10/2 · 46/36 L */
export const SESSION_NUMBER = "((?:ES-|S-)?[1-9]\\d{0,2}/[1-9]\\d{0,3}) ?([A-Z])?";
/** 377 (V) · 217 A (III) · 217 (III) A · 3201 (S-VI) */
export const OLD_NUMBER = "([1-9]\\d{0,3}) ?([A-Z])? ?\\(((?:ES-|S-)?[IVXL]{1,8})\\) ?([A-Z])?";
const BARE_NUMBER = "([1-9]\\d{0,3})(?: ?\\((\\d{4})\\)|,? of (\\d{4}))?";

const symbol = "(?:resolution )?(?:A|GA|UNGA)/RES/";
const named = `(?:${ASSEMBLY} ${RESOLUTION} (?:A/RES/)?|${symbol}|UNGAR ?)`;
const forms = (number: string) => [
  new RegExp(`^${named}${number}(?: ${ofAssembly})?$`, "i"),
  new RegExp(`^${RESOLUTION} ${number} ${ofAssembly}$`, "i"),
];
const bySession = forms(SESSION_NUMBER);
const old = forms(OLD_NUMBER);
const byNumber = forms(BARE_NUMBER);

export function readAssemblyResolution(text: string): Citation | undefined {
  const [, numbered, part] = firstMatch(bySession, text) ?? [];
  if (numbered !== undefined)
    return isOfSession(numbered) ? assemblyResolution(numbered, part) : undefined;
  const [, number, before, session, behind] = firstMatch(old, text) ?? [];
  if (number !== undefined && session !== undefined) {
    return oldAssemblyResolution(number, session, before ?? behind);
  }
  return readByNumber(text);
}

/** Whether the session of `77/1` is one that numbered so. */
function isOfSession(number: string): boolean {
  return mayBeOfAssembly(`${number.toUpperCase().split("/")[0]}/1`);
}

/** Where the number alone, or with the year, makes the session certain. */
function readByNumber(text: string): Citation | undefined {
  const [, number, inBrackets, behind] = firstMatch(byNumber, text) ?? [];
  if (number === undefined) return undefined;
  const year = inBrackets ?? behind;
  const session =
    year === undefined
      ? sessionOfResolution(Number(number))
      : sessionInYear(Number(number), Number(year));
  return session === undefined ? undefined : oldAssemblyResolution(number, session);
}

/** `number` as in `77/1`, `ES-11/1`. */
export function assemblyResolution(number: string, part = ""): Citation {
  const written = number.toUpperCase();
  const letter = part.toUpperCase();
  return resolution(written, letter, `${written}${letter && ` ${letter}`}`, written.split("/")[0]);
}

/** `session` in Roman numerals, as in `V`, `S-VI`. */
export function oldAssemblyResolution(number: string, session: string, part = ""): Citation {
  const roman = session.toUpperCase();
  const letter = part.toUpperCase();
  const words = [number, letter, `(${roman})`].filter((word) => word !== "").join(" ");
  return resolution(`${number}(${roman})`, letter, words, roman);
}

function resolution(number: string, part: string, words: string, session?: string): Citation {
  const whole = `A/RES/${number}`;
  const reading = `General Assembly resolution ${words}`;
  return {
    id: whole + part,
    name: `United Nations ${reading}`,
    kind: "General Assembly resolution",
    reading,
    organ: "UNGA",
    number: number + part,
    ...(session && { session }),
    url: documentAddress(whole),
    ...resolutionFacts(whole),
  };
}

// Decisions have numbers but no documents of their own, so no address.

const DECISION_NUMBER = "((?:ES-|S-)?[1-9]\\d{0,2}/[1-9]\\d{2,3}) ?([A-Z])?";
const decisions = [
  new RegExp(`^${ASSEMBLY} decision ${DECISION_NUMBER}$`, "i"),
  new RegExp(`^decision ${DECISION_NUMBER}(?: ${ofAssembly})?$`, "i"),
  new RegExp(`^(?:decision )?A/DEC/${DECISION_NUMBER}$`, "i"),
];
/** The Human Rights Council's decisions have lower numbers, as in 50/115. */
const FIRST_DECISION = 301;

export function readAssemblyDecision(text: string): Citation | undefined {
  const [, written = "", letter = ""] = firstMatch(decisions, text) ?? [];
  if (!isOfSession(written) || Number(written.split("/")[1]) < FIRST_DECISION) return undefined;
  const number = written.toUpperCase();
  const part = letter.toUpperCase();
  const reading = `General Assembly decision ${number}${part && ` ${part}`}`;
  return {
    id: `A/DEC/${number}${part}`,
    name: `United Nations ${reading}`,
    kind: "General Assembly decision",
    reading,
    organ: "UNGA",
    number: number + part,
    session: number.slice(0, number.indexOf("/")),
  };
}
