import { describe, expect, test } from "vitest";
import { labelsAt, offeredAt, takenAt } from "./offered.ts";

const statement = (line: string) => `---
speaker: UK
audience: UNSC
date: 2024-12-18
---

@[Moscow] broke §[resolution 1718 (2006)].
![withdraw]{as=troops-out to=RUS}, ![talk]{as=talks to=RUS}. ?[It goes on]{as=war-goes-on}.

${line}`;

describe("whoever speaks", () => {
  const meeting = "# Meeting\n\n@[Uganda] spoke.\n\n@[Russia]{role=speaker}: We ask. ";
  test("in a meeting asks nothing of itself", () => {
    expect(labelsAt(`${meeting}![Withdraw]{to=<|>}`, 2)).toEqual(["UGA", "RUS"]);
    expect(labelsAt(`${meeting}![Withdraw]{to=<|>`, 2)).toEqual(["UGA", "RUS"]);
  });
});

describe("keys", () => {
  test.each([
    ["![go]{<|>}", ["to", "status", "basis", "as"]],
    ["![go]{<|>", ["to", "status", "basis", "as"]],
    ["![go](talks){<|>}", ["to", "status", "basis", "stance"]],
    ["![go]{to=RUS <|>}", ["status", "basis", "as", "stance"]],
    ["![go]{status=open <|>to=RUS}", ["basis", "as", "stance", "due"]],
    ["![go]{<|>status=open}", ["to", "basis", "as", "stance"]],
    ["![go]{b<|>}", ["basis", "by"]],
    ["![go]{B<|>}", ["basis", "by"]],
    ["+[we go]{<|>}", ["status", "as", "stance", "due"]],
    ["?[so]{<|>}", ["status", "as", "about", "stance"]],
    ["-[no]{<|>}", ["status", "basis", "as", "about"]],
    ["@[UK]{<|>}", ["role", "note", "confidence"]],
    ["§[NPT]{<|>}", ["at", "note", "confidence"]],
    ["| a |\n|---|\n| ![go]{<|>} |", ["to", "status", "basis", "as"]],
    [":::demand{<|>}\nGo.\n:::", ["to", "status", "basis", "as"]],
    ["# Mr. X {<|>}", ["by", "to", "date"]],
    ["# Mr. X {by=UK <|>", ["to", "date"]],
  ])("%s", (line, expected) => {
    expect(labelsAt(statement(line), expected.length)).toEqual(expected);
  });

  test("each is written with its sign, and its values are shown at once where there are some", () => {
    const offered = offeredAt(statement("![go]{<|>}"));
    const goesOn = offered.filter((each) => each.goesOn).map(({ label }) => label);
    expect(offered[0]).toMatchObject({ text: "to=", kind: "key" });
    expect(goesOn).toContain("status");
    expect(goesOn).not.toContain("note");
    const alone = offeredAt("![go]{<|>}").filter((each) => each.goesOn);
    expect(alone.map(({ label }) => label)).not.toContain("basis");
  });

  test("before another key there is room for a value", () => {
    expect(takenAt(statement("![go]{<|>status=open}"))).toBe("![go]{to=<|> status=open}");
    expect(takenAt(statement("![go]{to=RUS <|>status=open}"))).toBe(
      "![go]{to=RUS basis=<|> status=open}",
    );
    expect(takenAt(statement("![go]{<|> status=open}"))).toBe("![go]{to=<|> status=open}");
  });

  test("whoever is named in the head is the addressee already", () => {
    expect(labelsAt(statement("![They must {to=RUS} ![go]{<|>}]"), 1)).toEqual(["to"]);
    expect(labelsAt(statement("![They must ![go]{<|>}]{to=RUS}"), 1)).toEqual(["status"]);
  });
});

