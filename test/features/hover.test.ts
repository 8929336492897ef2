// Hovers: what an analyst reads when pointing at a mark.

import { describe, expect, test } from "vitest";
import { hover } from "../../server/src/features/hover.ts";
import { statementOf } from "./statement-fixture.ts";

/** The hover at the cursor, without Markdown's signs; each `line` must be one of its lines. */
function check(fixture: string, ...lines: readonly string[]): void {
  const { statement, file } = statementOf(fixture);
  const [cursor = 0] = file.cursors;
  const shown = hover(statement, cursor);
  const text = (shown?.markdown ?? "").replace(/\*\*/g, "").replace(/\\(.)/g, "$1");
  expect(text.split(/ *\n+/)).toEqual(expect.arrayContaining([...lines]));
  const [note] = file.notes;
  if (note && shown) expect(shown.range).toEqual({ start: note.start, end: note.end });
}

function nothingAt(fixture: string): void {
  const { statement, file } = statementOf(fixture);
  expect(hover(statement, file.cursors[0] ?? 0)).toBeUndefined();
}

describe("an actor's hover", () => {
  test("names the State that a capital stands for", () => {
    check(
      `
      We call upon @[Pyong<|>yang] to comply.
                   ^^^^^^^^^^^^^^^
      `,
      "Democratic People's Republic of Korea",
      "1 mention in this statement, as Pyongyang",
    );
  });

  test("counts mentions under every name, and lists what is asked of it and by it", () => {
    check(
      `
      @[Pyong<|>yang] and @[the DPRK] again: ![leave]{to=DPRK status=open}, ![stop]{to=DPRK}, ![go]{by=DPRK}.
      `,
      "2 mentions in this statement, as Pyongyang, the DPRK",
      "Asked of it here:",
      "- leave (open)",
      "- stop",
      "What it asks here:",
      "- go",
    );
  });

  test("counts a mention in several parts once", () => {
    check("@[The Dem<|>ocratic]{#a} and @[Republic]{#a}", "The Democratic");
    check("![leave]{#p to=DPRK} now ![all of it]{#p} @[DPR<|>K]", "- leave … all of it");
  });

  test("shows what the codebook says, as words", () => {
    check(
      `
      The @[PMC Wag<|>ner] is there.
      === statemark.yaml
      actors:
        WAGNER:
          name: Wagner Group
          kind: armed group
          aliases: [PMC Wagner]
          part-of: RUS
          note: "A **company** <script>alert(1)</script> [click](command:evil)"
      `,
      "Wagner Group",
      "armed group · WAGNER",
      "Part of: Russia",
      "A **company** &lt;script>alert(1)&lt;/script> [click](command:evil)",
    );
  });

  test("offers the candidates of an ambiguous name and guesses none", () => {
    check(
      "The @[Con<|>go] must act.",
      "Congo fits several entries:",
      "Name the one that is meant in parentheses behind the mark.",
    );
  });

  test("says that a name is unknown", () => {
    check("The @[Erewhon<|>ians] left.", "Not in the registry.");
  });
});

