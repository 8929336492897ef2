// Diagnostics: each code has a document that makes it and one that nearly does.

import { describe, expect, test } from "vitest";
import { diagnostics } from "../../server/src/features/diagnostics/diagnostics.ts";
import { statementOf } from "./statement-fixture.ts";

/** Each caret note under the document is the code of a diagnostic there; there are no others. */
function check(fixture: string): void {
  const { statement, file } = statementOf(fixture);
  const found = diagnostics(statement).map(({ start, end, code }) => ({ start, end, text: code }));
  expect(found, file.text).toEqual(file.notes);
}

function messageOf(fixture: string): string {
  const { statement } = statementOf(fixture);
  return diagnostics(statement)
    .map(({ message }) => message)
    .join("\n");
}

describe("unknown-kind", () => {
  test("is a long form that nothing declares", () => {
    check(`
      :questio[Why]
      ^^^^^^^^^ unknown-kind
    `);
  });
  test("is the opening of a block up to its kind", () => {
    const { statement } = statementOf(":::questio{#q}\nWhy\n:::\n");
    expect(diagnostics(statement)).toMatchObject([{ code: "unknown-kind", start: 0, end: 10 }]);
  });
  test("is none for a kind of the codebook", () => {
    check(
      ":question[Why]\n=== statemark.yaml\nkinds:\n  question: { title: Question, position: true }",
    );
  });
});

describe("unknown-attribute", () => {
  test("is a key without meaning for the kind", () => {
    check(`
      @[UK]{status=open}
            ^^^^^^ unknown-attribute
    `);
  });
  test("is said in words that fit the kind", () => {
    expect(messageOf("@[UK]{status=open}")).toContain("has no meaning on an actor;");
    expect(messageOf("§[NPT]{status=open}")).toContain("has no meaning on a legal reference;");
  });
  test("is none for a key with one", () => {
    check("@[UK]{role=speaker note=x confidence=low #id .tag}");
  });
});

describe("unknown-status", () => {
  test("lists the known ones", () => {
    check(`
      ![go]{to=UK status=done}
                  ^^^^^^^^^^^ unknown-status
    `);
    expect(messageOf("![go]{to=UK status=done}")).toContain("Known: open, met,");
  });
  test("lists the nearest first", () => {
    expect(messageOf("![go]{to=UK status=withdrawed}")).toContain("Known: withdrawn, ");
    expect(messageOf("![go]{to=UK status=laps}")).toContain("Known: lapsed, ");
  });
  test("goes by kind: a commitment can be broken, a demand cannot", () => {
    check(`
      +[go]{status=broken} ![go]{to=UK status=broken}
                                       ^^^^^^^^^^^^^ unknown-status
    `);
  });
});

describe("unknown-value", () => {
  test("is a stance or a confidence that is not known", () => {
    check(`
      ![go]{to=UK stance=agianst} @[UK]{confidence=sure} @[UK]{confidence}
                  ^^^^^^^^^^^^^^ unknown-value
                                        ^^^^^^^^^^^^^^^ unknown-value
                                                               ^^^^^^^^^^ unknown-value
    `);
    expect(messageOf("![go]{to=UK stance=agianst}")).toContain("Known: against, ");
  });
  test("is none on kinds of one's own that take no position", () => {
    check(":question[Why]{stance=any}\n=== statemark.yaml\nkinds: { question: { title: Q } }");
  });
  test("is a coding that is not known", () => {
    check(`
      ---
      coding: full
              ^^^^ unknown-value
      ---
    `);
    check("---\ncoding: complete\n---\n");
    check("---\ncoding:\n---\n");
  });
});

describe("unknown-key", () => {
  test("is a key that differs from a known one by capitals or one letter", () => {
    check(`
      ---
      Speaker: UK
      ^^^^^^^ unknown-key
      on_behalf_of: USA
      ^^^^^^^^^^^^ unknown-key
      topic: [x]
      ^^^^^ unknown-key
      ---
    `);
  });
  test("is none for keys of one's own", () => {
    check("---\nreviewer: me\nx: 1\nauthors: [a]\n---\n");
  });
  test("stands at the value where the key's place is not known", () => {
    check(`
      ---
      { Speaker: UK }
                 ^^ unknown-key
      ---
    `);
  });
});

