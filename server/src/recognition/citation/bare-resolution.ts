// Resolutions that are cited without their organ: resolution 1718 (2006) · resolution 2758 · 377 (V) ·
// 77/1. Where the number may be of two organs, both are given; nothing is guessed.
//
//   1718 (2006)      the Security Council's, as is any number alone (without "resolution" too, where
//                    number and year belong together), save
//   2758             one that speakers know as the General Assembly's: either, unless a year decides
//   1514 (1960)      the Assembly's, as the year is its session's and not that of the Council's number
//   377 (V)          the Assembly's; with a session above the thirtieth, ECOSOC's
//   49/1             the Assembly's of 1994 or the Human Rights Council's of 2022; 77/1 the Assembly's

import {
  mayBeOfSession,
  sessionCitedByNumber,
  sessionInYear,
} from "../../registry/general-assembly.ts";
import { mayBeOfAssembly, mayBeOfHumanRightsCouncil } from "../../registry/numbered-sessions.ts";
import { mayBeOfYear, mayBeReached, yearOfResolution } from "../../registry/security-council.ts";
import { type Citation, RESOLUTION } from "./citation.ts";
import {
  assemblyResolution,
  OLD_NUMBER,
  oldAssemblyResolution,
  SESSION_NUMBER,
} from "./general-assembly.ts";
import { oldEconomicResolution, rightsCouncilResolution } from "./other-organs.ts";
import { romanValue } from "./roman.ts";
import { councilResolution } from "./security-council.ts";

const numberAlone = new RegExp(
  `^${RESOLUTION} ([1-9]\\d{0,3})(?: ?\\((\\d{4})\\)|,? of (\\d{4}))?$`,
  "i",
);
/** As the second of several is written. */
const numberAndYear = /^([1-9]\d{0,3}) \((\d{4})\)$/;
const withSession = new RegExp(`^(${RESOLUTION} )?${OLD_NUMBER}$`, "i");
const bySession = new RegExp(`^(${RESOLUTION} )?${SESSION_NUMBER}$`, "i");

/** Two citations where either organ may be meant. */
export function readBareResolution(text: string): readonly Citation[] {
  const [, number, inBrackets, behind] = numberAlone.exec(text) ?? [];
  if (number !== undefined) {
    const year = inBrackets ?? behind;
    return year === undefined ? byNumber(number) : [byNumberAndYear(number, Number(year))];
  }
  const [, alone, ofYear] = numberAndYear.exec(text) ?? [];
  if (alone !== undefined && yearOfResolution(Number(alone)) === Number(ofYear)) {
    return [councilResolution(alone, Number(ofYear))];
  }
  const [, word, old, before, session, letter] = withSession.exec(text) ?? [];
  if (old !== undefined && session !== undefined) {
    const isCitation = word !== undefined || mayBeOfSession(Number(old), session.toUpperCase());
    return isCitation ? [byOldSession(old, session, before ?? letter)] : [];
  }
  const [, prefix, numbered, part] = bySession.exec(text) ?? [];
  if (numbered === undefined) return [];
  return byNewSession(numbered.toUpperCase(), part, prefix !== undefined);
}

function byNumber(number: string): readonly Citation[] {
  const session = sessionCitedByNumber(Number(number));
  const council = councilResolution(number);
  if (session === undefined) return [council];
  const assembly = oldAssemblyResolution(number, session);
  return mayBeReached(Number(number)) ? [council, assembly] : [assembly];
}

/** A year that fits neither organ is taken for a slip in the Council's, which cites with years. */
function byNumberAndYear(written: string, year: number): Citation {
  const number = Number(written);
  const session = mayBeOfYear(number, year) ? undefined : sessionInYear(number, year);
  return session === undefined
    ? councilResolution(written, year)
    : oldAssemblyResolution(written, session);
}

const LAST_OLD_SESSION = 30;

function byOldSession(number: string, written: string, part: string | undefined): Citation {
  const session = written.toUpperCase();
  const isLater = (romanValue(session) ?? 0) > LAST_OLD_SESSION;
  return isLater && part === undefined
    ? oldEconomicResolution(number, session)
    : oldAssemblyResolution(number, session, part);
}

/** A day and month, or two halves. */
const otherPair = /^(?:31\/(?:[1-9]|1[0-2])|(\d+)\/\1)$/;

/** Without the word "resolution" neither `9/11` nor `31/12` is a citation. */
function byNewSession(
  number: string,
  part: string | undefined,
  isCalledResolution: boolean,
): readonly Citation[] {
  const ofAssembly = mayBeOfAssembly(number) ? assemblyResolution(number, part) : undefined;
  const ofRights =
    part === undefined && mayBeOfHumanRightsCouncil(number)
      ? rightsCouncilResolution(number)
      : undefined;
  if (!isCalledResolution && (!ofAssembly || otherPair.test(number))) return [];
  return [ofAssembly, ofRights].filter((citation) => citation !== undefined);
}
