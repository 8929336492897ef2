// The grammar for colours and the server give the words of each mark the colour of the same kind, in
// every example of docs/language.md. What the server knows and a grammar cannot is listed with its
// reason. The text of a block form is left out: the grammar colours fences without pairing them.

import { expect, test } from "vitest";
import { semanticTokens } from "../../server/src/features/semantic-tokens.ts";
import { builtInRegistry } from "../../server/src/registry/registry.ts";
import type { Annotation } from "../../server/src/syntax/document.ts";
import { builtInKind } from "../../server/src/syntax/kinds.ts";
import { splitByteOrderMark } from "../../server/src/syntax/line-ends.ts";
import { readStatement } from "../../server/src/workspace/statement.ts";
import { examples } from "../specification/examples.ts";
import { tokensOf } from "./tokens.ts";

/** Examples, each named by a piece of it, with what a grammar that reads line by line cannot know. */
const beyondAGrammar: readonly (readonly [piece: string, reason: string])[] = [
  ["---\nspeaker: @[UK]\n", "whether a line further down ends the front matter"],
  ["We call upon @[Pyongyang to withdraw.\n", "whether a name at a line's end closes on the next"],
  ["We ask @[Pyongyang\n\n", "the same"],
  ["# @[one\ntwo]\n", "the same, and that a position is closed in its cell"],
  ["> all States\nto act] now.", "that a line without > goes on with the paragraph of a quote"],
  ["@[before\n:::demand\ninside]", "the same where a fence ends the paragraph"],
  ["![a\n:::demand(@[b])\nc]", "whether a position is closed further down its paragraph"],
  ["![a\n:::\nb]", "the same"],
  ["![b @[c](d) :law[e *f* +[g]{h}", "whether a position is closed further down its paragraph"],
  [
    "note=^n1} said @[France].\n\n[^n1]: Compare @[Cuba]'s draft.\n",
    "that a mark points to a footnote, which makes it a memo",
  ],
  ["that goes @[France] on.\n", "the same"],
];

test.each(examples)("§ $section: example $number, line $line", ({ statement }) => {
  const { text } = splitByteOrderMark(statement ?? "");
  const byGrammar = drawn(text, kindsOfGrammar(text));
  const byServer = drawn(text, kindsOfServer(text));
  if (beyondAGrammar.some(([piece]) => text.includes(piece))) {
    expect(byGrammar).not.toBe(byServer);
  } else {
    expect(byGrammar).toBe(byServer);
  }
});

test.each(beyondAGrammar)("%j is an example", (piece) => {
  expect(examples.filter(({ statement }) => statement?.includes(piece))).toHaveLength(1);
});

type Kinds = ReadonlyMap<number, string>;

/** The text with the words of marks replaced by capitals of their kind: `![DDDDDD @[AAAA] DD]`. */
function drawn(text: string, kinds: Kinds): string {
  return text.replace(/[\p{L}\p{N}]/gu, (character, offset) => {
    const kind = kinds.get(offset);
    return kind === undefined ? character.toLowerCase() : (letters.get(kind) ?? "X");
  });
}

const letters = new Map([
  ["actor", "A"],
  ["demand", "D"],
  ["commitment", "C"],
  ["claim", "Q"],
  ["law", "L"],
  ["topic", "T"],
  ["rejection", "R"],
  ["condemnation", "B"],
  ["support", "S"],
  ["warning", "W"],
  ["vote", "V"],
]);

const scopeOfSyntax = /^(?:punctuation\.definition\.mark|meta\.target|meta\.attributes)\./;
const scopeOfWords =
  /^(?:entity\.name\.type|support\.constant\.property-value|entity\.name\.tag|meta\.text)\.([a-z]+)\.statemark$/;

function kindsOfGrammar(text: string): Kinds {
  const kinds = new Map<number, string>();
  for (const { start, end, scopes } of tokensOf(text)) {
    const words = scopes.findLastIndex((scope) => scopeOfWords.test(scope));
    const syntax = scopes.findLastIndex((scope) => scopeOfSyntax.test(scope));
    // Brackets have the scope of the words directly behind that of syntax, for their colour.
    const kind = syntax >= words - 1 ? undefined : scopeOfWords.exec(scopes[words] ?? "")?.[1];
    if (kind) for (let offset = start; offset < end; offset++) kinds.set(offset, kind);
  }
  return kinds;
}

function kindsOfServer(text: string): Kinds {
  const statement = readStatement(text, builtInRegistry());
  const kinds = new Map<number, string>();
  for (const { start, end, type } of semanticTokens(statement)) {
    // Memos are comments, which a grammar cannot tell from other footnotes.
    if (type === "markSyntax" || type === "comment") continue;
    const kind = builtInKind(type) ? type : "other";
    for (let offset = start; offset < end; offset++) kinds.set(offset, kind);
  }
  for (const [offset, mark] of innermostMarks(statement.document.annotations)) {
    if (text.slice(mark.start, mark.textStart).includes(":::")) kinds.delete(offset);
  }
  return kinds;
}

/** For each place in the text of a mark the innermost one. */
function innermostMarks(marks: readonly Annotation[]): ReadonlyMap<number, Annotation> {
  const innermost = new Map<number, Annotation>();
  for (const mark of marks) {
    for (let offset = mark.textStart; offset < mark.textEnd; offset++) innermost.set(offset, mark);
  }
  return innermost;
}
