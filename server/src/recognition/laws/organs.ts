// Organs that adopt resolutions, as they are named beside a citation.

import type { Organ } from "./law-finding.ts";

const UN = "(?:(?:UN|U\\.N\\.|United\\s+Nations)\\s+)?";

/** By id, with what it is called, and as what `citation/` reads its resolutions. */
const organs: readonly (readonly [id: Organ, called: string, citedAs: string])[] = [
  ["UNSC", `${UN}Security\\s+Council|UNSC|SC`, "Security Council"],
  ["UNGA", `${UN}General\\s+Assembly|UNGA|GA`, "General Assembly"],
  ["UNHRC", `${UN}Human\\s+Rights\\s+Council|UNHRC|HRC`, "Human Rights Council"],
  ["ECOSOC", `${UN}Economic\\s+and\\s+Social\\s+Council|ECOSOC`, "Economic and Social Council"],
  ["CHR", `${UN}Commission\\s+on\\s+Human\\s+Rights`, "Commission on Human Rights"],
  ["TRUSTEESHIP", `${UN}Trusteeship(?:\\s+Council)?`, "Trusteeship Council"],
  ["UNEA", `${UN}Environment\\s+Assembly|UNEA`, "United Nations Environment Assembly"],
];

const anyOrgan = organs.map(([, called]) => `(${called})`).join("|");
/** Between organ and word may stand "unanimously adopted its", but no other noun. */
const VERBS =
  "(?:\\s+(?:has|have|had|unanimously|also|recently|subsequently|then|adopted|adopting|passed|approved|endorsed|issued|affirmed|reaffirmed|recalled|recalling|in|through|with|by|under|its|the|annual|historic|landmark|important|emergency|special|session|relevant|binding)){0,5}";
const behindIt = new RegExp(`\\b(?:${anyOrgan})(?:['’]s?)?${VERBS}[\\s:,(“"‘]{1,4}$`);
const afterIt = new RegExp(`[\\s,]{1,3}(?:of|by|from|in)\\s+the\\s+(?:${anyOrgan})\\b`, "y");
const anywhere = new RegExp(`\\b(?:${anyOrgan})\\b`, "g");

/** How far to look back for the organ of a citation, and for one that the text spoke of. */
const NEAR = 90;
const FAR = 300;

/** The organ right before the word at `start`, with at most a verb between. */
export function organBefore(text: string, start: number): Organ | undefined {
  return idOf(behindIt.exec(text.slice(Math.max(0, start - NEAR), start)));
}

/** "… of the General Assembly" from `end` on. */
export function organBehind(text: string, end: number): Organ | undefined {
  afterIt.lastIndex = end;
  return idOf(afterIt.exec(text));
}

/** The last that is named before `start`. */
export function organNear(text: string, start: number): Organ | undefined {
  let last: Organ | undefined;
  const before = text.slice(Math.max(0, start - FAR), start);
  for (const found of before.matchAll(anywhere)) last = idOf(found);
  return last;
}

function idOf(found: RegExpExecArray | null): Organ | undefined {
  if (found === null) return undefined;
  const place = found.slice(1).findIndex((group) => group !== undefined);
  return organs[place]?.[0];
}

export function citedAs(organ: Organ): string {
  return organs.find(([id]) => id === organ)?.[2] ?? organ;
}
