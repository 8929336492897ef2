// The data files: complete, well-formed and consistent with one another.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readCitation } from "../../server/src/recognition/citation/read-citation.ts";
import {
  formerStateRows as formerStates,
  instrumentRows as instruments,
  organisationRows as organisations,
  stateRows as states,
  territoryRows as territories,
} from "../../server/src/registry/built-in/rows.ts";
import ambiguousData from "../../server/src/registry/data/ambiguous.yaml";
import { isDate } from "../../server/src/registry/date.ts";
import type { Category } from "../../server/src/registry/entity.ts";
import { builtInRegistry } from "../../server/src/registry/registry.ts";
import { yearOfResolution } from "../../server/src/registry/security-council.ts";

const ambiguous = ambiguousData as {
  shared: Record<string, string[]>;
  "case-matters": string[];
  "only-in-marks": string[];
};
const registry = builtInRegistry();
const categories: readonly Category[] = ["actor", "law"];

/** The keys of each kind of row; `!` marks those that every row has. */
const names = "name! official also abbreviations former metonyms note";
const keys = {
  state: `${names} source alpha-2! other-languages predecessors demonyms! capital! capital-note capital-disputed capital-spellings former-capitals seats un observer`,
  formerState: `${names} source! demonyms! capital! founded ended! un`,
  territory: `${names} source! kind! part-of alpha-2 demonyms seat seat-spellings`,
  organisation: `${names} source! kind! part-of founded ended seat mandate`,
  instrument: `${names} source kind! part-of adopted signed opened at in-force not-in-force ended depositaries url`,
};
const lists =
  "also abbreviations former predecessors metonyms demonyms capital-spellings former-capitals seats seat-spellings depositaries".split(
    " ",
  );
const dates = "un observer founded adopted signed opened in-force ended".split(" ");
const flags = ["not-in-force", "capital-disputed"];

function wrongFields(rows: object, known: string): string[] {
  const wrong: string[] = [];
  const all = known.split(" ").map((key) => key.replace("!", ""));
  for (const [id, row] of Object.entries(rows)) {
    for (const key of known.split(" ").filter((key) => key.endsWith("!"))) {
      if (!(key.slice(0, -1) in row)) wrong.push(`${id} lacks ${key.slice(0, -1)}`);
    }
    for (const [key, value] of Object.entries(row as object)) {
      if (!all.includes(key)) wrong.push(`${id}.${key} is unknown`);
      else if (lists.includes(key) ? !isListOfValues(value) : !isValue(key, value)) {
        wrong.push(`${id}.${key} is ${JSON.stringify(value)}`);
      }
    }
  }
  return wrong;
}

function isListOfValues(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isName);
}

/** A text, or a name with the dates between which it was borne. */
function isName(item: unknown): boolean {
  if (typeof item === "string") return item !== "" && item === item.trim();
  const { name, since, until, ...more } = item as Record<string, unknown>;
  const [from, to] = [since, until].map((date) => (date === undefined ? undefined : String(date)));
  return (
    typeof name === "string" &&
    Object.keys(more).length === 0 &&
    [from, to].every((date) => date === undefined || isDate(date)) &&
    (from === undefined || to === undefined || from <= to)
  );
}

function isTime(value: unknown): boolean {
  return isName({ name: "member", ...(value as object) });
}

function isNames(value: unknown): boolean {
  return Object.entries(value as object).every(
    ([language, texts]) => /^[a-z]{2}$/.test(language) && isListOfValues(texts),
  );
}

function isValue(key: string, value: unknown): boolean {
  if (flags.includes(key)) return value === true;
  if (key === "other-languages") return isNames(value);
  if (key === "un" && typeof value === "object") return isTime(value);
  if (dates.includes(key)) return isDate(String(value));
  return typeof value === "string" && value !== "" && value === value.trim();
}

