// Memberships: complete where they claim to be, consistent, and told from both sides.

import { describe, expect, test } from "vitest";
import {
  membershipRows,
  stateRows,
  territoryRows,
} from "../../server/src/registry/built-in/rows.ts";
import { isDate } from "../../server/src/registry/date.ts";
import type { Membership } from "../../server/src/registry/entity.ts";
import { membersOn } from "../../server/src/registry/memberships.ts";
import { builtInRegistry } from "../../server/src/registry/registry.ts";

const registry = builtInRegistry();

function membersOf(id: string): readonly Membership[] {
  const entity = registry.entity("actor", id) ?? registry.entity("law", id);
  return entity?.members ?? [];
}

/** Who is a member of `id` on `date`; without a date, who is one without an end. */
function on(id: string, date?: string): readonly string[] {
  return membersOn(membersOf(id), date)
    .map((member) => member.id)
    .sort();
}

function factsOf(id: string): Record<string, string> {
  const facts = registry.entity("actor", id)?.facts ?? [];
  return Object.fromEntries(facts.map(({ label, value }) => [label, value]));
}

describe("the file", () => {
  test("names only entries that exist", () => {
    const unknown = Object.entries(membershipRows).flatMap(([id, row]) => [
      ...(registry.entity("actor", id) || registry.entity("law", id) ? [] : [id]),
      ...[...row.members, ...(row.others ?? [])]
        .flatMap(({ ids }) => ids)
        .concat(Object.values(row.terms ?? {}).flat())
        .filter((member) => !registry.entity("actor", member)),
    ]);
    expect(unknown).toEqual([]);
  });

  test("has a source for each block, and knows where to show it", () => {
    const wrong = Object.entries(membershipRows).filter(
      ([, { source, shown }]) => !source || !["line", "list", "no"].includes(shown),
    );
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  test("has dates that the calendar knows, in order, and no time of a member twice", () => {
    const wrong: string[] = [];
    for (const id of Object.keys(membershipRows)) {
      const times = new Map<string, Membership[]>();
      for (const member of membersOf(id)) {
        const { since, until } = member;
        const known = [since, until].every((date) => date === undefined || isDate(date));
        if (!known || (since && until && since > until)) wrong.push(`${id} ${member.id} ${since}`);
        const before = times.get(member.id) ?? [];
        // The day of a change may be known by its month only, and be the same for both.
        const overlaps = before.some(
          (other) =>
            (other.until ?? "9999") > (since ?? "0000") &&
            (other.since ?? "0000") < (until ?? "9999"),
        );
        if (overlaps) wrong.push(`${id} ${member.id} twice`);
        times.set(member.id, [...before, member]);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("the Security Council", () => {
  const council = membersOf("UNSC");
  const elected = council.filter(({ role }) => role === "elected member");

  test("has five permanent members, the same as the P5", () => {
    const permanent = council.filter(({ role }) => role === "permanent member");
    expect(permanent.map(({ id }) => id)).toEqual(["CHN", "FRA", "GBR", "RUS", "USA"]);
    expect(on("P5")).toEqual(on("UNSC"));
  });

  test("has ten elected members each year from 2000 to 2027", () => {
    const years = Array.from({ length: 28 }, (_, index) => String(2000 + index));
    const counts = years.map((year) => [year, membersOn(elected, year).length]);
    expect(counts).toEqual(years.map((year) => [year, 10]));
  });

  test("has terms of two years, one of which two States shared", () => {
    const short = elected.filter(({ since, until }) => Number(until) - Number(since) !== 1);
    expect(short.map(({ id, since }) => `${id} ${since}`)).toEqual(["ITA 2017", "NLD 2018"]);
  });

  test("has no member elected again at once", () => {
    const again = elected.filter(({ id, until }) =>
      elected.some((next) => next.id === id && Number(next.since) === Number(until) + 1),
    );
    expect(again).toEqual([]);
  });

  test("is as it was on the day of a statement", () => {
    expect(on("UNSC", "2024-12-18")).toEqual(
      "CHE CHN DZA ECU FRA GBR GUY JPN KOR MLT MOZ RUS SLE SVN USA".split(" "),
    );
  });
});

describe("members are counted", () => {
  test.each([
    ["UN", 193],
    ["NPT", 191],
    ["ROME-STATUTE", 125],
    ["EU", 27],
    ["NATO", 32],
    ["AU", 55],
    ["ASEAN", 11],
    ["G7", 7],
    ["G20", 21],
    ["BRICS", 10],
    ["ARAB-LEAGUE", 22],
    ["OIC", 57],
    ["COE", 46],
    ["OSCE", 57],
    ["OECD", 38],
    ["COMMONWEALTH", 56],
    ["OAS", 34],
    ["PIF", 18],
    ["CARICOM", 15],
    ["ECOWAS", 12],
    ["GCC", 6],
    ["SCO", 10],
    ["CSTO", 6],
    ["CIS", 9],
    ["EAEU", 5],
    ["IAEA", 180],
  ])("%s has %i", (id, count) => {
    expect(on(id).length).toBe(count);
  });

  test("the G20 is 19 States, the European Union and, since 2023, the African Union", () => {
    const states = on("G20").filter((id) => id in stateRows);
    expect(states.length).toBe(19);
    expect(on("G20").filter((id) => !(id in stateRows))).toEqual(["AU", "EU"]);
    expect(on("G20", "2022-11-15")).not.toContain("AU");
  });

  test("every State is a party to the NPT or is said not to be", () => {
    const { NPT } = membershipRows;
    const others = NPT?.others?.flatMap(({ ids }) => ids) ?? [];
    const known = new Set([...on("NPT"), ...others]);
    expect(Object.keys(stateRows).filter((id) => !known.has(id))).toEqual([]);
    const weapons = membersOf("NPT").filter(({ role }) => role?.includes("nuclear-weapon State"));
    expect(weapons.map(({ id }) => id).sort()).toEqual(on("P5"));
  });

  test("only territories that are members somewhere, or are named by UN documents, are listed", () => {
    const members = new Set(Object.keys(membershipRows).flatMap((id) => on(id)));
    const elsewhere = Object.keys(territoryRows).filter((id) => members.has(id));
    expect(elsewhere).toEqual(["COK", "MSR", "NCL", "NIU", "PYF", "SADR"]);
  });
});

describe("members on a date", () => {
  test.each([
    ["EU", "GBR", "1972-12-31", false],
    ["EU", "GBR", "1973-01-01", true],
    ["EU", "GBR", "2020-01-31", true],
    ["EU", "GBR", "2020-02-01", false],
    ["EU", "GBR", "2020", true],
    ["NATO", "FIN", "2023-04-03", false],
    ["NATO", "SWE", "2024-03", true],
    ["AU", "MAR", "2016-12-31", false],
    ["AU", "MAR", "2017-02-01", true],
    ["ASEAN", "TLS", "2025-10-25", false],
    ["ASEAN", "TLS", "2025-10-26", true],
    ["ECOWAS", "MLI", "2025-01-28", true],
    ["ECOWAS", "MLI", "2025-01-29", false],
    ["BRICS", "ZAF", "2010-06-30", false],
    ["BRICS", "EGY", "2024-01-01", true],
    ["BRICS", "IDN", "2024-12-31", false],
    ["COE", "RUS", "2022-03-15", true],
    ["COE", "RUS", "2022-03-16", false],
    ["ROME-STATUTE", "PHL", "2019-03-17", false],
    ["ROME-STATUTE", "UKR", "2024-12-31", false],
    ["COMMONWEALTH", "ZAF", "1980", false],
    ["COMMONWEALTH", "GMB", "2015", false],
    ["UN", "SSD", "2011-07-14", true],
  ] as const)("%s, %s, %s: %s", (of, id, date, isMember) => {
    expect(on(of, date).includes(id)).toBe(isMember);
  });

  test("a suspended member is one, and is said to be suspended", () => {
    const syria = membersOn(membersOf("ARAB-LEAGUE"), "2015-06-01").filter(
      ({ id }) => id === "SYR",
    );
    expect(syria.map(({ role }) => role)).toEqual(["suspended"]);
    expect(membersOn(membersOf("ARAB-LEAGUE"), "2024").find(({ id }) => id === "SYR")?.role).toBe(
      undefined,
    );
  });
});

describe("a State's card tells", () => {
  test("permanent membership, treaties, alliances and what it keeps", () => {
    expect(factsOf("GBR")).toMatchObject({
      "Security Council": "permanent member",
      "Non-Proliferation Treaty": "party as a nuclear-weapon State since 1970",
      "International Criminal Court": "party to its Statute since 2002",
      "European Union": "member 1973–2020",
      NATO: "member since 1949",
    });
    expect(factsOf("GBR")["Depositary of"]).toContain("NPT");
    expect(factsOf("USA")["Depositary of"]).toMatch(/(, .*){7} and \d+ more$/);
    expect(factsOf("CHE")["Depositary of"]).not.toContain("GC IV");
  });

  test("elected terms, the latest first, and from when on they are known", () => {
    expect(factsOf("JPN")["Security Council since 2000"]).toBe(
      "elected member 2023–2024, 2016–2017, 2009–2010 and 2005–2006",
    );
    expect(factsOf("ITA")["Security Council since 2000"]).toBe("elected member 2017 and 2007–2008");
    expect(Object.keys(factsOf("MMR")).join()).not.toContain("Security Council");
  });

  test("suspensions, and memberships that ended", () => {
    expect(factsOf("SYR")["Arab League"]).toBe("member since 1945; suspended 2011–2023");
    expect(factsOf("BFA")["Formerly a member of"]).toBe("ECOWAS (1975–2025)");
    expect(factsOf("ZWE")["Formerly a member of"]).toBe("Commonwealth (1980–2003)");
    expect(factsOf("PHL")["International Criminal Court"]).toBe("party to its Statute 2011–2019");
    expect(factsOf("MAR")["African Union"]).toBe(
      "member since 2017; left the Organization of African Unity in 1984",
    );
  });

  test("what is disputed as such", () => {
    expect(factsOf("PRK")["Non-Proliferation Treaty"]).toBe(
      "party since 12 December 1985; announced its withdrawal on 10 January 2003; its status is disputed",
    );
    expect(factsOf("IND")).toMatchObject({ "Non-Proliferation Treaty": "not a party" });
    expect(factsOf("RUS")).toMatchObject({ G7: "member of the Group of Eight from 1998 to 2014" });
    expect(factsOf("SAU")).toMatchObject({ BRICS: expect.stringContaining("invited") });
  });

  test("the rest in one line", () => {
    expect(factsOf("FRA")["Member of"]).toBe("IAEA, Council of Europe, OSCE, G7, G20, OECD");
  });
});
