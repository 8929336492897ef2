// Writing marks in their long or short form.

import { expect, test } from "vitest";
import { convertForm, type MarkForm } from "../../../server/src/syntax/edits/convert-form.ts";
import { parseDocument } from "../../../server/src/syntax/parse-document.ts";
import { applyEdits } from "../../../server/src/text/edit.ts";
import { readOneFile } from "../../fixture.ts";

/** What the selection of `before`, or else all of it, becomes. */
function check(before: string, form: MarkForm, after: string): void {
  const { text, selections, cursors } = readOneFile(before);
  const [cursor] = cursors;
  const range =
    selections[0] ??
    (cursor === undefined ? { start: 0, end: text.length } : { start: cursor, end: cursor });
  const result = convertForm(parseDocument(text), range, form);
  const expected = readOneFile(after);
  expect(applyEdits(text, result.edits ?? []), result.refusal).toBe(expected.text);
  if (expected.selections[0]) expect(result).toMatchObject({ selection: expected.selections[0] });
}

function refusal(text: string, form: MarkForm): string | undefined {
  return convertForm(parseDocument(text), { start: 0, end: text.length }, form).refusal;
}

test("signs become names and back", () => {
  const short = "![ask @[Kim](DPRK) on §[NPT]]{to=UK} +[a] ?[b] #[c] -[d](x)";
  const long =
    ":demand[ask :actor[Kim](DPRK) on :law[NPT]]{to=UK} :commitment[a] :claim[b] :topic[c] :rejection[d](x)";
  check(short, "long", long);
  check(long, "sigil", short);
});

test("only the marks in the selection change, or the one at the cursor; the selection stays", () => {
  check("@[a] <|@[b] @[c]|>", "long", "@[a] <|:actor[b] :actor[c]|>");
  check("![a @[b<|>] c]", "long", "![a :actor[b] c]");
  check("![a @[b] <|>c]", "long", ":demand[a @[b] c]");
});

test("kinds without a sign stay long", () => {
  check(":vote[yes] :question[why] :actor[UK]", "sigil", ":vote[yes] :question[why] @[UK]");
});

test("a mark whose sign would be text stays long", () => {
  check("Now,:demand[go] :demand[now]", "sigil", "Now,:demand[go] ![now]");
  check("@[UK]:commitment[goes] :law[NPT]", "sigil", "@[UK]:commitment[goes] §[NPT]");
  check('say "now":claim[so] "and" :claim[so]', "sigil", 'say "now":claim[so] "and" ?[so]');
  check("> a\n> :topic[b]", "sigil", "> a\n> #[b]");
});

test("a demand that would become an image, or take a link's brackets, stays long", () => {
  check(":demand[a](b.png) :demand[c](d)", "sigil", ":demand[a](b.png) ![c](d)");
  check(":demand[a][b]", "sigil", ":demand[a][b]");
});

test("a mark stays short where its long form would be text", () => {
  check("to:@[UK] \\\\@[US] @[F]", "long", "to:@[UK] \\\\@[US] :actor[F]");
  check("日本@[UK]", "long", "日本:actor[UK]");
});

test("blocks keep their fences", () => {
  check(":::demand\n@[a]\n:::", "sigil", ":::demand\n@[a]\n:::");
  check(":::demand\n@[a]\n:::", "long", ":::demand\n:actor[a]\n:::");
});

test("what stands between marks in code and front matter is left alone", () => {
  check(
    "---\ntitle: '@[a]'\n---\n`@[b]` @[c]",
    "long",
    "---\ntitle: '@[a]'\n---\n`@[b]` :actor[c]",
  );
});

test("says why nothing changes", () => {
  expect(refusal("words", "long")).toContain("no marks here");
  expect(refusal("@[a]", "sigil")).toContain("short form already");
  expect(refusal(":vote[a]", "sigil")).toContain("no sign");
  expect(refusal("to:@[a]", "long")).toContain("Put a space");
});