describe("citation-year", () => {
  test("is a resolution with the year of another", () => {
    check(`
      §[resolution 1718 (2007)] §[resolution 1718 (2006)] §[paragraph 8 of resolution 1718 (2007)]
      ^^^^^^^^^^^^^^^^^^^^^^^^^ citation-year
                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ citation-year
    `);
    check(`
      ![go]{to=UK basis="resolution 1718 (2007)",S/RES/1718} §[it](S/RES/1718(2007))
                        ^^^^^^^^^^^^^^^^^^^^^^^^ citation-year
                                                                  ^^^^^^^^^^^^^^^^^^ citation-year
    `);
  });
  test("is none where the target says which is meant", () => {
    check("§[resolution 1718 (2007)](S/RES/1718)");
  });
  test("is a number after the last that is known with a year before its end", () => {
    check(`
      §[S/RES/9000 (2010)] §[S/RES/9000 (2090)]
      ^^^^^^^^^^^^^^^^^^^^ citation-year
    `);
  });
  test("is a number of the General Assembly with the session of another", () => {
    check(`
      §[resolution 2758 (XXIV)] §[resolution 2758 (XXVI)] §[resolution 181 A (III)]
      ^^^^^^^^^^^^^^^^^^^^^^^^^ citation-year
                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^ citation-year
    `);
  });
  test("is none where it is not certain", () => {
    check(
      "§[resolution 3201 (S-VI)] §[resolution 1000 (ES-I)] §[resolution 2400 (XXIII)] §[resolution 68/262] §[A/RES/ES-11/1] §[resolution 9999 (XXX)]",
    );
  });
  test("is none for a name that the codebook has", () => {
    check(
      "§[resolution 1718 (2007)]\n=== statemark.yaml\nlaws: { OURS: { name: resolution 1718 (2007) } }",
    );
  });
});

describe("bad-date", () => {
  test("is a day that the calendar does not have", () => {
    check(`
      ---
      date: 2024-02-30
            ^^^^^^^^^^ bad-date
      ---
      ![go]{to=UK due=2025-13}
                  ^^^^^^^^^^^ bad-date
    `);
  });
  test("is none where no date is written yet", () => {
    check("---\nspeaker: UK\ndate:\n---\nWe meet.");
    check("---\nspeaker: UK\ndate: \n---\nWe meet.");
  });
  test("is none for words, months and years", () => {
    check(
      '---\ndate: 2024\n---\n![go]{to=UK due=soon date=2024-12} ![go]{to=UK due="2024 or later"}',
    );
  });
});

describe("unknown names", () => {
  test("are reported where they stand", () => {
    check(`
      ---
      speaker: Erewhon
               ^^^^^^^ unknown-actor
      ---
      @[Erewhon] §[the Treaty of Nowhere] #[unheard of]
      ^^^^^^^^^^ unknown-actor
                 ^^^^^^^^^^^^^^^^^^^^^^^^ unknown-law
                                          ^^^^^^^^^^^^^ unknown-topic
      ![go]{to=Erewhon} @[it](EREWHON)
               ^^^^^^^ unknown-actor
                             ^^^^^^^^^ unknown-actor
    `);
  });
  test("are none where words are quoted, everyone or nobody is meant, or a person is named", () => {
    check('![go]{to="those with influence"} ![go]{to=*} ![go]{to=-} @[he](PERSON:Lavrov)');
  });
  test("are none for quoted words, which “*” and “-” are too then", () => {
    check('![go]{to="*"} ![go]{to="-"}');
    check(`
      ![go]{to=UK by="*"}
                     ^^^ unknown-actor
    `);
  });
  test("are said once where the front matter names them many times", () => {
    check(`
      ---
      speaker: [Erewhon, Erewhon]
                ^^^^^^^ unknown-actor
      ---
    `);
  });
  test("are reported at their place in each key of the front matter that names actors", () => {
    check(`
      ---
      speaker: [UK, Erewhon]
                    ^^^^^^^ unknown-actor
      on-behalf-of: "Erewhon"
                     ^^^^^^^ unknown-actor
      audience:
        - UK
        - Erewhon
          ^^^^^^^ unknown-actor
      forum: Congo
             ^^^^^ ambiguous-actor
      ---
    `);
    check(`
      ---
      speaker: [Erewhon-West, Erewhon]
                ^^^^^^^^^^^^ unknown-actor
                              ^^^^^^^ unknown-actor
      audience: ["*", "-", "PERSON:Lavrov"]
      ---
    `);
  });
  test("are reported in headings", () => {
    check(`
      # A {by=Erewhon to=Congo date=soon}
              ^^^^^^^ unknown-actor
                         ^^^^^ ambiguous-actor
                               ^^^^^^^^^ bad-date
    `);
  });
  test("come with the entries that are spelt nearly so", () => {
    expect(messageOf("@[Ukrain]")).toContain("Spelt nearly like it: Ukraine (UKR)");
    expect(messageOf("@[Uka]")).not.toContain("Spelt nearly");
  });
});

describe("ambiguous names", () => {
  test("list what is meant perhaps", () => {
    check(`
      @[Congo] acts
      ^^^^^^^^ ambiguous-actor
    `);
    expect(messageOf("@[Congo]")).toMatch(/COD.*COG|COG.*COD/);
  });
  test("are none once one is named", () => {
    check("@[Congo](COD)");
  });
});

