// The samples' marked sentences are typed letter by letter, and after each letter Enter is pressed. Where something is
// offered, Enter takes the first of it; where nothing is, it is a line break as in any text. So what is
// offered must go on with what was typed, or say the same thing, and touch nothing else.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  type Completion,
  completions,
  type Described,
} from "../../../server/src/features/completion/completion.ts";
import { comparable } from "../../../server/src/features/completion/match.ts";
import { diagnostics } from "../../../server/src/features/diagnostics/diagnostics.ts";
import { readCodebook } from "../../../server/src/registry/codebook.ts";
import type { Category, Entity } from "../../../server/src/registry/entity.ts";
import { builtInRegistry, withCodebooks } from "../../../server/src/registry/registry.ts";
import { applyEdits } from "../../../server/src/text/edit.ts";
import { lookUp } from "../../../server/src/workspace/look-up.ts";
import { readStatement, type Statement } from "../../../server/src/workspace/statement.ts";
import { today } from "./offered.ts";

const samples = new URL("../../../samples/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, samples), "utf8");
const { codebook } = readCodebook(read("statemark.yaml"));
const registry = withCodebooks(builtInRegistry(), [codebook]);

/** What stands above a line, and the line. */
interface Line {
  readonly above: string;
  readonly line: string;
}

const markedLines = readdirSync(samples)
  .filter((name) => name.endsWith(".statemark"))
  .flatMap((name): Line[] => {
    const lines = read(name).split("\n");
    const body = lines.indexOf("---", 1) + 1;
    return lines.flatMap((line, index) =>
      index >= body && line.includes("[")
        ? [{ above: `${lines.slice(0, index).join("\n")}\n`, line }]
        : [],
    );
  })
  // All take long.
  .filter((_, index) => index % 4 === 0);

/** What stands behind the cursor after each letter. */
type Behind = (line: string, typed: number) => string;

const closers: Readonly<Record<string, string>> = { "[": "]", "(": ")", "{": "}", '"': '"' };

const waysToType: readonly (readonly [string, Behind])[] = [
  ["at the end of the text", () => ""],
  [
    "with brackets that the editor closes",
    (line, typed) => {
      const open: string[] = [];
      for (const letter of line.slice(0, typed)) {
        const closer = closers[letter];
        if (letter === open[0]) open.shift();
        else if (closer) open.unshift(closer);
      }
      return open.join("");
    },
  ],
  ["before words", () => " and that was all they said."],
];

describe.each(waysToType)("typed %s", (_, behindAt) => {
  test("Enter goes on with what was typed, and nothing else changes", () => {
    const wrong: string[] = [];
    let taken = 0;
    for (const { above, line } of markedLines) {
      for (let typed = 1; typed <= line.length; typed++) {
        const behind = behindAt(line, typed);
        const found = wrongAfterEnter(above + line.slice(0, typed), behind);
        if (found !== undefined) taken++;
        if (found) wrong.push(`${found}: ${line.slice(0, typed)}|${behind}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(taken).toBeGreaterThan(500);
  });
});

/** In a word what is wrong, "" where nothing is; `undefined` where nothing is offered. */
function wrongAfterEnter(before: string, behind: string): string | undefined {
  const statement = readStatement(before + behind, registry);
  const offset = before.length;
  const asked = { isExplicit: false, today, positions: () => [] };
  const offered = completions(statement, offset, asked);
  const [first] = offered;
  if (!first) return undefined;
  if (isFinished(statement, offset)) return "behind a mark";
  const hidden = offered.find((each) => !isShown(each, before));
  if (hidden) return `an editor does not show ${hidden.label}`;
  const { range, text } = first;
  const word = before.slice(range.start);
  const over = behind.slice(0, range.end - offset);
  if (!/^[)\]}"]*$/.test(over)) return `loses ${over}`;
  const after = readStatement(applyEdits(before + behind, [{ ...range, text }]), registry);
  const isTyped = new Set([...typedAt(statement, offset), ...typedAt(after, range.start)]);
  if (others(after, isTyped) !== others(statement, isTyped)) return "changes other marks";
  const isHalf = first.kind === "key";
  const allowed = diagnostics(statement).length + (isHalf ? 1 : 0);
  if (diagnostics(after).length > allowed)
    return `makes problems: ${text} ${diagnostics(after).map((d) => d.code)}`;
  return goesOn(statement, first, word.replace(/^"/, "")) ? "" : `takes ${text} for ${word}`;
}

/** The cursor stands directly behind a mark that is whole. */
function isFinished({ document }: Statement, offset: number): boolean {
  return document.annotations.some(({ end, attributes }) => end === offset && attributes !== null);
}

/** Editors leave out what does not have the typed letters in their order. */
function isShown({ filter, label, range }: Completion, before: string): boolean {
  let at = 0;
  const shown = (filter || label).toLowerCase();
  for (const letter of before.slice(range.start).toLowerCase()) {
    at = shown.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Where the marks start in whose words, target or attributes the place lies. */
function typedAt({ document }: Statement, place: number): Set<number> {
  const around = document.annotations.filter(({ start, end }) => start < place && place < end);
  return new Set(around.map(({ start }) => start));
}

function others({ document }: Statement, isTyped: ReadonlySet<number>): string {
  const whole = document.annotations.filter(({ start }) => !isTyped.has(start));
  return JSON.stringify(
    whole.map(({ kind, start, text, target, attributes }) => [
      ...[kind, start, text, target],
      attributes?.entries.map(({ key, items }) => [key, items.map((item) => item.text)]),
    ]),
  );
}

/** Whether what is taken begins like what was typed, or is what that is a name of or may become one of. */
function goesOn(statement: Statement, { text, about, detail }: Completion, typed: string): boolean {
  const word = typed.trim();
  if (word === "") return true;
  if (about === undefined) return text.startsWith(word);
  if (about.of === "position") return isIn(word, about.id) || isIn(word, detail);
  const [named, another] = lookUp(registry, about.of, word);
  // Longer names may begin with it, but it is one already.
  if (named && !another && namesOf(about.of, named.id).includes(word)) return named.id === about.id;
  const names = [...namesOf(about.of, about.id), ...wordsFor(statement, about)];
  return names.some((name) => mayBecome(word, name));
}

function namesOf(category: Category, id: string): readonly string[] {
  const entity: Entity | undefined =
    registry.entity(category, id) ?? lookUp(registry, category, id)[0];
  const { name = id, officialName = "", aliases = [] } = entity ?? {};
  return [id, name, officialName, ...aliases.map(({ text }) => text)];
}

/** What the statement itself calls it. */
function wordsFor({ document }: Statement, { of, id }: Described): readonly string[] {
  return document.annotations.flatMap(({ target, text }) =>
    of !== "position" && lookUp(registry, of, target || text)[0]?.id === id ? [text] : [],
  );
}

/** It holds the letters, or words of it begin with them. */
function mayBecome(typed: string, name: string): boolean {
  if (isIn(typed.replace(/^the (?=.)/i, ""), name)) return true;
  const firsts = new RegExp(`(?<![a-z0-9])${[...typed].map(escaped).join(".*")}`);
  return /^[a-z]{2,}[a-z ]*$/i.test(typed) && firsts.test(comparable(name));
}

function isIn(typed: string, name: string): boolean {
  return comparable(name).includes(comparable(typed));
}

function escaped(letter: string): string {
  return comparable(letter).replace(/[^a-z]/, "");
}
