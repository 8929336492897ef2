import { describe, expect, test } from "vitest";
import { labelsAt, offeredAt, takenAt } from "./offered.ts";

const statement = (line: string) => `---
speaker: UK
---

@[Moscow] broke §[resolution 1718 (2006)].
![withdraw all troops]{as=troops-out to=RUS} and ![talk]{as=talks to=RUS}. +[We pay]{as=aid}.

${line}`;

describe("ids in the target of a mark", () => {
  test.each([
    ["@[it](<|>)", "@[it](RUS)<|>"],
    ["@[it](<|>", "@[it](RUS)<|>"],
    ["@[it](pyo<|>)", "@[it](PRK)<|>"],
    ["@[the UK side](united k<|>)", "@[the UK side](GBR)<|>"],
    ["§[that](<|>)", "§[that](S/RES/1718)<|>"],
    ["§[that](npt<|>)", "§[that](NPT)<|>"],
    ["![leave](tro<|>)", "![leave](troops-out)<|>"],
    ["-[no](ai<|>)", "-[no](aid)<|>"],
    [":::demand(ta<|>)\nThey talk.\n:::", ":::demand(talks)<|>\nThey talk.\n:::"],
  ])("%s", (line, expected) => {
    expect(takenAt(statement(line))).toBe(expected);
  });

  test("where the words fit several, one of these is meant", () => {
    expect(labelsAt("@[Congo](<|>)", 2).sort()).toEqual(["COD", "COG"]);
  });

  test("positions that are worded alike come first, of the same kind only", () => {
    expect(labelsAt(statement("![that they talk](<|>)"))).toEqual(["talks", "troops-out"]);
    expect(labelsAt(statement("![that troops withdraw](<|>)"))).toEqual(["troops-out", "talks"]);
    expect(labelsAt(statement("+[money](<|>)"))).toEqual(["aid"]);
    expect(labelsAt(statement("-[not that](<|>)"), 3)).toEqual(["troops-out", "talks", "aid"]);
  });

  test("positions of the codebook and of other statements follow, with their titles", () => {
    const fixture = `
      === statemark.yaml
      positions:
        aid-flows: { kind: demand, title: Let help through }
      === statement.statemark
      ![help](<|>)`;
    const positions = () => [
      { id: "aid-flows", kind: "demand", title: "help gets there" },
      { id: "cease-fire", kind: "demand", title: "stop shooting" },
      { id: "war-goes-on", kind: "claim", title: "it goes on" },
    ];
    const offered = offeredAt(fixture, { positions });
    expect(offered.map(({ label, detail }) => [label, detail])).toEqual([
      ["aid-flows", "Let help through"],
      ["cease-fire", "stop shooting"],
    ]);
    expect(offered[0]?.about).toEqual({ of: "position", id: "aid-flows" });
  });

  test.each([
    ["behind the target", "@[it](RUS)<|>"],
    ["in a link", "[it](<|>)"],
    ["in parentheses of the text", "so it is (<|>)"],
    ["before words that would be lost", "@[it](<|>RUS)"],
  ])("nothing is offered %s", (_, text) => {
    expect(labelsAt(statement(text))).toEqual([]);
  });
});
