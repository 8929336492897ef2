// The runnable examples of docs/language.md, in the notation that its first section describes: blocks
// of code whose info string starts with `statemark`, in parts set apart by lines that hold only a dot.

import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Example {
  /** Counted through the whole document, from 1. */
  readonly number: number;
  /** The heading above it: `2.3 Nesting`. */
  readonly section: string;
  /** The line of its opening fence, from 1. */
  readonly line: number;
  readonly flags: ReadonlySet<Flag>;
  /** In the order written: nearer the statement later. */
  readonly codebooks: readonly string[];
  /** `null` where the example is about codebooks alone. */
  readonly statement: string | null;
  /** What the statement gives, a line each. */
  readonly expected: readonly string[];
  /** What is reported, a line each. */
  readonly problems: readonly string[];
}

const flags = ["resolved", "checked", "places", "front-matter", "strip", "json"] as const;
export type Flag = (typeof flags)[number];

/** How signs that nobody sees are drawn. */
const signs = [
  ["→", "\t"],
  ["␠", " "],
  ["⍽", "\u00a0"],
  ["␍", "\r"],
  ["⟪BOM⟫", "\ufeff"],
] as const;

/** The text of docs/language.md. */
export const specification = readFileSync(
  join(import.meta.dirname, "..", "..", "docs", "language.md"),
  "utf8",
);

export const examples: readonly Example[] = readExamples(specification);

function readExamples(markdown: string): readonly Example[] {
  const found: Example[] = [];
  const lines = markdown.split("\n");
  let section = "";
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    section = /^#{2,6} +(.+)$/.exec(line)?.[1] ?? section;
    const [, fence, info = ""] = /^(`{3,}) *(.*)$/.exec(line) ?? [];
    if (fence === undefined) continue;
    const start = at + 1;
    at = lines.indexOf(fence, start);
    if (at < 0) throw new Error(`The fence in line ${start} of docs/language.md is not closed.`);
    const [language, ...words] = info.split(/ +/);
    if (language !== "statemark") continue;
    found.push({
      number: found.length + 1,
      section,
      line: start,
      flags: new Set(words.map((word) => knownFlag(word, start))),
      ...readParts(lines.slice(start, at), start),
    });
  }
  return found;
}

function knownFlag(word: string, line: number): Flag {
  const flag = flags.find((known) => known === word);
  if (!flag) throw new Error(`“${word}” in line ${line} of docs/language.md is no known flag.`);
  return flag;
}

function readParts(lines: readonly string[], line: number) {
  const parts: string[][] = [[]];
  for (const text of lines) {
    if (text === ".") parts.push([]);
    else parts.at(-1)?.push(text);
  }
  const [input = [], expected, problems = [], ...more] = parts;
  if (!expected || more.length > 0) {
    throw new Error(`The example in line ${line} of docs/language.md needs two or three parts.`);
  }
  return { ...readInput(input), expected: expected.map(withSpaces), problems };
}

/** `=== path` starts a file; without it all is the statement. */
function readInput(lines: readonly string[]) {
  const files: { readonly path: string; readonly lines: string[] }[] = [];
  for (const line of lines) {
    const path = /^=== +(\S+)$/.exec(line)?.[1];
    if (path !== undefined || files.length === 0) {
      files.push({ path: path ?? "statement.statemark", lines: [] });
    }
    if (path === undefined) files.at(-1)?.lines.push(line);
  }
  const isCodebook = ({ path }: { readonly path: string }) => /(?:^|\/)statemark\.yaml$/.test(path);
  const textOf = (file: { readonly lines: readonly string[] }) => fromVisible(file.lines);
  const statement = files.find((file) => !isCodebook(file));
  return {
    codebooks: files.filter(isCodebook).map(textOf),
    statement: statement ? textOf(statement) : null,
  };
}

function withSpaces(line: string): string {
  return line.replaceAll("␠", " ");
}

/** Each line ends with a line feed, and with what stands for a sign that nobody sees. */
function fromVisible(lines: readonly string[]): string {
  let text = lines.map((line) => `${line}\n`).join("");
  for (const [shown, meant] of signs) text = text.replaceAll(shown, meant);
  return text;
}

/** What a text looks like in an example. */
export function toVisible(text: string): string {
  let shown = text.replaceAll("\n", "\\n");
  for (const [sign, meant] of signs) if (meant !== " ") shown = shown.replaceAll(meant, sign);
  return shown;
}
