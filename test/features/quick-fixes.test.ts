// Quick fixes: what is offered for each kind of problem, and what it makes of the text.

import { describe, expect, test } from "vitest";
import { diagnostics } from "../../server/src/features/diagnostics/diagnostics.ts";
import type { QuickFix } from "../../server/src/features/quick-fixes/quick-fix.ts";
import { quickFixes, safeFixes } from "../../server/src/features/quick-fixes/quick-fixes.ts";
import { strip } from "../../server/src/syntax/strip.ts";
import { applyEdits } from "../../server/src/text/edit.ts";
import { readStatement } from "../../server/src/workspace/statement.ts";
import { dedent } from "../fixture.ts";
import { hostileInputs } from "../syntax/hostile-inputs.ts";
import { statementOf } from "./statement-fixture.ts";

/** Each fix offered anywhere in the statement: its title, and the text that it makes. */
function offered(fixture: string): Record<string, string> {
  const { statement, file } = statementOf(fixture);
  const fixes = quickFixes(statement, { start: 0, end: file.text.length });
  return Object.fromEntries(fixes.map((fix) => [fix.title, made(file.text, fix)]));
}

function made(text: string, { edits, codebookEntry }: QuickFix): string {
  return codebookEntry ? JSON.stringify(codebookEntry) : applyEdits(text, edits);
}

function preferred(fixture: string): readonly string[] {
  const { statement, file } = statementOf(fixture);
  const fixes = quickFixes(statement, { start: 0, end: file.text.length });
  return fixes.filter(({ isPreferred }) => isPreferred).map(({ title }) => title);
}

const toActors = (id: string, name: string) =>
  JSON.stringify({ section: "actors", id, fields: [["name", name]] });

describe("unclosed-mark", () => {
  test("is closed, or left as text", () => {
    expect(offered("We ask @[Pyongyang to comply. And more.")).toEqual({
      "Close the mark behind its first word": "We ask @[Pyongyang] to comply. And more.",
      "Close the mark at the end of its sentence": "We ask @[Pyongyang to comply]. And more.",
      "Close the mark at the end of its paragraph": "We ask @[Pyongyang to comply. And more.]",
      "Leave it as text, with a backslash before it": "We ask \\@[Pyongyang to comply. And more.",
    });
  });
  test("is closed in its own paragraph, over the lines of a quote", () => {
    expect(offered("> We ask @[Pyongyang to\n> comply\n\nNext.")).toMatchObject({
      "Close the mark at the end of its paragraph": "> We ask @[Pyongyang to\n> comply]\n\nNext.",
    });
  });
  test("is closed behind marks in it, and before what must stay text", () => {
    expect(offered("![ask @[DPRK](PRK){role=target}(now)")).toMatchObject({
      "Close the mark behind its first word": "![ask] @[DPRK](PRK){role=target}(now)",
    });
    expect(offered("@[Pyongyang(now)")).toMatchObject({
      "Close the mark behind its first word": "@[Pyongyang]()(now)",
    });
  });
  test("of which there are several are all left as text at once", () => {
    expect(offered("@[one\n\n:law[two")).toMatchObject({
      "Fix all: leave all marks that are not closed as text": "\\@[one\n\n\\:law[two",
    });
  });
  test("has none that is plainly right", () => {
    expect(preferred("We ask @[Pyongyang to comply.")).toEqual([]);
  });
});

describe("unclosed-block", () => {
  test("is closed, or opened no more", () => {
    expect(offered(":::demand{to=UK}\nOne.\n\n:::claim\nTwo.\n:::\n\n# Next\n\nThree")).toEqual({
      "Close the block at the end of its first paragraph":
        ":::demand{to=UK}\nOne.\n:::\n\n:::claim\nTwo.\n:::\n\n# Next\n\nThree",
      "Close the block before the next one":
        ":::demand{to=UK}\nOne.\n\n:::\n:::claim\nTwo.\n:::\n\n# Next\n\nThree",
      "Close the block before the next heading":
        ":::demand{to=UK}\nOne.\n\n:::claim\nTwo.\n:::\n\n:::\n# Next\n\nThree",
      "Close the block at the end of the statement":
        ":::demand{to=UK}\nOne.\n\n:::claim\nTwo.\n:::\n\n# Next\n\nThree\n:::",
      "Remove the line that opens the block": "One.\n\n:::claim\nTwo.\n:::\n\n# Next\n\nThree",
    });
  });
  test("is closed in its quote or list item", () => {
    expect(offered("> ::::demand{to=UK}\r\n> One.\r\n> \r\n> Two.\r\n")).toMatchObject({
      "Close the block at the end of its first paragraph":
        "> ::::demand{to=UK}\r\n> One.\r\n> ::::\r\n> \r\n> Two.\r\n",
      "Remove the line that opens the block": "> One.\r\n> \r\n> Two.\r\n",
    });
    expect(offered("- :::demand{to=UK}\n  One.\n\n  Two.\n")).toMatchObject({
      "Close the block at the end of its first paragraph":
        "- :::demand{to=UK}\n  One.\n  :::\n\n  Two.\n",
      "Remove the line that opens the block": "- One.\n\n  Two.\n",
    });
  });
});

