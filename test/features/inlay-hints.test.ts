// Quiet words behind marks: ids of names, and what positions have from elsewhere.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isHead } from "../../server/src/features/heads.ts";
import { inferredOf } from "../../server/src/features/inferred.ts";
import {
  editsOfHint,
  type HintAmount,
  type InlayHint,
  inlayHints,
} from "../../server/src/features/inlay-hints.ts";
import { markViews } from "../../server/src/features/mark-views.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { applyEdits } from "../../server/src/text/edit.ts";
import { statementOf as readAs, type Statement } from "../../server/src/workspace/statement.ts";
import { statementOf } from "./statement-fixture.ts";

const wordsOf = ({ parts }: InlayHint) => parts.map(({ text }) => text).join("");

function hintsIn(statement: Statement, amount: HintAmount): readonly InlayHint[] {
  return inlayHints(statement, { start: 0, end: statement.document.text.length }, amount);
}

/** The text with its hints drawn in, `‹RUS›` each. */
function drawn(fixture: string, amount: HintAmount): string {
  const { statement } = statementOf(fixture);
  const { text } = statement.document;
  const hints = hintsIn(statement, amount);
  return hints.toReversed().reduce((shown, hint) => {
    return `${shown.slice(0, hint.offset)}‹${wordsOf(hint)}›${shown.slice(hint.offset)}`;
  }, text);
}

const codebook = `
  === statemark.yaml
  actors:
    NAM: { name: Non-aligned, kind: group }
  topics:
    arms-control: { name: Arms control, aliases: [control of arms] }
  positions:
    out: { title: Troops leave, to: PRK }
  kinds:
    question: { title: Question, position: true }
  `;

describe("ids", () => {
  test("stand behind names that are looked up", () => {
    expect(drawn("@[Moscow] broke §[resolution 1718 (2006)]{at=8}.", "ids")).toBe(
      "@[Moscow]‹RUS› broke §[resolution 1718 (2006)]{at=8}‹S/RES/1718›.",
    );
    expect(drawn(`#[control of arms]${codebook.replaceAll("\n  ", "\n")}`, "ids")).toContain(
      "#[control of arms]‹arms-control›",
    );
  });

  test("do not stand where an id or a name is written, or nothing is known", () => {
    for (const written of [
      "@[the regime](DPRK)",
      "@[RUS] @[rus]",
      "§[S/RES/1718]",
      "@[Nobody We Know]",
      "![go]{to=DPRK}",
      ":odd[Moscow]",
    ]) {
      expect(drawn(written, "ids")).toBe(written);
    }
  });

  test("stand once for a mention in several parts, and behind the opening line of a block", () => {
    expect(drawn("@[The Democratic People’s]{#a} so @[Republic of Korea]{#a}", "ids")).toBe(
      "@[The Democratic People’s]{#a} so @[Republic of Korea]{#a}",
    );
    expect(drawn("@[Moscow]{#a} and @[again]{#a}", "ids")).toBe(
      "@[Moscow]{#a}‹RUS› and @[again]{#a}",
    );
    expect(drawn(":::actor\nMoscow\n:::\n", "ids")).toBe(":::actor‹RUS›\nMoscow\n:::\n");
  });

  test("say where they come from, and lead to the entry", () => {
    const { statement } = statementOf("@[Moscow]");
    const [hint] = hintsIn(statement, "ids");
    expect(hint?.tooltip).toBe("“Moscow” stands for Russia (State). Built into Statemark.");
    expect(hint?.parts).toEqual([{ text: "RUS", referent: { of: "actor", id: "RUS" } }]);
    expect(hint?.writes).toBeUndefined();
  });

  test("of an ambiguous name are offered where all is wanted, and none is taken", () => {
    expect(drawn("The @[Congo] must act.", "ids")).toBe("The @[Congo] must act.");
    expect(drawn("The @[Congo] must act.", "full")).toBe("The @[Congo]‹COD or COG?› must act.");
  });
});