describe("no-addressee", () => {
  test("is a demand that names nobody", () => {
    check(`
      ![Stop] now
      ^^^^^^^ no-addressee
    `);
  });
  test("is one with an empty to", () => {
    check(`
      ![Stop]{to=""} now
      ^^^^^^^^^^^^^^ no-addressee
    `);
  });
  test("is none with an addressee of the section or the codebook", () => {
    check("# A {to=DPRK}\n![Stop]");
    check(
      "![Stop]{as=x}\n=== statemark.yaml\npositions: { x: { kind: demand, title: X, to: DPRK } }",
    );
  });
});

describe("no-addressee, where it is said elsewhere", () => {
  test("is none for a demand that holds the demands that count", () => {
    check(`
      ![We ask ![to stop] and ![to go]{to=UK}]
               ^^^^^^^^^^ no-addressee
    `);
  });
  test("is one for a demand with an id of its own", () => {
    check(`
      ![We ask ![to go]{to=UK}]{as=x}
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-addressee
    `);
  });
  test("is none where the section, the head or the codebook says that nobody is named", () => {
    check("# A {to=-}\n\n## B\n\n![Stop]");
    check("![We ask ![to stop]]{to=-}");
    check('![Stop]{as=x}\n=== statemark.yaml\npositions: { x: { title: X, to: "-" } }');
    check(`
      # A {to=-}
      # B
      ![Stop]
      ^^^^^^^ no-addressee
    `);
  });
});

describe("nothing is reported twice for one cause", () => {
  test("an empty demand", () => {
    check(`
      ![] now
      ^^^ empty-mark
    `);
  });
  test("attributes that cannot be read", () => {
    check(`
      ![go]{to=UK, RUS}
           ^^^^^^^^ malformed-attributes
    `);
  });
  test("a speaker who is not known, at each of the marks", () => {
    check(`
      ---
      speaker: Erewhon
               ^^^^^^^ unknown-actor
      ---
      ![go]{to=UK} +[come]
    `);
  });
  test("a wrong year, which is no unknown law", () => {
    check(`
      §[resolution 1718 (2007)]
      ^^^^^^^^^^^^^^^^^^^^^^^^^ citation-year
    `);
  });
});

describe("kind-mismatch", () => {
  test("is one position as two kinds", () => {
    check(`
      ![a]{as=x to=UK} +[b]{as=x} -[c](x)
                       ^^^^^^^^^^ kind-mismatch
    `);
  });
  test("is not asked of a part, which mentions what its first does", () => {
    check("![a]{#p as=x to=UK} ![b]{#p as=y} +[c]{as=y}");
  });
});

describe("image-or-demand", () => {
  test("is an image whose address is a citation", () => {
    check(`
      ![comply](S/RES/1718)
      ^^^^^^^^^^^^^^^^^^^^^ image-or-demand
    `);
    check(`
      ![comply](<S/RES/1718>)
      ^^^^^^^^^^^^^^^^^^^^^^^ image-or-demand
    `);
  });
  test("is none for a picture", () => {
    check("![a map](maps/korea.png)");
  });
});

describe("severities", () => {
  test("are set by the codebook, off among them", () => {
    const { statement } = statementOf(
      "![Stop] @[Erewhon]\n=== statemark.yaml\ncheck: { no-addressee: off, unknown-actor: error }",
    );
    expect(diagnostics(statement).map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      "unknown-actor error",
    ]);
  });
});

describe("duplicate-attribute", () => {
  test("is a target and another as, on marks of positions only", () => {
    check(`
      ![go](a){as=b to=UK} @[UK](GBR){as=USA}
               ^^^^ duplicate-attribute
                                      ^^ unknown-attribute
    `);
  });
});

test("no message is as long as what the user wrote", () => {
  const long = "x".repeat(900);
  const text = `:${long}[x] @[${long}] ![a](${long}){${long}=1 ${long}=2 as=${long}y status=${long} date=${long}} ![b]{to=${long} basis=${long} x${long}=} +[c](${long}){#${long}} -[d]{#${long}} :${long}[`;
  const { statement } = statementOf(text);
  const found = diagnostics(statement);
  expect(found.length).toBeGreaterThan(8);
  for (const { message } of found) expect(message.length).toBeLessThan(500);
});

test("every message says what to do, in whole sentences without exclamation marks", () => {
  const text = messageOf(
    "---\na: [\n---\n![Stop] @[Erewhon] @[Congo] @[x :what[y] @[]{status=a} ![a]{as=x}{ +[b]{as=x to=} §[no]",
  );
  for (const message of text.split("\n")) {
    expect(message).toMatch(/^\S.*\.$/s);
    expect(message.replace(/!\[/g, "")).not.toContain("!");
  }
});