describe("malformed-attributes", () => {
  test.each([
    ["a space behind a comma", "![go]{to=UK, RUS} now", "![go]{to=UK,RUS} now"],
    ["spaces around =", "![go]{to = UK} now", "![go]{to=UK} now"],
    ["a colon", "![go]{to: UK} now", "![go]{to=UK} now"],
    ["curly quotes", "![go]{to=UK note=“a, b”} now", '![go]{to=UK note="a, b"} now'],
    ["a quote that is not closed", '![go]{to=UK note="a b} now', '![go]{to=UK note="a b"} now'],
    ["a key without a value", "![go]{to=UK status=} now", "![go]{to=UK} now"],
    ["a brace that is not closed", "![go]{to=UK and so on.", "![go]{to=UK} and so on."],
  ])("with %s are written as they are meant", (_, before, after) => {
    const { "Leave the brace as text, and the mark without attributes": left, ...meant } =
      offered(before);
    expect(left).toBe(before.replace("{", "{}{"));
    expect(Object.values(meant)).toEqual([after]);
    expect(preferred(before)).toHaveLength(1);
  });
  test("are only text where nothing can be read in them", () => {
    expect(Object.values(offered("@[UK]{?}"))).toEqual(["@[UK]{}{?}"]);
  });
});

describe("empty-mark", () => {
  test("is removed", () => {
    expect(offered("a @[ ]{role=x} b")).toEqual({
      "Remove this mark, which holds no words": "a   b",
    });
  });
});

describe("unknown-kind", () => {
  test("becomes the nearest kind, in all parts of the mention", () => {
    expect(offered(":claaim[a]{#x} b :claaim[c]{#x}")).toMatchObject({
      "Change claaim to claim": ":claim[a]{#x} b :claim[c]{#x}",
      "Fix all: change every claaim to claim": ":claim[a]{#x} b :claim[c]{#x}",
    });
  });
  test("is declared in the codebook", () => {
    const fields = [["title", "Open question"]];
    expect(offered(":open-question[Why]")).toEqual({
      "Declare open-question in the codebook as a kind of position": JSON.stringify({
        section: "kinds",
        id: "open-question",
        fields: [...fields, ["position", "true"]],
      }),
      "Declare open-question in the codebook as a kind of mark that takes no position":
        JSON.stringify({
          section: "kinds",
          id: "open-question",
          fields: [...fields, ["position", "false"]],
        }),
    });
  });
});

describe("duplicate-attribute", () => {
  test("loses the second, or the first", () => {
    expect(offered("![go]{to=UK note=a to=RUS}")).toEqual({
      "Remove this to, since the first counts": "![go]{to=UK note=a}",
      "Keep this to, and remove the first": "![go]{note=a to=RUS}",
    });
  });
  test("goes from headings too, and all at once", () => {
    expect(offered("# A {by=UK by=RUS}\n\n@[UK]{#a #b}")).toMatchObject({
      "Fix all: remove all attributes that stand twice, of which the first counts":
        "# A {by=UK}\n\n@[UK]{#a}",
    });
  });
  test("loses an id beside the one that counts", () => {
    expect(
      offered("![go](a){as=b} @[UK]\n\n# A {to=UK}".replace("{as=b}", "{as=b to=UK}")),
    ).toEqual({
      "Remove as=, since (a) counts": "![go](a){to=UK} @[UK]\n\n# A {to=UK}",
    });
  });
});

