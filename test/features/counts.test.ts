// How much is marked and suggested.

import { expect, test } from "vitest";
import { counts } from "../../server/src/features/counts.ts";
import { statementOf } from "./statement-fixture.ts";

const medium = { minimumConfidence: "medium", dismissed: [] } as const;

test("marks are counted by kind, in words", () => {
  const { statement } = statementOf("@[Kyiv] and @[Oslo]. ![Go]{to=RUS}. :question[Why?]");
  expect(counts(statement, null)).toMatchObject({
    marks: 4,
    byKind: ["2 actors", "1 demand", "1 × question"],
    suggested: null,
  });
});

test("a kind of the codebook is called as it says", () => {
  const { statement } = statementOf(`
    === a.statemark
    :question[Why?]
    === statemark.yaml
    kinds: { question: { title: Question, position: true } }
    `);
  expect(counts(statement, null).byKind).toEqual(["1 × Question"]);
});

test("parts of one mention count once, and a verb for several demands not at all", () => {
  const { statement } = statementOf(
    "![withdraw]{#w to=RUS} at once ![its forces]{#w}. ![We urge all to ![stop] and ![go]]{to=*}",
  );
  expect(counts(statement, null)).toMatchObject({ marks: 3, byKind: ["3 demands"] });
});

test("suggestions count when they are sure enough and not dismissed", () => {
  const { statement } = statementOf("Norway met Iran and Korea.");
  expect(counts(statement, medium).suggested).toBe(3);
  const dismissed = [{ text: "Iran" }];
  expect(counts(statement, { ...medium, dismissed }).suggested).toBe(2);
});

test("problems are errors and warnings, not hints", () => {
  expect(counts(statementOf("@[Atlantis]").statement, null).problems).toBe(1);
  expect(counts(statementOf("![go]").statement, null).problems).toBe(0);
});

test("nothing is there in an empty text", () => {
  expect(counts(statementOf("").statement, medium)).toEqual({
    marks: 0,
    byKind: [],
    suggested: 0,
    problems: 0,
  });
});
