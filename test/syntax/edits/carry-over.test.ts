// Marks carried over to a new version of the words: around the same words again, or listed as lost.

import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CarryOver,
  carryOver,
} from "../../../server/src/syntax/edits/carry-over/carry-over.ts";
import { parseDocument } from "../../../server/src/syntax/parse-document.ts";
import { strip } from "../../../server/src/syntax/strip.ts";
import { dedent } from "../../fixture.ts";

/** What is listed is told in a line each: `changed: old -> new`, `moved: words`, `lost: markup`. */
function check(marked: string, newText: string, expected: string, listed = ""): void {
  const result = carryOver(parseDocument(dedent(marked)), dedent(newText));
  expect(result.text).toBe(dedent(expected));
  expect(list(result).join("\n")).toBe(dedent(listed));
}

function list({ moved, lost }: CarryOver): readonly string[] {
  return [
    ...moved.map(({ how, before, after }) =>
      how === "moved" ? `moved: ${after}` : `changed: ${before} -> ${after}`,
    ),
    ...lost.map(({ markup }) => `lost: ${markup}`),
  ];
}

describe("marks around words that stayed", () => {
  test("are where the words are, with what they say, nested and in parts", () => {
    check(
      `
      ---
      speaker: UK
      ---

      We ![urge @[Pyongyang](DPRK) to stop]{as=stop to=DPRK} now.

      ![Withdraw]{#w to=RUS} at once ![all forces]{#w}.
      `,
      `

      Mr. President, we urge Pyongyang to stop now.

      A new paragraph, [with] brackets (and more).

      Withdraw at once and for good all forces.
      `,
      `
      ---
      speaker: UK
      ---

      Mr. President, we ![urge @[Pyongyang](DPRK) to stop]{as=stop to=DPRK} now.

      A new paragraph, [with] brackets (and more).

      ![Withdraw]{#w to=RUS} at once and for good ![all forces]{#w}.
      `,
    );
  });

  test("are known whatever became of line breaks, quotation marks and dashes", () => {
    check(
      "He said “![we shall not\nyield]{to=-}” – @[Kim]’s words.",
      'He said "we shall\nnot yield" - Kim\'s words.',
      'He said "![we shall\nnot yield]{to=-}" - @[Kim]\'s words.',
    );
  });

  test("are told from others with the same words", () => {
    check(
      "The UK spoke. @[The UK](GBR) voted. The UK left.",
      "The UK came. The UK spoke. The UK voted. The UK left.",
      "The UK came. The UK spoke. @[The UK](GBR) voted. The UK left.",
    );
  });

  test("may stand directly beside each other, be empty, or begin inside a word of another script", () => {
    check(
      "@[A](x)@[B](y) said @[] nothing 中@[国] more",
      "Then AB said  nothing 中国 more",
      "Then @[A](x)@[B](y) said @[] nothing 中@[国] more",
    );
  });
});

describe("marks between fences", () => {
  test("are around the same paragraphs, with the marks inside", () => {
    check(
      `
      Before.

      :::demand(stop){to=DPRK}
      First, @[Kim] must stop.

      Second, so must his army.
      :::

      After.
      `,
      `
      Before, and more.

      First, Kim must stop.

      And so must all the others.

      Second, so must his army.

      After.
      `,
      `
      Before, and more.

      :::demand(stop){to=DPRK}
      First, @[Kim] must stop.

      And so must all the others.

      Second, so must his army.
      :::

      After.
      `,
      "changed: First, Kim must stop.\n\nSecond, so must his army. -> First, Kim must stop.\n\nAnd so must all the others.\n\nSecond, so must his army.",
    );
  });

  test("are so at the text's end, which may be a line's or not", () => {
    const fenced = (words: string) => `A.\n\n:::demand\n${words}\n:::`;
    const block = fenced("We ask him to go, and to go soon.");
    check(
      `${block}\n`,
      "B.\n\nWe ask him to go, and to go soon.\n",
      `${block.replace("A", "B")}\n`,
    );
    check(block, "B.\n\nWe ask him to go, and to go soon.", block.replace("A", "B"));
    check(block, "B.\n\nWe ask him to go, and to go soon.\n", `${block.replace("A", "B")}\n`);
    check(block, "A.\n\nWe ask him to go, and to go soon.\n\nC.", `${block}\n\nC.`);
  });

  test("are so in a quote", () => {
    check(
      "One.\n\n> :::warning{to=DPRK}\n> We shall never forget it.\n> :::\n\nTwo.",
      "Zero. One.\n\n> We shall never forget it.\n\nTwo.",
      "Zero. One.\n\n> :::warning{to=DPRK}\n> We shall never forget it.\n> :::\n\nTwo.",
    );
  });
});