describe("duplicate-id", () => {
  test("gives the mention a free id, with all its parts", () => {
    expect(offered("![a]{#x to=UK} @[UK]{#x} @[and]{#x} @[DPRK]{#x-2}")).toEqual({
      "Give this mention the id #x-3": "![a]{#x to=UK} @[UK]{#x-3} @[and]{#x-3} @[DPRK]{#x-2}",
    });
  });
});

describe("image-or-demand", () => {
  test("keeps the citation in each way to mend it", () => {
    expect(offered("![comply](S/RES/1718)")).toEqual({
      "Make it a demand on the legal ground S/RES/1718": "![comply]{basis=S/RES/1718}",
      "Make it a demand, and S/RES/1718 text behind it": "![comply]()(S/RES/1718)",
      "Make it a legal reference to S/RES/1718": "§[comply](S/RES/1718)",
    });
  });
});

describe("unknown-attribute", () => {
  test("becomes the nearest key, or goes", () => {
    expect(offered("![go]{stauts=open to=UK}")).toEqual({
      "Change stauts to status": "![go]{status=open to=UK}",
      "Remove stauts": "![go]{to=UK}",
    });
    expect(offered("@[UK]{foo=1}(x)")).toEqual({ "Remove foo": "@[UK]()(x)" });
  });
  test("becomes no key that stands there already", () => {
    expect(Object.keys(offered("![go]{to=UK status=open stauts=met}"))).toEqual(["Remove stauts"]);
  });
  test("is changed wherever it stands", () => {
    expect(offered("![go]{to=UK stauts=open} ![go]{to=UK stauts=met}")).toMatchObject({
      "Fix all: change every stauts to status": "![go]{to=UK status=open} ![go]{to=UK status=met}",
    });
  });
});

describe("unknown-status and unknown-value", () => {
  test("become each of the known ones, the nearest first", () => {
    const fixes = offered("![go]{to=UK status=opne}");
    expect(fixes).toMatchObject({ "Change status to open": "![go]{to=UK status=open}" });
    expect(Object.keys(fixes)).toHaveLength(6);
    expect(Object.keys(fixes)[0]).toBe("Change status to open");
    expect(preferred("![go]{to=UK status=opne}")).toEqual(["Change status to open"]);
    expect(preferred("![go]{to=UK status=done}")).toEqual([]);
  });
  test("are changed in stance, confidence and the front matter", () => {
    expect(offered("![go]{to=UK stance=agianst}")).toMatchObject({
      "Change stance to against": "![go]{to=UK stance=against}",
    });
    expect(offered("@[UK]{confidence=med}")).toMatchObject({
      "Change confidence to medium": "@[UK]{confidence=medium}",
    });
    expect(offered("---\ncoding: completed\n---\n")).toMatchObject({
      "Change it to complete": "---\ncoding: complete\n---\n",
    });
  });
});

describe("unknown-key", () => {
  test("becomes the known one", () => {
    expect(offered("---\non_behalf_of: UK\n---\n")).toEqual({
      "Change on_behalf_of to on-behalf-of": "---\non-behalf-of: UK\n---\n",
    });
  });
  test("stays where the known one is there too", () => {
    expect(offered("---\nspeaker: UK\nSpeaker: x\n---\n")).toEqual({});
  });
});

describe("bad-date", () => {
  test.each([
    ["2024-1-5", "2024-01-05"],
    ["2024/12/18", "2024-12-18"],
    ["2024-7", "2024-07"],
    ["18.12.2024", "2024-12-18"],
    ["12/18/2024", "2024-12-18"],
    ["18 December 2024", "2024-12-18"],
    ["18th of Dec. 2024", "2024-12-18"],
    ["Dec. 18, 2024", "2024-12-18"],
    ["Sept 2024", "2024-09"],
  ])("%s is read as %s", (written, date) => {
    expect(offered(`![go]{to=UK date="${written}"}`)).toEqual({
      [`Write the date as ${date}`]: `![go]{to=UK date=${date}}`,
    });
    expect(offered(`---\ndate: ${written}\n---\n`)).toEqual({
      [`Write the date as ${date}`]: `---\ndate: ${date}\n---\n`,
    });
  });
  test.each(["5.6.2024", "2024-02-30", "30 February 2024", "18 Dezember 2024", "2024-13", "soon"])(
    "%s is not read",
    (written) => {
      expect(offered(`![go]{to=UK date="${written}"}`)).toEqual({});
    },
  );
});

