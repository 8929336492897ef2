import fc from "fast-check";
import { expect, test } from "vitest";
import { isMap, isScalar, parseDocument } from "yaml";
import { readPlainMapping } from "../../server/src/syntax/plain-front-matter.ts";

/** What the YAML package says of the same text. */
function asYaml(text: string) {
  const yaml = parseDocument(text, { version: "1.2", schema: "core", uniqueKeys: false });
  if (yaml.errors.length > 0 || !isMap(yaml.contents)) return undefined;
  const places = yaml.contents.items.flatMap(({ key, value }) => {
    const range = (value as { range?: [number, number, number] } | null)?.range;
    return isScalar(key) && range ? [[String(key.value), range[0], range[1]]] : [];
  });
  return { values: Object.entries(yaml.toJS() as object), places };
}

function shown(text: string) {
  const mapping = readPlainMapping(text);
  if (!mapping) return undefined;
  const { values, places } = mapping;
  return {
    values: [...values],
    places: [...places].map(([key, { start, end }]) => [key, start, end]),
  };
}

test.each([
  "title: Statement on military cooperation\nspeaker: UK\ndate: 2024-12-18\n",
  "speaker: [USA, JPN, South Korea]\ntopics: []\nsource: https://example.org/a?b=1&c=2_3\n",
  "date: 2024-12\nnote: >-\n  Written by hand, with care:\n  a second line # and no comment.\nlanguage: en\n",
  "note: >-\n  The last one.\n",
  "title: It's a (short) title, isn't it; yes\n",
])("is read here: %j", (text) => {
  expect(shown(text)).toBeDefined();
  expect(shown(text)).toEqual(asYaml(text));
});

test.each([
  "a: 1\n",
  "a: yes: no\n",
  "a: true\n",
  "a: b # c\n",
  "a: 'b'\n",
  "a:\n  - b\n",
  "a: b\na: c\n",
  "a: [b, [c]]\n",
  "a: &b c\n",
  "a: >-\n\n  b\n",
  "a: >-\n  b\n   c\n",
  "a: |\n  b\n",
  "# c\na: b\n",
  "a: b",
])("is left to the package: %j", (text) => {
  expect(readPlainMapping(text)).toBeUndefined();
});

const pieces = fc.constantFrom(
  ...[
    "a",
    "title",
    "note",
    "date",
    ": ",
    ":",
    "\n",
    "  ",
    " ",
    ">-",
    ">",
    "|",
    "[",
    "]",
    ", ",
    ",",
  ],
  ...[
    "2024-12-18",
    "2024",
    "0x1",
    "1e3",
    "true",
    "null",
    "~",
    "-",
    "- ",
    "?",
    "? ",
    "#",
    " #",
    "'",
    '"',
  ],
  ...[
    "&a",
    "*a",
    "!",
    "%",
    "@",
    "`",
    "{",
    "}",
    "UK",
    "South Korea",
    "é",
    "。",
    ".",
    "...",
    "---",
    "\t",
    "<<",
    "=",
  ],
);
const anyYaml = fc.array(pieces, { maxLength: 14 }).map((all) => `${all.join("")}\n`);
const nearlyPlain = fc
  .array(
    fc.tuple(fc.constantFrom("title: ", "speaker: ", "note: >-\n  ", "topics: [", "x: "), anyYaml),
    { minLength: 1, maxLength: 3 },
  )
  .map((lines) => lines.map(([key, rest]) => key + rest).join(""));

test("what is read here is what the package reads", () => {
  fc.assert(
    fc.property(fc.oneof(anyYaml, nearlyPlain), (text) => {
      const here = shown(text);
      if (here) expect(here).toEqual(asYaml(text));
    }),
    { numRuns: 20_000 },
  );
});
