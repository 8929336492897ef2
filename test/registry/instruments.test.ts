// Treaties, declarations and other instruments: consistent, and found by their names.

import { describe, expect, test } from "vitest";
import { instrumentRows as rows } from "../../server/src/registry/built-in/rows.ts";
import type { Entity } from "../../server/src/registry/entity.ts";
import { mayBeOfSession } from "../../server/src/registry/general-assembly.ts";
import { builtInRegistry } from "../../server/src/registry/registry.ts";
import { mayBeOfYear } from "../../server/src/registry/security-council.ts";
import { idsByFile, oldResolutionsIn, resolutionsIn } from "./data-folder.ts";

const registry = builtInRegistry();
const entries = Object.entries(rows);

function entry(id: string): Entity {
  const found = registry.entity("law", id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
}

function found(text: string): string {
  const ids = registry.lookUp("law", text).map(({ id }) => id);
  return ids.sort().join(" ");
}

function facts(id: string): Record<string, string> {
  return Object.fromEntries(entry(id).facts.map(({ label, value }) => [label, value]));
}

/** Depositaries, organisations and the United Nations: who may keep an official text. */
const hosts = [
  "eur-lex.europa.eu",
  "ihl-databases.icrc.org",
  "legal.un.org",
  "thearmstradetreaty.org",
  "treaties.un.org",
  "treaties.unoda.org",
  "undocs.org",
  "unfccc.int",
  "www.icj-cij.org",
  "www.ohchr.org",
  "www.opcw.org",
  "www.osce.org",
  "www.un.org",
];

describe("the files", () => {
  test("are all read, and name nothing twice", () => {
    const ids = [...idsByFile("instruments").values()].flat();
    expect(ids.sort()).toEqual(Object.keys(rows).sort());
  });

  test("have a source for each entry", () => {
    expect(entries.filter(([, { source }]) => !source).map(([id]) => id)).toEqual([]);
  });

  test("have dates in order, and a date for each but what has none", () => {
    const wrong: string[] = [];
    for (const [id, row] of entries) {
      const made = [row.adopted, row.opened, row.signed].filter((date) => date !== undefined);
      const order = [...made.slice(0, 1), row["in-force"], row.ended].filter(
        (date) => date !== undefined,
      );
      const inOrder = order.map(String).every((date, index, all) => {
        const before = all[index - 1];
        // A month may hold the day before it in the list.
        return before === undefined || before.slice(0, date.length) <= date;
      });
      if (!inOrder || made.length > 1) wrong.push(id);
      if (row["not-in-force"] && (row["in-force"] || row.ended)) wrong.push(`${id} in force?`);
      if (row.at && made.length === 0) wrong.push(`${id} at a place without a date`);
    }
    expect(wrong).toEqual([]);
  });

  test("give no dates, places and depositaries to bodies of law", () => {
    const bodies = entries.filter(([, { kind }]) => kind === "body of law");
    expect(bodies.length).toBeGreaterThan(10);
    const keys = ["adopted", "signed", "opened", "in-force", "at", "depositaries", "url"] as const;
    expect(bodies.filter(([, row]) => keys.some((key) => row[key])).map(([id]) => id)).toEqual([]);
  });

  test("give addresses only where an official text is kept", () => {
    const addresses = entries.flatMap(([id, { url }]) =>
      url ? [[id, new URL(url)] as const] : [],
    );
    expect(addresses.length).toBeGreaterThan(150);
    const wrong = addresses.filter(
      ([, { protocol, host }]) => protocol !== "https:" || !hosts.includes(host),
    );
    expect(wrong.map(([id, { href }]) => `${id} ${href}`)).toEqual([]);
    const inUse = new Set(addresses.map(([, { host }]) => host));
    expect(hosts.filter((host) => !inUse.has(host))).toEqual([]);
  });

  test("agree on what the Secretary-General keeps: source, address and depositary", () => {
    const wrong = entries.filter(([, { url = "", source = "", depositaries = [] }]) => {
      const number = /mtdsg_no=([IVXL]+)-([\w-]+)&/.exec(url);
      if (!number) return false;
      const isSaid = source === `UNTC ${number[1]}.${number[2]}`;
      return !isSaid || !depositaries.includes("UNSG");
    });
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  test("give resolutions the year or session that their number has", () => {
    const wrong = entries.flatMap(([id, { note = "", source = "", official = "" }]) => {
      const text = [note, source, official].join("; ");
      return [
        ...resolutionsIn(text).filter(([number, year]) => !mayBeOfYear(number, year)),
        ...oldResolutionsIn(text).filter(([number, session]) => !mayBeOfSession(number, session)),
      ].map((resolution) => [id, ...resolution]);
    });
    expect(wrong).toEqual([]);
  });

  test("have the General Assembly's declarations at the address of their resolution", () => {
    const wrong = entries.filter(
      ([, { url = "", source = "" }]) =>
        source.startsWith("A/RES/") &&
        url.startsWith("https://undocs.org/") &&
        url !== `https://undocs.org/${source.replace(" ", "")}`,
    );
    expect(wrong.map(([id]) => id)).toEqual([]);
  });
});

test("every name leads to the entry that has it", () => {
  const lost: string[] = [];
  for (const id of Object.keys(rows)) {
    const { name, officialName, aliases } = entry(id);
    const abbreviations = aliases.filter(({ why }) => why === "abbreviation");
    for (const text of [id, name, officialName ?? name, ...abbreviations.map(({ text }) => text)]) {
      if (!registry.lookUp("law", text).some((each) => each.id === id)) lost.push(`${id} ${text}`);
    }
    for (const { text } of aliases) {
      if (registry.lookUp("law", text).length === 0) lost.push(`${id} ${text}`);
    }
  }
  expect(lost).toEqual([]);
});

describe("an instrument is found as statements call it", () => {
  test.each([
    ["the Treaty of Tlatelolco", "TLATELOLCO-TREATY"],
    ["Ottawa Convention", "APMBC"],
    ["START I", "START-I"],
    ["the Open Skies Treaty", "OPEN-SKIES"],
    ["Vienna Document", "VIENNA-DOCUMENT"],
    ["the IAEA Additional Protocol", "ADDITIONAL-PROTOCOL"],
    ["Additional Protocol I", "AP-I"],
    ["CCW Protocol III", "CCW-PROTOCOL-III"],
    ["the 1925 Geneva Protocol", "GENEVA-PROTOCOL"],
    ["1954 Hague Convention", "HAGUE-CULTURAL-PROPERTY"],
    ["the Second Optional Protocol to the ICCPR", "ICCPR-OP2"],
    ["OPCAT", "OPCAT"],
    ["the 1967 Protocol", "REFUGEE-PROTOCOL"],
    ["the Palermo Convention", "UNTOC"],
    ["High Seas Treaty", "BBNJ"],
    ["the Kunming-Montreal Global Biodiversity Framework", "GBF"],
    ["Minsk II", "MINSK-II"],
    ["the Minsk agreements", "MINSK-AGREEMENTS"],
    ["Dayton Accords", "DAYTON-AGREEMENT"],
    ["NATO-Russia Founding Act", "NATO-RUSSIA-FOUNDING-ACT"],
    ["the 1974 Disengagement Agreement", "DISENGAGEMENT-AGREEMENT-1974"],
    ["Taif Accord", "TAIF-AGREEMENT"],
    ["the Skhirat Agreement", "LIBYAN-POLITICAL-AGREEMENT"],
    ["the Pretoria Agreement", "PRETORIA-AGREEMENT"],
    ["Revitalized Agreement", "R-ARCSS"],
    ["the Joint Statement of 19 September 2005", "SIX-PARTY-JOINT-STATEMENT"],
    ["Shimla Agreement", "SIMLA-AGREEMENT"],
    ["the Five-Point Consensus", "FIVE-POINT-CONSENSUS"],
    ["OAS Charter", "OAS-CHARTER"],
    ["the Rio Treaty", "RIO-TREATY"],
    ["Agenda 2030", "AGENDA-2030"],
    ["SDGs", "SDGS"],
    ["the Pact for the Future", "PACT-FOR-THE-FUTURE"],
    ["Black Sea Initiative", "BLACK-SEA-INITIATIVE"],
    ["Escazu Agreement", "ESCAZU-AGREEMENT"],
    ["the acquis", "EU-LAW"],
    ["jus cogens", "JUS-COGENS"],
  ])("%s → %s", (text, id) => {
    expect(found(text)).toBe(id);
  });
});

describe("a name that several bear is offered and not guessed", () => {
  test.each([
    ["Algiers Agreement", "ALGIERS-AGREEMENT-1975 ALGIERS-AGREEMENT-2000 ALGIERS-AGREEMENT-MALI"],
    ["the Arusha Agreement", "ARUSHA-ACCORDS-RWANDA ARUSHA-AGREEMENT-BURUNDI"],
    ["the Doha Agreement", "DOHA-AGREEMENT DOHA-AGREEMENT-2008"],
    ["Paris Peace Accords", "PARIS-AGREEMENTS-CAMBODIA PARIS-PEACE-ACCORDS-1973"],
    ["Pyongyang Declaration", "JAPAN-DPRK-PYONGYANG-DECLARATION PYONGYANG-JOINT-DECLARATION"],
  ])("%s → %s", (text, ids) => {
    expect(found(text)).toBe(ids);
  });
});

describe("everyday words are no instruments", () => {
  test.each([
    "sort",
    "start",
    "salt",
    "cab",
    "cites",
    "Trips",
    "doc",
    "the agreement",
    "the Convention",
  ])("%s", (text) => {
    expect(found(text)).toBe("");
  });
});

test("a treaty carries the facts that a hover shows", () => {
  expect(facts("TPNW")).toEqual({
    Adopted: "7 July 2017, New York",
    "In force": "since 22 January 2021",
    Depositary: "Secretary-General of the United Nations",
  });
  expect(facts("INF")).toEqual({
    Signed: "8 December 1987, Washington",
    "In force": "from 1 June 1988 to 2 August 2019",
  });
  expect(facts("VCLTIO")).toMatchObject({ "In force": "not yet" });
  expect(entry("OPCAT").partOf).toBe("CAT");
});
