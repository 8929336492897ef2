// Finding entries by what a statement calls them.

import { describe, expect, test } from "vitest";
import { readCodebook } from "../../server/src/registry/codebook.ts";
import type { Category } from "../../server/src/registry/entity.ts";
import { builtInRegistry, withCodebooks } from "../../server/src/registry/registry.ts";

function found(category: Category, text: string, codebook = ""): string {
  const registry = withCodebooks(builtInRegistry(), [readCodebook(codebook).codebook]);
  const entities = registry.lookUp(category, text);
  return entities
    .map((entity) => entity.id)
    .sort()
    .join(" ");
}

describe("an actor is found", () => {
  test.each([
    ["PRK", "PRK"],
    ["DPRK", "PRK"],
    ["the DPRK", "PRK"],
    ["North Korea", "PRK"],
    ["Pyongyang", "PRK"],
    ["Democratic People’s Republic of Korea", "PRK"],
    ["the Democratic People's\n Republic of\u00A0Korea", "PRK"],
    ["DPRK’s", "PRK"],
    ["UK", "GBR"],
    ["Britain", "GBR"],
    ["Downing Street", "GBR"],
    ["the Kremlin", "RUS"],
    ["the kremlin's", "RUS"],
    ["Russia's", "RUS"],
    ["RUSSIAN FEDERATION", "RUS"],
    ["the United States’", "USA"],
    ["US", "USA"],
    ["the US's", "USA"],
    ["Washington, D.C.", "USA"],
    ["the White House", "USA"],
    ["Élysée", "FRA"],
    ["the Elysee", "FRA"],
    ["Quai d’Orsay", "FRA"],
    ["Turkey", "TUR"],
    ["Turkiye", "TUR"],
    ["Cote d'Ivoire", "CIV"],
    ["Ivory Coast", "CIV"],
    ["Czech Republic", "CZE"],
    ["Swaziland", "SWZ"],
    ["Burma", "MMR"],
    ["Cape Verde", "CPV"],
    ["Vietnam", "VNM"],
    ["Sao Tome and Principe", "STP"],
    ["São Tomé and Príncipe", "STP"],
    ["St. John's", "ATG"],
    ["Vatican", "VAT"],
    ["State of Palestine", "PSE"],
    ["the Security Council", "UNSC"],
    ["UN Secretary-General", "UNSG"],
    ["Hezbollah", "HEZBOLLAH"],
    ["Ansar Allah", "HOUTHIS"],
    ["Non-Aligned Movement", "NON-ALIGNED-MOVEMENT"],
    ["PERSON:Lavrov", "PERSON:Lavrov"],
  ])("%s → %s", (text, id) => {
    expect(found("actor", text)).toBe(id);
  });
});

describe("an ambiguous name offers every bearer", () => {
  test.each([
    ["Korea", "KOR KOREA PRK"],
    ["Koreans", "KOR PRK"],
    ["the Congo", "COD COG"],
    ["Congolese", "COD COG"],
    ["Dominican", "DMA DOM"],
    ["Brussels", "BEL EU"],
    ["NAM", "NAM NON-ALIGNED-MOVEMENT"],
  ])("%s → %s", (text, ids) => {
    expect(found("actor", text)).toBe(ids);
  });
});

describe("a name beats the weaker ways of naming", () => {
  test.each([
    ["Guinea", "GIN"],
    ["Luxembourg", "LUX"],
    ["Georgia", "GEO"],
    ["Mexico", "MEX"],
    ["Republic of Korea", "KOR"],
    ["Nigerien", "NER"],
    ["Nigerian", "NGA"],
    ["Samoan", "WSM"],
  ])("%s → %s", (text, id) => {
    expect(found("actor", text)).toBe(id);
  });

  test("also when the weaker one is a codebook's", () => {
    expect(found("actor", "Mali", "actors: { JNIM: { name: JNIM, aliases: [Mali] } }")).toBe("MLI");
  });
});

describe("nothing is found", () => {
  test.each([
    ["us"],
    ["Us"],
    ["the us"],
    ["who"],
    ["can"],
    ["car"],
    ["the Council"],
    ["Atlantis"],
    ["Geneva"],
    [""],
    ["the"],
    ["'s"],
    ["PERSON:"],
    ["__proto__"],
    ["constructor"],
  ])("for %s", (text) => {
    expect(found("actor", text)).toBe("");
  });
});

test("a text too long for a name is looked into no further", () => {
  expect(found("actor", "a".repeat(10_000))).toBe("");
});

describe("a law is found", () => {
  test.each([
    ["NPT", "NPT"],
    ["the Non-Proliferation Treaty", "NPT"],
    ["international law", "INTL-LAW"],
    ["the UN Charter", "UN-CHARTER"],
    ["the Charter", "UN-CHARTER"],
    ["its Charter", ""],
    ["Fourth Geneva Convention", "GC-IV"],
    ["the 1949 Geneva Conventions", "GENEVA-CONVENTIONS"],
    ["Law of the Sea Convention", "UNCLOS"],
    ["Pyongyang", ""],
  ])("%s → %s", (text, id) => {
    expect(found("law", text)).toBe(id);
  });
});

test("an exact match wins over one that ignores capitals", () => {
  const codebook = "actors: { A: { name: Wolf }, B: { name: WOLF } }";
  expect(found("actor", "Wolf", codebook)).toBe("A");
  expect(found("actor", "WOLF", codebook)).toBe("B");
  expect(found("actor", "wolf", codebook)).toBe("A B");
});

