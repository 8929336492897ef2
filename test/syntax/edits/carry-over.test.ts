// Marks carried over to a new version of the words: around the same words again, or listed as lost.

import { describe, expect, test } from "vitest";
import {
  type CarryOver,
  carryOver,
} from "../../../server/src/syntax/edits/carry-over/carry-over.ts";
import { parseDocument } from "../../../server/src/syntax/parse-document.ts";
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
