// The States: complete, and found by whatever a statement calls them.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
// @ts-expect-error: a script, without types
import { FILE, stateNames } from "../../scripts/state-names.mjs";
import {
  formerStateRows,
  namesByLanguage,
  stateRows,
  territoryRows,
} from "../../server/src/registry/built-in/rows.ts";
import stateData from "../../server/src/registry/data/states.yaml";
import { builtInRegistry } from "../../server/src/registry/registry.ts";

const { sources } = stateData as { sources: Record<string, string> };
const registry = builtInRegistry();
const rows = Object.entries(stateRows);

function found(text: string): string {
  const entities = registry.lookUp("actor", text);
  return entities
    .map(({ id }) => id)
    .sort()
    .join(" ");
}

function finds(...cases: readonly (readonly [text: string, ids: string])[]): void {
  expect(cases.map(([text]) => [text, found(text)])).toEqual(cases);
}

describe("each State", () => {
  test("has an official name, a demonym, a capital and a code of two letters of its own", () => {
    const lacking = rows.filter(
      ([, row]) => !row.official || row.demonyms.length === 0 || !row.capital,
    );
    expect(lacking.map(([id]) => id)).toEqual([]);
    const codes = rows.map(([, row]) => row["alpha-2"]);
    expect(codes.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(195);
  });

  test("has a source for each of its fields, at the head of the file or in the entry", () => {
    const explained = ["note", "capital-note", "capital-disputed", "source"];
    const withoutSource = rows.flatMap(([id, row]) =>
      Object.keys(row)
        .filter((key) => !explained.includes(key) && !sources[key])
        .map((key) => `${id}.${key}`),
    );
    expect(withoutSource).toEqual([]);
  });

  test("is found by its id, names, demonyms, capital and metonyms", () => {
    for (const [id, row] of rows) {
      const texts = [id, row.name, row.official ?? "", `the ${row.official}`, ...row.demonyms];
      if (!row["capital-disputed"]) texts.push(row.capital);
      texts.push(
        ...(row.metonyms ?? []).map((name) => (typeof name === "string" ? name : name.name)),
      );
      const wrong = texts.filter((text) => !found(text).split(" ").includes(id));
      expect([id, wrong]).toEqual([id, []]);
    }
  });

  test("is found by its names in eight languages", () => {
    expect(Object.keys(namesByLanguage)).toEqual(Object.keys(stateRows));
    for (const [id, languages] of Object.entries(namesByLanguage)) {
      expect(Object.keys(languages)).toEqual(["ar", "de", "en", "es", "fr", "pt", "ru", "zh"]);
      for (const text of Object.values(languages).flat()) {
        expect([text, found(text).split(" ")]).toEqual([text, expect.arrayContaining([id])]);
      }
    }
  });
});

test("the file of names in other languages is what its script makes", () => {
  expect(readFileSync(FILE, "utf8")).toBe(stateNames());
});

describe("a State is found", () => {
  test("by the forms of documents of the United Nations", () => {
    finds(
      ["Bolivia (Plurinational State of)", "BOL"],
      ["Brunei Darussalam", "BRN"],
      ["Cabo Verde", "CPV"],
      ["Congo", "COD COG"],
      ["Côte d’Ivoire", "CIV"],
      ["Democratic People's Republic of Korea", "PRK"],
      ["Democratic Republic of the Congo", "COD"],
      ["Gambia (Republic of The)", "GMB"],
      ["Holy See", "VAT"],
      ["Iran (Islamic Republic of)", "IRN"],
      ["Lao People's Democratic Republic", "LAO"],
      ["Micronesia (Federated States of)", "FSM"],
      ["Netherlands (Kingdom of the)", "NLD"],
      ["Republic of Korea", "KOR"],
      ["Republic of Moldova", "MDA"],
      ["Russian Federation", "RUS"],
      ["State of Palestine", "PSE"],
      ["Syrian Arab Republic", "SYR"],
      ["the Republic of Türkiye", "TUR"],
      ["Timor-Leste", "TLS"],
      ["United Kingdom of Great Britain and Northern Ireland", "GBR"],
      ["United Republic of Tanzania", "TZA"],
      ["Venezuela (Bolivarian Republic of)", "VEN"],
      ["Viet Nam", "VNM"],
    );
  });

  test("by former names, and those of the State whose membership it continues", () => {
    finds(
      ["Swaziland", "SWZ"],
      ["Burma", "MMR"],
      ["Macedonia", "MKD"],
      ["Zaire", "COD"],
      ["Upper Volta", "BFA"],
      ["Ceylon", "LKA"],
      ["Cape Verde", "CPV"],
      ["Czech Republic", "CZE"],
      ["Turkey", "TUR"],
      ["Dahomey", "BEN"],
      ["Kampuchea", "KHM"],
      ["the Soviet Union", "SUN"],
      ["Rangoon", "MMR"],
    );
  });

  test("by demonyms with irregular forms", () => {
    finds(
      ["Frenchwomen", "FRA"],
      ["Dutchmen", "NLD"],
      ["Basotho", "LSO"],
      ["Batswana", "BWA"],
      ["I-Kiribati", "KIR"],
      ["Spaniards", "ESP"],
      ["Irishwoman", "IRL"],
      ["Malagasy", "MDG"],
    );
  });

  test("by the seats and offices of its government", () => {
    finds(
      ["the Kremlin", "RUS"],
      ["Whitehall", "GBR"],
      ["Quai d'Orsay", "FRA"],
      ["Zhongnanhai", "CHN"],
      ["the Blue House", "KOR"],
      ["Foggy Bottom", "USA"],
      ["Itamaraty", "BRA"],
      ["Casa Rosada", "ARG"],
      ["Ballhausplatz", "AUT"],
      ["Wisma Putra", "MYS"],
      ["Torre Tagle", "PER"],
      ["Casa Amarilla", "CRI VEN"],
    );
  });

  test.each([
    ["Arabic", "فرنسا", "FRA"],
    ["Arabic", "الاتحاد الروسي", "RUS"],
    ["Chinese", "大韩民国", "KOR"],
    ["Chinese", "乌克兰", "UKR"],
    ["English", "Congo - Kinshasa", "COD"],
    ["French", "Fédération de Russie", "RUS"],
    ["French", "ALGÉRIE", "DZA"],
    ["French", "Guinée", "GIN"],
    ["French without accents", "Algerie", "DZA"],
    ["French", "République populaire démocratique de Corée", "PRK"],
    ["German", "Weißrussland", "BLR"],
    ["German", "Vereinigtes Königreich", "GBR"],
    ["Portuguese of Brazil", "Irã", "IRN"],
    ["Portuguese of Portugal", "Irão", "IRN"],
    ["Russian", "Украина", "UKR"],
    ["Russian", "КНДР", "PRK"],
    ["Spanish", "Países Bajos", "NLD"],
    ["Spanish", "EE. UU.", "USA"],
  ])("by its name in %s: %s", (_, text, id) => {
    expect(found(text)).toBe(id);
  });

  test("and not taken for one of nearly the same name", () => {
    finds(
      ["Niger", "NER"],
      ["Níger", "NER"],
      ["Nigeria", "NGA"],
      ["Dominica", "DMA"],
      ["República Dominicana", "DOM"],
      ["Guinée-Bissau", "GNB"],
      ["Guinée équatoriale", "GNQ"],
      ["Congo-Brazzaville", "COG"],
      ["Austria", "AUT"],
      ["Slovénie", "SVN"],
    );
  });

  test("but not by a word of another language in small letters, nor by two letters", () => {
    finds(["the island", ""], ["grenade", ""], ["RU", ""], ["IN", ""], ["Island", "ISL"]);
  });
});

describe("a name", () => {
  const aliases = (id: string) => registry.entity("actor", id)?.aliases ?? [];

  test("says when it was borne", () => {
    expect(aliases("SWZ")).toContainEqual({
      text: "Swaziland",
      why: "former name",
      until: "2018-04-19",
    });
    expect(aliases("SRB")).toContainEqual({
      text: "Serbia and Montenegro",
      why: "predecessor",
      since: "2003-02-04",
      until: "2006-06-03",
    });
  });

  test("says its language where it is no English one, and stands behind the English ones", () => {
    expect(aliases("DEU")).toContainEqual({
      text: "Alemania",
      why: "name in Spanish",
      languages: ["es"],
    });
    expect(aliases("CUB").find(({ text }) => text === "Kuba")?.languages).toEqual(["de"]);
    const kinds = aliases("FRA").map(
      ({ languages, why }) => Boolean(languages) || why.includes("spelling"),
    );
    expect(kinds.lastIndexOf(false)).toBeLessThan(kinds.indexOf(true));
  });
});

describe("States that are gone", () => {
  test("are found by their names, abbreviations and adjectives", () => {
    finds(
      ["Union of Soviet Socialist Republics", "SUN"],
      ["the USSR", "SUN"],
      ["U.S.S.R.", "SUN"],
      ["Soviet", "SUN"],
      ["Yugoslavia", "YUG"],
      ["Yugoslav", "YUG"],
      ["Federal Republic of Yugoslavia", "SRB"],
      ["the former Yugoslav Republic of Macedonia", "MKD"],
      ["Czechoslovakia", "CSK"],
      ["East Germany", "DDR"],
      ["Ottoman", "OTTOMAN-EMPIRE"],
    );
  });

  test("leave their capitals to the States of today", () => {
    finds(["Moscow", "RUS"], ["Belgrade", "SRB"], ["Prague", "CZE"]);
  });

  test("tell when they were, and are members no more", () => {
    expect(registry.entity("actor", "DDR")).toMatchObject({
      kind: "former State",
      facts: [
        { label: "Capital", value: "East Berlin" },
        { label: "Founded", value: "7 October 1949" },
        { label: "Ended", value: "3 October 1990" },
        { label: "United Nations", value: "member from 18 September 1973 to 3 October 1990" },
      ],
    });
    const ids = new Set(Object.keys(formerStateRows));
    const today = registry.entity("actor", "UN")?.members ?? [];
    expect(today.filter(({ id }) => ids.has(id))).toEqual([]);
  });
});

describe("territories and other entities", () => {
  test("are found, each with a note and a source", () => {
    finds(
      ["Kosovo", "XKX"],
      ["Hong Kong", "HKG"],
      ["Western Sahara", "ESH"],
      ["Taipei", "TWN"],
      ["Falkland Islands", "FLK"],
      ["Curacao", "CUW"],
      ["Greenlandic", "GRL"],
      ["Guadeloupe", "GLP"],
      ["Donetsk People's Republic", "DPR"],
      ["Korea", "KOR KOREA PRK"],
      ["the Korea", "KOR KOREA PRK"],
    );
    const unexplained = Object.entries(territoryRows).filter(([, row]) => !row.note || !row.source);
    expect(unexplained.map(([id]) => id)).toEqual([]);
  });

  test("are not called States that are members", () => {
    const kinds = Object.keys(territoryRows).map((id) => registry.entity("actor", id)?.kind);
    expect(kinds.filter((kind) => kind === "State" || kind === "observer State")).toEqual([]);
  });
});
