// Organisations, missions, committees, groups and armed groups: consistent, and found by their names.

import { describe, expect, test } from "vitest";
import { organisationRows as rows } from "../../server/src/registry/built-in/rows.ts";
import type { Entity } from "../../server/src/registry/entity.ts";
import { mayBeOfSession } from "../../server/src/registry/general-assembly.ts";
import { builtInRegistry } from "../../server/src/registry/registry.ts";
import { mayBeOfYear } from "../../server/src/registry/security-council.ts";
import { idsByFile, oldResolutionsIn, resolutionsIn } from "./data-folder.ts";

const registry = builtInRegistry();
const entries = Object.entries(rows);

function entry(id: string): Entity {
  const found = registry.entity("actor", id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
}

function found(text: string): string {
  const ids = registry.lookUp("actor", text).map(({ id }) => id);
  return ids.sort().join(" ");
}

function facts(id: string): Record<string, string> {
  return Object.fromEntries(entry(id).facts.map(({ label, value }) => [label, value]));
}

describe("the files", () => {
  const files = idsByFile("organisations");

  test("are all read, and name nothing twice", () => {
    expect([...files.values()].flat().sort()).toEqual(Object.keys(rows).sort());
  });

  test("have dates in order", () => {
    const wrong = entries.filter(
      ([, { founded, ended }]) => founded && ended && String(founded) > String(ended),
    );
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  test("have no entry that is, through what it is part of, a part of itself", () => {
    const wrong = entries.filter(([id]) => {
      const seen = new Set([id]);
      for (let at = rows[id]?.["part-of"]; at !== undefined; at = rows[at]?.["part-of"]) {
        if (seen.has(at)) return true;
        seen.add(at);
      }
      return false;
    });
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  test("give resolutions the year or session that their number has", () => {
    const wrong = entries.flatMap(
      ([id, { mandate = "", note = "", source = "", official = "" }]) => {
        const text = [mandate, note, source, official].join("; ");
        return [
          ...resolutionsIn(text).filter(([number, year]) => !mayBeOfYear(number, year)),
          ...oldResolutionsIn(text).filter(([number, session]) => !mayBeOfSession(number, session)),
        ].map((resolution) => [id, ...resolution]);
      },
    );
    expect(wrong).toEqual([]);
  });

  test("date what a resolution set up in its year or the next", () => {
    const wrong = entries.filter(([, { mandate, founded, kind }]) => {
      const years = resolutionsIn(mandate ?? "").map(([, year]) => year);
      const isDated = founded !== undefined && years.length > 0;
      // Armed forces and offices may be older than the resolution that speaks of them.
      if (!isDated || !/peace operation|committee|panel|tribunal|political mission/.test(kind)) {
        return false;
      }
      const year = Number(String(founded).slice(0, 4));
      return !years.some((each) => year === each || year === each + 1);
    });
    // UNTAG waited for eleven years; it has a second resolution from then.
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  test("speak of armed groups in neutral words", () => {
    const groups = files.get("armed-groups.yaml") ?? [];
    expect(groups.length).toBeGreaterThan(80);
    const words = groups.map((id) => `${rows[id]?.kind}: ${rows[id]?.note ?? ""}`);
    expect(words.filter((text) => /terror|rebel|militant|jihad|extrem|regime/i.test(text))).toEqual(
      [],
    );
  });
});

test("every name leads to the entry that has it", () => {
  const lost: string[] = [];
  for (const id of Object.keys(rows)) {
    const { name, officialName, aliases } = entry(id);
    // A name of one beats a weaker name of another: these are not lost, but written otherwise.
    const strong = [id, name, officialName ?? name];
    const texts = aliases.filter(({ why }) => why === "abbreviation").map(({ text }) => text);
    for (const text of [...strong, ...texts]) {
      if (!registry.lookUp("actor", text).some((each) => each.id === id))
        lost.push(`${id} ${text}`);
    }
    for (const { text } of aliases) {
      if (registry.lookUp("actor", text).length === 0) lost.push(`${id} ${text}`);
    }
  }
  expect(lost).toEqual([]);
});

describe("an organisation is found as statements call it", () => {
  test.each([
    ["UNIFIL", "UNIFIL"],
    ["the United Nations Interim Force in Lebanon", "UNIFIL"],
    ["MINUSMA", "MINUSMA"],
    ["the 1718 Committee", "UNSC-1718-COMMITTEE"],
    ["the 1267 Committee", "UNSC-1267-COMMITTEE"],
    ["2127 Committee", "UNSC-2127-COMMITTEE"],
    ["the Panel of Experts on the DPRK", "UNSC-1718-PANEL-OF-EXPERTS"],
    ["the Counter-Terrorism Committee", "UNSC-COUNTER-TERRORISM-COMMITTEE"],
    ["Human Rights Committee", "CCPR-COMMITTEE"],
    ["the First Committee", "UNGA-C1"],
    ["the UN Special Envoy for Yemen", "OSESGY"],
    ["the Special Envoy for Syria", "OSE-SYRIA"],
    ["Council of the European Union", "EU-COUNCIL"],
    ["the European Council", "EUROPEAN-COUNCIL"],
    ["the Council of Europe", "COE"],
    ["EU High Representative", "EU-HR"],
    ["High Representative for Bosnia and Herzegovina", "OHR-BIH"],
    ["High Representative for Disarmament Affairs", "UN-DISARMAMENT-REPRESENTATIVE"],
    ["OAU", "AU"],
    ["Organization of African Unity", "AU"],
    ["CSCE", "OSCE"],
    ["DPKO", "UN-DPO"],
    ["IMCO", "IMO"],
    ["Commission on Human Rights", "UNHRC"],
    ["Da’esh", "ISIS"],
    ["ISIL (Da'esh)", "ISIS"],
    ["Al-Qaeda", "AL-QAIDA"],
    ["Islamic Jihad", "ISLAMIC-JIHAD"],
    ["the Haqqani network", "HAQQANI-NETWORK"],
    ["Tehreek-e-Taliban Pakistan", "TTP"],
    ["Wagner", "WAGNER"],
    ["Africa Corps", "AFRICA-CORPS"],
    ["Polisario", "POLISARIO"],
    ["SPLA-IO", "SPLM-IO"],
    ["Hay’at Tahrir al-Sham", "HTS"],
    ["A3+", "A3-PLUS"],
    ["E3+3", "P5+1"],
    ["OPEC+", "OPEC-PLUS"],
    ["the Group of 77 and China", "G77"],
    ["Weimar+", "WEIMAR-PLUS"],
    ["Normandy format", "NORMANDY-FORMAT"],
    ["HR/VP", "EU-HR"],
    ["OPCW-UN Joint Investigative Mechanism", "OPCW-UN-JIM"],
    ["Medecins Sans Frontieres", "MSF"],
    ["UN Trade and Development", "UNCTAD"],
    ["C5+1", "C5+1"],
    ["the Quint", "QUINT"],
    ["Friends of Sudan", "FRIENDS-OF-SUDAN"],
    ["the ALPS Group", "ALPS-GROUP"],
    ["OSCE Ministerial Council", "OSCE-MINISTERIAL-COUNCIL"],
    ["World Health Assembly", "WHA"],
    ["Interpol", "INTERPOL"],
    ["the Libyan Government of National Accord", "GNA"],
    ["Rwanda Defence Force", "RDF"],
    ["ISIL-Somalia", "ISIL-SOMALIA"],
    ["the Haitian National Police", "HAITIAN-NATIONAL-POLICE"],
    ["Palestine Red Crescent Society", "PRCS"],
    ["Gazprom", "GAZPROM"],
    ["GRU", "GRU"],
  ])("%s → %s", (text, id) => {
    expect(found(text)).toBe(id);
  });
});

describe("a name that several bear is offered and not guessed", () => {
  test.each([
    ["AMIS", "AMIS AMIS-AGRICULTURE"],
    ["CPC", "COMMUNIST-PARTY-CHINA CPC-CAR"],
    ["FSB", "FSB FSB-RUSSIA"],
    ["NAC", "NAC-DISARMAMENT NORTH-ATLANTIC-COUNCIL"],
    ["NRC", "NATO-RUSSIA-COUNCIL NORWEGIAN-REFUGEE-COUNCIL"],
    ["OLA", "OLA-OROMO UN-OLA"],
    ["PSC", "AU-PSC EU-PSC"],
    ["the Quad", "QUAD SUDAN-QUAD"],
  ])("%s → %s", (text, ids) => {
    expect(found(text)).toBe(ids);
  });
});

describe("everyday words are no organisations", () => {
  test.each([
    "act",
    "Act",
    "eco",
    "let",
    "pace",
    "bis",
    "Oct",
    "Jim",
    "amnesty",
    "apt",
    "elected members",
    "the Committee",
    "the Mission",
    "the Court",
    "the coalition",
    "stabilization force",
  ])("%s", (text) => {
    expect(found(text)).toBe("");
  });

  test("but their abbreviations are", () => {
    expect(found("ACT")).toBe("ACT-GROUP");
    expect(found("the JEM")).toBe("JEM");
    expect(found("JeM")).toBe("JAISH-I-MOHAMMED");
  });
});

test("a former name says until when it was borne", () => {
  const former = entry("UN-DPO").aliases.find(({ text }) => text === "DPKO");
  expect(former).toMatchObject({ why: "former name", until: "2018-12-31" });
});

test("a mission that has ended says so", () => {
  expect(facts("MINUSMA")).toEqual({
    Founded: "25 April 2013",
    Ended: "31 December 2023",
    Mandate: "Security Council resolution 2100 (2013)",
  });
  expect(entry("MINUSMA")).toMatchObject({ kind: "peace operation", partOf: "UN" });
  expect(facts("UNDOF")).not.toHaveProperty("Ended");
});

test("a panel of experts belongs to its committee, and the committee to the Council", () => {
  expect(entry("UNSC-1718-PANEL-OF-EXPERTS").partOf).toBe("UNSC-1718-COMMITTEE");
  expect(entry("UNSC-1718-COMMITTEE").partOf).toBe("UNSC");
});
