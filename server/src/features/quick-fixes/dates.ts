// Fixes for bad-date: the date in the form that counts, where it can be read for certain.

import { isDate } from "../../registry/date.ts";
import { writtenDateAt } from "../diagnostics/dates.ts";
import type { Fixer } from "./quick-fix.ts";

export const fixDate: Fixer = (statement, { start }) => {
  const written = writtenDateAt(statement, start);
  const date = written?.date === undefined ? undefined : readDate(written.date);
  if (!written || date === undefined) return [];
  const edit = { ...written.value, text: date };
  return [
    {
      title: `Write the date as ${date}`,
      all: "Write all dates in the form 2024-12-18, where they can be read for certain",
      edits: [edit],
      isPreferred: true,
      isSafe: true,
      changes: "attributes",
    },
  ];
};

const months = [
  ["january", "february", "march", "april", "may", "june"],
  ["july", "august", "september", "october", "november", "december"],
].flat();

/**
 * The ISO date that a text can only mean: `2024-1-5`, `18 December 2024`, `Dec. 18, 2024`, `18.12.2024`;
 * not `5.6.2024`, which may be of May or June.
 */
export function readDate(text: string): string | undefined {
  const plain = text.trim();
  if (plain.length > 40) return undefined;
  const numbers = /^(\d{1,4})[-./](\d{1,2})(?:[-./](\d{1,4}))?$/.exec(plain);
  if (numbers) return fromNumbers(numbers.slice(1).filter((part) => part !== undefined));
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(\p{L}+)\.?,? (\d{4})$/iu.exec(plain);
  if (dayFirst) return fromWords(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu.exec(plain);
  return monthFirst ? fromWords(monthFirst[3], monthFirst[1], monthFirst[2]) : undefined;
}

function fromNumbers(parts: readonly string[]): string | undefined {
  const [first = "", second = "", third] = parts;
  if (first.length === 4) return isoDate(first, second, third);
  if (third?.length !== 4 || first.length > 2) return undefined;
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 || a === b) return isoDate(third, second, first);
  return b > 12 ? isoDate(third, first, second) : undefined;
}

function fromWords(year = "", word = "", day?: string): string | undefined {
  const start = word.toLowerCase();
  // "Sept." is the only usual short form of other than three letters.
  const isShort = start.length === 3 || start === "sept";
  const month = months.findIndex((name) => name === start || (isShort && name.startsWith(start)));
  return month < 0 ? undefined : isoDate(year, String(month + 1), day);
}

function isoDate(year: string, month: string, day: string | undefined): string | undefined {
  const parts = [year, month, ...(day === undefined ? [] : [day])];
  const date = parts.map((part) => part.padStart(2, "0")).join("-");
  return isDate(date) ? date : undefined;
}
