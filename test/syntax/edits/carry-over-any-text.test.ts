// Carrying marks over, whatever the texts: nothing is lost unsaid, no word is changed, and it has an end.

import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carryOver } from "../../../server/src/syntax/edits/carry-over/carry-over.ts";
import { parseDocument } from "../../../server/src/syntax/parse-document.ts";
import { strip } from "../../../server/src/syntax/strip.ts";

const samples = new URL("../../../samples/", import.meta.url);
const statements = readdirSync(samples)
  .filter((name) => name.endsWith(".statemark"))
  .map((name) => readFileSync(new URL(name, samples), "utf8"));

test("each sample survives a sentence put before every paragraph", () => {
  expect(statements.length).toBeGreaterThan(0);
  for (const text of statements) {
    const document = parseDocument(text);
    const source = strip(document);
    const newText = source.replace(/\n\n(?=\p{L})/gu, "\n\nThis sentence was not there. ");
    const result = carryOver(document, newText);
    expect(result.moved.filter(({ how }) => how !== "changed")).toEqual([]);
    expect(result.lost).toEqual([]);
    const front = text.slice(0, document.frontMatter.range?.end ?? 0);
    expect(result.text.startsWith(front)).toBe(true);
    expect(strip(parseDocument(result.text))).toBe(newText);
  }
});

const fragments = [
  ..."@[ ![ ?[ §[ :law[ [ ] ] ] ( ) { } > * _ ` \\ ! . , — «".split(" "),
  ...["](x)", "]{to=X}", "]{#a}", "]{#a by=Y}", "we", "ask", "Kim", "to", "go", "home", "中", "😀"],
  ...[" ", " ", " ", "\n", "\n\n", "\n# ", " {by=X}\n", "\n- ", "\n> ", "\r\n", "| a |\n|---|\n| "],
  ...[
    "\n:::demand{to=X}\n",
    "\n:::\n",
    "\n\n:::law\n",
    "\n[^n]: a memo\n",
    "]{note=^n}",
    "---\na: b\n---\n",
    "\u00a0",
    "’",
  ],
];
const anyText = fc
  .array(fc.constantFrom(...fragments), { maxLength: 40 })
  .map((parts) => parts.join(""));

describe("for any text", () => {
  test("the same words give the same text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = parseDocument(text);
        const result = carryOver(document, strip(document));
        expect(result.text).toBe(text);
        expect(result.lost).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  const edits = fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat({ max: 12 }),
      put: fc.oneof(anyText, fc.constant("")),
    }),
    { maxLength: 4 },
  );
  const edited = (source: string, changes: readonly { at: number; cut: number; put: string }[]) =>
    changes.reduce((text, { at, cut, put }) => {
      const place = Math.floor(at * text.length);
      return text.slice(0, place) + put + text.slice(place + cut);
    }, source);

  test("the new words come out as they went in, and every mark is there or listed", () => {
    fc.assert(
      fc.property(anyText, edits, (text, changes) => {
        const document = parseDocument(text);
        const newText = edited(strip(document), changes);
        const { text: result, same, moved, lost } = carryOver(document, newText);
        const front = text.slice(0, document.frontMatter.range?.end ?? 0);
        const isOpen = front !== "" && newText !== "" && !/[\r\n]$/.test(front);
        const base = parseDocument(`${front}${isOpen ? "\n" : ""}${newText}`);
        const after = parseDocument(result);
        // What were marks in the new text are marks.
        expect([newText, strip(base)]).toContain(strip(after));
        const lostMarks = lost.filter(({ what }) => what === "mark").length;
        expect(same + moved.length + lostMarks).toBe(document.annotations.length);
        const gained = newText === strip(document) ? 0 : base.annotations.length;
        expect(after.annotations.length).toBe(same + moved.length + gained);
      }),
      { numRuns: 1_500 },
    );
  });

  test("of plain words most marks are kept when one word is put in", () => {
    const word = fc.constantFrom("we", "ask", "Kim", "to", "go", "home", "now", "and", "never");
    const part = fc.oneof(
      word,
      fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `![${words.join(" ")}]`),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 3, maxLength: 30 }), fc.nat(), (parts, at) => {
        const text = parts.join(" ");
        const document = parseDocument(text);
        const words = strip(document).split(" ");
        words.splice(at % words.length, 0, "newly");
        const { moved, lost } = carryOver(document, words.join(" "));
        expect(moved.length + lost.length).toBeLessThanOrEqual(1);
        expect(lost).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("what would be too much", () => {
  const paragraph = (index: number) =>
    `On point ${index} we ![ask @[Kim] number ${index} to answer]{to=DPRK} and §[resolution ${1500 + index} (2006)] says so too.`;
  const many = Array.from({ length: 500 }, (_, index) => paragraph(index)).join("\n\n");

  test("a long statement with many marks and changes keeps all", () => {
    const document = parseDocument(many);
    const newText = strip(document)
      .replaceAll("says so too", "says the same")
      .replaceAll("On point", "As to point");
    const { lost, moved, same } = carryOver(document, newText);
    expect({ lost, moved: moved.length, same }).toEqual({ lost: [], moved: 0, same: 1500 });
  });

  test("a wholly different text has an end, with all marks listed", () => {
    const other = Array.from({ length: 15_000 }, (_, index) => `w${(index * 7919) % 4001}`).join(
      " ",
    );
    const { text, lost } = carryOver(parseDocument(many), other);
    expect(text).toBe(other);
    expect(lost).toHaveLength(1500);
  });

  test("so has one word over and over", () => {
    const document = parseDocument("@[a] ".repeat(3_000));
    expect(carryOver(document, "a ".repeat(2_000)).text).toContain("@[a]");
    expect(carryOver(document, "b ".repeat(2_000)).lost).toHaveLength(3_000);
  });

  test("so have marks as deep as they may be", () => {
    const deep = parseDocument(`${"@[a ".repeat(100)}b${"]".repeat(100)} end`);
    expect(carryOver(deep, `${"a ".repeat(100)}b and an end`).lost).toEqual([]);
  });
});