describe("unknown names", () => {
  test("become the nearest entry, wherever they stand", () => {
    const fixture =
      '---\nspeaker: [UK, Ukrain]\n---\n@[Ukrain] ![a]{to=UK,Ukrain,"a, b"} @[x](Ukrain)';
    expect(offered(fixture)).toMatchObject({
      "Fix all: let every “Ukrain” mean Ukraine (UKR)":
        '---\nspeaker: [UK, UKR]\n---\n@[Ukrain](UKR) ![a]{to=UK,UKR,"a, b"} @[x](UKR)',
    });
  });
  test("stay as words in quotes where words can stand", () => {
    expect(offered("![a]{to=Ukrain}")).toEqual({
      "Let “Ukrain” mean Ukraine (UKR)": "![a]{to=UKR}",
      "Keep “Ukrain” as words, in quotes": '![a]{to="Ukrain"}',
      "Add “Ukrain” to the codebook": toActors("UKRAIN", "Ukrain"),
    });
    expect(Object.keys(offered("![a]{to=UK by=Erewhon}"))).toEqual([
      "Add “Erewhon” to the codebook",
    ]);
  });
  test("with a title may be persons", () => {
    expect(offered("@[Foreign Minister Erewhon] @[Mr. John van Erewhon]")).toMatchObject({
      "Let “Foreign Minister Erewhon” mean Erewhon (PERSON:Erewhon)":
        "@[Foreign Minister Erewhon](PERSON:Erewhon) @[Mr. John van Erewhon]",
      "Let “Mr. John van Erewhon” mean Erewhon (PERSON:Erewhon)":
        "@[Foreign Minister Erewhon] @[Mr. John van Erewhon](PERSON:Erewhon)",
    });
  });
  test("get an id that nothing has", () => {
    expect(
      offered(
        "@[the Volga Group] #[Côté & Co]\n=== statemark.yaml\nactors: { VOLGA-GROUP: { name: W } }",
      ),
    ).toMatchObject({
      "Add “the Volga Group” to the codebook": toActors("VOLGA-GROUP-2", "the Volga Group"),
      "Add “Côté & Co” to the codebook": JSON.stringify({
        section: "topics",
        id: "cote-co",
        fields: [["name", "Côté & Co"]],
      }),
    });
  });
});

describe("ambiguous names", () => {
  test("mean one of the candidates, here or wherever they stand", () => {
    expect(offered("@[Congo] and @[Congo]{role=x}")).toMatchObject({
      "Let “Congo” mean Republic of the Congo (COG)": "@[Congo] and @[Congo](COG){role=x}",
      "Fix all: let every “Congo” mean Democratic Republic of the Congo (COD)":
        "@[Congo](COD) and @[Congo](COD){role=x}",
    });
  });
});

describe("kind-mismatch", () => {
  test("changes the kind, or the id", () => {
    expect(offered("![a]{as=x to=UK} +[b]{as=x}")).toEqual({
      "Make this a demand too": "![a]{as=x to=UK} ![b]{as=x}",
      "Give this one an id of its own: x-2": "![a]{as=x to=UK} +[b]{as=x-2}",
    });
    expect(offered("![a](x){to=UK} +[b](x) -[c](x-2)")).toMatchObject({
      "Give this one an id of its own: x-3": "![a](x){to=UK} +[b](x-3) -[c](x-2)",
    });
  });
  test("takes the kind that the codebook says", () => {
    expect(
      offered("+[a]{as=x}\n=== statemark.yaml\npositions: { x: { kind: claim, title: X } }"),
    ).toMatchObject({ "Make this a claim too": "?[a]{as=x}\n" });
  });
});

