// Reading codebooks, and what is said of those that cannot be read.

import { describe, expect, test } from "vitest";
import { readCodebook } from "../../server/src/registry/codebook.ts";

/** Each problem as `the text at its place → the message`. */
function problems(text: string): string[] {
  return readCodebook(text).problems.map(
    ({ start, end, message }) => `${text.slice(start, end).trim()} → ${message}`,
  );
}

function ids(text: string): string[] {
  return readCodebook(text).codebook.entities.map((entity) => entity.id);
}

const whole = `# Our codebook
actors:
  WAGNER:
    name: Wagner Group
    official-name: Private Military Company Wagner
    kind: armed group
    aliases: [Wagner, PMC Wagner, { name: Africa Corps, since: 2023-11 }]
    ids: { wikidata: Q1234 }
    part-of: RUS
    url: https://example.org/wagner
    note: Private military company.
  LAVROV:
    name: Sergey Lavrov
    kind: person
    acts-for: RUS
    aliases: Lavrov
  TROIKA:
    members: [GBR, { id: USA, role: chair, since: 2020, until: 2021-05 }]
laws:
  MINSK-II: { name: Package of Measures, aliases: [Minsk II], kind: agreement, url: "https://example.org" }
topics:
  non-proliferation:
    name: Non-proliferation
    parent: arms-control
    definition: What counts.
    examples: [the NPT is the cornerstone]
    colour: teal
    patterns: ["denucleari[sz]", non-proliferation]
positions:
  troops-out:
    kind: demand
    title: Troops leave
    to: [PRK, RUS]
    by: GBR
    basis: [UN-CHARTER, resolution 2699 (2023)]
    part-of: peace
    replaces: older
    history:
      - { date: 2025-01-10, status: open, source: https://example.org, note: Still reported. }
  "S/2024/1": { kind: vote, title: A draft }
kinds:
  question: { title: Question, position: true, colour: purple }
check:
  unknown-actor: warning
  no-addressee: off
wording:
  demand: [[decides, demands], [calls upon, urges]]
x-our-own: anything
`;

describe("a whole codebook", () => {
  const { codebook, problems: found } = readCodebook(whole, "folder/statemark.yaml");
  const entity = (id: string) => codebook.entities.find((entry) => entry.id === id);

  test("is read without problems", () => {
    expect(found).toEqual([]);
    expect(codebook.file).toBe("folder/statemark.yaml");
  });

  test("gives actors with all that is said of them", () => {
    expect(entity("WAGNER")).toEqual({
      id: "WAGNER",
      category: "actor",
      name: "Wagner Group",
      officialName: "Private Military Company Wagner",
      kind: "armed group",
      aliases: [
        { text: "Wagner", why: "codebook" },
        { text: "PMC Wagner", why: "codebook" },
        { text: "Africa Corps", why: "codebook", since: "2023-11" },
      ],
      facts: [{ label: "wikidata", value: "Q1234" }],
      partOf: "RUS",
      url: "https://example.org/wagner",
      note: "Private military company.",
      declaredAt: {
        file: "folder/statemark.yaml",
        start: whole.indexOf("WAGNER"),
        end: whole.indexOf("WAGNER") + "WAGNER".length,
      },
    });
    expect(entity("LAVROV")).toMatchObject({
      actsFor: [{ id: "RUS" }],
      aliases: [{ text: "Lavrov", why: "codebook" }],
    });
    expect(entity("TROIKA")?.members).toEqual([
      { id: "GBR" },
      { id: "USA", role: "chair", since: "2020", until: "2021-05" },
    ]);
  });

  test("gives laws and topics", () => {
    expect(entity("MINSK-II")).toMatchObject({ category: "law", kind: "agreement" });
    expect(entity("non-proliferation")).toMatchObject({
      category: "topic",
      parent: "arms-control",
      definition: "What counts.",
      examples: ["the NPT is the cornerstone"],
      colour: "teal",
      patterns: ["denucleari[sz]", "non-proliferation"],
    });
  });

  test("gives positions with their history", () => {
    expect(codebook.positions[0]).toMatchObject({
      id: "troops-out",
      kind: "demand",
      title: "Troops leave",
      to: ["PRK", "RUS"],
      by: ["GBR"],
      basis: ["UN-CHARTER", "resolution 2699 (2023)"],
      partOf: "peace",
      replaces: "older",
      history: [
        {
          date: "2025-01-10",
          status: "open",
          source: "https://example.org",
          note: "Still reported.",
        },
      ],
    });
    expect(codebook.positions[1]?.id).toBe("S/2024/1");
  });

  test("gives kinds, severities and wording", () => {
    expect(codebook.kinds).toMatchObject([
      { id: "question", title: "Question", position: true, colour: "purple" },
    ]);
    expect([...codebook.severities]).toEqual([
      ["unknown-actor", "warning"],
      ["no-addressee", "off"],
    ]);
    expect(codebook.wording.get("demand")).toEqual([
      ["decides", "demands"],
      ["calls upon", "urges"],
    ]);
  });
});

