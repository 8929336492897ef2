import fc from "fast-check";
import { expect, test } from "vitest";
import { statemarkParser } from "../../server/src/syntax/mark-parser.ts";
import { anyText } from "./any-text.ts";

/** The same parser, which asks its readers at every character. */
const stepByStep = statemarkParser.configure({ remove: ["PlainRun"] });

const shown = (parser: typeof statemarkParser, text: string) => {
  const nodes: string[] = [];
  parser.parse(text).iterate({
    enter: ({ name, from, to }) => {
      nodes.push(`${name} ${from}-${to}`);
    },
  });
  return nodes;
};

test.each([
  "Write to someone@example.org or see www.example.org, https://example.org/a and xmpp:a@b.c now.",
  "A line  \nwith a break, a\\\nsecond one and a §[law], :topic[x] and non-@[y].",
  "plain words only, with “quotes”, dashes – and… more",
])("passing over plain letters changes nothing: %s", (text) => {
  expect(shown(statemarkParser, text)).toEqual(shown(stepByStep, text));
});

test("passing over plain letters changes nothing in any text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(shown(statemarkParser, text)).toEqual(shown(stepByStep, text));
    }),
    { numRuns: 500 },
  );
});
