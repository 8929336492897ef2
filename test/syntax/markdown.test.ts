// Markdown is left alone: without marks, the tree is that of the Markdown parser underneath.

import { describe, expect, test } from "vitest";
import { markdownTree, statemarkTree } from "./markdown-tree.ts";

const unchanged: Readonly<Record<string, readonly string[]>> = {
  "hard breaks": ["a  \nb   \nc\\\nd \ne  f  \n", "*a  \nb* [c  \nd](e)  g\n"],
  paragraphs: [
    "The Council met.\nIt adjourned.\n\n   Later it met again.\n",
    "one  \ntwo\\\nthree\n",
  ],
  headings: [
    "# One\n## Two #\n### Three {a}\n#### Four ####\n##### \n#No\n",
    "One\n===\nTwo\nand\n---\n",
  ],
  rules: ["a\n\n***\n- - -\n___\n+++\n"],
  "indented code": ["    code\n\n      more\n\ntext\n", "\tcode\n- a\n\n      in the item\n"],
  "fenced code": ["```yaml\na: [b]\n```\n~~~~\n```\n~~~~\n", "> ```\n> a\nb\n", "``` a`b\n"],
  "HTML blocks": [
    "<div>\n*a*\n\n*b*\n</div>\n",
    "<!-- [a](b)\n\n-->\nc\n",
    "<pre>\n[a]\n\n</pre>\n",
  ],
  quotes: ["> a\n> > b\nlazy\n\n> c\n", ">a\n>\n>- b\n>   c\n"],
  lists: [
    "- a\n- b\n  - c\n\n    d\n",
    "1. a\n2) b\n3. c\n10. d\n",
    "* a\n\n* b\n+ c\n\n\n+ d\n",
    "-\n- a\n-no\n",
  ],
  "task lists": ["- [ ] open\n- [x] done\n- [X] done\n- [-] no\n- [ ]no\n", "1. [ ] a\n   [ ] b\n"],
  tables: [
    "| a | b |\n|:--|--:|\n| c \\| d | `e` |\n| f |\n",
    "a | b\n-|-\n*c* | [d](e)\n\nf\n",
    "> | a |\n> |---|\n> | b |\n",
    "| a |\n| not a rule |\n",
  ],
  "link definitions": [
    "[a]: /b 'c'\n[d]: <e f>\n  [g h]:\n  /i\n  (j)\n\n[a] [d]\n",
    "[a]: /b 'c\n\n[d]:\n\n[e]: /f g\n",
    "text\n[a]: /b\n",
    "[a\\]b]: /c\n",
  ],
  escapes: ["\\* \\[a\\](b) \\a \\\\ \\` \\&amp; \\<b>\n"],
  entities: ["&amp; &copy; &#35; &#x22; &nothing; &; &#; a&b\n"],
  "code spans": ["`a` `` b ` c `` ` d` `` ` ``\n", "`a *b` c*\n", "`a\nb` ``c`\n"],
  emphasis: [
    "*a* **b** ***c*** _d_ __e__ *f **g** h*\n",
    "snake_case_word 2*3*4 ** a ** *b\n",
    "*a _b* c_ **d*\n",
    "*(**a**)* «*b*» *a*b\n",
  ],
  strikethrough: ["~~a~~ ~b~ ~~~c~~~ ~~ d ~~ *~~e~~*\n"],
  links: [
    "[a](b) [c](<d e> 'f') [g](h \"i\") [j](k (l)) [](m) [n]()\n",
    "[a [b] c](d) [e *f* `]` g](h) [i\nj](k\n'l')\n",
    "[a](b c) [d](e 'f) [g](h(i)j) [k](l\\)m) [n] (o)\n",
    "[a][b] [c][] [d] [e][f g] [h]:\n\n[b]: /x\n[c]: /y\n[d]: /z\n",
    "[a [b](c) d](e) [f](g)[h](i) *[j*](k)\n",
    "[a](<b) [c](<d>e) [f](\n  g\n) [h](i'j')\n",
    "[a](javascript:b) [c](#d) [e](?f=g&h) [i](j%20k)\n",
  ],
  images: ["![a](b.png) ![c *d*](e/f 'g') [![h](i.svg)](j)\n", "![a ![b](c.d) e](f.g)\n"],
  autolinks: ["<https://un.org/a?b> <a@b.org> <ab:c> <a b> <>\n"],
  "bare addresses": [
    "https://un.org/a_(b). See www.un.org, or a.b@c.org!\n",
    "(https://un.org/a) *https://un.org/b* **www.un.org**\n",
    "https:// www. a@b un.org http://localhost\n",
  ],
  "inline HTML": ["a <b c='d'> <e/> </f> <!-- g --> <?h?> <!I> <![CDATA[j]]> < k> <l\n"],
  "footnote references": ["a[^1] and b[^note].\n"],
  "math and money": ["$[12] costs $3.50, \\$[4]\n"],
  "sigils that are punctuation": [
    "Really?[12] note:[3] non-[x] e-mail@[x] No.![4] 50%-[x] a§[5]\n",
    "C#[1] and a--[3]: see 7§[4]\n",
    "# Why?[1]\n\n- so![2]\n\n> e.g.#[3]\n",
  ],
  "sigils without brackets": ["@UK ! + - ? § # :law :law [x] @ [y] !\n[z]\n"],
  "escaped marks": ["\\@[a] \\![b](c) @\\[d] \\:law[e]\n"],
  "odd text": ["", "\n\n", "\0 \ufeff \u2028\n", "[", "]", "a](b)", "[[[]]]\n"],
};

describe.each(Object.entries(unchanged))("%s", (_, texts) => {
  test.each(texts)("are read as in Markdown: %j", (text) => {
    expect(statemarkTree(text)).toBe(markdownTree(text));
  });
});

describe("next to marks, Markdown is read as it is without them", () => {
  // ◆ stands for a mark, and for a word of the same length where there is none.
  const mark = "@[UK](GBR)";
  const word = "a".repeat(mark.length);

  test.each([
    "# ◆ and *◆*\n\n> ◆\n> - [a](b) ◆\n\n| ◆ | ~~c~~ |\n|---|---|\n| ◆ | `d` |\n",
    "1. ◆\n2. **e ◆ f** <https://un.org>\n\n   g ◆ &amp; h\n",
    "- [ ] ◆ [i](j)\n\nk ◆\n===\n\n[l ◆ m](n 'o')\n",
  ])("%j", (text) => {
    const nodes = (tree: string) =>
      tree.split("\n").filter((line) => !/^ *Mark(?:Open|Close|Target)? /.test(line));
    const marked = statemarkTree(text.replaceAll("◆", mark));
    expect(marked).toContain("MarkOpen");
    expect(nodes(marked)).toEqual(nodes(markdownTree(text.replaceAll("◆", word))));
  });
});
