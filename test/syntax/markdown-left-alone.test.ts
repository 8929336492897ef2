// What GitHub adds to Markdown is left alone too: tables, task lists, strikethrough and bare addresses
// have the tree that a reader without marks gives them.

import { describe, expect, test } from "vitest";
import { markdownTree, statemarkTree } from "./markdown-tree.ts";

/** By the node that each text must hold. */
const examples: Readonly<Record<string, readonly string[]>> = {
  Table: [
    "| State | Vote |\n|---|---|\n| Malta | yes |\n",
    "State | Vote\n:--|--:\nMalta | yes\nSlovenia | no\n",
    "| A |\n| :-: |\n| one \\| cell |\n| `a \\| b` |\n",
    "The vote:\n\n| A | B | C |\n|---|---|---|\n| too few |\n| 1 | 2 | 3 | too many |\n\nAfter it.\n",
    "- item\n\n  | A | B |\n  |---|---|\n  | *c* | **d** |\n\n- next\n",
    "> | A | B |\n> |---|---|\n> | [c](d) | ~~e~~ |\n\nlazy | no\n",
    "| Why?[1] | Fn.[2] |\n|---|---|\n| §12[3] | a@[b] |\n",
    "|A|\n|-|\n\n|B|\n|-|\n|c|\n# D\n",
  ],
  Task: [
    "- [ ] to sign\n- [x] signed\n- [X] ratified\n",
    "* [x] one\n  * [ ] below it\n\n    and a paragraph\n",
    "1. [ ] first\n2. [x] second\n3. neither\n",
    "+ [ ] *emphasis*, `code` and [link](a)\n",
    "> - [ ] quoted\n> - [x] too\n",
    "- [ ] a\n  b\n- [ ]\n- [ ] [x] c\n",
    "- [x] see https://un.org/a\n- [y] not a box\n",
  ],
  Strikethrough: [
    "~~withdrawn~~ text\n",
    "~~two\nlines~~ and ~~more~~\n",
    "*~~a~~ b* **c ~~d~~** ~~*e* `f`~~\n",
    "~~a ~~ b~~ and \\~~c~~ d~~\n",
    "un~~der~~line and ~~a~~~b~~\n",
    "[~~a~~](b) ~~[c](d)~~ ~~https://un.org~~\n",
    "# ~~A~~\n\n> ~~b\n> c~~\n\n- ~~d~~\n",
  ],
  URL: [
    "See https://www.un.org/en/about-us/un-charter/chapter-7.\n",
    "www.un.org, (http://un.org/a_(b)), https://un.org/a?b=c&d=e!\n",
    "Write to press@un.org or first.last+tag@mfa.example.org.\n",
    "https://un.org/a&amp;b https://un.org/a&copy; https://un.org/~x\n",
    "*https://un.org/a* **https://un.org/b** _www.un.org/c_\n",
    "> https://un.org/a\n\n- www.un.org/b\n\n# https://un.org/c\n",
    "| A |\n|---|\n| https://un.org/a |\n",
    "<https://un.org/a> and https://un.org/b<c and mailto:a@un.org\n",
    "https://un.org/#a https://un.org/?a=[b] https://un.org/@a\n",
    "[see](https://un.org/a) https://un.org/b [c]: https://un.org/d\n",
  ],
};

describe.each(Object.entries(examples))("%s", (node, texts) => {
  test.each(texts)("%j", (text) => {
    const tree = statemarkTree(text);
    expect(tree).toMatch(new RegExp(`^ *${node} `, "m"));
    expect(tree).toBe(markdownTree(text));
  });
});
