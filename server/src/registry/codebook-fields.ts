// What the fields of a codebook's entries hold: texts, names, dates, addresses, patterns, and lists of
// aliases, memberships and events. Each reader reports what it cannot use at its place.

import type { Node } from "yaml";
import { nearestFirst } from "../text/edit-distance.ts";
import type { Range } from "../text/range.ts";
import { inMessage } from "../text/shortened.ts";
import {
  fieldsOf,
  isMapping,
  itemsOf,
  type NameOf,
  type Reading,
  rangeOf,
  readFields,
  type Tie,
  textOf,
  textsOf,
} from "./codebook-yaml.ts";
import { colourNames, isColour } from "./colours.ts";
import { isDate } from "./date.ts";
import type { Alias, Fact, HistoryEntry, Membership } from "./entity.ts";
import { readPattern } from "./pattern.ts";

export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
export type FieldReader = (value: Node, where: string) => void;

export function textReader(reading: Reading): (set: (text: string) => void) => FieldReader {
  return (set) => (node, where) => {
    const text = textOf(reading, node, where);
    if (text !== undefined) set(text);
  };
}

export function textsReader(
  reading: Reading,
): (set: (texts: readonly string[]) => void) => FieldReader {
  return (set) => (node, where) => set(textsOf(reading, node, where));
}

/** A name of something else, kept to be judged; `tie` where names of this kind make a chain. */
export function nameReader(
  reading: Reading,
  of: NameOf,
  tie?: Tie,
): (set: (name: string) => void) => FieldReader {
  return (set) => (node, where) => {
    const name = textOf(reading, node, where);
    if (name === undefined || name === "") return;
    set(name);
    reading.keep({ of, name, ...(tie && { tie }), ...rangeOf(node) });
  };
}

/** A list of names, or a single one. */
export function namesReader(
  reading: Reading,
  of: NameOf,
): (set: (names: readonly string[]) => void) => FieldReader {
  return (set) => (node, where) => {
    const names: string[] = [];
    const read = nameReader(reading, of)((name) => names.push(name));
    for (const item of itemsOf(reading, node)) read(item, where);
    set(names);
  };
}

export function colourReader(reading: Reading, set: (colour: string) => void): FieldReader {
  return (node, where) => {
    const colour = textOf(reading, node, where);
    if (colour === undefined) return;
    if (isColour(colour)) set(colour);
    else {
      const known = nearestFirst(colourNames, colour);
      reading.report(
        rangeOf(node),
        `“${inMessage(colour)}” is no colour that is known, and ${where} is left out. Write ${known.join(", ")}, or a code in quotes such as "#1a7f7f".`,
        known,
      );
    }
  };
}

/** Words or patterns; one that cannot be read is reported where it goes wrong. */
export function patternsReader(
  reading: Reading,
  set: (patterns: readonly string[]) => void,
): FieldReader {
  return (node, where) => {
    const patterns: string[] = [];
    for (const item of itemsOf(reading, node)) {
      const written = textOf(reading, item, where);
      if (written === undefined) continue;
      const { problem } = readPattern(written);
      if (!problem) patterns.push(written);
      else {
        reading.report(
          placeIn(reading, item, written, problem),
          `The pattern “${inMessage(written)}” cannot be used, and is left out: ${problem.message}`,
        );
      }
    }
    set(patterns);
  };
}

/** The place of a part of a scalar where that is written as it is read; else the whole scalar. */
function placeIn(reading: Reading, node: Node, written: string, { start, end }: Range): Range {
  const whole = rangeOf(node);
  const from = reading.text.indexOf(written, whole.start);
  if (from < 0 || from + written.length > whole.end) return whole;
  return { start: from + start, end: from + Math.max(end, Math.min(start + 1, written.length)) };
}

export function webAddressReader(reading: Reading, set: (url: string) => void): FieldReader {
  return (node, where) => {
    const url = textOf(reading, node, where);
    if (url === undefined) return;
    if (/^https?:\/\/\S+$/i.test(url)) set(url);
    else {
      reading.report(
        rangeOf(node),
        `${where} is no web address, and is left out. Write the whole of it, from https:// on.`,
      );
    }
  };
}

function dateReader(reading: Reading, set: (date: string) => void): FieldReader {
  return (node, where) => {
    const date = textOf(reading, node, where);
    if (date === undefined) return;
    if (isDate(date)) set(date);
    else {
      reading.report(
        rangeOf(node),
        `${where} is no date, and is left out. Write 2024-12-18, 2024-12 or 2024.`,
      );
    }
  };
}