describe("values", () => {
  test.each([
    ["![go]{status=<|>}", ["open", "met", "partly-met"]],
    ["![go]{status=m<|>}", ["met"]],
    ["?[so]{status=<|>}", ["unverified", "supported", "disputed", "false"]],
    ["![go]{stance=<|>}", ["for", "against", "neutral"]],
    ["![go]{confidence=<|>}", ["low", "medium", "high"]],
    ["@[UK]{role=<|>}", ["speaker", "addressee", "target"]],
    ["![go]{due=<|>}", ["2025-01-20", "2024-12-18"]],
    ["![go]{date=2024<|>}", ["2024-12-18"]],
    ["![go]{basis=<|>}", ["S/RES/1718"]],
    ["![go]{basis=npt<|>}", ["NPT"]],
    ['![go]{basis="resolution 17<|>"}', ["S/RES/1718"]],
    ["![go]{as=<|>}", ["troops-out", "talks"]],
    ["![go]{as=ta<|>}", ["talks"]],
    ["-[no]{re=<|>}", ["troops-out", "talks", "war-goes-on"]],
    ["![go]{re=<|>}", ["troops-out", "talks", "war-goes-on"]],
    ["![go]{as=talks re=<|>}", ["troops-out", "war-goes-on"]],
    ["![go]{re=talks,<|>}", ["troops-out", "war-goes-on"]],
    ["![go]{by=pyo<|>}", ["PRK"]],
    ["![go]{basis=<|> status=open}", ["S/RES/1718"]],
    ["# Mr. X {by=pyo<|>}", ["PRK"]],
    [":::demand{to=pyo<|>}\nGo.\n:::", ["PRK"]],
  ])("%s", (line, expected) => {
    expect(labelsAt(statement(line), expected.length)).toEqual(expected);
  });

  test.each([
    ["whom the demand names", "![@[Ukraine] has to go]{to=<|>}", ["UKR", "UNSC", "RUS"]],
    ["whom it names unmarked", "![Ukraine has to go]{to=<|>}", ["UKR", "UNSC", "RUS"]],
    ["whom its sentence names", "We ask @[Ukraine] to ![go]{to=<|>}", ["UKR", "UNSC", "RUS"]],
    ["everyone, where all are asked", "We ask all States to ![go]{to=<|>}", ["*", "-"]],
    ["else who is spoken to", "![go]{to=<|>}", ["UNSC", "RUS"]],
    ["not those that are there", "We ask @[Cuba] to ![go]{to=Cuba,<|>}", ["UNSC", "RUS"]],
  ])("addressees: %s", (_, line, expected) => {
    expect(labelsAt(statement(line), expected.length)).toEqual(expected);
  });

  test("whoever speaks asks nothing of themselves", () => {
    const offered = labelsAt(statement("@[London] says ![go]{to=<|>}"));
    expect(offered.slice(0, 3)).toEqual(["UNSC", "RUS", "GBR"]);
  });

  test.each([
    ["![go]{to=DP<|>}", "![go]{to=PRK<|>}"],
    ["![go]{to=UK,pyo<|>}", "![go]{to=UK,PRK<|>}"],
    ['![go]{to="north ko<|>"}', "![go]{to=PRK<|>}"],
    ['![go]{to="north ko<|>', "![go]{to=PRK<|>"],
    ["![go]{status=m<|>", "![go]{status=met<|>"],
    ["![go]{as=<|>}", "![go]{as=troops-out<|>}"],
  ])("%s is taken", (line, expected) => {
    expect(takenAt(statement(line))).toBe(expected);
  });

  test("what is typed in full is kept", () => {
    for (const value of ["open", "met", "rejected"]) {
      const line = `![go]{status=${value}`;
      expect(takenAt(statement(`${line}<|>}`))).toBe(`${line}<|>}`);
    }
    expect(takenAt(statement("![go]{as=talks<|>}"))).toBe("![go]{as=talks<|>}");
  });

  test("an id that is no plain word is written in quotes", () => {
    const positions = () => [{ id: "A/RES/ES-11/1 (2022)", kind: "vote", title: "the vote" }];
    expect(takenAt(":vote[yes]{as=<|>}", { positions })).toBe(
      ':vote[yes]{as="A/RES/ES-11/1 (2022)"<|>}',
    );
  });

  test.each([
    ["behind the braces", "![go]{to=RUS}<|>"],
    ["behind a quoted value", '![go]{note="so"<|>}'],
    ["where any words will do", '![go]{note="<|>"}'],
    ["for a passage", "§[NPT]{at=<|>}"],
    ["in the middle of a key", "![go]{sta<|>tus=met}"],
    ["in the middle of a value", "![go]{status=p<|>artly-met}"],
    ["in braces of the text", "so {<|>}"],
    ["in code", "`![go]{<|>}`"],
    ["of a mark that is none", "\\![go]{<|>}"],
    ["between two ids", "![go]{#<|>}"],
  ])("nothing is offered %s", (_, text) => {
    expect(labelsAt(statement(text))).toEqual([]);
  });
});

test("a name that is written in full stays as it is", () => {
  expect(takenAt(statement("![go]{to=DPRK<|>}"))).toBe("![go]{to=DPRK<|>}");
  expect(takenAt(statement("![go]{to=pyon<|>}"))).toBe("![go]{to=PRK<|>}");
  expect(takenAt(statement("@[they](DPRK<|>)"))).toBe("@[they](DPRK)<|>");
  expect(takenAt(statement("![go]{basis=NPT<|>}"))).toBe("![go]{basis=NPT<|>}");
});

test("what ends a value takes the beginning of a known word, and of nothing else", () => {
  const endings = (text: string) => offeredAt(statement(text))[0]?.endsWith;
  expect(endings("![go]{status=m<|>}")).toEqual(["}", " "]);
  expect(endings("![go]{status=<|>}")).toEqual([]);
  expect(endings('![go]{status="m<|>"}')).toEqual([]);
  expect(endings("![go]{as=t<|>}")).toEqual([]);
  expect(endings("![go]{to=R<|>}")).toEqual([]);
});

describe("blocks", () => {
  test("a kind is offered from its first letter on: three colons alone end a block", () => {
    expect(labelsAt(":::<|>")).toEqual([]);
    expect(takenAt(":::dem<|>")).toBe(":::demand<|>");
    expect(labelsAt(":::<|>", 1, { isExplicit: true })).toEqual(["demand"]);
  });

  test("a long form is only offered where it is asked for", () => {
    expect(labelsAt("so :dem<|>")).toEqual([]);
    expect(takenAt("so :dem<|>", { isExplicit: true })).toBe("so :demand[<|>");
  });
});
