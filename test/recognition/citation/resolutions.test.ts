// Resolutions and decisions of the United Nations' organs, with their organ and without.

import { describe, expect, test } from "vitest";
import { readCitation } from "../../../server/src/recognition/citation/read-citation.ts";
import { builtInRegistry } from "../../../server/src/registry/registry.ts";
import { idsOf, readAs } from "./read-as.ts";

const COUNCIL_1718 =
  "S/RES/1718 = Security Council resolution 1718 (2006) <https://undocs.org/S/RES/1718(2006)>";

describe("the Security Council's", () => {
  test.each([
    ["UNSC 1718"],
    ["UNSCR no. 1718"],
    ["UNSCR-1718"],
    ["UNSC's resolution 1718"],
    ["SC Res. 1718"],
    ["Res. 1718"],
    ["Security Council resolution No. 1718 (2006)"],
    ["UN Security Council resolution number 1718"],
    ["resolution 1718 (2006) of the UNSC"],
    ["resolution 1718 (2006) of 14 October 2006"],
    ["resolution 1718 (2006), adopted on 14 October 2006"],
    ["resolution 1718 of October 14, 2006"],
    ["SC/RES/1718"],
  ])("%j", (text) => {
    expect(readAs(text)).toEqual([COUNCIL_1718]);
  });

  test("are not read from a number with too many digits, or behind other letters", () => {
    for (const text of ["UNSCR 17180", "XUNSCR 1718", "UNSC 1718th", "Security Council 1718"]) {
      expect([text, idsOf(text)]).toEqual([text, []]);
    }
  });
});

describe("the General Assembly's", () => {
  test.each([
    ["A/RES/377(V)", "General Assembly resolution 377 (V)", "A/RES/377(V)"],
    ["377 (V)", "General Assembly resolution 377 (V)", "A/RES/377(V)"],
    ["2758 (XXVI)", "General Assembly resolution 2758 (XXVI)", "A/RES/2758(XXVI)"],
    ["ES-11/1", "General Assembly resolution ES-11/1", "A/RES/ES-11/1"],
    ["S-10/2", "General Assembly resolution S-10/2", "A/RES/S-10/2"],
    ["77/1", "General Assembly resolution 77/1", "A/RES/77/1"],
    ["UNGAR 77/1", "General Assembly resolution 77/1", "A/RES/77/1"],
    ["GA/RES/77/1", "General Assembly resolution 77/1", "A/RES/77/1"],
    ["resolution 68/262 of 27 March 2014", "General Assembly resolution 68/262", "A/RES/68/262"],
    [
      "resolution 377 (V) of 3 November 1950",
      "General Assembly resolution 377 (V)",
      "A/RES/377(V)",
    ],
    ["GA Res. 377", "General Assembly resolution 377 (V)", "A/RES/377(V)"],
    [
      "General Assembly resolution 2758 of 25 October 1971",
      "General Assembly resolution 2758 (XXVI)",
      "A/RES/2758(XXVI)",
    ],
    [
      "resolution 2625 of the General Assembly",
      "General Assembly resolution 2625 (XXV)",
      "A/RES/2625(XXV)",
    ],
  ])("%j is %j", (text, reading, id) => {
    expect(readAs(text)).toEqual([`${id} = ${reading} <https://undocs.org/${id}>`]);
  });

  test("with a number alone are read only where the session is certain", () => {
    expect(idsOf("General Assembly resolution 2380")).toEqual([]);
    expect(idsOf("General Assembly resolution 2758 (1999)")).toEqual([]);
    expect(idsOf("General Assembly resolution 3600")).toEqual([]);
  });

  test("say their session", () => {
    const session = (text: string) => readCitation(text, builtInRegistry())?.session;
    expect(session("A/RES/77/1")).toBe("77");
    expect(session("A/RES/ES-11/1")).toBe("ES-11");
    expect(session("resolution 3201 (S-VI)")).toBe("S-VI");
    expect(session("HRC resolution 49/1")).toBe("49");
  });

  test.each([
    ["decision 77/501"],
    ["General Assembly decision 77/501"],
    ["A/DEC/77/501"],
    ["decision 77/501 of the General Assembly"],
  ])("decision: %j", (text) => {
    expect(readAs(text)).toEqual(["A/DEC/77/501 = General Assembly decision 77/501"]);
  });

  test("decisions have numbers from 301", () => {
    expect(idsOf("decision 50/115")).toEqual([]);
    expect(idsOf("decision 1/CP.21")).toEqual([]);
    expect(idsOf("decision 5/2020")).toEqual([]);
  });
});