describe("marks around words that changed a little", () => {
  test("are around the new words, and are listed", () => {
    check(
      "We ![call upon @[Russia] to withdraw its forces]{to=RUS} now.",
      "We call on Russia to withdraw all its armed forces now.",
      "We ![call on @[Russia] to withdraw all its armed forces]{to=RUS} now.",
      "changed: call upon Russia to withdraw its forces -> call on Russia to withdraw all its armed forces",
    );
  });

  test("lose words at their ends, and gain those that stand for them", () => {
    check(
      "They ![must withdraw their forces from Kursk], we say.",
      "They have to withdraw their forces, we say.",
      "They ![have to withdraw their forces], we say.",
      "changed: must withdraw their forces from Kursk -> have to withdraw their forces",
    );
  });

  test("are left out where most of the words are others", () => {
    check(
      "They ![must withdraw] now.",
      "They have been told about it now.",
      "They have been told about it now.",
      "lost: ![must withdraw]",
    );
  });

  test("count as the same name spelt otherwise, not as another name", () => {
    check(
      "When @[Zelenskiy] met @[Orban], @[Bern] was calm.",
      "When Zelenskyy met Fico, Bern was calm.",
      "When @[Zelenskyy] met Fico, @[Bern] was calm.",
      "changed: Zelenskiy -> Zelenskyy\nlost: @[Orban]",
    );
  });
});

describe("marks around words that moved", () => {
  test("go with a paragraph to its new place", () => {
    check(
      `
      First of all, ![we ask @[Kim] to answer]{to=DPRK}.

      Then we shall come to the second point of today.

      Third, there is ?[nothing to be said here]{status=disputed}.
      `,
      `
      Third, there is nothing to be said here.

      Then we shall come to the second point of today.

      First of all, we ask Kim to answer.
      `,
      `
      Third, there is ?[nothing to be said here]{status=disputed}.

      Then we shall come to the second point of today.

      First of all, ![we ask @[Kim] to answer]{to=DPRK}.
      `,
      `
      moved: we ask Kim to answer
      moved: Kim
      `,
    );
  });

  test("are found by their quote, with the marks inside", () => {
    check(
      "So much for now. ![Stop sending @[Kim] your shells]{to=RUS}, all of you, and listen to us well.",
      "So much for now, and listen to us well. There is one word more: Stop sending Kim your shells!",
      "So much for now, and listen to us well. There is one word more: ![Stop sending @[Kim] your shells]{to=RUS}!",
      "moved: Stop sending Kim your shells\nmoved: Kim",
    );
  });

  test("are found by the words around them where they are short, and else not guessed", () => {
    check(
      "One two three. The envoy of @[Kim] came late. Four five six seven eight.",
      "One two three. Four five six seven eight. Kim spoke. Also, the envoy of Kim came late.",
      "One two three. Four five six seven eight. Kim spoke. Also, the envoy of @[Kim] came late.",
      "moved: Kim",
    );
    check(
      "One two three. The envoy of @[Kim] came late. Four five six seven eight.",
      "One two three. Four five six seven eight. Kim spoke.",
      "One two three. Four five six seven eight. Kim spoke.",
      "lost: @[Kim]",
    );
  });
});

describe("marks whose words are gone", () => {
  test("are listed as they were written, with what they said", () => {
    check(
      'Before. ![We ask @[Kim](DPRK) to go]{to=DPRK note="a b"} After.',
      "Before. After.",
      "Before. After.",
      'lost: ![We ask Kim to go]{to=DPRK note="a b"}\nlost: @[Kim](DPRK)',
    );
  });

  test("leave what they said to the next part of the mention", () => {
    check(
      "![Withdraw now]{#w to=RUS status=open} and here something else stands: ![all the forces]{#w}.",
      "And here something else stands: all the forces.",
      "And here something else stands: ![all the forces]{#w to=RUS status=open}.",
      "lost: ![Withdraw now]{#w to=RUS status=open}",
    );
  });

  test("leave the marks inside them that still have a place", () => {
    check(
      "We think ![that without any doubt whatever @[Kim] must go]{to=DPRK} today.",
      "We think Kim today.",
      "We think @[Kim] today.",
      "lost: ![that without any doubt whatever Kim must go]{to=DPRK}",
    );
  });
});

