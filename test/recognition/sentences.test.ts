import { describe, expect, test } from "vitest";
import { sentencesOf } from "../../server/src/recognition/sentences.ts";

const sentences = (text: string) =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end));

/** The case with a bar (¦) where a sentence ends. */
const split = (source: string) => source.split(" ¦ ");

test.each([
  ["We met. ¦ They left! ¦ Did they? ¦ Yes."],
  ["Mr. Doe spoke. ¦ Dr. Roe and H.E. Ms. Poe did too."],
  ["Amb. J. R. Doe, Gen. Roe and Col. Poe met in St. Paul. ¦ We left."],
  ["See S/PV.9821. ¦ It is long."],
  ["See S / PV.7134, para. 5 and No. 7 of Jan. 5, 2024. ¦ It is long."],
  ["Under Art. 51 and Ch. VII it may act. ¦ It did."],
  ["The U.S. Senate met the U.K. Government. ¦ They spoke."],
  ["They live in the U.S. ¦ The others do not."],
  ["It came at 5 p.m. ¦ The hall was empty."],
  ["12. The Council met. ¦ 13. It voted. ¦ (a) It was late. ¦ IV. The end."],
  ["It costs $1.6 billion, i.e. a lot. ¦ We pay."],
  ["He said: “We must act.” ¦ He left."],
  ["He asked, “Who?” and left. ¦ We stayed."],
  ["It is done.) ¦ We go."],
  ["They met … and left. ¦ They met... ¦ We left."],
  ["We go (see below). ¦ | urge you to stay."],
  ["Recalls its decision; ¦ 2. Urges all States to help; ¦ 3. Decides to meet."],
  ["We came; we saw; we left. ¦ We rest."],
  ["Costs rose etc. ¦ We pay."],
  ["Être ou ne pas être. ¦ École et État."],
  ["¿Qué? ¦ «Nada.» ¦ 我们同意。"],
])("%s", (source) => {
  expect(sentences(source.replaceAll(" ¦ ", " "))).toEqual(split(source));
});

describe("lines", () => {
  test("a line's end inside a sentence is none", () => {
    expect(sentences("We call on\nall States\nto help. They\nwill.")).toEqual([
      "We call on\nall States\nto help.",
      "They\nwill.",
    ]);
  });

  test("a blank line ends one", () => {
    expect(sentences("A heading\n \nWe met.")).toEqual(["A heading", "We met."]);
  });

  test("items that end in semicolons are sentences when they have lines of their own", () => {
    expect(sentences("We urge all to:\n(a) stop;\n(b) leave; and\n(c) rest.")).toEqual([
      "We urge all to:\n(a) stop;",
      "(b) leave;",
      "(c) rest.",
    ]);
  });

  test("a blank that was lost is found", () => {
    expect(sentences("They met in session.Today the world knows.")).toEqual([
      "They met in session.",
      "Today the world knows.",
    ]);
  });
});

test("on plain prose the bounds are those of Unicode’s own rules", () => {
  const prose =
    "We met in the morning. The hall was full! Was anybody absent? Nobody was. The debate lasted " +
    "for three hours, and it ended in agreement. “It is done,” said the chair. All went home; some " +
    "by train (the fast one). It rained.";
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  const expected = [...segmenter.segment(prose)].map(({ segment }) => segment.trim());
  expect(sentences(prose)).toEqual(expected);
});

test.each([
  "",
  " \n ",
  ".",
  "...",
  "?!",
  "a.".repeat(5000),
  ". ".repeat(5000),
  "A. ".repeat(5000),
  ";\n".repeat(5000),
])("odd text is read: %j", (text) => {
  let end = 0;
  for (const sentence of sentencesOf(text)) {
    expect(sentence.start).toBeGreaterThanOrEqual(end);
    expect(sentence.end).toBeGreaterThan(sentence.start);
    end = sentence.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
});
