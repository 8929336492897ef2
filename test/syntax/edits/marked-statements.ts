// Statements for property tests: words as analysts meet them, with marks around some of them. Each is
// built as plain words and as marked text, so that a test can hold the two against each other.

import fc from "fast-check";

interface Passage {
  readonly plain: string;
  readonly marked: string;
}

const words = [
  ...[
    "all",
    "States",
    "withdraw",
    "Korea’s",
    "well-known",
    "l’Été",
    "中国",
    "(2006)",
    "[sic]",
    "“now”",
  ],
  ...["*firmly*", "_and_", "`x[0]`", "a\\[b", "1.", "&amp;", "—", "60 %", "Really?", "«", "»"],
  ...["https://un.org/a_(b)", "[link](https://un.org)", "<b>bold</b>", "(", ")", "{", "}"],
];
const openings = ["@[", "![", "+[", "?[", "§[", "#[", "-["];
const longOpenings = [":actor[", ":demand[", ":law[", ":vote[", ":question[", ":claim["];
const targets = ["", "", "", "(DPRK)", "( DPRK )", "(S/RES/1718 (2006))", "()", "(a \\) b)"];
const attributes = [
  ...["", "", "", "{}", "{ }", "{to=DPRK}", "{status=open to=RUS,UK}", "{ to=DPRK  status=open }"],
  ...[
    '{note="one word" by="UK"}',
    "{note='say \"no\"'}",
    '{to="States, all",*}',
    '{to="UK" about="*"}',
  ],
  ...["{#p1}", "{#p1 to=UK}", "{.tag #w2 .other}", "{x-y=1 flag due=2024 as=a-b}", '{if="a ] b"}'],
  ...[
    "{to=UK to=US}",
    '{note="over\nlines"}',
    '{ note="^n1" }',
    '{role="speaker"}',
    "{confidence=low role=speaker}",
    "{note=^n1}",
  ],
];

const word = fc.constantFrom(...words).map((text): Passage => ({ plain: text, marked: text }));
const joined = (parts: readonly Passage[], by: readonly string[]): Passage => ({
  plain: parts.map(({ plain }, at) => (at === 0 ? "" : by[at % by.length]) + plain).join(""),
  marked: parts.map(({ marked }, at) => (at === 0 ? "" : by[at % by.length]) + marked).join(""),
});
const between = fc.array(fc.constantFrom(" ", " ", " ", ", ", "\n", ""), {
  minLength: 3,
  maxLength: 7,
});

const { passage } = fc.letrec<{ passage: Passage; mark: Passage }>((tie) => ({
  passage: fc
    .tuple(
      fc.array(fc.oneof({ maxDepth: 4 }, word, word, tie("mark")), { minLength: 1, maxLength: 5 }),
      between,
    )
    .map(([parts, by]) => joined(parts, by)),
  mark: fc
    .tuple(
      fc.constantFrom(...openings, ...openings, ...longOpenings),
      tie("passage"),
      fc.constantFrom(...targets),
      fc.constantFrom(...attributes),
    )
    .map(([opening, { plain, marked }, target, braces]) => ({
      plain,
      marked: `${opening}${marked}]${target}${braces}`,
    })),
}));

/** What may stand before and behind a paragraph. */
const blocks: readonly (readonly [string, string?])[] = [
  ...["", "", "", "# ", "## A {by=RUS}\n\n", "- ", "1. ", "> ", "> > ", "- [ ] ", "\\"].map(
    (before) => [before] as const,
  ),
  ["| a | b |\n|---|---|\n| c | "],
  ["<div>\n\n"],
  ["```\n@[code]\n```\n\n"],
  ["", "\n\n[^n1]: A memo with @[UK]."],
  ["", "\n\n[^n1]: A memo."],
  [":::demand(a){ to=UK}\n", "\n:::"],
  ["All\n::::claim{.x}\n\n", "\n\n::::"],
  ["> :::law( NPT )\n> ", "\n> :::"],
  ["- :::warning(){#p1}\n  ", "\n  :::"],
  [":::vote{}\n"],
  ["", "\n\n:::"],
];

/** A marked statement of one to four paragraphs; not every mark in it need count. */
export const markedStatements: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("", "", "---\nspeaker: UK\n---\n\n"),
    fc.array(fc.tuple(fc.constantFrom(...blocks), passage), { minLength: 1, maxLength: 4 }),
    fc.constantFrom("\n", "\n", "\r\n"),
  )
  .map(([frontMatter, paragraphs, lineEnd]) => {
    const body = paragraphs.map(([[before, after = ""], { marked }]) => {
      const lineStart = /(?:> | {2})*$/.exec(before)?.[0] ?? "";
      const inPlace = before.startsWith("|") ? marked.replaceAll("\n", " ") : marked;
      return before + inPlace.replaceAll("\n", `\n${lineStart}`) + after;
    });
    return (frontMatter + body.join("\n\n")).replaceAll("\n", lineEnd);
  });

/** A range of a text, by two numbers that may be anything. */
export function rangeIn(text: string, a: number, b: number): { start: number; end: number } {
  const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
  return { start, end };
}