describe("what is no mark", () => {
  test("stays with its line: the attributes of a heading", () => {
    check(
      `
      # One {by=UK}

      text here

      ## Mr. Nebenzia (Russian Federation) {by=RUS}

      more text
      `,
      `
      # Zero

      # One

      text here

      more text
      `,
      `
      # Zero

      # One {by=UK}

      text here

      more text
      `,
      "lost: ## Mr. Nebenzia (Russian Federation) {by=RUS}",
    );
  });

  test("is lost where the line is no heading any more", () => {
    check(
      "# One two {by=UK}\n\ntext",
      "One two\n\ntext",
      "One two\n\ntext",
      "lost: # One two {by=UK}",
    );
  });

  test("stays where it was: a memo, as long as its mark is there", () => {
    const memo = "\n[^n1]: A long memo,\n    in two lines.\n";
    check(
      `We ![ask Kim to go]{note=^n1} now.\n${memo}\nThe end.\n`,
      "Today we ask Kim to go now.\n\n\nThe very end.\n",
      `Today we ![ask Kim to go]{note=^n1} now.\n${memo}\nThe very end.\n`,
    );
    check(
      `We ![ask Kim to go]{note=^n1} now.\n${memo}`,
      "Now.\n\n",
      "Now.\n\n",
      "lost: ![ask Kim to go]{note=^n1}\nlost: [^n1]: A long memo,\n    in two lines.\n",
    );
  });

  test("stays as it was: a front matter that cannot be read, too", () => {
    check("---\na: [\n---\n@[Kim] a", "Then Kim a", "---\na: [\n---\nThen @[Kim] a");
    check("---\na: b\n---", "New words.", "---\na: b\n---\nNew words.");
  });
});

describe("the new words stay as they are where a mark around them", () => {
  test("would swallow what stands behind it", () => {
    check(
      "The @[DPRK] and so on and on.",
      "The DPRK(North) and so on and on.",
      "The :actor[DPRK]()(North) and so on and on.",
    );
  });

  test("would not open: it is written long", () => {
    check(
      "So ![stop it now] please.",
      "So: ![x]. “?stop it now please.",
      "So: ![x]. “?:demand[stop it now] please.",
    );
  });

  test("would hold half a bracket: it is lost", () => {
    check(
      "We ![ask them all to go home] and stay.",
      "We ask them [all to go home and stay] there.",
      "We ask them [all to go home and stay] there.",
      "lost: ![ask them all to go home]",
    );
  });

  test("would end in code, and others in the paragraph keep theirs", () => {
    check(
      "@[Kim] said ![we never go there again] and left @[Seoul].",
      "Kim said `we never go` there again and left Seoul.",
      "@[Kim] said `we never go` there again and left @[Seoul].",
      "lost: ![we never go there again]",
    );
  });
});

test("marks that the new text has of its own are kept", () => {
  check("a @[Kim] b c", "a Kim b ![now] c", "a @[Kim] b ![now] c");
});

const samples = new URL("../../../samples/", import.meta.url);
const statements = readdirSync(samples)
  .filter((name) => name.endsWith(".statemark"))
  .map((name) => readFileSync(new URL(name, samples), "utf8"));

test("each sample survives a sentence put before every paragraph", () => {
  expect(statements.length).toBeGreaterThan(0);
  for (const text of statements) {
    const document = parseDocument(text);
    const source = strip(document);
    const newText = source.replace(/\n\n(?=\p{L})/gu, "\n\nThis sentence was not there. ");
    const result = carryOver(document, newText);
    expect(list(result).filter((line) => !line.startsWith("changed"))).toEqual([]);
    const front = text.slice(0, document.frontMatter.range?.end ?? 0);
    expect(result.text.startsWith(front)).toBe(true);
    expect(strip(parseDocument(result.text))).toBe(newText);
  }
});

