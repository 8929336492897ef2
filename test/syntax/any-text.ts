// Texts of all sorts, for what must be true of any: pieces of markup and Markdown in random order, random
// characters, halves of surrogate pairs.

import fc from "fast-check";

export const inlineFragments = [
  ..."@[ ![ +[ ?[ §[ #[ -[ :law[ :vote[ [ ] ( ) { } < > * ** _ ~~ ` `` \\ ! \" ' . , & &amp; — «".split(
    " ",
  ),
  ...["](x)", "](a.b)", "](", "]{", "]{to=X}", '{a="', "=b", "to=", "<!--", "-->", "<b>", "</b>"],
  ...["https://a.b/", "www.a.b", "a@b.c", "![a](b.png)", "[a](b)", "\\@[", "word", "é", "中", "😀"],
  ...[" ", " ", " ", "\u00a0", "\t"],
];
export const blockFragments = [
  ...["\n", "\n", "\n\n", "\n\n", "\r\n", "\r", "  \n", "# ", "\n## a {by=X}\n", "> ", "\n> "],
  ...["- ", "\n- ", "1. ", "\n\n    ", "```\n", "\n---\n", "\n===\n", "| a |\n|---|\n| ", " | "],
  ...[":::demand{to=X}\n", "\n:::\n", "\n::::claim(y)\n", "::::\n", "[^n]: memo\n", "{note=^n}"],
  ...["[a]: b\n", "[a]: @[", "<div>\n", "---\na: b\n---\n", "---\n", "a: [", "{#x}", "\\|", "\0"],
];

export const ofFragments = (fragments: readonly string[], maxLength = 40) =>
  fc.array(fc.constantFrom(...fragments), { maxLength }).map((parts) => parts.join(""));

export const anyText = fc.oneof(
  { weight: 3, arbitrary: ofFragments([...inlineFragments, ...blockFragments]) },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  // Lone surrogates too.
  {
    weight: 1,
    arbitrary: fc
      .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(64, 91, 93, 0xd800)))
      .map((units) => String.fromCharCode(...units)),
  },
);
