// Symbols of documents, also as scanned text has them: S/PV.9821 · S / PV.7134 · S/2014 / l89 ·
// HRC/57/77, which is A/HRC/57/77.

import type { Registry } from "../../registry/registry.ts";
import { readCitations } from "../citation/read-citation.ts";
import type { LawFinding } from "./law-finding.ts";

const SLASH = "\\s?/\\s?";
const N = "[\\dlIO]";
const PART = "[A-Za-z0-9][A-Za-z0-9.-]{0,19}";
/** What a symbol begins with; the parts behind are those of any symbol. */
const STARTS = [
  `S${SLASH}(?:(?:19|2\\d)${N}{2}${SLASH}${N}{1,4}|RES${SLASH}\\d{1,4}|PRST${SLASH}\\d{4}${SLASH}\\d{1,3}|PV\\.\\s?\\d{1,5}|AC\\.\\d{1,3}${SLASH}\\d{4}${SLASH}\\d{1,4})`,
  `A${SLASH}(?:(?:ES-|S-)?${N}{1,3}${SLASH}(?:L\\.|PV\\.|INF${SLASH}|C\\.|DEC${SLASH})?${N}{1,4}|RES${SLASH}(?:ES-|S-)?\\d{1,4}|HRC${SLASH}(?:RES${SLASH}|S-|DEC${SLASH}|WG\\.\\d{1,2}${SLASH}|L\\.)?\\d{1,3}|CONF\\.\\d{1,4}|C\\.[1-6]${SLASH}\\d{1,3}|DEC${SLASH}\\d{1,3}|AC\\.\\d{1,4})`,
  `HRC${SLASH}(?:RES${SLASH})?\\d{1,2}${SLASH}\\d{1,3}`,
  `E${SLASH}(?:(?:19|20)${N}{2}${SLASH}|CN\\.\\d{1,2}${SLASH}|RES${SLASH}|C\\.\\d{1,2}${SLASH})`,
  `T${SLASH}RES${SLASH}\\d{1,4}`,
  `ST${SLASH}SGB${SLASH}`,
  `CD${SLASH}\\d{1,4}`,
  `(?:CCPR|CERD|CEDAW|CRC|CRPD|CAT|CMW|CED)${SLASH}(?:C|OP|SP)${SLASH}`,
  `(?:NPT|BWC|CCW)${SLASH}(?:CONF|MSP|AP)\\.`,
  `UNEP${SLASH}EA\\.\\d`,
  `INFCIRC${SLASH}\\d{1,4}`,
  `GOV${SLASH}(?:INF${SLASH})?\\d{4}`,
  `GC\\s?\\(\\d{1,2}\\)${SLASH}`,
  `(?:SC|GA|SG${SLASH}SM|DSG${SLASH}SM)${SLASH}\\d{4,5}(?![\\d/])`,
].join("|");
const symbol = new RegExp(`(?:${STARTS})[A-Za-z0-9.-]{0,19}(?:${SLASH}${PART}){0,6}`, "y");
const session = /\s?\((?:\d{4}|[IVXL]{1,8}|S-[IVX]{1,5})\)/y;
/** Longest beginning before the first stroke. */
const BEGINNING = 8;

/** The symbol whose first stroke stands at `slash`. */
export function readSymbol(
  text: string,
  slash: number,
  registry: Registry,
): LawFinding | undefined {
  const start = startOf(text, slash);
  if (start === undefined) return undefined;
  symbol.lastIndex = start;
  const found = symbol.exec(text);
  if (found === null) return undefined;
  let written = withoutProse(found[0]);
  let end = start + written.length;
  session.lastIndex = end;
  if (/RES/.test(written) && session.test(text)) {
    end = session.lastIndex;
    written = text.slice(start, end);
  }
  const id = plain(written);
  const [cited] = readCitations(id, registry);
  const ids = [cited?.id ?? id];
  return {
    kind: "citation",
    start,
    end,
    ids,
    what: cited?.kind ?? "document of the United Nations",
  };
}

function startOf(text: string, slash: number): number | undefined {
  let start = slash;
  if (/\s/.test(text.charAt(start - 1))) start--;
  const end = start;
  const isNumbered = text.charAt(end - 1) === ")";
  const part = isNumbered ? /[A-Z()\d]/ : /[A-Z\d]/;
  while (start > 0 && end - start < BEGINNING && part.test(text.charAt(start - 1))) start--;
  return start < end && !/[\w/]/.test(text.charAt(start - 1)) ? start : undefined;
}

/** Without the stop of its sentence, and without words that a space and a stroke drew in. */
function withoutProse(found: string): string {
  const cut = found.search(
    /\s?\/(?!\s?(?:[A-Z]{1,4}\.?\d|[A-Z]{1,9}\.|[\dlIO]{1,6}\b|[A-Z]{1,5}\b|Add|Rev|Corr))/,
  );
  const kept = cut > 1 ? found.slice(0, cut) : found;
  return kept.replace(/[.\s-]+$/, "");
}

function plain(written: string): string {
  return written
    .replace(/\s+/g, "")
    .replace(/\b[\dlIO]*\d[\dlIO]*\b/g, (part) => part.replace(/[lI]/g, "1").replace(/O/g, "0"))
    .replace(/^HRC\//, "A/HRC/");
}