const fragments = [
  ..."@[ ![ ?[ §[ :law[ [ ] ] ] ( ) { } > * _ ` \\ ! . , — «".split(" "),
  ...["](x)", "]{to=X}", "]{#a}", "]{#a by=Y}", "we", "ask", "Kim", "to", "go", "home", "中", "😀"],
  ...[" ", " ", " ", "\n", "\n\n", "\n# ", " {by=X}\n", "\n- ", "\n> ", "\r\n", "| a |\n|---|\n| "],
  ...[
    "\n:::demand{to=X}\n",
    "\n:::\n",
    "\n\n:::law\n",
    "\n[^n]: a memo\n",
    "]{note=^n}",
    "---\na: b\n---\n",
    "\u00a0",
    "’",
  ],
];
const anyText = fc
  .array(fc.constantFrom(...fragments), { maxLength: 40 })
  .map((parts) => parts.join(""));

describe("for any text", () => {
  test("the same words give the same text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = parseDocument(text);
        const result = carryOver(document, strip(document));
        expect(result.text).toBe(text);
        expect(result.lost).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  const edits = fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat({ max: 12 }),
      put: fc.oneof(anyText, fc.constant("")),
    }),
    { maxLength: 4 },
  );
  const edited = (source: string, changes: readonly { at: number; cut: number; put: string }[]) =>
    changes.reduce((text, { at, cut, put }) => {
      const place = Math.floor(at * text.length);
      return text.slice(0, place) + put + text.slice(place + cut);
    }, source);

  test("the new words come out as they went in, and every mark is there or listed", () => {
    fc.assert(
      fc.property(anyText, edits, (text, changes) => {
        const document = parseDocument(text);
        const newText = edited(strip(document), changes);
        const { text: result, same, moved, lost } = carryOver(document, newText);
        const front = text.slice(0, document.frontMatter.range?.end ?? 0);
        const isOpen = front !== "" && newText !== "" && !/[\r\n]$/.test(front);
        const base = parseDocument(`${front}${isOpen ? "\n" : ""}${newText}`);
        const after = parseDocument(result);
        // What were marks in the new text are marks.
        expect([newText, strip(base)]).toContain(strip(after));
        const lostMarks = lost.filter(({ what }) => what === "mark").length;
        expect(same + moved.length + lostMarks).toBe(document.annotations.length);
        const gained = newText === strip(document) ? 0 : base.annotations.length;
        expect(after.annotations.length).toBe(same + moved.length + gained);
      }),
      { numRuns: 1_500 },
    );
  });

  test("of plain words most marks are kept when one word is put in", () => {
    const word = fc.constantFrom("we", "ask", "Kim", "to", "go", "home", "now", "and", "never");
    const part = fc.oneof(
      word,
      fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `![${words.join(" ")}]`),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 3, maxLength: 30 }), fc.nat(), (parts, at) => {
        const text = parts.join(" ");
        const document = parseDocument(text);
        const words = strip(document).split(" ");
        words.splice(at % words.length, 0, "newly");
        const { moved, lost } = carryOver(document, words.join(" "));
        expect(moved.length + lost.length).toBeLessThanOrEqual(1);
        expect(lost).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("what would be too much", () => {
  const paragraph = (index: number) =>
    `On point ${index} we ![ask @[Kim] number ${index} to answer]{to=DPRK} and §[resolution ${1500 + index} (2006)] says so too.`;
  const many = Array.from({ length: 500 }, (_, index) => paragraph(index)).join("\n\n");

  test("a long statement with many marks and changes keeps all", () => {
    const document = parseDocument(many);
    const newText = strip(document)
      .replaceAll("says so too", "says the same")
      .replaceAll("On point", "As to point");
    const { lost, moved, same } = carryOver(document, newText);
    expect({ lost, moved: moved.length, same }).toEqual({ lost: [], moved: 0, same: 1500 });
  });

  test("a wholly different text has an end, with all marks listed", () => {
    const other = Array.from({ length: 15_000 }, (_, index) => `w${(index * 7919) % 4001}`).join(
      " ",
    );
    const { text, lost } = carryOver(parseDocument(many), other);
    expect(text).toBe(other);
    expect(lost).toHaveLength(1500);
  });

  test("so has one word over and over", () => {
    const document = parseDocument("@[a] ".repeat(3_000));
    expect(carryOver(document, "a ".repeat(2_000)).text).toContain("@[a]");
    expect(carryOver(document, "b ".repeat(2_000)).lost).toHaveLength(3_000);
  });

  test("so have marks as deep as they may be", () => {
    const deep = parseDocument(`${"@[a ".repeat(100)}b${"]".repeat(100)} end`);
    expect(carryOver(deep, `${"a ".repeat(100)}b and an end`).lost).toEqual([]);
  });
});
