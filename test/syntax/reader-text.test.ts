// `text`: what a reader sees of a mark's words.

import { describe, expect, test } from "vitest";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";

function checkText(marked: string, seen: string): void {
  const [mark] = parseDocument(marked).annotations;
  expect(mark?.text, marked).toBe(seen);
}

describe("the text of a mark", () => {
  test("has no syntax of inner marks", () => {
    checkText("![a @[b](C){d} :law[e]{f} g]", "a b e g");
  });

  test("has no emphasis", () => {
    checkText("@[*a* **b** _c_ ***d*** ~~e~~]", "a b c d e");
    checkText("@[2 * 3 snake_case **]", "2 * 3 snake_case **");
  });

  test("has escapes resolved", () => {
    checkText("@[\\* \\[a\\] \\§[b] \\\\ c\\d]", "* [a] §[b] \\ c\\d");
  });

  test("has entities resolved", () => {
    checkText("@[a &amp; b&nbsp;c &#233; &#xe9; &eacute; &ndash;]", "a & b\u00a0c é é é –");
  });

  test("keeps what is no entity", () => {
    checkText("@[AT&T &nonsense; &amp &ampx; a&b;]", "AT&T &nonsense; &amp &ampx; a&b;");
  });

  test("keeps the text of links", () => {
    checkText("@[a [b *c*](/d 'e') f]", "a b c f");
    checkText("@[a <https://un.org> b]", "a https://un.org b");
    checkText("@[a https://un.org/x b]", "a https://un.org/x b");
    checkText("@[a [https://un.org](/x) b]", "a https://un.org b");
    checkText("@[a [b <https://un.org> c] d]", "a [b https://un.org c] d");
    checkText("[a ![b <https://un.org>] c](d)", "b https://un.org");
  });

  test("keeps the text of links by reference, where they are defined", () => {
    const definitions = "\n\n[Ref One]: /x\n\n> [two]: /y";
    checkText(`@[a [b][ref  one] c]${definitions}`, "a b c");
    checkText(`@[a [REF one] c]${definitions}`, "a REF one c");
    checkText(`@[a [Two][] c]${definitions}`, "a Two c");
    checkText("@[a [b][ẞ] c]\n\n[SS]: /x", "a b c");
  });

  test("keeps the brackets of links that are not defined", () => {
    checkText("@[a [b] [c][d] [e][] [f] (g)]", "a [b] [c][d] [e][] [f] (g)");
    checkText("@[a[^1] b]\n\n[^1]: c", "a[^1] b");
    checkText("@[a [*b*] c]", "a [b] c");
  });

  test("keeps the descriptions of images", () => {
    checkText("@[a ![b *c*](d.png 'e') f]", "a b c f");
    checkText("@[a ![](d.png) f]", "a  f");
    checkText("@[a ![see <https://un.org>](d.png) f]", "a see https://un.org f");
  });

  test("keeps what stands in code spans, as it is shown", () => {
    checkText("@[a `b *c* &amp; \\*` d]", "a b *c* &amp; \\* d");
    checkText("@[a `` ` `` b]", "a ` b");
    checkText("@[a ` b  ` c `d ` e]", "a b  c d  e");
    checkText("@[a `  ` b]", "a    b");
    checkText("@[a `b\nc` d]", "a b c d");
  });

  test("has no HTML tags and comments", () => {
    checkText("@[a<sup>2</sup> <b class='x'>c</b><br/> d <!-- e --> f]", "a2 c d  f");
  });

  test("has a space for each line break", () => {
    checkText("@[a\nb]", "a b");
    checkText("@[a  \nb\\\nc]", "a b c");
    checkText("@[a   \n   b]", "a b");
    checkText("> @[a\n>  b\nc]", "a b c");
    checkText("- > @[a\n  > b]", "a b");
    checkText("@[a\r\nb\rc]", "a b c");
  });

  test("keeps other white space as it is", () => {
    checkText("@[ a  b\u00a0c\t]", " a  b\u00a0c\t");
  });

  test("is whole where the mark starts or ends in the middle of a word", () => {
    checkText("*anti-*@[Russ]ian", "Russ");
  });

  test("has | in tables", () => {
    checkText("| a |\n|---|\n| @[b \\| c `d \\| e`] |", "b | c d | e");
  });

  test("does not hold what stands before or after", () => {
    const { annotations } = parseDocument("*a* @[b *c*] *d* ![e] [f](g) §[h &amp; i]");
    expect(annotations.map(({ text }) => text)).toEqual(["b c", "e", "h & i"]);
  });
});
