// How far the name of an instrument reaches in running text, word by word, from its head:
//
//   recalls the 1998 Pacific Lagoon Treaty on Fish, Reefs and Tides between A and B, which
//                    <───────────── ^^^^^^ ─────────────────────────────────────>

import type { Registry } from "../../registry/registry.ts";
import { headOf, ruleOf } from "./law-heads.ts";

/** Longest reach to either side, in characters. */
const REACH_BACK = 100;
const REACH_AHEAD = 240;

const capital = /^[A-ZÀ-ÞŠŽČ][\p{L}\p{M}\d.'’&\u2010-\u2013-]*$/u;
const joining = new Set(["and", "of", "for", "&"]);
const inTitle = new Set(
  "a against among and as between beyond by concerning for from in into of on or over regarding relating respecting the their to under with within without & its all".split(
    " ",
  ),
);
/** What begins a sentence or stands for an article, and so is no part of a name. */
const starters = new Set(
  "A An The This That These Those Our Its Their His Her My Your Under In On At By For From With Without And But Or As If When While Since Because Although Through To Of We I It They He She All Any Both Each Every No Not Such Said Present Also Yes Let Mr Mr. Madam President Through After Before During Despite Following Against Per See Via Until Unlike Like Regarding Concerning Recalling Reaffirming Noting Today Yesterday First Second Third Firstly Secondly Finally Moreover Furthermore However".split(
    " ",
  ),
);

/** Where the name begins that has its head at `start`; `start` where nothing before belongs to it. */
export function startOfName(text: string, start: number, registry: Registry): number {
  const from = Math.max(0, start - REACH_BACK);
  const words = [...text.slice(from, start).matchAll(/\S+/g)];
  // The first may be cut off by the reach.
  const last = from > 0 ? 1 : 0;
  let begins = start;
  for (let index = words.length - 1; index >= last; index--) {
    const [word] = words[index] ?? [""];
    const place = from + (words[index]?.index ?? 0);
    if (/\n\s*\n/.test(text.slice(place + word.length, begins))) break;
    const opened = word.replace(/^[("“‘«]+/, "");
    if (joining.has(word)) {
      const [ahead = ""] = words[index - 1] ?? [];
      if (index - 1 < last || begins === start || !isPart(ahead, registry)) break;
      if (ruleOf(headOf(ahead)) !== undefined) break;
      begins = place;
      continue;
    }
    if (!isPart(opened, registry)) break;
    begins = place + word.length - opened.length;
    if (opened !== word) break;
  }
  return withoutStarters(text, begins, start);
}

function isPart(word: string, registry: Registry): boolean {
  if (!capital.test(word) || /^(?:.{3,}\.|Mr\.|.*,)$/.test(word)) return false;
  if (starters.has(word)) return false;
  const [, owner] = /^(.+)['’]s$/.exec(word) ?? [];
  return owner === undefined || registry.lookUp("actor", owner).length === 0;
}

function withoutStarters(text: string, begins: number, start: number): number {
  const [skipped = ""] = /^(?:(?:and|of|for|&)\s+)*/.exec(text.slice(begins, start)) ?? [];
  return begins + skipped.length;
}

const title =
  /\s+(?:(of)|on|against|for|concerning|relating\s+to|regarding|between|banning|prohibiting|to\s+end|to)\s+/y;

/**
 * Where the name ends whose head ends at `end`: behind "on Fish and Tides", or `end` itself. Behind a name
 * that `isNamed` before its head, "of" says whose it is.
 */
export function endOfName(text: string, end: number, isNamed: boolean, registry: Registry): number {
  title.lastIndex = end;
  const [opening, of] = title.exec(text) ?? [];
  if (opening === undefined || (isNamed && of !== undefined)) return end;
  const ahead = text.slice(title.lastIndex, end + REACH_AHEAD);
  const base = title.lastIndex;
  const words = [...ahead.matchAll(/\S+/g)];
  let isParties = /\bbetween\s+$/.test(text.slice(end, base));
  let ends = end;
  for (let index = 0; index < words.length; index++) {
    const [word] = words[index] ?? [""];
    const place = words[index]?.index ?? 0;
    const gap = ahead.slice(index === 0 ? 0 : (words[index - 1]?.index ?? 0), place);
    if (/\n\s*\n/.test(gap)) break;
    if (inTitle.has(word)) {
      if (word === "between" || word === "among" || word === "with") isParties = true;
      if (!leadsOn(words, index)) break;
      const next = words[index + 1]?.[0] ?? "";
      if (word === "and" && !isParties && endsBefore(words, index + 1, registry)) break;
      if (word === "in" && isTime.test(next)) break;
      continue;
    }
    if (index === 0 && isTime.test(word)) return end;
    const bare = word.replace(/['’]s?$|[^\p{L}\p{M}\d)]+$/u, "");
    if (!isTitleWord(bare)) break;
    ends = base + place + bare.length;
    if (bare === word) continue;
    if (!/^.+,$/.test(word) || !isInSeries(words, index, isParties, registry)) break;
  }
  return ends;
}

const isTime =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\d)/;

/** Whether what follows "and" is something else: an actor, or a further instrument. */
function endsBefore(words: readonly RegExpExecArray[], index: number, registry: Registry): boolean {
  const [first = ""] = words[index] ?? [];
  if (/^(?:its|their|to|in|of|for|on|by)$/.test(first)) return true;
  const [named = ""] = words[first === "the" ? index + 1 : index] ?? [];
  if (isActor(named, registry)) return true;
  for (let ahead = index; ahead < index + 6; ahead++) {
    const word = (words[ahead]?.[0] ?? "").replace(/[^\p{L}\p{M}\d]+$/u, "");
    if (word !== "the" && !capital.test(word)) return false;
    if (isHead(word)) return true;
  }
  return false;
}

function isHead(word: string): boolean {
  return word === "Code" || (/^[A-Z]/.test(word) && ruleOf(headOf(word)) !== undefined);
}

function isTitleWord(word: string): boolean {
  return (capital.test(word) || /^(?:\d{4}|[IVX]+|\d{1,2})$/.test(word)) && word !== "";
}

/** Whether, after small words, a capital one follows. */
function leadsOn(words: readonly RegExpExecArray[], index: number): boolean {
  for (let ahead = index + 1; ahead < index + 4; ahead++) {
    const word = words[ahead]?.[0] ?? "";
    if (capital.test(word.replace(/[^\p{L}\p{M}\d]+$/u, "")))
      return !starters.has(word) || word === "All";
    if (!inTitle.has(word)) return false;
  }
  return false;
}

/** Whether a comma stands in a series that goes on in the name: "Fish, Reefs and Tides". */
function isInSeries(
  words: readonly RegExpExecArray[],
  index: number,
  isParties: boolean,
  registry: Registry,
): boolean {
  for (let ahead = index + 1; ahead < index + 7; ahead++) {
    const word = words[ahead]?.[0] ?? "";
    if (word === "and") {
      const next = (words[ahead + 1]?.[0] ?? "").replace(/[^\p{L}\p{M}\d]+$/u, "");
      return isTitleWord(next) && (isParties || !isActor(next, registry));
    }
    const bare = word.replace(/,$/, "");
    if (!isTitleWord(bare) || (!isParties && isActor(bare, registry))) return false;
  }
  return false;
}

function isActor(word: string, registry: Registry): boolean {
  return registry.lookUp("actor", word.replace(/[^\p{L}\p{M}\d]+$/u, "")).length > 0;
}