test("ids are looked up exactly by entity()", () => {
  expect(builtInRegistry().entity("actor", "GBR")?.name).toBe("United Kingdom");
  expect(builtInRegistry().entity("actor", "gbr")).toBeUndefined();
  expect(builtInRegistry().entity("law", "GBR")).toBeUndefined();
  expect(builtInRegistry().entity("actor", "NAM")?.name).toBe("Namibia");
});

test("an undeclared person is made from the id", () => {
  const person = builtInRegistry().entity("actor", "PERSON:Nebenzia");
  expect(person).toMatchObject({ kind: "person", name: "Nebenzia" });
  expect(builtInRegistry().entity("law", "PERSON:Nebenzia")).toBeUndefined();
});

test("a State carries the facts that a hover shows", () => {
  expect(builtInRegistry().entity("actor", "PRK")?.facts.slice(0, 2)).toEqual([
    { label: "Capital", value: "Pyongyang" },
    { label: "United Nations", value: "member since 17 September 1991" },
  ]);
  expect(builtInRegistry().entity("law", "NPT")?.facts).toEqual([
    { label: "Opened for signature", value: "1 July 1968, London, Moscow and Washington" },
    { label: "In force", value: "since 5 March 1970" },
    { label: "Depositaries", value: "United Kingdom, Russia, United States" },
  ]);
});

describe("the nearest names are suggested", () => {
  test.each([
    ["Pyongjang", "PRK"],
    ["Ukriane", "UKR"],
    ["Lichtenstein", "LIE"],
    ["Kyrgistan", "KGZ"],
    ["Brittain", "GBR"],
  ])("%s → %s first", (text, id) => {
    expect(builtInRegistry().suggest("actor", text, 3)[0]?.id).toBe(id);
  });

  test("as many as asked for, each once, and none that is far", () => {
    const suggested = builtInRegistry().suggest("actor", "Guine", 4);
    expect(suggested[0]?.id).toBe("GIN");
    expect(suggested.length).toBeLessThanOrEqual(4);
    expect(new Set(suggested).size).toBe(suggested.length);
    expect(builtInRegistry().suggest("actor", "qqqqqqqqqqqqqqqqqq", 5)).toEqual([]);
  });
});

describe("codebooks over the registry", () => {
  const far = `
actors:
  RUS: { name: Russian Federation, aliases: [Moscow regime] }
  VOLGA: { name: Volga Group, kind: armed group, note: Far. }
positions:
  troops-out: { kind: demand, title: Troops leave, to: PRK, history: [{ date: 2025-02, status: met }] }
check: { unknown-actor: error, unknown-topic: warning }`;
  const near = `
actors:
  VOLGA: { aliases: [River Corps], note: Near. }
positions:
  troops-out: { note: Near., history: [{ date: 2025-01-10, status: open }] }
check: { unknown-actor: "off" }`;
  const registry = withCodebooks(builtInRegistry(), [
    readCodebook(far, "statemark.yaml").codebook,
    readCodebook(near, "2024/statemark.yaml").codebook,
  ]);

  test("override the fields that they give and keep the others", () => {
    const russia = registry.entity("actor", "RUS");
    expect(russia).toMatchObject({ name: "Russian Federation", kind: "State", source: "codebook" });
    expect(russia?.facts[0]).toEqual({ label: "Capital", value: "Moscow" });
    for (const text of ["Russia", "the Kremlin", "Moscow regime", "Russian Federation"]) {
      expect(registry.lookUp("actor", text).map((entity) => entity.id)).toEqual(["RUS"]);
    }
  });

  test("win over those farther away, field by field", () => {
    expect(registry.entity("actor", "VOLGA")).toMatchObject({
      name: "Volga Group",
      kind: "armed group",
      note: "Near.",
      declaredAt: { file: "2024/statemark.yaml" },
    });
    expect(registry.lookUp("actor", "river corps").map((entity) => entity.id)).toEqual(["VOLGA"]);
    expect([...registry.severities]).toEqual([
      ["unknown-actor", "off"],
      ["unknown-topic", "warning"],
    ]);
  });

  test("put the history of a position together in date order", () => {
    const position = registry.positions.get("troops-out");
    expect(position).toMatchObject({
      kind: "demand",
      title: "Troops leave",
      to: ["PRK"],
      note: "Near.",
    });
    expect(position?.history.map((entry) => entry.date)).toEqual(["2025-01-10", "2025-02"]);
  });

  test("leave the registry below as it was", () => {
    expect(builtInRegistry().entity("actor", "RUS")?.name).toBe("Russia");
    expect(builtInRegistry().entity("actor", "VOLGA")).toBeUndefined();
    expect(builtInRegistry().positions.size).toBe(0);
  });
});

test("names that several could bear are left to be named in full", () => {
  expect(found("law", "Armistice Agreement")).toBe("");
  expect(found("law", "Nuclear Test Ban Treaty")).toBe("");
  expect(found("actor", "Red Cross")).toBe("");
  expect(found("actor", "Jerusalem")).toBe("");
});

test.each([
  ["actor", "the British Government", "GBR"],
  ["actor", "United Nations Secretary General", "UNSG"],
  ["law", "the Charter of the UN", "UN-CHARTER"],
] as const)("%s %s is %s", (category, name, id) => {
  expect(found(category, name)).toBe(id);
});
