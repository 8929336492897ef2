// One text read as one legal citation.

import { describe, expect, test } from "vitest";
import {
  readCitation,
  readCitations,
} from "../../server/src/recognition/citation/read-citation.ts";
import { readCodebook } from "../../server/src/registry/codebook.ts";
import { builtInRegistry, withCodebooks } from "../../server/src/registry/registry.ts";

const read = (text: string) => readCitation(text, builtInRegistry());

/** Each id with the texts that mean it. */
const readings: Readonly<Record<string, readonly string[]>> = {
  "S/RES/1718": [
    "resolution 1718 (2006)",
    "Resolution 1718",
    "Security Council resolution 1718",
    "the Security Council's resolution 1718 (2006)",
    "Security Council’s resolution 1718",
    "United Nations Security Council resolution 1718 (2006)",
    "UN Security Council Resolution 1718",
    "its resolution 1718 (2006)",
    "resolution 1718(2006)",
    "resolution 1718 of 2006",
    "resolution 1718 (2006) of the Security Council",
    "UNSCR 1718",
    "UNSCR 1718 (2006)",
    "UNSCR1718",
    "UNSC resolution 1718 (2006)",
    "UNSC Res. 1718 (2006)",
    "SCR 1718",
    "S/RES/1718",
    "S/RES/1718 (2006)",
    "S/RES/1718(2006)",
    "resolution S/RES/1718",
    "Security Council resolution S/RES/1718 (2006)",
    "resolution\u00A01718\n(2006)",
    "resolution 1718’s",
    "paragraph 8 of resolution 1718 (2006)",
    "Security Council Resolution No. 1718",
    "resolutions 1718 (2006)",
    "S.C. Res. 1718",
    "Council resolution 1718 (2006)",
    "1718 (2006)",
    "resolution 1718 (2006) of 14 October 2006",
    "resolution 1718 of 14 October 2006",
    "UN resolution 1718",
    "UN Doc. S/RES/1718 (2006)",
  ],
  "A/RES/ES-11/1": [
    "General Assembly resolution ES-11/1",
    "A/RES/ES-11/1",
    "resolution ES\u201111/1",
    "the UN General Assembly's resolution ES-11/1",
    "General Assembly resolution ES-11/1 of 2 March 2022",
    "UNGA resolution A/RES/ES-11/1",
  ],
  "A/RES/68/262": [
    "GA resolution 68/262",
    "resolution 68/262",
    "resolution 68/262 of the General Assembly",
  ],
  "A/RES/46/36L": ["General Assembly resolution 46/36 L", "resolution 46/36L"],
  "A/RES/77/1": ["A/RES/77/1"],
  "A/RES/377(V)": ["resolution 377 (V)", "General Assembly resolution 377(V)", "A/RES/377(V)"],
  "A/RES/217(III)A": ["General Assembly resolution 217 A (III)", "resolution 217 (III) A"],
  "A/RES/2252(ES-V)": ["resolution 2252 (ES-V)"],
  "A/HRC/RES/49/1": [
    "Human Rights Council resolution 49/1",
    "HRC resolution 49/1",
    "A/HRC/RES/49/1",
  ],
  "A/HRC/RES/S-34/1": ["the Human Rights Council's resolution S-34/1"],
  "E/RES/1996/31": ["ECOSOC resolution 1996/31", "Economic and Social Council resolution 1996/31"],
  "S/PV.9821": ["S/PV.9821", "document S/PV.9821"],
  "S/PV.9821(Resumption1)": ["S/PV.9821 (Resumption 1)"],
  "S/PRST/2024/1": ["presidential statement S/PRST/2024/1"],
  "A/77/1/Add.1": ["A/77/1/Add.1"],
  "NPT/CONF.2020/1": ["NPT/CONF.2020/1"],
  "UN-CHARTER:51": [
    "Article 51 of the Charter",
    "Article 51 of the UN Charter",
    "Art. 51 of the United Nations Charter",
    "article 51 of the Charter of the United Nations",
    "UN Charter Article 51",
    "the Charter’s Article 51",
    "Article 51 UN Charter",
    "UN-CHARTER:51",
  ],
  "UN-CHARTER:2(4)": [
    "Article 2(4) of the Charter of the United Nations",
    "Article 2 (4) of the UN Charter",
    "Article 2.4 of the Charter",
    "Article 2, paragraph 4, of the Charter",
    "Article 2 paragraph 4 of the Charter",
    "paragraph 4 of Article 2 of the Charter",
    "UN-CHARTER:2(4)",
  ],
  "UN-CHARTER:VII": [
    "Chapter VII",
    "chapter vii",
    "Chapter VII of the UN Charter",
    "Chapter 7 of the Charter",
    "UN-CHARTER:VII",
  ],
  "NPT:VI": [
    "Article VI of the NPT",
    "Article VI of the Treaty on the Non-Proliferation of Nuclear Weapons",
    "NPT Article VI",
    "NPT, Article VI",
    "the NPT’s Article VI",
    "NPT:VI",
  ],
  "NPT:X(1)": ["Article X.1 of the NPT", "Article X(1) NPT"],
  "GENEVA-CONVENTIONS:3": ["Common Article 3", "common Article 3 of the four Geneva Conventions"],
  "CELEX:32016R0679": [
    "Regulation (EU) 2016/679",
    "Regulation 2016/679",
    "32016R0679",
    "CELEX:32016R0679",
    "CELEX number 32016R0679",
    "http://data.europa.eu/eli/reg/2016/679/oj",
    "eli/reg/2016/679",
  ],
  "CELEX:32014R0833": [
    "Regulation (EU) No 833/2014",
    "Council Regulation (EU) No 833/2014",
    "the EU’s Council Regulation (EU) 833/2014",
    "https://data.europa.eu/eli/reg/2014/833/oj/eng",
  ],
  "CELEX:32006R1907": ["Regulation (EC) No 1907/2006", "Regulation (EC) 1907/2006"],
  "CELEX:31989R4064": ["Council Regulation (EEC) No 4064/89"],
  "CELEX:32019R2088": ["Commission Delegated Regulation (EU) 2019/2088"],
  "CELEX:31995L0046": ["Directive 95/46/EC", "eli/dir/1995/46"],
  "CELEX:32014D0512": ["Council Decision 2014/512/CFSP", "Decision 2014/512/CFSP"],
  "CELEX:32022D0266": ["Council Decision (CFSP) 2022/266"],
  "CELEX:32013D1313": ["Decision No 1313/2013/EU"],
  "CELEX:32002F0584": ["Council Framework Decision 2002/584/JHA"],
  "CELEX:32001E0931": ["Common Position 2001/931/CFSP"],
  "ICJ:70": [
    "Nicaragua v. United States",
    "Nicaragua v. United States of America",
    "Nicaragua v the United States",
    "the Nicaragua case",
    "Military and Paramilitary Activities in and against Nicaragua",
    "case concerning Military and Paramilitary Activities in and against Nicaragua (Nicaragua v. United States of America)",
    "ICJ:70",
  ],
  "CELEX:32004L0038": ["Directive 2004/38/EC of the European Parliament and of the Council"],
  "CELEX:32018R1046": ["Regulation (EU, Euratom) 2018/1046"],
  "ICJ:91": ["Bosnia and Herzegovina v. Serbia"],
  "ICJ:192": ["South Africa v. Israel", "ICJ case South Africa v. Israel"],
  "ICJ:182": ["Allegations of Genocide (Ukraine v. Russian Federation)"],
  "ICJ:188": ["Canada and the Netherlands v. Syrian Arab Republic"],
  "ICJ-AO-WALL-2004": ["advisory opinion on the Wall", "the Court’s Wall advisory opinion"],
  "ROME-STATUTE:8bis(2)": [
    "Article 8 bis (2) of the Rome Statute",
    "Article 8bis(2) of the Rome Statute",
  ],
};