describe("these say nothing and are no problem", () => {
  test.each([
    ["an empty file", ""],
    ["a comment", "# to be written"],
    ["a section not yet filled", "actors:\nlaws:\n"],
    ["an entry not yet filled", "actors:\n  WAGNER:\n"],
    ["a value not yet filled", "actors:\n  WAGNER:\n    name:\n    aliases:\n"],
    ["keys of one's own", "x-team: us\nactors: { A: { x-colour: red } }"],
  ])("%s", (_, text) => {
    expect(problems(text)).toEqual([]);
  });
});

describe("text is taken as it is written", () => {
  test("numbers, dates and words that mean true or nothing elsewhere", () => {
    const text =
      "actors: { A: { name: 1718, note: yes, kind: 2024-12-18, aliases: [No, 007, true] } }";
    expect(readCodebook(text).codebook.entities[0]).toMatchObject({
      name: "1718",
      note: "yes",
      kind: "2024-12-18",
      aliases: [{ text: "No" }, { text: "007" }, { text: "true" }],
    });
  });

  test("YAML aliases stand for what they name", () => {
    const text = "actors:\n  A: { aliases: &names [x, y] }\n  B: { aliases: *names }\n";
    expect(readCodebook(text).codebook.entities[1]?.aliases?.map(({ text }) => text)).toEqual([
      "x",
      "y",
    ]);
  });

  test("names that objects carry are names like others", () => {
    const text = "actors: { __proto__: { name: P }, constructor: { name: C }, toString: {} }";
    expect(ids(text)).toEqual(["__proto__", "constructor", "toString"]);
    expect(problems("__proto__: {}")[0]).toMatch(/^__proto__ → “__proto__” is not known/);
  });
});

