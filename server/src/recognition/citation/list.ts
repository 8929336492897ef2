// Several citations in one text: resolutions 1718 (2006) and 2270 (2016) · Articles 39 and 41 of the
// Charter. Each is given, as nothing says which one is meant.

import { type Citation, tidy, UN } from "./citation.ts";

const ORGAN = `${UN}(?:Security Council|General Assembly|Human Rights Council)(?:'s)?|UNSC|UNGA|UNHRC|HRC|SC|GA`;
const resolutions = new RegExp(`^(?:(${ORGAN}) )?(resolutions?|UNSCRs?|SCRs?) (.{1,280})$`, "i");
const organBehind = new RegExp(` of the (${ORGAN})$`, "i");
const provisionsOf = /^(article|art|chapter)s?\.? (.{1,100}?),? of (.{1,200})$/i;
const provisionsBehind = /^(.{1,200}?),? (article|art|chapter)s\.? (.{1,100})$/i;
const joint = /, and |, | and | or | & /i;
const MOST_ITEMS = 12;

/** `readWhole` reads one citation. Nothing unless every part is one. */
export function readList(
  text: string,
  readWhole: (text: string) => readonly Citation[],
): readonly Citation[] {
  const [, organ, called = "", items] = resolutions.exec(text) ?? [];
  if (items !== undefined) {
    const behind = organBehind.exec(items);
    const prefix = /SCR/i.test(called) ? "UNSC" : (organ ?? behind?.[1] ?? "");
    const numbers = behind === null ? items : items.slice(0, behind.index);
    return each(numbers, (item) => readWhole(tidy(`${prefix} resolution ${item}`)));
  }
  const first = provisionsOf.exec(text);
  if (first !== null) {
    const [, unit, numbers = "", instrument] = first;
    return each(numbers, (item) => readWhole(`${unit} ${item} of ${instrument}`));
  }
  const [, instrument, unit, numbers] = provisionsBehind.exec(text) ?? [];
  return numbers === undefined
    ? []
    : each(numbers, (item) => readWhole(`${unit} ${item} of ${instrument}`));
}

function each(items: string, read: (item: string) => readonly Citation[]): readonly Citation[] {
  const parts = items.split(joint);
  if (parts.length < 2 || parts.length > MOST_ITEMS) return [];
  const found = parts.map((item) => read(item.trim()));
  if (found.some((citations) => citations.length === 0)) return [];
  return [...new Map(found.flat().map((citation) => [citation.id, citation])).values()];
}
