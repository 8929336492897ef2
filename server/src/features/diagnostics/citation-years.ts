// citation-year: a resolution's number and year do not belong together, nor its number and session
// where the General Assembly still numbered through (2758 (XXVI)). Only what is certain is reported.

import type { Citation } from "../../recognition/citation/citation.ts";
import { readCitation } from "../../recognition/citation/read-citation.ts";
import { mayBeOfSession, sessionOfResolution } from "../../registry/general-assembly.ts";
import type { Registry } from "../../registry/registry.ts";
import { mayBeOfYear, yearOfResolution } from "../../registry/security-council.ts";
import { inMessage } from "../../text/shortened.ts";
import type { Statement } from "../../workspace/statement.ts";
import { writtenNames } from "../../workspace/written-names.ts";
import type { Finding } from "./diagnostic.ts";

export interface WrongYear {
  /** Canonical: S/RES/1718. */
  readonly id: string;
  readonly number: string;
  /** As written: `2007`, `XXIV`. */
  readonly written: string;
  /** The year or session that it is of, where that is certain. */
  readonly right: string | undefined;
}

export function checkCitationYears(statement: Statement): readonly Finding[] {
  return writtenNames(statement).flatMap(({ category, name, start, end }): Finding[] => {
    const wrong = category === "law" ? wrongYear(statement.registry, name) : undefined;
    return wrong ? [{ code: "citation-year", message: messageOf(wrong), start, end }] : [];
  });
}

/** What is wrong with the year of a citation; `undefined` where nothing is, or none is written. */
export function wrongYear(registry: Registry, name: string): WrongYear | undefined {
  // A codebook may call anything by this name, and then it is no citation.
  if (!/\d/.test(name) || registry.lookUp("law", name).length > 0) return undefined;
  const citation = readCitation(name, registry);
  if (citation?.kind === "Security Council resolution") return wrongYearOfCouncil(citation);
  if (citation?.kind === "General Assembly resolution") return wrongSession(citation);
  return undefined;
}

function wrongYearOfCouncil({ id, number, year }: Citation): WrongYear | undefined {
  if (year === undefined || mayBeOfYear(Number(number), year)) return undefined;
  const right = yearOfResolution(Number(number));
  return { id, number, written: String(year), right: right?.toString() };
}

function wrongSession({ id, number: whole }: Citation): WrongYear | undefined {
  const [, number = "", session = ""] = /^(\d+)\(([IVXL]+)\)/.exec(whole) ?? [];
  if (number === "" || mayBeOfSession(Number(number), session)) return undefined;
  const right = sessionOfResolution(Number(number));
  const letter = whole.slice(whole.indexOf(")") + 1);
  const rightId = right && `A/RES/${number}(${right})${letter}`;
  return { id: rightId ?? id, number, written: session, right };
}

function messageOf({ number, written, right }: WrongYear): string {
  const isYear = /^\d/.test(written);
  const is = right ? `is of ${isYear ? "" : "session "}${right}, not` : "is not of";
  const of = isYear ? written : `${right ? "" : "session "}${written}`;
  const mended = right ? `${number} (${right})` : "the number and year that are meant";
  return `Resolution ${inMessage(number)} ${is} ${of}. Write ${mended}, or, where the statement itself says so, name the resolution that is meant behind the mark.`;
}
