import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readFrontMatter } from "../../server/src/syntax/front-matter.ts";
import { readPlainMapping } from "../../server/src/syntax/plain-front-matter.ts";

const samples = new URL("../../samples/", import.meta.url);

const pieces = [
  ..."title speaker a B 9 2024 2024-12 2024-12-18 null True false 1e3 0x1F .5 ~ no".split(" "),
  ..."[ ] { } , : # & * ! | > >- >+ %  @ ` ' \" - -- --- ? = / ( ) . ... _".split(" "),
  ...[": ", " #", ", ", "\n", "\n", "\n  ", "\n   ", "\n\n", "\t", " ", "  ", "\u00e9", "\u2028"],
  ...[
    "key: value",
    "\nkey: ",
    "\nto: [UK, US]",
    "\nnote: >-\n  a\n  b",
    "https://a.b/c#d",
    "\ufeff",
  ],
  ...[
    "\u0085",
    "\u00a0",
    "\u200b",
    "\u2019",
    "\u{1f600}",
    "\ud800",
    "<<",
    "constructor",
    "__proto__",
  ],
];
const anyYaml = fc
  .array(fc.constantFrom(...pieces), { maxLength: 12 })
  .map((parts) => parts.join(""));
const line = fc
  .tuple(
    fc.constantFrom("title", "speaker", "date", "a-b", "true", "X_1"),
    fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }),
  )
  .map(([key, parts]) => `${key}: ${parts.join("")}`);
const plainPieces = fc.constantFrom(
  ..."a be-c d_e é U.N. (f) 'g' 2024 :h i# : # [a] [b,c] , http://a.b/c?d=e&f#g".split(" "),
);
const plainLine = fc
  .tuple(
    fc.constantFrom("title", "speaker", "date", "a-b", "X_1", "note", "to", "forum"),
    fc.oneof(
      fc.array(plainPieces, { minLength: 1, maxLength: 5 }).map((words) => words.join(" ")),
      fc
        .array(fc.array(plainPieces, { minLength: 1, maxLength: 2 }), {
          minLength: 1,
          maxLength: 3,
        })
        .map((items) => `[${items.map((words) => words.join(" ")).join(", ")}]`),
      fc
        .array(fc.array(plainPieces, { minLength: 1, maxLength: 4 }), {
          minLength: 1,
          maxLength: 3,
        })
        .map((all) => `>-\n${all.map((words) => `  ${words.join(" ")}`).join("\n")}`),
      fc.constant("2024-12"),
    ),
  )
  .map(([key, value]) => `${key}: ${value}`);
const plainLines = fc.array(plainLine, { minLength: 1, maxLength: 3 }).map((all) => all.join("\n"));
const lines = fc.array(line, { maxLength: 5 }).map((all) => all.join("\n"));

test("plain front matter reads as it does with the YAML package", () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.oneof(anyYaml, lines, plainLines), (yaml) => {
      const text = `---\n${yaml}\n---\nText.`;
      if (readPlainMapping(`${yaml}\n`)) plain++;
      expect(readFrontMatter(text)).toEqual(readFrontMatter(text, false));
    }),
    { numRuns: 20_000 },
  );
  expect(plain).toBeGreaterThan(500);
});

test.each(readdirSync(samples).filter((name) => name.endsWith(".statemark")))(
  "the front matter of %s is plain",
  (name) => {
    const text = readFileSync(new URL(name, samples), "utf8");
    const yaml = text.slice(4, text.indexOf("\n---\n", 4) + 1);
    expect(readPlainMapping(yaml)).toBeDefined();
    expect(readFrontMatter(text)).toEqual(readFrontMatter(text, false));
  },
);