describe.each(Object.entries(readings))("%s", (id, texts) => {
  test.each(texts.map((text) => [text]))("is what %j means", (text) => {
    expect(read(text)?.id).toBe(id);
  });
});

test.each(Object.keys(readings).map((id) => [id]))("%s is a citation of itself", (id) => {
  expect(read(id)?.id).toBe(id);
});

describe("no citation is read from", () => {
  test.each([
    [""],
    ["resolution"],
    ["this resolution"],
    ["resolution 0"],
    ["resolution 12345"],
    ["1718"],
    ["resolutions 1718 (2006) and 1874 (2009)"],
    ["we recall resolution 1718 (2006)"],
    ["New Year's resolution 2024/5 of mine"],
    ["Article 51"],
    ["Article 51 of the Constitution"],
    ["Articles 39 and 41 of the Charter"],
    ["Article 112 of the Charter"],
    ["Article VII of the Charter"],
    ["Chapter XX"],
    ["Chapter IIX of the Charter"],
    ["Chapter V of UNCLOS"],
    ["Article IIII of the NPT"],
    ["Article 5 of international law"],
    ["NPT"],
    ["NOTHING:5"],
    ["S/he"],
    ["A/B"],
    ["and/or 5"],
    ["the Council"],
    ["1718 (2007)"],
    ["Council resolution 49/1"],
    ["Regulation 0/2014"],
    ["Decision 5/2020"],
    ["Regulation (EU) No 833/14000"],
    ["32016R679"],
    ["Ukraine v. Russian Federation"],
    ["Nicaragua v. Erewhon"],
    ["ICJ:999"],
    ["Wall"],
    ["Western"],
    ["resolution 12 to problem"],
    ["Article 51 bis of our agreement"],
    ["in 1718"],
    ["$1,718"],
    ["US$ 2.2 billion"],
    ["12/05/2024"],
    ["14 October 2006"],
    ["a resolution of 14 October 2006"],
    ["9/11"],
    ["24/7"],
    ["50/50"],
    ["31/12"],
    ["5 (V)"],
    ["resolution of 2006"],
    ["page 8 of resolution 1718 (2006)"],
    ["paragraph 8"],
    ["paragraph 8 of the statement"],
    ["Article 12 of the NPT"],
    ["Article 71 of the ICJ Statute"],
  ])("%j", (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe("what a citation holds", () => {
  test("a Security Council resolution gets its year and address from its number", () => {
    expect(read("resolution 1718")).toEqual({
      id: "S/RES/1718",
      name: "United Nations Security Council resolution 1718 (2006)",
      kind: "Security Council resolution",
      reading: "Security Council resolution 1718 (2006)",
      facts: [{ label: "About", value: "Nuclear test by the DPRK, sanctions" }],
      organ: "UNSC",
      number: "1718",
      year: 2006,
      url: "https://undocs.org/S/RES/1718(2006)",
    });
  });

  test("a wrong year is kept as it is written, and misleads neither name nor address", () => {
    expect(read("resolution 1718 (2009)")).toMatchObject({
      name: "United Nations Security Council resolution 1718 (2006)",
      year: 2009,
      url: "https://undocs.org/S/RES/1718(2006)",
    });
  });

  test("a number beyond the list has a year and an address only where the year is written", () => {
    expect(read("resolution 9000 (2060)")).toMatchObject({
      name: "United Nations Security Council resolution 9000 (2060)",
      year: 2060,
      url: "https://undocs.org/S/RES/9000(2060)",
    });
    expect(read("resolution 9000")).toEqual({
      id: "S/RES/9000",
      name: "United Nations Security Council resolution 9000",
      kind: "Security Council resolution",
      reading: "Security Council resolution 9000",
      organ: "UNSC",
      number: "9000",
    });
  });

  test("General Assembly resolutions are named as they are cited", () => {
    expect(read("resolution 217 (III) A")).toMatchObject({
      name: "United Nations General Assembly resolution 217 A (III)",
      organ: "UNGA",
      url: "https://undocs.org/A/RES/217(III)",
    });
    expect(read("A/RES/ES-11/1")).toMatchObject({
      name: "United Nations General Assembly resolution ES-11/1",
      number: "ES-11/1",
      url: "https://undocs.org/A/RES/ES-11/1",
    });
  });

  test("a paragraph is the pinpoint, of which the resolution stays the id", () => {
    expect(read("operative paragraph 8 (a) of resolution 1718 (2006)")?.pinpoint).toBe(
      "para 8 (a)",
    );
    expect(read("resolution 1718 (2006), para. 8")).toMatchObject({
      id: "S/RES/1718",
      pinpoint: "para 8",
    });
  });

  test("an article belongs to its instrument", () => {
    expect(read("Article 2, paragraph 4, of the Charter")).toEqual({
      id: "UN-CHARTER:2(4)",
      name: "Charter of the United Nations, Article 2(4)",
      kind: "article of a treaty",
      reading: "Article 2, paragraph 4, of the Charter of the United Nations",
      number: "2(4)",
      url: "https://www.un.org/en/about-us/un-charter/full-text",
      of: "UN-CHARTER",
      pinpoint: "Article 2(4)",
    });
    expect(read("Chapter VII")).toMatchObject({
      kind: "chapter of a treaty",
      of: "UN-CHARTER",
      pinpoint: "Chapter VII",
      url: "https://www.un.org/en/about-us/un-charter/chapter-7",
    });
  });

  test("a meeting record says which organ met", () => {
    expect(read("S/PV.9821")).toMatchObject({
      name: "Security Council meeting record S/PV.9821",
      organ: "UNSC",
      url: "https://undocs.org/S/PV.9821",
    });
  });
});

test("parties that met in several cases are read as all of them", () => {
  const meant = readCitations("Ukraine v. Russia", builtInRegistry());
  expect(meant.map(({ id }) => id)).toEqual(["ICJ:166", "ICJ:182"]);
});

test("a case of the Court is named by its title and parties", () => {
  expect(read("South Africa v. Israel")).toMatchObject({
    name: "Application of the Convention on the Prevention and Punishment of the Crime of Genocide in the Gaza Strip (South Africa v. Israel)",
    kind: "case before the International Court of Justice",
    url: "https://www.icj-cij.org/case/192",
  });
});

test("an act of the European Union has its text as address", () => {
  expect(read("Council Regulation (EU) No 833/2014")).toEqual({
    id: "CELEX:32014R0833",
    name: "Regulation (EU) No 833/2014",
    reading: "Regulation (EU) No 833/2014",
    facts: [{ label: "About", value: "Russia, measures on trade and finance" }],
    kind: "European Union regulation",
    organ: "EU",
    number: "833/2014",
    year: 2014,
    url: "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32014R0833",
  });
});

test("instruments of the codebook can be cited by article, ambiguous ones cannot", () => {
  const { codebook } = readCodebook(`
laws:
  MINSK-II: { name: Package of Measures, aliases: [Minsk II] }
  A: { name: Twin Treaty }
  B: { name: Twin Treaty }`);
  const registry = withCodebooks(builtInRegistry(), [codebook]);
  expect(readCitation("Article 4 of Minsk II", registry)?.id).toBe("MINSK-II:4");
  expect(readCitation("MINSK-II:4", registry)?.name).toBe("Package of Measures, Article 4");
  expect(readCitation("Article 4 of the Twin Treaty", registry)).toBeUndefined();
});

test("long and hostile texts are no citations", () => {
  for (const piece of [
    "resolution ",
    "Article 1",
    "(",
    "1",
    " ",
    "paragraph 1 of ",
    "A/",
    ", ",
    "IX",
    "resolutions 1, ",
    "1 and ",
    "annex A to ",
    "Articles 1 and 2 of ",
    "Regulation 1/",
    "Nicaragua v. ",
    "case ",
    "of 1 May 2000 ",
    "(a)",
  ]) {
    expect(read(piece.repeat(1000))).toBeUndefined();
    expect(read(piece.repeat(Math.floor(300 / piece.length)))).toBeUndefined();
  }
});
