// LF, CRLF and lone CR are line ends alike, counted as they stand.

import { describe, expect, test } from "vitest";
import { openingOf } from "../../server/src/syntax/kinds.ts";
import { withLineFeeds } from "../../server/src/syntax/line-ends.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { dedent } from "../fixture.ts";
import { outline } from "./outline.ts";

const statement = dedent(`
  ---
  title: A
  ---

  # Mr. X {by=RUS}

  We @[call
  upon](UN) ![all
  to go]{to=X
  note="a
  b"}.

  > §[NPT] and
  > ![this
  > now]{by=A
  > to=B}

  | a @[UK] | b |
  |---|---|
  | :law[c](d) | #[e] |

  - ?[f
    g] \`h\`
  - +[i
  - -[j]

  <div>
  @[k]
  </div>

  @[l]\\
  ![m]
`);

describe.each([
  ["CRLF", "\r\n"],
  ["lone CR", "\r"],
  ["a mixture", ""],
])("with %s", (_, lineEnd) => {
  let count = 0;
  const mixture = ["\r\n", "\n", "\r\n", "\r\n", "\r\n"];
  const text = statement.replace(/\n/g, () => lineEnd || (mixture[count++ % 5] ?? ""));
  const withLf = parseDocument(statement);
  const document = parseDocument(text);

  test("the same marks are read", () => {
    expect(outline(document)).toBe(outline(withLf));
    expect(document.annotations.length).toBeGreaterThan(10);
  });

  test("each mark starts with its opening and ends with its closing", () => {
    for (const { kind, form, start, end, textStart, textEnd } of document.annotations) {
      const opening = form === "long" ? `:${kind}[` : openingOf(kind);
      expect(text.slice(start, textStart)).toBe(opening);
      expect(text.charAt(textEnd)).toBe("]");
      expect("])}").toContain(text.charAt(end - 1));
    }
  });

  test("the same attributes, sections, values and problems stand at their places", () => {
    const { frontMatter, sections, problems, annotations } = document;
    const sliceAll = (ranges: readonly { start: number; end: number }[]) =>
      ranges.map(({ start, end }) => text.slice(start, end).replace(/\r\n?/g, "\n"));
    const lfSlices = (ranges: readonly { start: number; end: number }[]) =>
      ranges.map(({ start, end }) => statement.slice(start, end));
    const entries = annotations.flatMap(({ attributes }) => attributes?.entries ?? []);
    const lfEntries = withLf.annotations.flatMap(({ attributes }) => attributes?.entries ?? []);
    expect(sliceAll(entries)).toEqual(lfSlices(lfEntries));
    expect(sliceAll(sections)).toEqual(lfSlices(withLf.sections));
    expect(sliceAll(document.blocks)).toEqual(lfSlices(withLf.blocks));
    expect(sliceAll(problems)).toEqual(["+["]);
    expect(sliceAll([...frontMatter.places.values()])).toEqual(["A"]);
  });
});

describe("text with LF line ends", () => {
  test("knows the original place of each of its own", () => {
    const { text, original } = withLineFeeds("a\r\nb\rc\n\r\nd");
    expect(text).toBe("a\nb\nc\n\nd");
    expect([...Array(text.length + 1).keys()].map(original)).toEqual([0, 1, 3, 4, 5, 6, 7, 9, 10]);
  });

  test("is the text itself where there is no CR", () => {
    const { text, original } = withLineFeeds("a\nb");
    expect(text).toBe("a\nb");
    expect(original(2)).toBe(2);
  });
});
