// Marking again as was marked last.

import { describe, expect, test } from "vitest";
import { repeatMark, sayingOf } from "../../server/src/features/repeat-mark.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { strip } from "../../server/src/syntax/strip.ts";
import { applyEdits } from "../../server/src/text/edit.ts";
import { statementOf } from "./statement-fixture.ts";

/** The mark whose words are the first selection is said again of the second. */
function check(fixture: string, after: string): void {
  const { statement, file } = statementOf(fixture);
  const [of, on] = file.selections;
  const saying = of && sayingOf(statement, of);
  if (!saying || !on) throw new Error(`Two selections are missing in ${fixture}`);
  const result = repeatMark(statement, on, saying);
  if (result.edits === undefined) {
    expect(result.refusal).toContain(after);
    return;
  }
  const textAfter = applyEdits(file.text, result.edits);
  const { start, end } = result.selection;
  const shown = `${textAfter.slice(0, start)}<|${textAfter.slice(start, end)}|>${textAfter.slice(end)}`;
  expect(shown).toBe(after);
  expect(strip(parseDocument(textAfter))).toBe(strip(statement.document));
}

describe("a position", () => {
  test("is said of the same again, and on the same ground", () => {
    check(
      "![<|go|>]{to=PRK by=UK basis=UN-CHARTER} and <|return|>.",
      "![go]{to=PRK by=UK basis=UN-CHARTER} and ![<|return|>]{by=UK to=PRK basis=UN-CHARTER}.",
    );
    check(
      '?[<|c|>]{about="some States",RUS} d <|e|>',
      '?[c]{about="some States",RUS} d ?[<|e|>]{about="some States",RUS}',
    );
  });
  test("is another one: what tells mentions apart is not repeated", () => {
    check(
      "![<|go|>]{#w .urgent as=troops to=PRK status=open note=x} <|home|>",
      "![go]{#w .urgent as=troops to=PRK status=open note=x} ![<|home|>]{to=PRK}",
    );
    check("![<|go|>](troops) <|home|>", "![go](troops) ![<|home|>]");
  });
  test("in parts says it once", () => {
    check(
      "![<|go|>]{to=PRK}\n\n<|one\n\ntwo|>",
      "![go]{to=PRK}\n\n![<|one]{#p1 to=PRK}\n\n![two|>]{#p1}",
    );
  });
  test("of a second part says what the first says", () => {
    check("![a]{#w to=PRK} ![<|b|>]{#w} <|c|>", "![a]{#w to=PRK} ![b]{#w} ![<|c|>]{to=PRK}");
  });
  test("needs no guard where it has braces", () => {
    check("![<|go|>]{to=PRK} <|home|>{x}", "![go]{to=PRK} ![<|home|>]{to=PRK}{x}");
    check("![<|go|>] <|home|>{x}", "![go] ![<|home|>]{}{x}");
  });
});

describe("an actor, law or topic", () => {
  test("is said of words that do not lead to it", () => {
    check("@[<|the regime|>](PRK) and <|its army|>", "@[the regime](PRK) and @[<|its army|>](PRK)");
    check("#[<|talks|>](peace) and <|calm|>", "#[talks](peace) and #[<|calm|>](peace)");
    check("@[<|it|>](PRK) <|they|>(x)", "@[it](PRK) @[<|they|>](PRK)(x)");
  });
  test("is not said of words that stand for something themselves", () => {
    check("@[<|the regime|>](PRK) and <|Pyongyang|>", "@[the regime](PRK) and @[<|Pyongyang|>]");
    check("@[<|the regime|>](PRK) and <|France|>", "@[the regime](PRK) and @[<|France|>]");
    check("@[<|the regime|>](PRK) and <|Congo|>", "@[the regime](PRK) and @[<|Congo|>]");
    check("@[<|it|>](COD) and <|Congo|>", "@[it](COD) and @[<|Congo|>](COD)");
  });
  test("whose words said it has no target to repeat", () => {
    check("@[<|Pyongyang|>] and <|its army|>", "@[Pyongyang] and @[<|its army|>]");
  });
});

test("an outer mark that begins with an inner one is the one that was written", () => {
  check("![<|@[Kyiv] must go|>]{to=RUS} <|now|>", "![@[Kyiv] must go]{to=RUS} ![<|now|>]{to=RUS}");
});

test("where it cannot be written nothing is", () => {
  check('![<|a|>]{to="x | y"}\n\n| <|b|> |\n|---|', "cannot be written behind these words");
  check("![<|a|>]{to=UK} `<|b|>`", "code");
});
