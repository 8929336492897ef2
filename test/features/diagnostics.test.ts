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
               ^^^^^^^^^^^^^^^^^^ unknown-actor
      ---
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

describe("kind-mismatch", () => {
  test("is one position as two kinds", () => {
    check(`
      ![a]{as=x to=UK} +[b]{as=x} -[c](x)
                       ^^^^^^^^^^ kind-mismatch
    `);
  });
});

describe("image-or-demand", () => {
  test("is an image whose address is a citation", () => {
    check(`
      ![comply](S/RES/1718)
      ^^^^^^^^^^^^^^^^^^^^^ image-or-demand
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
