// Fixes for front-matter and unknown-key. Each way to mend the YAML is tried, and offered where the
// front matter can be read then.

import type { Document } from "../../syntax/document.ts";
import type { TextEdit } from "../../text/edit.ts";
import { linesIn } from "../../text/lines.ts";
import type { Range } from "../../text/range.ts";
import { meantKey } from "../diagnostics/front-matter.ts";
import type { Candidate, Fixer } from "./quick-fix.ts";

export const fixUnknownKey: Fixer = ({ document }, { start, end }) => {
  const key = document.text.slice(start, end);
  const meant = meantKey(key);
  // Where the key's place is not known, the problem stands at its value.
  if (!meant || document.frontMatter.values.has(meant)) return [];
  const title = `Change ${key} to ${meant}`;
  return [{ title, edits: [{ start, end, text: meant }], isPreferred: true, reveals: true }];
};

export const fixFrontMatter: Fixer = ({ document }, problem) => {
  const { frontMatter } = document;
  if (!frontMatter.range) return [];
  return frontMatter.values.size > 0
    ? removeEarlierKey(document, problem)
    : ways(document, problem, frontMatter.range);
};

/** The last one counts, so the line with the first one goes; a value of several lines stays. */
function removeEarlierKey({ text, frontMatter }: Document, { start, end }: Range): Candidate[] {
  const key = text.slice(start, end);
  const lines = linesIn(text, frontMatter.range ?? { start: 0, end: 0 });
  const place = lines.findIndex(
    (line) => line.start < start && isKeyLine(text.slice(line.start, line.end), key),
  );
  const [line, next] = [lines[place], lines[place + 1]];
  if (!line || !next || /^[ \t-]/.test(text.slice(next.start, next.end))) return [];
  return [
    {
      title: `Remove the first ${key}, since the last one counts`,
      edits: [{ start: line.start, end: next.start, text: "" }],
      isPreferred: true,
    },
  ];
}

function isKeyLine(line: string, key: string): boolean {
  return line.startsWith(key) && /^ *:/.test(line.slice(key.length));
}

function ways({ text }: Document, problem: Range, frontMatter: Range): readonly Candidate[] {
  const lines = linesIn(text, frontMatter);
  const line = lines.findLast(({ start }) => start <= problem.start);
  if (!line) return [];
  const candidate = (title: string, edits: readonly TextEdit[]): Candidate => ({
    title,
    edits,
    isPreferred: true,
    // What can be read now may name actors that are not known.
    reveals: true,
  });
  const written = text.slice(line.start, Math.min(line.end, line.start + longestLine));
  const [, before, value] =
    /^(\s*(?:- )?[^\s:#"'[{][^:]{0,60}:[ \t]+|\s*- )(\S.*?)[ \t]*$/.exec(written) ?? [];
  const candidates: Candidate[] = [];
  if (before !== undefined && value !== undefined) {
    const start = line.start + before.length;
    const end = start + value.length;
    const closing = closings.get(value.charAt(0));
    if (closing !== undefined) {
      candidates.push(
        candidate(`Close what ${value.charAt(0)} opens at the end of its line`, [
          { start: end, end, text: closing },
        ]),
      );
    }
    candidates.push(
      candidate("Put the value between quotes", [{ start, end, text: JSON.stringify(value) }]),
    );
  }
  const [, key, rest] = /^([A-Za-z-]+)(?::(?=\S)|[ \t]+(?=\S))(.*)$/.exec(written) ?? [];
  if (key !== undefined && rest !== undefined) {
    candidates.push(
      candidate(`Write a colon and a space behind ${key}`, [{ ...line, text: `${key}: ${rest}` }]),
    );
  }
  const tabs = [...text.slice(frontMatter.start, frontMatter.end).matchAll(/(?<=[\r\n] *)\t+/g)];
  const indentTabsWith = (blanks: string) =>
    tabs.map(({ index, 0: found }) => {
      const start = frontMatter.start + index;
      return { start, end: start + found.length, text: blanks.repeat(found.length) };
    });
  candidates.push(
    candidate("Indent with spaces instead of tabs", indentTabsWith("  ")),
    candidate("Remove the tabs at the start of lines", indentTabsWith("")),
  );
  return candidates;
}

/** Longer lines are mended by hand. */
const longestLine = 2_000;

const closings: ReadonlyMap<string, string> = new Map([
  ["[", "]"],
  ["{", "}"],
  ['"', '"'],
  ["'", "'"],
]);
