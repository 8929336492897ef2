// The clause, sentence or paragraph around a place, and what a key that marks a position takes.

import { describe, expect, test } from "vitest";
import { passagesAround, rangeToMark } from "../../server/src/features/passages.ts";
import { statementOf } from "./statement-fixture.ts";

const front = "---\nspeaker: UK\n---\n\n";

/** `<|>` stands at a cursor, or at both ends of a selection. */
function selected(fixture: string) {
  const { statement, file } = statementOf(front + fixture);
  const [start = 0, end = start] = file.cursors;
  const textOf = (range: { start: number; end: number }) => file.text.slice(range.start, range.end);
  return { statement, range: { start, end }, textOf };
}

function passages(fixture: string): readonly string[] {
  const { statement, range, textOf } = selected(fixture);
  return passagesAround(statement, range).map(textOf);
}

function marked(fixture: string, kind: string, aroundNames = true): string {
  const { statement, range, textOf } = selected(fixture);
  return textOf(rangeToMark(statement, range, { kind, aroundNames }));
}

describe("passages", () => {
  test("the clause that takes a position, its sentence, its paragraph", () => {
    expect(
      passages(
        "It rains. We call on Iran to comply and we urge <|>all States to help. Mr. X left.",
      ),
    ).toEqual([
      "we urge all States to help.",
      "We call on Iran to comply and we urge all States to help.",
      "It rains. We call on Iran to comply and we urge all States to help. Mr. X left.",
    ]);
  });
  test("each holds what is selected and more", () => {
    expect(passages("<|>It rains.<|> It snows.")).toEqual(["It rains. It snows."]);
    expect(passages("<|>It rains. It snows.<|>")).toEqual([]);
  });
  test("a mark at the edge is held as a whole", () => {
    expect(passages("@[Ir<|>an](IRN) left. It rains.")).toEqual([
      "@[Iran](IRN) left.",
      "@[Iran](IRN) left. It rains.",
    ]);
  });
  test("beside marked positions, what they leave of the sentence", () => {
    expect(passages("+[We will give more], and we will sup<|>port it.")[0]).toBe(
      "we will support it.",
    );
    expect(passages("We will gi<|>ve more, and +[we will support it].")[0]).toBe(
      "We will give more",
    );
    expect(
      passages(
        "+[@[Norway] will give more], and it will help the @[<|>Secretary-General<|>] soon.",
      )[0],
    ).toBe("it will help the @[Secretary-General] soon.");
    expect(passages("+[We give], we ta<|>ke, but ![they must go].")[0]).toBe("we take");
  });
  test("what they leave crosses no mark and no emphasis, and begins with words", () => {
    expect(passages("We urge ![Iran to ![stop it] and go<|> home] now.")[0]).toBe("go home");
    expect(passages("We give **money ![stop it], and go<|> home** now.")[0]).toBe(
      "We give **money ![stop it], and go home** now.",
    );
    expect(passages("> A ![stop it], and\n> go<|> home now.")[0]).toBe("go home now.");
  });
  test("none crosses a mark", () => {
    expect(passages("![Go now. Do<|> it] at once. It rains.")).toEqual([
      "![Go now. Do it] at once. It rains.",
    ]);
  });
  test("none in front matter, code and between paragraphs", () => {
    expect(passages("<|>")).toEqual([]);
    expect(passages("a\n\n```\nb<|>\n```\n")).toEqual([]);
  });
});

describe("what is marked as a position", () => {
  test("with nothing selected the clause or the sentence", () => {
    expect(marked("It rains. The sky <|>is grey. It snows.", "claim")).toBe("The sky is grey.");
    expect(marked("We call on Iran to comply and we urge <|>all States to help.", "demand")).toBe(
      "we urge all States to help.",
    );
  });
  test("with a name selected, marked or not, the sentence around it", () => {
    expect(marked("It rains. <|>Iran<|> is wet. It snows.", "claim")).toBe("Iran is wet.");
    expect(marked("It rains. @[<|>The regime<|>](IRN) is wet. It snows.", "claim")).toBe(
      "@[The regime](IRN) is wet.",
    );
  });
  test("a name that is selected by hand is what is meant", () => {
    expect(marked("It rains. <|>Iran<|> is wet.", "claim", false)).toBe("Iran");
  });
  test("other words that are selected are what is meant", () => {
    expect(marked("It rains. The <|>sky<|> is grey.", "claim")).toBe("sky");
  });
  test("an actor is the word at the cursor", () => {
    expect(marked("It rains in Ir<|>an.", "actor")).toBe("");
  });
});
