// Documents by symbol, press releases, statements and meetings, papers of the IAEA.

import { describe, expect, test } from "vitest";
import { idsOf, readAs } from "./read-as.ts";

describe("a document symbol", () => {
  test.each([
    ["A/77/100", "General Assembly document A/77/100"],
    ["S/2023/123", "Security Council document S/2023/123"],
    ["S/PV.9821", "Security Council meeting record S/PV.9821"],
    ["S/PRST/2023/1", "Statement by the President of the Security Council S/PRST/2023/1"],
    ["A/C.1/77/L.1", "Document of a Main Committee of the General Assembly A/C.1/77/L.1"],
    ["A/77/PV.1", "General Assembly meeting record A/77/PV.1"],
    ["A/CONF.62/122", "United Nations conference document A/CONF.62/122"],
    ["A/HRC/49/71", "Human Rights Council document A/HRC/49/71"],
    ["E/CN.6/2020/3", "Economic and Social Council document E/CN.6/2020/3"],
    ["CEDAW/C/GC/35", "Document of a human rights treaty body CEDAW/C/GC/35"],
    ["ST/SGB/2003/13", "Secretary-General's bulletin ST/SGB/2003/13"],
    ["UNEP/EA.5/Res.14", "United Nations Environment Programme document UNEP/EA.5/Res.14"],
    ["S/2006/814/Add.1", "Security Council document S/2006/814/Add.1"],
    ["A/77/100/Rev.1", "General Assembly document A/77/100/Rev.1"],
    ["S/2023/123/Corr.1", "Security Council document S/2023/123/Corr.1"],
  ])("%s reads %j", (symbol, reading) => {
    expect(readAs(symbol)).toEqual([`${symbol} = ${reading} <https://undocs.org/${symbol}>`]);
  });

  test.each([
    ["draft resolution S/2022/155", "S/2022/155"],
    ["document A/77/100", "A/77/100"],
    ["letter S/2023/123", "S/2023/123"],
    ["presidential statement 2023/1", "S/PRST/2023/1"],
    ["Security Council presidential statement 2023/1", "S/PRST/2023/1"],
    ["the 9821st meeting of the Security Council", "S/PV.9821"],
    ["Security Council meeting 9821", "S/PV.9821"],
  ])("%j is %s", (text, id) => {
    expect(idsOf(text)).toEqual([id]);
  });

  test.each([
    ["S/he"],
    ["A/B"],
    ["T/F"],
    ["X/77/1"],
    ["a/77/100"],
    ["the 9821st meeting"],
    ["2023/1"],
  ])("is not %j", (text) => {
    expect(idsOf(text)).toEqual([]);
  });
});

describe("a press release has no address, as that has the date in it", () => {
  test.each([["SC/15000"], ["GA/12345"], ["SG/SM/22000"], ["DSG/SM/1800"]])("%s", (id) => {
    expect(readAs(`press release ${id}`)).toEqual([`${id} = United Nations press release ${id}`]);
    expect(idsOf(id)).toEqual([id]);
  });

  test("near misses", () => {
    for (const text of ["SC/15", "AC/15000", "SC 15000"])
      expect([text, idsOf(text)]).toEqual([text, []]);
  });
});

describe("papers of the IAEA", () => {
  test.each([
    ["INFCIRC/153", "IAEA information circular INFCIRC/153"],
    ["INFCIRC/254/Rev.14", "IAEA information circular INFCIRC/254/Rev.14"],
    ["GOV/2011/65", "IAEA Board of Governors document GOV/2011/65"],
    ["GOV/INF/2023/1", "IAEA Board of Governors document GOV/INF/2023/1"],
    ["GC(53)/RES/16", "IAEA General Conference document GC(53)/RES/16"],
  ])("%s reads %j", (id, reading) => {
    expect(readAs(id)).toEqual([`${id} = ${reading}`]);
    expect(idsOf(`IAEA document ${id}`)).toEqual([id]);
  });

  test("near misses", () => {
    for (const text of ["INFCIRC", "GOV/UK", "GC(53)"])
      expect([text, idsOf(text)]).toEqual([text, []]);
  });
});
