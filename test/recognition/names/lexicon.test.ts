// Names in running text: the quick search finds what a slow one finds that tries each name at each word.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NamedEntry } from "../../../server/src/recognition/findings.ts";
import { isWrittenAs } from "../../../server/src/recognition/names/capitals.ts";
import { lexiconOf } from "../../../server/src/recognition/names/lexicon.ts";
import { namesFor } from "../../../server/src/recognition/names/names-of.ts";
import { builtInRegistry } from "../../../server/src/registry/registry.ts";

const entity = builtInRegistry().lookUp("actor", "Peru")[0] as NamedEntry["entity"];

function named(
  name: string,
  why = /^[A-Z0-9]{2,5}$/.test(name) ? "abbreviation" : "name",
): NamedEntry {
  return { entity, name, why };
}

// ---- The slow search

const word =
  /(?:[\p{Lu}\p{Lt}]\.){2,20}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/uy;
const between = /[ \n\r\t\u00a0\u202f]*(?:([^\p{L}\p{M}\p{N}])[ \n\r\t\u00a0\u202f]*)?/uy;

interface Step {
  /** What stands before the word, and its letters. */
  readonly key: string;
  readonly end: number;
}

function at(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

/** Words from `start` on, as far as they can belong to one name. */
function stepsFrom(text: string, start: number): readonly Step[] {
  const steps: Step[] = [];
  let place = start;
  let sign = " ";
  while (steps.length < 60) {
    const [found] = at(word, text, place) ?? [];
    if (found === undefined) break;
    const end = place + found.length;
    steps.push({ key: `${sign}${lettersOf(found)}`, end });
    const [gap = "", mark] = at(between, text, end) ?? [];
    place = end + gap.length;
    if (mark !== undefined && /[-\u2010-\u2014\u2212]/.test(mark)) sign = " ";
    else if (mark !== undefined && /['’‘ʼ´`]/.test(mark)) sign = "'";
    else if (mark !== undefined && mark >= "\u0080") break;
    else sign = mark ?? (gap === "" ? "" : " ");
  }
  return steps;
}

function lettersOf(written: string): string {
  const units = [...written].filter((unit) => !/[\p{M}.]/u.test(unit));
  return units.map((unit) => unit.normalize("NFD").charAt(0).toLowerCase()).join("");
}

function slowly(names: readonly NamedEntry[], text: string): readonly string[] {
  const wanted = names.map((name) => {
    const start = name.name.search(/[\p{L}\p{M}\p{N}]/u);
    const steps = stepsFrom(name.name, start);
    return { ...name, keys: steps.map(({ key }) => key).join("|"), words: steps.length };
  });
  const found: string[] = [];
  for (let start = 0; start < text.length; ) {
    // An accent belongs to the letter before it.
    const steps = /^\p{M}/u.test(text.slice(start)) ? [] : stepsFrom(text, start);
    let longest: { readonly end: number; readonly names: readonly string[] } | undefined;
    steps.forEach(({ end }, index) => {
      const keys = steps.slice(0, index + 1).map(({ key }) => key);
      const fitting = wanted.filter(
        (each) =>
          each.words === keys.length &&
          each.keys === keys.join("|") &&
          isWrittenAs(text.slice(start, end), each.name, each.why),
      );
      if (fitting.length > 0) longest = { end, names: fitting.map(({ name }) => name) };
    });
    if (longest) {
      found.push(`${start}-${longest.end} ${longest.names.join("|")}`);
      start = longest.end;
    } else start = afterWord(text, start);
  }
  return found;
}

/** Behind the letters at `start`, or the sign. */
function afterWord(text: string, start: number): number {
  const isDotted = /^(?:[\p{Lu}\p{Lt}]\.){2}/u.test(text.slice(start, start + 4));
  return isDotted ? start + 1 : start + (at(word, text, start)?.[0].length ?? 1);
}

function quickly(names: readonly NamedEntry[], text: string): readonly string[] {
  return lexiconOf(names)
    .find(text)
    .map(
      ({ start, end, entries }) => `${start}-${end} ${entries.map(({ name }) => name).join("|")}`,
    );
}

// ---- The tests

const few = [
  ...[
    "US",
    "U.S.A.",
    "UN",
    "UN Security Council",
    "United Nations",
    "Security Council",
    "G7",
    "EU",
  ],
  ...[
    "Côte d'Ivoire",
    "Türkiye",
    "al-Qaida",
    "law of the sea",
    "Non-Aligned Movement",
    "X",
    "C5+1",
  ],
  ...["中国", "中国共产党", "Ça", "É", "ab", "a b", "Nations", "1267 Committee", "Åland", "Peru"],
].map((name) => named(name));

const pieces = fc.oneof(
  fc.constantFrom(...few.map(({ name }) => name)),
  fc.constantFrom(...few.map(({ name }) => name.toUpperCase())),
  fc.constantFrom(...few.map(({ name }) => name.toLowerCase())),
  fc.constantFrom(...few.map(({ name }) => name.normalize("NFD"))),
  fc.constantFrom("U.S.", "U.N.", "u.s.", "U.S.A", "Securıty", "the", "Uni", "Per", "a", "A", "é"),
  fc.constantFrom("-", "’", "'s", ".", "+", "–", "\u0301", "中", "🕊", "\ud800", "(", "7", "\u00e9"),
);
const gaps = fc.constantFrom("", "", " ", " ", "\n", "\u00a0", "  ", ", ", " - ");
const texts = fc
  .array(fc.tuple(pieces, gaps), { maxLength: 12 })
  .map((parts) => parts.map((part) => part.join("")).join(""));

describe("the names of a lexicon", () => {
  test("are found as the slow search finds them, in any text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(quickly(few, text)).toEqual(slowly(few, text));
      }),
      { numRuns: 3_000 },
    );
  });

  test("are found alone, at both ends of a text, however short they are", () => {
    for (const { name } of few) {
      const found = quickly(few, name);
      expect(found, name).toHaveLength(1);
      expect(found, name).toEqual(slowly(few, name));
      expect(quickly(few, `a ${name}`), name).toEqual(slowly(few, `a ${name}`));
    }
  });

  test("are the longest at their place", () => {
    expect(quickly(few, "The UN Security Council of the United Nations Security Council")).toEqual([
      "4-23 UN Security Council",
      "31-45 United Nations",
      "46-62 Security Council",
    ]);
  });

  test("need their capitals, and are words of their own", () => {
    expect(quickly(few, "us, Peruvian, subPeru, 7Peru, peru, un")).toEqual([]);
    expect(quickly(few, "PERU, U.N., Law of the Sea")).toHaveLength(3);
  });
});

test("every name that is looked for is found in a text of its own", () => {
  const names = [...namesFor(builtInRegistry(), "en")];
  expect(names.length).toBeGreaterThan(3_000);
  const lexicon = lexiconOf(names);
  // Two signs between words, or more than sixty words, no text has in the same way.
  const isPlain = (name: string) =>
    !/[^\p{L}\p{M}\p{N}\s]\s*[^\p{L}\p{M}\p{N}\s]/u.test(name) &&
    name.split(/[^\p{L}\p{M}\p{N}]+/u).length <= 60;
  const plain = names.filter(({ name }) => isPlain(name));
  const missed = plain.filter(({ name }) => lexicon.find(`(${name})`)[0]?.start !== 1);
  expect(missed.map(({ name }) => name)).toEqual([]);
});
