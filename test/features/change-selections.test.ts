// One change of several selections at once.

import { describe, expect, test } from "vitest";
import { changeSelections } from "../../server/src/features/change-selections.ts";
import { markRange } from "../../server/src/syntax/edits/mark.ts";
import { unmarkRange } from "../../server/src/syntax/edits/unmark.ts";
import { applyEdits } from "../../server/src/text/edit.ts";
import type { Range } from "../../server/src/text/range.ts";
import type { Statement } from "../../server/src/workspace/statement.ts";
import { statementOf } from "./statement-fixture.ts";

const asActor = ({ document }: Statement, range: Range) => markRange(document, range, "actor");
const withoutMark = ({ document }: Statement, range: Range) => unmarkRange(document, range);

function changed(drawn: string, change = asActor) {
  const { statement, file } = statementOf(drawn);
  const cursors = file.cursors.map((cursor) => ({ start: cursor, end: cursor }));
  const ranges = file.selections.length > 0 ? file.selections : cursors;
  const { edits, selections, refusals } = changeSelections(statement, ranges, change);
  const text = applyEdits(file.text, edits);
  return { text, selected: selections.map(({ start, end }) => text.slice(start, end)), refusals };
}

describe("several selections", () => {
  test("are changed each, and each has its words selected", () => {
    expect(changed("<|Iran|> and <|Iraq|> and <|Cuba|>")).toEqual({
      text: "@[Iran] and @[Iraq] and @[Cuba]",
      selected: ["Iran", "Iraq", "Cuba"],
      refusals: [],
    });
  });
  test("one that cannot be changed stays selected, and it is said why, once", () => {
    const { text, selected, refusals } = changed("<|Iran|> `<|co|>de` `<|co|>de` <|Cuba|>");
    expect(text).toBe("@[Iran] `code` `code` @[Cuba]");
    expect(selected).toEqual(["Iran", "co", "co", "Cuba"]);
    expect(refusals).toHaveLength(1);
  });
  test("of one word, or of one mark, are changed once", () => {
    expect(changed("I<|>r<|>an left").text).toBe("@[Iran] left");
    expect(changed("a @[I<|>r<|>an] left", withoutMark).text).toBe("a Iran left");
  });
  test("in several paragraphs get parts of different mentions", () => {
    const { text } = changed("<|Iran\n\nIraq|>\n\n<|Cuba\n\nMali|>");
    expect(text).toBe("@[Iran]{#p2}\n\n@[Iraq]{#p2}\n\n@[Cuba]{#p1}\n\n@[Mali]{#p1}");
  });
  test("that touch are kept apart", () => {
    expect(changed("<|Iran|>-<|Iraq|>").text).toMatch(/@\[Iran\].*Iraq/);
  });
});