describe("the data files", () => {
  test.each([
    ["states", states, keys.state],
    ["former States", formerStates, keys.formerState],
    ["territories", territories, keys.territory],
    ["organisations", organisations, keys.organisation],
    ["instruments", instruments, keys.instrument],
  ])("hold only known fields of the right form: %s", (_, rows, known) => {
    expect(wrongFields(rows, known)).toEqual([]);
  });

  test("have ids in order for the States, well-formed everywhere, and none twice", () => {
    expect(Object.keys(states)).toEqual(Object.keys(states).sort());
    expect(Object.keys(states).filter((id) => !/^[A-Z]{3}$/.test(id))).toEqual([]);
    const others = [formerStates, territories, organisations, instruments].flatMap((rows) =>
      Object.keys(rows),
    );
    // What the General Assembly declared has the symbol of its resolution.
    const wellFormed = /^(?:[A-Z][A-Z0-9]*([-+][A-Z0-9]+)*|A\/RES\/\d+(?:\/\d+|\([IVXL]+\)))$/;
    expect(others.filter((id) => !wellFormed.test(id))).toEqual([]);
    const actors = [states, formerStates, territories, organisations].flatMap((rows) =>
      Object.keys(rows),
    );
    expect(actors.length).toBe(new Set(actors).size);
  });

  test.each([
    ["organisations", organisations],
    ["instruments", instruments],
  ])("are all read, each entry from one file: %s", (name, rows) => {
    const folder = new URL(`../../server/src/registry/data/${name}/`, import.meta.url);
    const ids = readdirSync(folder)
      .filter((file) => file.endsWith(".yaml"))
      .flatMap((file) => Object.keys(parse(readFileSync(new URL(file, folder), "utf8"))[name]));
    expect(ids.filter((id) => !(id in rows))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("refer only to entries that exist", () => {
    const actors = new Set(
      [states, formerStates, territories, organisations].flatMap((rows) => Object.keys(rows)),
    );
    const referred = [
      ...Object.values({ ...organisations, ...territories }).flatMap((row) => row["part-of"] ?? []),
      ...Object.values(instruments).flatMap((row) => row.depositaries ?? []),
    ];
    expect(referred.filter((id) => !actors.has(id))).toEqual([]);
    const wholes = Object.values(instruments).flatMap((row) => row["part-of"] ?? []);
    expect(wholes.filter((id) => !(id in instruments))).toEqual([]);
    expect(
      Object.values(instruments).filter((row) => row.url && !/^https:\/\/\S+$/.test(row.url)),
    ).toEqual([]);
  });

  test("share a name between entries only where ambiguous.yaml says so", () => {
    const shared: Record<string, string[]> = {};
    for (const category of categories) {
      const bearers = new Map<string, Set<string>>();
      for (const entity of registry.all(category)) {
        const texts = [entity.id, entity.name, entity.officialName ?? entity.name];
        for (const text of [...texts, ...entity.aliases.map((alias) => alias.text)]) {
          bearers.set(text, (bearers.get(text) ?? new Set()).add(entity.id));
        }
      }
      for (const [text, ids] of bearers) if (ids.size > 1) shared[text] = [...ids].sort();
    }
    expect(shared).toEqual(ambiguous.shared);
  });

  test("find every entry by its name and official name alone", () => {
    for (const category of categories) {
      for (const { id, name, officialName } of registry.all(category)) {
        for (const text of [name, `the ${name}`, name.toUpperCase(), officialName ?? name]) {
          // In capitals the island of Guam is an organisation.
          if (text !== name && registry.entity(category, text)) continue;
          expect([text, registry.lookUp(category, text).map((found) => found.id)]).toEqual([
            text,
            [id],
          ]);
        }
      }
    }
  });

  test("name in case-matters and only-in-marks only what the data holds", () => {
    const texts = new Set(
      categories.flatMap((category) =>
        [...registry.all(category)].flatMap((entity) => [
          entity.id,
          entity.name,
          entity.officialName ?? entity.name,
          ...entity.aliases.map((alias) => alias.text),
        ]),
      ),
    );
    const listed = [...ambiguous["case-matters"], ...ambiguous["only-in-marks"]];
    expect(listed.filter((text) => !texts.has(text))).toEqual([]);
  });
});

describe("the States", () => {
  const members = Object.entries(states).filter(([, row]) => row.un !== undefined);

  test("are the 193 members and the two observers", () => {
    expect(members.length).toBe(193);
    const others = Object.entries(states).filter(([, row]) => row.un === undefined);
    expect(others.map(([id, row]) => [id, row.observer])).toEqual([
      ["PSE", "2012-11-29"],
      ["VAT", "1964-04-06"],
    ]);
  });

  // From the United Nations' own table of the growth in membership. Of the 51 original members
  // Czechoslovakia and Yugoslavia are gone; of 1973 the German Democratic Republic, of 1963
  // Zanzibar, of 1967 Democratic Yemen.
  test("joined in the numbers that the United Nations counts for each year", () => {
    const joined: Record<string, number> = {};
    for (const [, row] of members) {
      const year = row.un?.slice(0, 4) ?? "";
      joined[year] = (joined[year] ?? 0) + 1;
    }
    const expected =
      "1945:49 1946:4 1947:2 1948:1 1949:1 1950:1 1955:16 1956:4 1957:2 1958:1 1960:17 1961:4 " +
      "1962:6 1963:2 1964:3 1965:3 1966:4 1968:3 1970:1 1971:5 1973:2 1974:3 1975:6 1976:3 " +
      "1977:2 1978:2 1979:1 1980:2 1981:3 1983:1 1984:1 1990:2 1991:7 1992:13 1993:6 1994:1 " +
      "1999:3 2000:2 2002:2 2006:1 2011:1";
    expect(joined).toEqual(
      Object.fromEntries(
        expected.split(" ").map((pair) => [pair.slice(0, 4), Number(pair.slice(5))]),
      ),
    );
  });

  test("joined in groups: what was admitted on one day stands at one date", () => {
    const admittedOn = (date: string) =>
      members.filter(([, row]) => row.un === date).map(([id]) => id);
    expect(admittedOn("1945-10-24").length).toBe(27);
    expect(admittedOn("1955-12-14").length).toBe(16);
    expect(admittedOn("1991-09-17").join(" ")).toBe("EST FSM KOR LTU LVA MHL PRK");
    expect(admittedOn("1992-03-02").join(" ")).toBe("ARM AZE KAZ KGZ MDA SMR TJK TKM UZB");
    expect(admittedOn("1999-09-14").join(" ")).toBe("KIR NRU TON");
  });
});

describe("Security Council resolutions", () => {
  test.each([
    [1, 1946],
    [15, 1946],
    [16, 1947],
    [82, 1950],
    [242, 1967],
    [338, 1973],
    [425, 1978],
    [478, 1980],
    [529, 1983],
    [598, 1987],
    [660, 1990],
    [808, 1993],
    [955, 1994],
    [1244, 1999],
    [1325, 2000],
    [1373, 2001],
    [1441, 2002],
    [1540, 2004],
    [1559, 2004],
    [1701, 2006],
    [1718, 2006],
    [1874, 2009],
    [1973, 2011],
    [2118, 2013],
    [2202, 2015],
    [2231, 2015],
    [2334, 2016],
    [2397, 2017],
    [2398, 2018],
    [2504, 2020],
    [2561, 2021],
    [2728, 2024],
    [2774, 2025],
    [2803, 2025],
  ])("number %i is of %i", (number, year) => {
    expect(yearOfResolution(number)).toBe(year);
  });

  test("are not judged beyond the list, nor where there is none", () => {
    expect(yearOfResolution(9000)).toBeUndefined();
    expect(yearOfResolution(0)).toBeUndefined();
  });

  test("are cited with their own year as the mandates of missions", () => {
    const cited = Object.values(organisations).flatMap(
      (row) => row.mandate?.match(/\d{2,4} \(\d{4}\)/g) ?? [],
    );
    expect(cited.length).toBeGreaterThan(10);
    for (const citation of cited) {
      const [number = "", year = ""] = citation.replace(/[()]/g, "").split(" ");
      expect([citation, yearOfResolution(Number(number))]).toEqual([citation, Number(year)]);
      expect(readCitation(`resolution ${citation}`, registry)?.id).toBe(`S/RES/${number}`);
    }
  });
});
