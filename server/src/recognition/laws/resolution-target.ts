// Which resolution a number is, with what is known of its organ.

import type { Registry } from "../../registry/registry.ts";
import { readCitations } from "../citation/read-citation.ts";
import { romanNumeral } from "../citation/roman.ts";
import type { Organ } from "./law-finding.ts";
import { citedAs } from "./organs.ts";

/** Ids; several where it may be any of them, none where no organ numbers so. `number` without spaces. */
export function resolutionIds(
  number: string,
  year: number | undefined,
  organ: Organ | undefined,
  registry: Registry,
): readonly string[] {
  const written = withRomanSession(number);
  const read = (text: string) => readCitations(text, registry).map(({ id }) => id);
  if (/^[A-Z/]+RES\//.test(written)) return read(symbolOf(written));
  if (/^[A-Z]+\/HRC\//.test(written)) return read(written);
  if (organ === "UNEA") return [environmentAssembly(written)].filter((id) => id !== undefined);
  const inBrackets = year === undefined ? "" : ` (${year})`;
  if (organ !== undefined) {
    const own = read(`${citedAs(organ)} resolution ${written}${inBrackets}`);
    if (own.length > 0) return own;
    // A number alone is the General Assembly's only when its session is certain.
    if (organ === "UNGA" && /^\d+$/.test(written))
      return read(`resolution ${written}${inBrackets}`);
  }
  return read(`resolution ${written}${inBrackets}`);
}

/** "1514(15)" has its session in Arabic numerals. */
function withRomanSession(number: string): string {
  return number.replace(/\((\d{1,2})(?:st|nd|rd|th)?\)/, (_, session) => {
    return `(${romanNumeral(Number(session))})`;
  });
}

function symbolOf(written: string): string {
  return written
    .replace(/^(?:UN)?SC\//, "S/")
    .replace(/^(?:UN)?GA\//, "A/")
    .replace(/^HRC\//, "A/HRC/");
}

function environmentAssembly(number: string): string | undefined {
  const [, session, place] = /^(\d{1,2})\/(\d{1,3})$/.exec(number) ?? [];
  return session === undefined ? undefined : `UNEP/EA.${session}/RES.${place}`;
}