describe("a hostile name", () => {
  test("stays text: no Markdown, no HTML, no command link", () => {
    const { statement, file } = statementOf("@[x](**b** <img src=x> `c` [l]<|>\\(command:a\\))");
    const { markdown = "" } = hover(statement, file.cursors[0] ?? 0) ?? {};
    expect(markdown).not.toMatch(/<img|(?<!\\)\]\(command|(?<!\\)`c/);
  });
});

describe("a position's hover", () => {
  test("is its record: who, to whom, on which ground, since when, how it stands", () => {
    check(
      `
      ---
      speaker: UK
      date: 2024-12-18
      ---
      ![With<|>draw its forces]{as=dprk-troops-out to=DPRK basis="NPT" due=2025-01-31 status=open if="asked"}
      `,
      "Withdraw its forces",
      "demand · dprk-troops-out",
      "By: United Kingdom",
      "Legal ground: Treaty on the Non-Proliferation of Nuclear Weapons",
      "Condition: asked",
      "Due: 31 January 2025",
      "Said on: 18 December 2024",
      "Status: open (18 December 2024, this statement)",
      "1 mention in this statement",
    );
  });

  test("takes title, addressee and later history from the codebook", () => {
    check(
      `
      ---
      date: 2024-12-18
      ---
      ![out<|>](dprk-troops-out){status=open}
      === statemark.yaml
      positions:
        dprk-troops-out:
          kind: demand
          title: DPRK soldiers leave
          to: DPRK
          history: [{ date: 2025-04-28, status: partly-met }]
      `,
      "DPRK soldiers leave",
      "Status: partly-met (28 April 2025, codebook)",
    );
  });

  test("says everyone for *, and who reports it where that is another", () => {
    check(
      "---\nspeaker: UK\n---\n![sto<|>p]{by=Russia to=*}",
      "To: everyone",
      "Reported by: United Kingdom",
    );
  });
});

describe("a note", () => {
  test("stands in the hover of every kind of mark", () => {
    check('![st<|>op]{to=* note="Said *twice*."}', "Note: Said *twice*.");
    check('@[Kyi<|>v]{note="The capital."}', "Note: The capital.");
  });
  test("is the memo's text where it points to a footnote", () => {
    check(
      `
      ?[So it i<|>s]{note=^n1}.

      [^n1]: They said
          so before.

          And **later**.
      `,
      "Note: They said so before.",
      "And **later**.",
    );
  });
  test("stays as it is written where there is no such footnote", () => {
    check("?[So it i<|>s]{note=^n1}.", "Note: ^n1");
  });
  test("is shared by the parts of a mention, as all attributes are", () => {
    check('![a]{#x note=here if="asked"} and ![b<|>]{#x}', "Note: here", "Condition: asked");
  });
});

describe("a head's hover", () => {
  const list = `
    :::demand{to=DPRK}
    We call on it to

    - ![stop];
    - ![talk].
    :::
  `;
  test("names its words, what it holds, and that it is not counted", () => {
    check(
      list.replace("We call", "We ca<|>ll"),
      "We call on it to …",
      "2 demands",
      "To: North Korea",
      "What is said here holds for the positions in it, unless they say otherwise. It is not counted itself.",
    );
  });
  test("is about it at its fences too", () => {
    check(list.replace(":::demand", ":<|>::demand"), "We call on it to …");
  });
  test("leaves the demands of a head to be listed for an actor, not the head", () => {
    const { statement, file } = statementOf(`${list}\n    @[DPR<|>K]`);
    const { markdown = "" } = hover(statement, file.cursors[0] ?? 0) ?? {};
    expect(markdown).toContain("- stop\n- talk");
    expect(markdown).not.toContain("We call");
  });
});

test("a mark of several paragraphs has its words on one line", () => {
  check(":::demand{as=x to=DPRK}\nOn<|>e.\n\nTwo.\n:::\n", "One. Two.", "demand · x");
});

test("in a speaker's turn a position is that speaker's", () => {
  check(
    "---\nspeaker: UK\n---\n\n@[Mr. X (France)](FRA){role=speaker}: ![go<|>]{to=*}",
    "By: France",
  );
});

describe("the hover of an attribute's name", () => {
  test("is the actor's", () => {
    check(
      `
      ![stop]{to=DPR<|>K,Russia}
                 ^^^^^^^
      `,
      "Democratic People's Republic of Korea",
    );
  });

  test("is the law's under basis", () => {
    check("![stop]{basis=N<|>PT}", "Treaty on the Non-Proliferation of Nuclear Weapons");
  });
});

test("a citation is read", () => {
  check(
    "under §[resolution 17<|>18 (2006)]",
    "United Nations Security Council resolution 1718 (2006)",
  );
});

test("a topic shows its definition and what it is under", () => {
  check(
    `
    #[arms<|>](arms)
    === statemark.yaml
    topics:
      control: { name: Control }
      arms: { name: Arms, parent: control, definition: What shoots. }
    `,
    "Under: Control",
    "What shoots.",
  );
});

test("there is none outside marks", () => {
  nothingAt("We ca<|>ll @[UK]");
});