describe("a problem says what, where and how to mend it", () => {
  test.each([
    [
      "actor: {}",
      "actor → “actor” is not known in a codebook, and is left out. Known are actors, laws, topics, positions, kinds, check, wording, ignore.",
    ],
    [
      "actors: { A: { alias: x } }",
      "alias → “alias” is not known in actor “A”, and is left out. Known are name, aliases, note, patterns, official-name, kind, part-of, url, ids, members, acts-for, colour.",
    ],
    [
      "[a, b]",
      "[a, b] → What stands here for a codebook cannot be read, and is left out. Write one “name: value” a line, indented.",
    ],
    [
      "actors: 5",
      "5 → What stands here for “actors” of a codebook cannot be read, and is left out. Write one “name: value” a line, indented.",
    ],
    [
      "actors: { A: Wagner Group }",
      "Wagner Group → What stands here for actor “A” cannot be read, and is left out. Write one “name: value” a line, indented.",
    ],
    [
      "actors: { A: { name: [x] } }",
      "[x] → “name” of actor “A” must be a text, and is left out. Write one value, in quotes if it holds “: ” or “ #”.",
    ],
    [
      "actors: { A: { aliases: [[x]] } }",
      "[x] → an item of “aliases” of actor “A” must be a text, and is left out. Write one value, in quotes if it holds “: ” or “ #”.",
    ],
    [
      "actors: { A: { aliases: [{ since: 2023 }] } }",
      "{ since: 2023 } → An item of “aliases” of actor “A” has no name, and is left out. Write { name: …, since: 2023-11 }.",
    ],
    [
      "actors: { A: { aliases: [{ name: x, since: autumn }] } }",
      "autumn → “since” of an item of “aliases” of actor “A” is no date, and is left out. Write 2024-12-18, 2024-12 or 2024.",
    ],
    [
      "actors: { A: { acts-for: [{ role: envoy }] } }",
      "{ role: envoy } → An item of “acts-for” of actor “A” has no id, and is left out. Write { id: RUS, since: 2023-11 }.",
    ],
    [
      "actors: { A: { acts-for: [{ id: RUS, since: 2024, until: 2023-11 }] } }",
      "{ id: RUS, since: 2024, until: 2023-11 } → An item of “acts-for” of actor “A” ends (2023-11) before it begins (2024). Correct “since” or “until”.",
    ],
    [
      "topics: { a: { colour: tael } }",
      'tael → “tael” is no colour that is known, and “colour” of topic “a” is left out. Write teal, red, grey, green, blue, pink, orange, yellow, purple, brown, or a code in quotes such as "#1a7f7f".',
    ],
    [
      'topics: { a: { patterns: [fine, "wr(ong"] } }',
      "( → The pattern “wr(ong” cannot be used, and is left out: This ( is not closed. Write \\( for the sign itself.",
    ],
    [
      'topics: { a: { patterns: ["\\u0028x"] } }',
      '"\\u0028x" → The pattern “(x” cannot be used, and is left out: This ( is not closed. Write \\( for the sign itself.',
    ],
    [
      "laws: { A: { url: example.org } }",
      "example.org → “url” of law “A” is no web address, and is left out. Write the whole of it, from https:// on.",
    ],
    [
      "actors:\n  A: { name: x }\n  A: { name: y }",
      "A → “A” stands twice in “actors” of a codebook: the first counts. Join the two.",
    ],
    [
      "positions: { a.b: { kind: demand } }",
      "a.b → “a.b” cannot be the id of a position, and is left out. Take “/”, “.” and “:” out of it; hyphens may stand there.",
    ],
    [
      "positions: { a: { history: [{ status: open }] } }",
      "{ status: open } → An item of “history” of position “a” needs a date and a status, and is left out. Write { date: 2025-01-10, status: open }.",
    ],
    [
      "kinds: { Question: { title: Question } }",
      "Question → “Question” cannot name a kind of mark, and is left out. Use small letters, digits and hyphens, a letter first.",
    ],
    [
      "kinds: { question: { position: maybe } }",
      "maybe → “position” of kind “question” is “maybe”. Write true or false.",
    ],
    [
      "check: { unknown-actor: loud }",
      "loud → “loud” is no severity for “unknown-actor”. Write error, warning, hint or off.",
    ],
    [
      "ignore: [{ text: a, kind: plea }]",
      "plea → “plea” is no kind of mark that is suggested, and the item is left out. Write actor, law, topic, demand, commitment, condemnation, support.",
    ],
    [
      "ignore: [{ actor: JOR }]",
      "{ actor: JOR } → An item of “ignore” of a codebook has no text, and is left out. Write { text: Jordan, actor: JOR }.",
    ],
  ])("%s", (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });
});

describe("the severities of check", () => {
  test("are for codes that there are, of which the nearest is named first", () => {
    const { codebook, problems } = readCodebook(
      "check:\n  unknown-acter: off\n  citation-year: hint\n  text-changed: off\n",
    );
    expect([...codebook.severities]).toEqual([
      ["citation-year", "hint"],
      ["text-changed", "off"],
    ]);
    expect(problems).toMatchObject([{ start: 9, end: 22 }]);
    expect(problems[0]?.message).toMatch(
      /^“unknown-acter” is no code .* Known are unknown-actor, /,
    );
  });
});

describe("another encoding than UTF-8", () => {
  test("is said where the codebook holds zero bytes", () => {
    const text = "\ufffd\ufffda\0c\0";
    expect(problems(text)).toEqual([expect.stringContaining("holds zero bytes")]);
  });
  test("is said at the first sign that is no letter, and the rest is used", () => {
    const text = "actors: { A: { name: Caf\ufffd }, B: { name: T\ufffd } }";
    expect(problems(text)).toEqual([expect.stringMatching(/^\ufffd → A character here cannot/)]);
    expect(ids(text)).toEqual(["A", "B"]);
  });
});

test("a message names what the user wrote, but not at any length", () => {
  const long = "x".repeat(10_000);
  for (const text of [`${long}: 1`, `actors: { ${long}: 1 }`, `check: { ${long}: off }`]) {
    for (const { message } of readCodebook(text).problems) {
      expect(message.length).toBeLessThan(700);
    }
  }
});