describe("of a position", () => {
  const full = (fixture: string) => drawn(fixture, "full");

  test("nothing is shown with ids only", () => {
    const fixture = "---\nspeaker: UK\n---\n![go]{as=x}";
    expect(drawn(fixture, "ids")).toBe(fixture);
  });

  test("the speaker of the front matter, of the heading and of the turn", () => {
    expect(
      full(`
        ---
        speaker: UK
        on-behalf-of: EU
        date: 2024-12-18
        ---
        ![go]{to=PRK}

        ## Kim {by=DPRK to=USA,KOR date=2024-12-01}

        ![go]

        ### More {to=*}

        ![go]{date=2024}

        @[Mr. Nebenzia](RUS){role=speaker} +[we help]
        `),
    ).toBe(
      [
        "---",
        "speaker: UK",
        "on-behalf-of: EU",
        "date: 2024-12-18",
        "---",
        "![go]{to=PRK}‹by GBR›‹for EU›",
        "",
        "## Kim {by=DPRK to=USA,KOR date=2024-12-01}",
        "",
        "![go]‹by PRK›‹to USA, KOR›‹on 2024-12-01›",
        "",
        "### More {to=*}",
        "",
        "![go]{date=2024}‹by PRK›‹to everyone›",
        "",
        "@[Mr. Nebenzia](RUS){role=speaker} +[we help]‹by RUS›‹to everyone›‹on 2024-12-01›",
      ].join("\n"),
    );
  });

  test("what its head says, and nothing on the head itself", () => {
    expect(
      full("![We call on all: ![stop], ![go]{to=PRK}]{by=UK to=* basis=NPT}").replace(/§/g, ""),
    ).toBe(
      "![We call on all: ![stop]‹by GBR›‹to everyone›‹basis NPT›, ![go]{to=PRK}‹by GBR›‹basis NPT›]{by=UK to=* basis=NPT}",
    );
  });

  test("the addressee that the codebook gives", () => {
    const { statement } = statementOf(`![go]{as=out by=UK}${codebook.replaceAll("\n  ", "\n")}`);
    const [hint, ...others] = hintsIn(statement, "full");
    expect(hint && wordsOf(hint)).toBe("to PRK");
    expect(hint?.tooltip).toBe("To: North Korea. From the codebook: out.");
    expect(others).toEqual([]);
  });

  test("who reports it, and the stance that its kind gives", () => {
    const reported = "---\nspeaker: UK\n---\n?[they left]{by=RUS}";
    expect(full(reported)).toBe(`${reported}‹via GBR›`);
    expect(full("-[no](x){by=RUS}")).toBe("-[no](x){by=RUS}");
    expect(full(":vote[yes](x){by=RUS}")).toBe(":vote[yes](x){by=RUS}‹stance for›");
    expect(full(":vote[no](x){by=RUS stance=against}")).not.toContain("‹");
  });

  test("words that are no known name as they are written, and of many the first three", () => {
    expect(full('## A {by="the people of Sana"}\n\n![go]{to=-}')).toContain(
      "![go]{to=-}‹by the people of Sana›",
    );
    expect(full("## A {by=UK to=USA,CHN,FRA,RUS,PRK}\n\n![go]{by=UK}")).toContain(
      "‹to USA, CHN, FRA and 2 more›",
    );
  });

  test.each([
    ["---\nspeaker: UK\n---\n![a]", "By: United Kingdom. From the front matter: speaker."],
    ["## What he said {by=UK}\n\n![a]", "By: United Kingdom. From the heading “What he said”."],
    [
      "@[Mr. Kim](PRK){role=speaker} ![a]",
      "By: North Korea. From the speaker before it: “Mr. Kim”.",
    ],
    [
      "![We ask all to ![stop]]{to=*}",
      "To: everyone. From the demand around it: “We ask all to …”.",
    ],
    [":vote[yes](x)", "A vote counts as for where it does not say otherwise."],
  ])("it says where it has that from: %s", (fixture, tooltip) => {
    const [hint] = hintsIn(statementOf(fixture).statement, "full");
    expect(hint?.tooltip).toBe(tooltip);
  });
});

