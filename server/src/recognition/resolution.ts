// Resolutions of the United Nations in their usual wordings.

import { yearOfResolution } from "../registry/security-council.ts";
import type { Citation } from "./citation.ts";

const adoptedOn = /,? (?:of|adopted on) \d{1,2} [A-Z][a-z]{2,8} \d{4}$/;

export function readResolution(text: string): Citation | undefined {
  const undated = text.replace(adoptedOn, "");
  return (
    readSecurityCouncilResolution(undated) ??
    readAssemblyResolution(undated) ??
    readNumberedResolution(undated)
  );
}

const UN = "(?:(?:UN|U\\.N\\.|United Nations) )?";
const RESOLUTION = "(?:resolutions?|res\\.?)(?: no\\.?)?";

// ---- Security Council: resolution 1718 (2006) · UNSCR 1718 · S/RES/1718(2006)

const COUNCIL = `(?:${UN}Security Council(?:'s)?|UNSC|SC|S\\.C\\.)`;
const COUNCIL_NUMBER = "(?:S/RES/)?([1-9]\\d{0,3})(?: ?\\((\\d{4})\\)| of (\\d{4}))?";
const councilForms = [
  new RegExp(`^(?:${COUNCIL} |${UN})${RESOLUTION} ${COUNCIL_NUMBER}$`, "i"),
  new RegExp(`^${RESOLUTION} ${COUNCIL_NUMBER} of the ${UN}Security Council$`, "i"),
  new RegExp(`^(?:UNSCR|SCR) ?${COUNCIL_NUMBER}$`, "i"),
  /^(?:(?:UN )?doc(?:ument|\.)? )?S\/RES\/([1-9]\d{0,3})(?: ?\((\d{4})\))?$/i,
  // In the Council itself nobody says which; only its resolutions have the year behind them.
  new RegExp(`^Council ${RESOLUTION} ([1-9]\\d{0,3}) ?\\((\\d{4})\\)$`, "i"),
];
/** `1874 (2009)`, as the second of several is written. */
const numberAndYear = /^([1-9]\d{0,3}) \((\d{4})\)$/;

function readSecurityCouncilResolution(text: string): Citation | undefined {
  const found = firstMatch(councilForms, text) ?? certainNumberAndYear(text);
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

/** Nothing says that it is a resolution but that number and year belong together. */
function certainNumberAndYear(text: string): RegExpExecArray | undefined {
  const found = numberAndYear.exec(text);
  return found && yearOfResolution(Number(found[1])) === Number(found[2]) ? found : undefined;
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

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return found;
  }
  return undefined;
}