test("what ends in the month or year in which it begins is fine", () => {
  const item = (since: string, until: string) => `{ id: RUS, since: ${since}, until: ${until} }`;
  const items = [item("2023-11", "2023"), item("2023", "2023-01-05"), item("2023-11", "2023-11")];
  expect(problems(`actors: { A: { members: [${items.join(", ")}] } }`)).toEqual([]);
});

test("a pattern that cannot be used leaves the others in use", () => {
  for (const section of ["actors", "laws", "topics"]) {
    const text = `${section}: { a: { patterns: [one, "(", "thre+"] } }`;
    expect(readCodebook(text).codebook.entities[0]?.patterns).toEqual(["one", "thre+"]);
  }
});

describe("one broken place leaves the rest in use", () => {
  test("in the YAML itself", () => {
    const text = "actors:\n  A: { name: First }\n  B: { name: [Second }\n  C: { name: Third }\n";
    expect(ids(text)).toContain("A");
    const [first] = readCodebook(text).problems;
    expect(first?.message).toMatch(/^This \[ is not closed: put a \] .*\. The codebook/);
    expect(text.slice(first?.start)).toMatch(/^\[Second/);
  });

  test("a tab that indents", () => {
    const text = "actors:\n  A:\n    name: First\n\tB: x\n";
    expect(ids(text)).toContain("A");
    expect(readCodebook(text).problems[0]?.message).toMatch(/^A tab stands where only spaces/);
  });

  test("in one entry", () => {
    const text = "actors: { A: 5, B: { name: [x], note: kept }, C: { aliases: [[x], y] } }";
    expect(ids(text)).toEqual(["B", "C"]);
    const [b, c] = readCodebook(text).codebook.entities;
    expect(b).toMatchObject({ note: "kept" });
    expect(c?.aliases?.map((alias) => alias.text)).toEqual(["y"]);
  });
});

describe("hostile input is read to an end", () => {
  const pieces = [
    ["brackets", "["],
    ["braces", "{"],
    ["dashes", "- "],
    ["question marks", "? "],
    ["colons", "a: "],
    ["anchors", "- &a "],
    ["aliases", "*a "],
    ["tags", "!!x "],
    ["quotes", "\"'"],
    ["tabs", "\t"],
    ["documents", "---\n"],
    ["commas in a list", ",[]"],
    ["block scalars", "a: |\n"],
    ["control characters", "\u0000\u0001\uFFFF\uD800"],
    ["prose", "The Council calls upon all: parties - to [comply] 'now'.\n"],
  ] as const;

  test.each(pieces)("%s", (_, piece) => {
    const text = piece.repeat(Math.ceil(30_000 / piece.length));
    const { codebook, problems: found } = readCodebook(text);
    expect(codebook.entities).toEqual([]);
    expect(found.length).toBeLessThanOrEqual(100);
    for (const { start, end } of found) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });

  test("a million characters of binary", () => {
    let state = 1;
    const units = Array.from({ length: 1_000_000 }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state % 256;
    });
    const text = units.map((unit) => String.fromCharCode(unit)).join("");
    expect(readCodebook(text).problems.length).toBeGreaterThan(0);
  });

  test("an alias bomb stands for no more than it says", () => {
    const levels = Array.from({ length: 20 }, (_, level) => {
      const names =
        level === 0
          ? "x"
          : Array(9)
              .fill(`*a${level - 1}`)
              .join(", ");
      return `x-${level}: &a${level} [${names}]`;
    });
    const text = `${levels.join("\n")}\nactors: { A: { aliases: *a19 } }`;
    const { codebook } = readCodebook(text);
    expect(codebook.entities[0]?.aliases).toEqual([]);
  });

  test("more YAML aliases than a codebook needs are cut off with one problem", () => {
    const uses = Array.from({ length: 1000 }, (_, index) => `  A${index}: *one`);
    const text = `x-one: &one { name: One }\nactors:\n${uses.join("\n")}`;
    const found = readCodebook(text);
    expect(found.codebook.entities.filter((entity) => entity.name === "One").length).toBe(200);
    expect(found.problems.map((problem) => problem.message)).toEqual([
      "More than 200 YAML aliases (*name) are used: from here on they are not read. Write the values out.",
    ]);
  });

  test("too large a codebook is refused as a whole", () => {
    const text = `${"#".repeat(1_000_001)}\nactors: { A: {} }`;
    expect(ids(text)).toEqual([]);
    expect(problems(text)).toEqual([
      " → This codebook is too large to read: split it into several, one in each folder.",
    ]);
  });
});
