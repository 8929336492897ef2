// A passage of what is cited: paragraph 8 (a) of resolution 1718 (2006) · UNSCR 1718, OP8 · annex B to
// resolution 2231 (2015) · preamble of the NPT. The id stays that of the whole (an analyst's `at` says
// more), save for paragraphs of articles: paragraph 4 of Article 2 is UN-CHARTER:2(4). An id can
// also name an annex: S/RES/1540:ANNEX-A.

import type { Registry } from "../../registry/registry.ts";
import { type Citation, tidy } from "./citation.ts";
import { onlyLaw, withinProvision } from "./provision.ts";

const LETTERS = "(?: ?\\([a-z0-9]{1,4}\\)){0,3}";
const MORE = `(?:(?:, ?| and |, and | to | or | ?- ?)\\d{1,3}${LETTERS}){0,10}`;
const PARAGRAPHS = `(operative |preambular )?(sub-?paragraphs?|paragraphs?|paras?\\.?|OPs?|PPs?) ?(\\d{1,3}${LETTERS}${MORE})`;
const OTHER =
  "(?:(annex|appendix|enclosure)( (?:[IVX]{1,5}|[A-Z]|\\d{1,2}))?|(preamble)|(section|part)( (?:[IVX]{1,5}|[A-Z]|\\d{1,2})))";

const paragraphsOf = new RegExp(`^${PARAGRAPHS} (?:of|in|to) (.{1,250})$`, "i");
const paragraphsBehind = new RegExp(`^(.{1,250}?),? ${PARAGRAPHS}$`, "i");
const otherOf = new RegExp(`^${OTHER} (?:of|to) (.{1,250})$`, "i");
const annexId = /^([^:]{1,100}):ANNEX-([IVX]{1,5}|[A-Z]|\d{1,2})$/i;
const otherBehind = new RegExp(`^(.{1,250}?), ${OTHER}$`, "i");

interface Passage {
  /** For a table: `para 8 (a)`. */
  readonly short: string;
  /** For a sentence: `paragraph 8 (a)`. */
  readonly words: string;
  /** A single paragraph, as an article's id has it: `(8)(a)`. */
  readonly within?: string;
}

/** `readWhole` reads a citation without a passage. */
export function readPassage(
  text: string,
  registry: Registry,
  readWhole: (text: string) => readonly Citation[],
): readonly Citation[] {
  const [, annexed, annex] = annexId.exec(text) ?? [];
  if (annexed !== undefined && annex !== undefined) {
    return readWhole(annexed).map((cited) => withAnnex(cited, annex.toUpperCase()));
  }
  const [passage, whole] = split(text);
  if (passage === undefined || whole === undefined) return [];
  const name = tidy(whole);
  const cited = readWhole(name);
  if (cited.length > 0) return cited.flatMap((each) => passageOf(each, passage) ?? []);
  const instrument = onlyLaw(name, registry);
  if (instrument === undefined || instrument.kind === "body of law") return [];
  const { id, name: called, kind, url } = instrument;
  const reading = `${called}, ${passage.words}`;
  const pinpoint = passage.short;
  return [{ id, name: called, kind, reading, number: id, pinpoint, ...(url && { url }) }];
}

function withAnnex(cited: Citation, number: string): Citation {
  const pinpoint = `annex ${number}`;
  return {
    ...cited,
    id: `${cited.id}:ANNEX-${number}`,
    name: `${cited.name}, ${pinpoint}`,
    reading: `${cited.reading}, ${pinpoint}`,
    of: cited.id,
    pinpoint,
  };
}

function split(text: string): readonly [Passage | undefined, string | undefined] {
  const first = paragraphsOf.exec(text);
  if (first !== null) return [paragraphs(first.slice(1, 4)), first[4]];
  const last = paragraphsBehind.exec(text);
  if (last !== null) return [paragraphs(last.slice(2, 5)), last[1]];
  const other = otherOf.exec(text);
  if (other !== null) return [otherPassage(other.slice(1, 6)), other[6]];
  const behind = otherBehind.exec(text);
  return behind === null ? [undefined, undefined] : [otherPassage(behind.slice(2, 7)), behind[1]];
}

function paragraphs([which = "", unit = "", written = ""]: readonly string[]): Passage {
  const numbers = written
    .replace(/ ?\(/g, " (")
    .replace(/,(?! )/g, ", ")
    .replace(/ ?- ?/g, "-")
    .toLowerCase();
  const isPreambular = /^p/i.test(which) || /^PP/i.test(unit);
  const [, number, letters = ""] = /^(\d+)((?: \(\w+\))*)$/.exec(numbers) ?? [];
  const plural = number === undefined ? "s" : "";
  const kind = isPreambular ? "preambular " : "";
  return {
    short: `${kind}para${plural} ${numbers}`,
    words: `${kind}paragraph${plural} ${numbers}`,
    ...(number && !isPreambular && { within: `(${number})${letters.replaceAll(" ", "")}` }),
  };
}

function otherPassage([
  annex,
  annexNumber,
  preamble,
  part,
  partNumber,
]: readonly string[]): Passage {
  const unit = (annex ?? preamble ?? part ?? "").toLowerCase();
  const number = (annexNumber ?? partNumber ?? "").toUpperCase();
  const words = unit + number;
  return { short: words, words };
}

function passageOf(cited: Citation, { short, words, within }: Passage): Citation | undefined {
  if (cited.of === undefined) {
    return { ...cited, pinpoint: short, reading: `${cited.reading}, ${words}` };
  }
  return within === undefined ? undefined : withinProvision(cited, within);
}