describe("written into the mark", () => {
  /** The text once the hint with this label is accepted. */
  function accepted(fixture: string, label: string): string | undefined {
    const { statement } = statementOf(fixture);
    const hint = hintsIn(statement, "full").find((each) => wordsOf(each) === label);
    if (!hint?.writes) return undefined;
    const edits = editsOfHint(statement, hint.writes);
    return edits.length === 0 ? undefined : applyEdits(statement.document.text, edits);
  }

  test("is what was shown", () => {
    const heading = "## A {by=UK to=RUS date=2024}\n\n";
    expect(accepted(`${heading}![go]`, "to RUS")).toBe(`${heading}![go]{to=RUS}`);
    expect(accepted(`${heading}![go]{as=x}`, "by GBR")).toBe(`${heading}![go]{as=x by=GBR}`);
    expect(accepted(`${heading}![go]`, "on 2024")).toBe(`${heading}![go]{date=2024}`);
    expect(accepted("## A {to=*}\n\n![go]", "to everyone")).toBe("## A {to=*}\n\n![go]{to=*}");
    expect(accepted('## A {to="the people"}\n\n![go]', "to the people")).toBe(
      '## A {to="the people"}\n\n![go]{to="the people"}',
    );
    expect(accepted(":vote[yes](x)", "stance for")).toBe(":vote[yes](x){stance=for}");
    expect(accepted("---\nspeaker: UK\n---\n![go]{by=RUS}", "via GBR")).toContain(
      "{by=RUS via=GBR}",
    );
  });

  test("is refused where it cannot be written or its meaning would be another", () => {
    expect(accepted('## A {to="*"}\n\n![go]', 'to "*"')).toBeUndefined();
    const { statement } = statementOf("## A {to=RUS}\n\n![go]");
    expect(editsOfHint(statement, { markStart: 3, key: "to" })).toEqual([]);
    expect(editsOfHint(statement, { markStart: 15, key: "by" })).toEqual([]);
  });

  test("changes nothing that other marks say", () => {
    const fixture = "## A {to=RUS}\n\n![go and +[we help]]";
    const { statement } = statementOf(fixture);
    const edits = editsOfHint(statement, { markStart: fixture.indexOf("+"), key: "to" });
    expect(applyEdits(fixture, edits)).toBe("## A {to=RUS}\n\n![go and +[we help]{to=RUS}]");
    expect(accepted(fixture, "to RUS")).toBe("## A {to=RUS}\n\n![go and +[we help]{to=RUS}]");
  });
});

test("only those in the range are given", () => {
  const { statement, file } = statementOf("@[Moscow] <|@[Kyiv]\n\n@[Paris]|> @[London]");
  const [within = { start: 0, end: 0 }] = file.selections;
  expect(inlayHints(statement, within, "ids").map(wordsOf)).toEqual(["UKR", "FRA"]);
});

const samples = new URL("../../samples/", import.meta.url);

describe.each(readdirSync(samples).filter((name) => name.endsWith(".statemark")))("%s", (name) => {
  const { registry } = statementOf("").statement;
  const text = readFileSync(new URL(name, samples), "utf8");
  const statement = readAs(parseDocument(text), registry);

  test("says nothing that the badges of hidden marks say", () => {
    const views = markViews(statement, { start: 0, end: text.length });
    const hints = hintsIn(statement, "full");
    expect(hints).not.toEqual([]);
    for (const hint of hints) {
      const { badge = "", kind } =
        views.find(({ closing }) => closing.end === hint.offset) ??
        views.find(({ opening }) => opening.end === hint.offset) ??
        {};
      const words = wordsOf(hint);
      if (kind === "mention") expect(badge).toBe("");
      else if (words.startsWith("to ")) expect(badge).not.toContain("→");
      else if (words.startsWith("by ")) expect(badge).toMatch(/^(?:→|on |for|against|\w+$|$)/);
    }
  });

  test("knows of everything that a position says where it is from", () => {
    for (const mark of statement.document.annotations) {
      const position = statement.resolutions[mark.index];
      if (position?.type !== "position" || mark.partOf !== null || isHead(statement, mark))
        continue;
      const inferred = new Set(inferredOf(statement, mark, position).map(({ key }) => key));
      const written = new Set(mark.attributes?.entries.map(({ key }) => key));
      for (const key of inferred) expect(written).not.toContain(key);
      if (position.by.length > 0) expect(inferred.has("by")).toBe(!written.has("by"));
      if (position.to.length > 0) expect(inferred.has("to")).toBe(!written.has("to"));
      if (position.via.length > 0) expect(inferred.has("via")).toBe(!written.has("via"));
    }
  });
});