describe("a number without an organ", () => {
  test("is the Security Council's, as speakers use it", () => {
    expect(idsOf("resolution 1701")).toEqual(["S/RES/1701"]);
    expect(idsOf("resolution 242")).toEqual(["S/RES/242"]);
  });

  test("is offered as both where speakers mean the General Assembly by it", () => {
    expect(idsOf("resolution 2758")).toEqual(["S/RES/2758", "A/RES/2758(XXVI)"]);
    expect(idsOf("resolution 1514")).toEqual(["S/RES/1514", "A/RES/1514(XV)"]);
    expect(idsOf("paragraph 1 of resolution 1514")).toEqual(["S/RES/1514", "A/RES/1514(XV)"]);
    expect(readCitation("resolution 2758", builtInRegistry())).toBeUndefined();
  });

  test("is the Assembly's alone where the Council has not come so far", () => {
    expect(idsOf("resolution 3314")).toEqual(["A/RES/3314(XXIX)"]);
  });

  test("is decided by a year that fits one organ only", () => {
    expect(idsOf("resolution 1514 (1960)")).toEqual(["A/RES/1514(XV)"]);
    expect(idsOf("resolution 1514 (2003)")).toEqual(["S/RES/1514"]);
    expect(idsOf("resolution 2758 (1971)")).toEqual(["A/RES/2758(XXVI)"]);
    expect(idsOf("resolution 2758 of 25 October 1971")).toEqual(["A/RES/2758(XXVI)"]);
    expect(idsOf("resolution 2758 (2024)")).toEqual(["S/RES/2758"]);
    expect(idsOf("resolution 181 (1947)")).toEqual(["A/RES/181(II)"]);
  });

  test("stays the Council's with a year that fits neither, which is reported as a slip", () => {
    expect(readCitation("resolution 1718 (2007)", builtInRegistry())).toMatchObject({
      id: "S/RES/1718",
      year: 2007,
      reading: "Security Council resolution 1718 (2006)",
    });
  });
});

describe("a session and number without an organ", () => {
  test("is the Assembly's where no session of the Human Rights Council fits", () => {
    expect(idsOf("resolution 77/1")).toEqual(["A/RES/77/1"]);
    expect(idsOf("resolution 60/251")).toEqual(["A/RES/60/251"]);
    expect(idsOf("resolution 46/36 L")).toEqual(["A/RES/46/36L"]);
    expect(idsOf("resolution ES-11/1")).toEqual(["A/RES/ES-11/1"]);
  });

  test("is the Human Rights Council's where the Assembly did not number so", () => {
    expect(idsOf("resolution 28/16")).toEqual(["A/HRC/RES/28/16"]);
    expect(idsOf("resolution S-34/1")).toEqual(["A/HRC/RES/S-34/1"]);
  });

  test("is offered as both where it may be either", () => {
    expect(idsOf("resolution 49/1")).toEqual(["A/RES/49/1", "A/HRC/RES/49/1"]);
    expect(idsOf("49/1")).toEqual(["A/RES/49/1", "A/HRC/RES/49/1"]);
  });

  test("is the Economic and Social Council's with a session that the Assembly never counted", () => {
    expect(idsOf("resolution 1503 (XLVIII)")).toEqual(["E/RES/1503(XLVIII)"]);
    expect(idsOf("resolution 1503 (XXX)")).toEqual(["A/RES/1503(XXX)"]);
  });
});

describe("other organs'", () => {
  test.each([
    ["A/HRC/RES/49/1", "Human Rights Council resolution 49/1"],
    ["A/HRC/RES/S-34/1", "Human Rights Council resolution S-34/1"],
    ["E/RES/2020/1", "Economic and Social Council resolution 2020/1"],
    ["E/RES/1503(XLVIII)", "Economic and Social Council resolution 1503 (XLVIII)"],
    ["E/CN.4/RES/2005/69", "Commission on Human Rights resolution 2005/69"],
  ])("%s reads %j, and back", (id, reading) => {
    expect(readAs(id)).toEqual([`${id} = ${reading} <https://undocs.org/${id}>`]);
    expect(idsOf(reading)).toEqual([id]);
  });

  test.each([
    ["resolution 49/1 of the Human Rights Council", "A/HRC/RES/49/1"],
    ["UNHRC resolution S-34/1", "A/HRC/RES/S-34/1"],
    ["ECOSOC resolution 1235 (XLII)", "E/RES/1235(XLII)"],
    ["resolution 1996/31 of the Economic and Social Council", "E/RES/1996/31"],
    ["UN Commission on Human Rights resolution 1998/1", "E/CN.4/RES/1998/1"],
  ])("%j is %s", (text, id) => {
    expect(idsOf(text)).toEqual([id]);
  });

  test("need their name: a year and a number alone are nobody's", () => {
    expect(idsOf("resolution 1996/31")).toEqual([]);
    expect(idsOf("Commission on Human Rights resolution 2010/1")).toEqual([]);
    expect(idsOf("Commission on Human Rights resolution E/CNX4/RES/2005/69")).toEqual([]);
  });
});

describe("several in one text are all offered, as nothing says which is meant", () => {
  test.each([
    ["resolutions 1718 (2006) and 2270 (2016)", ["S/RES/1718", "S/RES/2270"]],
    ["UNSCRs 1718, 1874 and 2094", ["S/RES/1718", "S/RES/1874", "S/RES/2094"]],
    ["Security Council resolutions 242 and 338", ["S/RES/242", "S/RES/338"]],
    ["resolutions 242 (1967) or 338 (1973) of the Security Council", ["S/RES/242", "S/RES/338"]],
    ["General Assembly resolutions 68/262, and ES-11/1", ["A/RES/68/262", "A/RES/ES-11/1"]],
    ["resolutions 242 and 2758", ["S/RES/242", "S/RES/2758", "A/RES/2758(XXVI)"]],
  ])("%j", (text, ids) => {
    expect(idsOf(text)).toEqual(ids);
    expect(readCitation(text, builtInRegistry())).toBeUndefined();
  });

  test("and none where one of them is no citation", () => {
    expect(idsOf("resolutions 1718 (2006) and friends")).toEqual([]);
  });
});