export function readAliases(reading: Reading, node: Node, where: string): readonly Alias[] {
  const aliases: Alias[] = [];
  for (const item of itemsOf(reading, node)) {
    const alias: Writable<Alias> = { text: "", why: "codebook" };
    if (isMapping(item)) {
      const readers = new Map<string, FieldReader>([
        ["name", textReader(reading)((text) => (alias.text = text))],
        ["since", dateReader(reading, (date) => (alias.since = date))],
        ["until", dateReader(reading, (date) => (alias.until = date))],
      ]);
      readFields(reading, item, `an item of ${where}`, readers);
      if (alias.text === "") {
        reading.report(
          rangeOf(item),
          `An item of ${where} has no name, and is left out. Write { name: …, since: 2023-11 }.`,
        );
      }
      checkSpan(reading, item, where, alias);
    } else alias.text = textOf(reading, item, `an item of ${where}`) ?? "";
    if (alias.text !== "") aliases.push(alias);
  }
  return aliases;
}

export function readMemberships(
  reading: Reading,
  node: Node,
  where: string,
  tie: Tie,
): readonly Membership[] {
  const memberships: Membership[] = [];
  for (const item of itemsOf(reading, node)) {
    const membership: Writable<Membership> = { id: "" };
    const readId: FieldReader = (idNode, whereId) => {
      const name = textOf(reading, idNode, whereId) ?? "";
      membership.id = name;
      if (name !== "") reading.keep({ of: "actor", name, tie, ...rangeOf(idNode) });
    };
    if (isMapping(item)) {
      const text = textReader(reading);
      const readers = new Map<string, FieldReader>([
        ["id", readId],
        ["role", text((role) => (membership.role = role))],
        ["since", dateReader(reading, (date) => (membership.since = date))],
        ["until", dateReader(reading, (date) => (membership.until = date))],
      ]);
      readFields(reading, item, `an item of ${where}`, readers);
      if (membership.id === "") {
        reading.report(
          rangeOf(item),
          `An item of ${where} has no id, and is left out. Write { id: RUS, since: 2023-11 }.`,
        );
      }
      checkSpan(reading, item, where, membership);
    } else readId(item, `an item of ${where}`);
    if (membership.id !== "") memberships.push(membership);
  }
  return memberships;
}

export function readHistory(
  reading: Reading,
  node: Node,
  where: string,
  statuses: (Range & { readonly name: string })[],
  file: string,
): readonly HistoryEntry[] {
  const history: HistoryEntry[] = [];
  for (const item of itemsOf(reading, node)) {
    const entry: Writable<HistoryEntry> = { file, date: "", status: "" };
    const text = textReader(reading);
    const readers = new Map<string, FieldReader>([
      ["date", dateReader(reading, (date) => (entry.date = date))],
      [
        "status",
        (statusNode, whereStatus) => {
          const name = textOf(reading, statusNode, whereStatus) ?? "";
          entry.status = name;
          if (name !== "") statuses.push({ name, ...rangeOf(statusNode) });
        },
      ],
      ["source", text((source) => (entry.source = source))],
      ["note", text((note) => (entry.note = note))],
    ]);
    readFields(reading, item, `an item of ${where}`, readers);
    if (entry.date !== "" && entry.status !== "") history.push(entry);
    else if (isMapping(item)) {
      reading.report(
        rangeOf(item),
        `An item of ${where} needs a date and a status, and is left out. Write { date: 2025-01-10, status: open }.`,
      );
    }
  }
  return history;
}

/** Identifiers elsewhere (`wikidata: Q42`), shown as they stand. */
export function readIds(reading: Reading, node: Node, where: string): readonly Fact[] {
  const facts: Fact[] = [];
  for (const { key, value } of fieldsOf(reading, node, where)) {
    if (value === undefined) continue;
    const text = textOf(reading, value, `“${inMessage(key)}” in ${where}`);
    if (text !== undefined) facts.push({ label: key, value: text });
  }
  return facts;
}

/** Reports what ends before it begins; it is kept as it is written. */
function checkSpan(
  reading: Reading,
  item: Node,
  where: string,
  { since, until }: { readonly since?: string; readonly until?: string },
): void {
  if (since === undefined || until === undefined) return;
  const length = Math.min(since.length, until.length);
  if (until.slice(0, length) >= since.slice(0, length)) return;
  reading.report(
    rangeOf(item),
    `An item of ${where} ends (${until}) before it begins (${since}). Correct “since” or “until”.`,
  );
}
