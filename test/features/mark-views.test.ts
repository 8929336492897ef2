// What a reader sees of a mark when its syntax is dimmed or hidden.

import { describe, expect, test } from "vitest";
import { markViews } from "../../server/src/features/mark-views.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { strip } from "../../server/src/syntax/strip.ts";
import { statementOf as readAs } from "../../server/src/workspace/statement.ts";
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
  test("of a block says what it is, at its beginning, and of a head what it holds", () => {
    check(":::demand(x){to=DPRK status=open}\nGo.\n:::\n", "demand: demand → DPRK · open");
    check(":::claim\nSo.\n:::\n", "claim: claim");
    const [head, ...held] = views(":::demand{to=*}\nAll: ![stop], ![go].\n:::\n");
    expect(head).toMatchObject({
      badge: "2 demands → everyone",
      badgeAt: "opening",
      isHead: true,
    });
    expect(held.map(({ badgeAt, isHead }) => ({ badgeAt, isHead }))).toEqual([
      { badgeAt: "closing", isHead: false },
      { badgeAt: "closing", isHead: false },
    ]);
  });
  test("stands for a heading's attributes too", () => {
    check("## Kim {by=DPRK to=*}", "heading: DPRK → everyone");
  });
});

test.each(["\n", "\r\n", "\r"])("fences and lines of a block stay on their lines (%j)", (end) => {
  const text = [":::claim", "One.", "", "Two.", ":::", ""].join(end);
  const { statement } = statementOf("");
  const document = parseDocument(text);
  const [view] = markViews(readAs(document, statement.registry), { start: 0, end: text.length });
  const shown = (range?: { start: number; end: number }) => text.slice(range?.start, range?.end);
  expect(shown(view?.opening)).toBe(":::claim");
  expect(shown(view?.text)).toBe(["One.", "", "Two."].join(end));
  expect(shown(view?.closing)).toBe(":::");
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
