// What is said of a place of a codebook when it is pointed at.

import { describe, expect, test } from "vitest";
import { codebookHover } from "../../../server/src/features/codebook/hover.ts";
import { readCodebook } from "../../../server/src/registry/codebook.ts";
import { builtInRegistry, withCodebooks } from "../../../server/src/registry/registry.ts";

const codebook = `# Ours
actors:
  WAGNER:
    name: Wagner Group
    aliases: [Wagner, { name: Africa Corps, since: 2023-11 }]
    part-of: RUS
    patterns: [the musicians?]
  TRIO: { members: [WAGNER, { id: Congo }, Erewhon] }
topics:
  spread:
    name: Non-proliferation
    examples: [The NPT is a cornerstone of *all*, no to denuclearization]
    patterns: ["denucleari[sz]", nothing]
positions:
  troops-out:
    kind: demand
    title: Troops leave
    to: [Pyongyang, "*"]
    basis: UN Charter
    part-of: peace
    history: [{ date: 2025-01-10, status: open }, { date: 2025-03, status: met }]
    note: Watch *this*.
  peace: { title: Peace }
kinds:
  question: { title: Question, position: true }
check:
  unknown-actor: hint
wording:
  question: [[asks]]
x-own: 1
`;
const registry = withCodebooks(builtInRegistry(), [readCodebook(codebook).codebook]);

/** At the first of these words behind `after`. */
function at(words: string, after = ""): string | undefined {
  const offset = codebook.indexOf(words, codebook.indexOf(after));
  const found = codebookHover(codebook, registry, offset + 1);
  if (found) expect(codebook.slice(found.range.start, found.range.end)).toContain(words);
  return found?.markdown;
}

describe("a key is explained", () => {
  test.each([
    ["actors", "", "**actors**\n\nWho is mentioned"],
    ["since", "", "**since**\n\nFrom when on it is used"],
    [
      "kind",
      "positions",
      "One of: demand, commitment, claim, rejection, condemnation, support, warning, vote, question",
    ],
    ["unknown-actor", "check", "Without an entry: warning"],
    ["position", "question", "One of: true, false"],
  ])("%s", (key, after, expected) => {
    expect(at(key, after)?.replaceAll("\\", "")).toContain(expected);
  });
});

describe("an id is shown as what it stands for", () => {
  test("where an entry begins", () => {
    expect(at("WAGNER")).toContain("**Wagner Group**");
    expect(at("WAGNER")).toContain("Part of: Russia");
    expect(at("spread")).toContain("**Non\\-proliferation**");
    expect(at("question", "kinds")).toContain("**Question**");
    expect(at("question", "wording")).toContain("**Question**");
  });

  test("where it is named, also by another name", () => {
    expect(at("RUS")).toContain("**Russian Federation**");
    expect(at("WAGNER", "TRIO")).toContain("**Wagner Group**");
    expect(at("Pyongyang")).toContain("North Korea");
    expect(at("UN Charter")).toContain("Charter of the United Nations");
    expect(at("Congo")).toContain("fits several entries");
  });

  test("of a position all that is known, with the latest status", () => {
    const card = at("troops-out")?.replaceAll("\\", "");
    expect(card).toContain("**Troops leave**  \ndemand · troops-out");
    expect(card).toContain("To: North Korea, everyone");
    expect(card).toContain("Legal ground: Charter of the United Nations");
    expect(card).toContain("Part of: Peace");
    expect(card).toContain("Status: met (March 2025, codebook)");
    expect(at("troops-out")).toContain("Watch \\*this\\*\\.");
  });
});

test("values are put into words", () => {
  expect(at("2023-11")).toBe("November 2023");
  expect(at("*", '"')).toContain("Everyone");
  expect(at("hint")).toContain("Reported as a hint");
});

test("a pattern says how it is taken, and what it finds in the examples", () => {
  expect(at("denucleari[sz]")).toContain("A pattern");
  expect(at("denucleari[sz]")).toContain("“denucleariz”");
  expect(at("nothing", "patterns")).toContain("examples of this topic: nothing");
  expect(at("the musicians?")).toMatch(/^A pattern: [^\n]*$/);
});

test.each(["Ours", "Wagner Group", "Erewhon", "x-own", "cornerstone"])(
  "nothing is said of %s",
  (words) => {
    expect(at(words)).toBeUndefined();
  },
);
