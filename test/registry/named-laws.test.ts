// The data of court cases, acts of the European Union, sanctions and articles: well-formed, consistent
// with one another and with the registry.

import { describe, expect, test } from "vitest";
import {
  readCitation,
  readCitations,
} from "../../server/src/recognition/citation/read-citation.ts";
import { type CourtCaseRow, courtCases } from "../../server/src/registry/court-cases.ts";
import articleData from "../../server/src/registry/data/articles.yaml";
import caseData from "../../server/src/registry/data/court-cases.yaml";
import actData from "../../server/src/registry/data/eu-acts.yaml";
import sanctionData from "../../server/src/registry/data/sanctions.yaml";
import { isDate } from "../../server/src/registry/date.ts";
import {
  type EuActRow,
  type ExecutiveOrderRow,
  namedLaws,
  type SanctionRow,
} from "../../server/src/registry/named-laws.ts";
import { builtInRegistry } from "../../server/src/registry/registry.ts";

const registry = builtInRegistry();
const { cases, shared } = caseData as {
  cases: Record<string, CourtCaseRow>;
  shared: Record<string, number[]>;
};
const { acts } = actData as { acts: Record<string, EuActRow> };
const { laws, "executive-orders": orders } = sanctionData as {
  laws: Record<string, SanctionRow>;
  "executive-orders": Record<string, ExecutiveOrderRow>;
};
const { articles } = articleData as {
  articles: Record<string, { last: number; numerals?: string }>;
};

function unknownFields(rows: object, known: string): string[] {
  return Object.entries(rows).flatMap(([id, row]) =>
    Object.keys(row as object)
      .filter((key) => !known.split(" ").includes(key))
      .map((key) => `${id}.${key}`),
  );
}

test("all rows have known fields only", () => {
  expect(
    unknownFields(cases, "id name between parties asked-by begun decided called also"),
  ).toEqual([]);
  expect(unknownFields(acts, "name about also")).toEqual([]);
  expect(
    unknownFields(
      laws,
      "name also abbreviations kind by kept-by adopted ended public-law url note",
    ),
  ).toEqual([]);
  expect(unknownFields(orders, "about year")).toEqual([]);
  expect(unknownFields(articles, "last numerals")).toEqual([]);
});

describe("court cases", () => {
  test("are at least those from 1 to 197, save 2", () => {
    expect(Object.keys(cases).map(Number).slice(0, 196)).toEqual([
      1,
      ...Array.from({ length: 195 }, (_, index) => index + 3),
    ]);
  });

  test("have either parties or somebody who asked", () => {
    const wrong = Object.entries(cases).filter(([, row]) => !row.between === !row["asked-by"]);
    expect(wrong).toEqual([]);
  });

  test("name States of the registry, as many as the parties", () => {
    const ids = Object.values(cases).flatMap((row) => row.parties?.flat() ?? []);
    expect(
      ids.filter((id) => registry.entity("actor", id)?.kind !== "State" && id !== "PSE"),
    ).toEqual([]);
    expect(ids.length).toBeGreaterThan(250);
  });

  test("were submitted in the order of their numbers, and decided later", () => {
    const begun = Object.values(cases).flatMap((row) => row.begun ?? []);
    expect(begun).toEqual([...begun].sort((a, b) => a - b));
    const wrong = Object.entries(cases).filter(
      ([, { begun, decided }]) =>
        decided !== undefined &&
        !(isDate(String(decided)) && Number(String(decided).slice(0, 4)) >= (begun ?? 0)),
    );
    expect(wrong).toEqual([]);
  });

  test("share what they are called only where that is declared", () => {
    const bearers = new Map<string, number[]>();
    for (const { number, title, ...row } of courtCases) {
      const names = [
        title,
        row.name,
        row.between ?? title,
        ...(row.called ?? []),
        ...(row.also ?? []),
      ];
      for (const name of new Set(names))
        bearers.set(name, [...(bearers.get(name) ?? []), Number(number)]);
    }
    const found = [...bearers].filter(([, numbers]) => numbers.length > 1);
    expect(Object.fromEntries(found)).toEqual(shared);
  });

  test("are read from their ids and from their titles with the word case", () => {
    for (const { id, title } of courtCases) {
      expect(readCitation(id, registry)?.id).toBe(id);
      if (title.length < 250) {
        expect(readCitations(`${title} case`, registry).map((found) => found.id)).toContain(id);
      }
    }
  });

  // The number in the General List of cases that everybody knows.
  test.each([
    [1, "Corfu Channel"],
    [18, "Nottebohm"],
    [53, "Namibia"],
    [64, "Tehran"],
    [95, "Threat or Use of Nuclear Weapons"],
    [131, "Wall"],
    [141, "Kosovo"],
    [169, "Chagos"],
    [186, "Policies and Practices of Israel"],
    [187, "climate change"],
    [191, "Right to Strike"],
  ])("%i is %s", (number, words) => {
    expect(cases[number]?.name).toContain(words);
  });
});

describe("acts of the European Union", () => {
  test.each(Object.entries(acts))("%s is what %j reads as", (id, { name }) => {
    expect(id).toMatch(/^CELEX:3\d{4}[RLDFE]\d{4}$/);
    expect(readCitation(name, registry)?.id).toBe(id);
  });
});

describe("sanctions", () => {
  test("have ids of the usual form, an issuer and addresses that are addresses", () => {
    expect(Object.keys(laws).filter((id) => !/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$/.test(id))).toEqual([]);
    expect(Object.values(laws).filter(({ by }) => !registry.entity("actor", by))).toEqual([]);
    expect(Object.values(laws).filter(({ url }) => url && !/^https:\/\/\S+$/.test(url))).toEqual(
      [],
    );
    expect(Object.keys(orders).filter((number) => !/^1[0-9]{4}$/.test(number))).toEqual([]);
  });

  test("and acts have names that nothing else has", () => {
    const bearers = new Map<string, Set<string>>();
    for (const { id, name, aliases } of namedLaws()) {
      for (const text of [id, name, ...aliases.map((alias) => alias.text)]) {
        const key = text.toLowerCase();
        bearers.set(key, (bearers.get(key) ?? new Set()).add(id));
        const inRegistry = registry.lookUp("law", text).map((entity) => entity.id);
        for (const other of inRegistry) bearers.get(key)?.add(other);
      }
    }
    expect([...bearers].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  test("are read from all their names", () => {
    for (const { id, name, aliases } of namedLaws()) {
      for (const text of [id, name, ...aliases.map((alias) => alias.text)]) {
        expect([text, readCitation(text, registry)?.id]).toEqual([text, id]);
      }
    }
  });
});

test("articles are counted of instruments that the registry has", () => {
  const known = Object.keys(articles).filter((id) => registry.entity("law", id));
  expect(known).toEqual(Object.keys(articles));
  const wrong = Object.values(articles).filter(
    ({ last, numerals }) => !(last > 0) || (numerals !== undefined && numerals !== "Roman"),
  );
  expect(wrong).toEqual([]);
});