describe("no-addressee", () => {
  const text = (to: string) =>
    `---\nspeaker: UK\naudience: UNSC\n---\n@[France] left. @[Russia] must hear us, the @[UK]: ![we ask @[DPRK] and all parties to stop]${to}.`;
  test("offers whom the sentence names, the audience, everyone, and nobody; not the speaker", () => {
    expect(offered(text(""))).toEqual({
      "Add to=PRK: North Korea": text("{to=PRK}"),
      "Add to=RUS: Russia": text("{to=RUS}"),
      "Add to=UNSC: Security Council": text("{to=UNSC}"),
      "Add to=*: everyone": text("{to=*}"),
      "Add to=-: nobody is named": text("{to=-}"),
    });
  });
  test("is never mended unasked", () => {
    expect(preferred(text(""))).toEqual([]);
    expect(safeFixes(statementOf(text("")).statement)).toBeUndefined();
  });
  test("may be said at the verb, for all that is demanded there", () => {
    expect(offered("![We ask @[DPRK] ![to stop]]")).toEqual({
      "Add to=PRK to the demand around it: North Korea": "![We ask @[DPRK] ![to stop]]{to=PRK}",
      "Add to=PRK: North Korea": "![We ask @[DPRK] ![to stop]{to=PRK}]",
      "Add to=- to the demand around it: nobody is named": "![We ask @[DPRK] ![to stop]]{to=-}",
      "Add to=-: nobody is named": "![We ask @[DPRK] ![to stop]{to=-}]",
    });
  });
  test("is written into the line that opens a block", () => {
    expect(offered(":::demand\nStop.\n:::\n")).toEqual({
      "Add to=-: nobody is named": ":::demand{to=-}\nStop.\n:::\n",
    });
  });
  test("is said of all at once only where nobody is named", () => {
    expect(offered("![Stop]{note=x} ![Go](a)")).toEqual({
      "Add to=-: nobody is named": "![Stop]{note=x} ![Go](a){to=-}",
      "Fix all: add to=- to all demands that name nobody": "![Stop]{note=x to=-} ![Go](a){to=-}",
    });
  });
});

describe("front-matter", () => {
  test.each([
    ["a colon in a value", "title: a: b", 'title: "a: b"'],
    ["a value that starts with a sign", "title: @x y", 'title: "@x y"'],
    ["an alias of nothing", "title: *x", 'title: "*x"'],
    ["a bracket", "title: [a, b", "title: [a, b]"],
    ["a quote", 'title: "x', 'title: "x"'],
    ["a colon without a space", "title:x", "title: x"],
    ["a missing colon", "title x", "title: x"],
    ["a tab", "\ttitle: x", "title: x"],
    ["a key that stands twice", "title: a\ntitle: b", "title: b"],
  ])("%s is mended", (_, before, after) => {
    const text = (yaml: string) => `---\n${yaml}\nspeaker: UK\n---\n@[UK]`;
    expect(Object.values(offered(text(before)))).toContain(text(after));
  });
  test("is left where no way is known", () => {
    expect(offered("---\n- a\n- b\n---\n")).toEqual({});
  });
});

describe("citation-year", () => {
  test("keeps the words, or changes them and says so", () => {
    expect(offered("§[resolution 1718 (2007)]")).toEqual({
      "Keep the words, and let them mean S/RES/1718 (2006)":
        "§[resolution 1718 (2007)](S/RES/1718)",
      "Change 2007 to 2006 in the words of the statement": "§[resolution 1718 (2006)]",
    });
    expect(offered("§[resolution 2758 (XXIV)]")).toMatchObject({
      "Keep the words, and let them mean A/RES/2758(XXVI)":
        "§[resolution 2758 (XXIV)](A/RES/2758(XXVI))",
    });
  });
  test("changes what the analyst wrote", () => {
    expect(offered("§[it](S/RES/1718(2007))")).toEqual({
      "Change 2007 to 2006": "§[it](S/RES/1718(2006))",
    });
    expect(offered('![a]{to=UK basis="resolution 1718 (2007)",NPT}')).toEqual({
      "Change 2007 to 2006": '![a]{to=UK basis="resolution 1718 (2006)",NPT}',
    });
  });
  test("is left where the right year is not known", () => {
    expect(offered("§[S/RES/9000 (2010)]")).toEqual({});
  });
});

describe("text-changed", () => {
  test("seals the text anew, which is never done unasked", () => {
    const text = "---\ntext-hash: sha256-0 # seal\nspeaker: UK\n---\nOne @[UK].";
    const { "Seal the text as it is now": sealed, ...others } = offered(text);
    expect(sealed).toMatch(
      /^---\ntext-hash: sha256-\S{43,} # seal\nspeaker: UK\n---\nOne @\[UK\]\.$/,
    );
    expect(others).toEqual({});
    expect(preferred(text)).toEqual([]);
    expect(safeFixes(statementOf(text).statement)).toBeUndefined();
  });
});

