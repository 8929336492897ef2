// What a reader sees of a mark when its syntax is dimmed or hidden.

import { describe, expect, test } from "vitest";
import { markViews } from "../../server/src/features/mark-views.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { strip } from "../../server/src/syntax/strip.ts";
import { statementOf } from "./statement-fixture.ts";

function views(fixture: string) {
  const { statement, file } = statementOf(fixture);
  const { text } = statement.document;
  return markViews(statement, file.selections[0] ?? { start: 0, end: text.length });
}

function check(fixture: string, ...badges: readonly string[]): void {
  expect(views(fixture).map(({ kind, badge }) => `${kind}: ${badge}`)).toEqual(badges);
}

describe("a badge", () => {
  test("says whom a demand is addressed to and how it stands", () => {
    check("![go]{as=x to=DPRK status=open}", "demand: → DPRK · open");
  });
  test("says who makes it where that is another", () => {
    check("?[closed]{by=LAVROV}", "claim: LAVROV");
    check("![go]{by=UK to=*}", "demand: UK → everyone");
  });
  test("says what a condemnation is about, and how somebody voted", () => {
    check(":condemnation[bad]{about=RUS,DPRK}", "condemnation: on RUS, DPRK");
    check(":vote[abstained](A/RES/ES-11/1){stance=neutral}", "vote: neutral");
  });
  test("names the actor that other words stand for", () => {
    check("@[the regime](DPRK) @[DPRK]", "mention: DPRK", "mention: ");
  });
  test("is short, and names nobody where nobody is named", () => {
    const [view] = views(`![go]{to="${"a long list of States, ".repeat(5)}"}`);
    expect(view?.badge.length).toBeLessThan(45);
    check("![go]{to=-}", "demand: ");
  });
  test("stands for a heading's attributes too", () => {
    check("## Kim {by=DPRK to=*}", "heading: DPRK → everyone");
  });
});

test("without openings and closings a statement reads as it does stripped", () => {
  const fixture = "# A {by=UK}\n\n![We call @[Kim](PRK) to *go*]{to=DPRK} now, §[NPT] says.\n";
  const { document } = statementOf(fixture).statement;
  let shown = document.text;
  for (const { opening, closing } of views(fixture)) {
    for (const { start, end } of [opening, closing]) {
      shown = shown.slice(0, start) + "\0".repeat(end - start) + shown.slice(end);
    }
  }
  const words = shown.replaceAll("\0", "").replace(/ $/m, "");
  expect(words).toBe(strip(parseDocument(document.text)));
});

test("only marks near the range asked for are given", () => {
  const marks = views("@[a]\n\n@[b<|]\n\n@[c|>]\n\n@[d]");
  expect(marks).toHaveLength(2);
});