describe("all that changes no meaning", () => {
  test("is mended at once", () => {
    const { statement, file } = statementOf(
      dedent(`
        ---
        date: 18 December 2024
        ---
        ![a]{to=UK to=RUS date=2024-1-5} ![b](x){as=y to=UK stauts=open} @[Congo] @[]`),
    );
    const fix = safeFixes(statement);
    expect(fix && applyEdits(file.text, fix.edits)).toBe(
      dedent(`
        ---
        date: 2024-12-18
        ---
        ![a]{to=UK date=2024-01-05} ![b](x){to=UK stauts=open} @[Congo] @[]`),
    );
  });
  test("is nothing where there is none", () => {
    expect(safeFixes(statementOf("@[Congo]").statement)).toBeUndefined();
  });
});

describe("at a place", () => {
  test("only what touches it is offered", () => {
    const { statement, file } = statementOf("@[Erewhon] ![go]{to=UK <|>stauts=open} @[Congo]");
    const [cursor = 0] = file.cursors;
    const fixes = quickFixes(statement, { start: cursor, end: cursor });
    expect(fixes.map(({ title }) => title)).toEqual(["Change stauts to status", "Remove stauts"]);
  });
  test("nothing is offered for what is switched off", () => {
    expect(offered("![Stop]\n=== statemark.yaml\ncheck: { no-addressee: off }")).toEqual({});
  });
  test("of thousands of problems a few are worked out", () => {
    const { statement, file } = statementOf("@[Erewhon] ".repeat(3_000));
    const fixes = quickFixes(statement, { start: 0, end: file.text.length });
    expect(fixes.length).toBeLessThan(30);
  });
});

test.each(Object.entries(hostileInputs))("%s bring nothing down", (_, input) => {
  const text = input(200);
  const { registry } = statementOf("").statement;
  const statement = readStatement(text, registry);
  const fixes = quickFixes(statement, { start: 0, end: text.length });
  for (const { edits } of fixes) expect(() => applyEdits(text, edits)).not.toThrow();
  safeFixes(statement);
});

const everyKind = `
---
Speaker: UK
coding: done
date: 5 May 2024
---
![Stop] @[Erewhon] §[resolution 1718 (2007)] ![a]{as=x to=UK to=RUS stauts=1 status=mett stance=no}
+[b]{as=x date=2024-1-1} :clam[c] @[Congo] ![d](S/RES/1718) @[] #[unheard of] @[UK]{#i} ![f]{#i to=UK} ![g]{to=UK, RUS}

We @[ask.
`;

test("each fix takes its problem away, brings no error, and most leave the words as they were", () => {
  const { statement, file } = statementOf(everyKind);
  const found = diagnostics(statement);
  const count = (of: readonly { code: string }[], code: string) =>
    of.filter((each) => each.code === code).length;
  const mayChangeWords = new Set(["unclosed-mark", "image-or-demand", "malformed-attributes"]);
  const mended = new Set<string>();
  for (const { start, end } of found) {
    for (const fix of quickFixes(statement, { start, end })) {
      if (fix.codebookEntry) continue;
      const after = statementOf(applyEdits(file.text, fix.edits)).statement;
      const left = diagnostics(after);
      mended.add(fix.code);
      expect(count(left, fix.code), fix.title).toBeLessThan(count(found, fix.code));
      const errors = left.filter(({ severity }) => severity === "error");
      expect(errors.length, fix.title).toBeLessThanOrEqual(
        found.filter(({ severity }) => severity === "error").length,
      );
      if (mayChangeWords.has(fix.code) || fix.title.includes("words of the statement")) continue;
      expect(strip(after.document), fix.title).toBe(strip(statement.document));
    }
  }
  expect([...mended].sort()).toEqual([
    "ambiguous-actor",
    "bad-date",
    "citation-year",
    "duplicate-attribute",
    "duplicate-id",
    "empty-mark",
    "image-or-demand",
    "kind-mismatch",
    "malformed-attributes",
    "no-addressee",
    "unclosed-mark",
    "unknown-attribute",
    "unknown-key",
    "unknown-kind",
    "unknown-status",
    "unknown-value",
  ]);
});
