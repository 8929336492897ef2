// Cases of the International Court of Justice, by number, name, parties and date.

import { describe, expect, test } from "vitest";
import { readCitation } from "../../../server/src/recognition/citation/read-citation.ts";
import { builtInRegistry } from "../../../server/src/registry/registry.ts";
import { idsOf, readAs } from "./read-as.ts";

test.each([
  [
    "ICJ:70",
    "Military and Paramilitary Activities in and against Nicaragua (Nicaragua v. United States of America), judgment (1986)",
  ],
  [
    "ICJ-AO-WALL-2004",
    "Legal Consequences of the Construction of a Wall in the Occupied Palestinian Territory, advisory opinion (2004)",
  ],
  ["ICJ:7", "Asylum (Colombia/Peru), judgment (1950)"],
  [
    "ICJ:192",
    "Application of the Convention on the Prevention and Punishment of the Crime of Genocide in the Gaza Strip (South Africa v. Israel)",
  ],
])("%s reads %j", (id, reading) => {
  const number = id === "ICJ-AO-WALL-2004" ? "131" : id.slice(4);
  expect(readAs(id)).toEqual([`${id} = ${reading} <https://www.icj-cij.org/case/${number}>`]);
});

test("the number leads to an opinion that has an id of its own", () => {
  expect(idsOf("ICJ:131")).toEqual(["ICJ-AO-WALL-2004"]);
});

describe("a case is found", () => {
  test.each([
    ["Nicaragua v. United States of America", ["ICJ:70"]],
    ["Nicaragua v. United States", ["ICJ:70"]],
    ["Nicaragua v US", ["ICJ:70"]],
    ["the Nicaragua case", ["ICJ:70"]],
    ["ICJ judgment in the Nicaragua case", ["ICJ:70"]],
    ["Bosnia v. Serbia", ["ICJ:91"]],
    ["The Gambia v. Myanmar", ["ICJ:178"]],
    ["Gambia v. Myanmar", ["ICJ:178"]],
    ["South Africa v. Israel", ["ICJ:192"]],
    ["Oil Platforms (Islamic Republic of Iran v. United States of America)", ["ICJ:90"]],
    ["the Oil Platforms case", ["ICJ:90"]],
    ["Corfu Channel judgment", ["ICJ:1"]],
    ["Gabcikovo-Nagymaros case", ["ICJ:92"]],
    ["Barcelona Traction case", ["ICJ:50"]],
    ["the Wall advisory opinion", ["ICJ-AO-WALL-2004"]],
    ["the ICJ's advisory opinion on the Wall", ["ICJ-AO-WALL-2004"]],
    ["Kosovo advisory opinion (2010)", ["ICJ-AO-KOSOVO-2010"]],
    ["the Chagos opinion", ["ICJ-AO-CHAGOS-2019"]],
    ["Nuclear Weapons advisory opinion", ["ICJ-AO-NUCLEAR-WEAPONS-1996"]],
    ["advisory opinion of 9 July 2004", ["ICJ-AO-WALL-2004"]],
    ["the Court's advisory opinion of 19 July 2024", ["ICJ-AO-OPT-2024"]],
    [
      "advisory opinion of the International Court of Justice of 25 February 2019",
      ["ICJ-AO-CHAGOS-2019"],
    ],
    ["judgment of 27 June 1986", ["ICJ:70"]],
    ["ICJ Western Sahara", ["ICJ:61"]],
  ])("as %j", (text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });
});

describe("cases that share what they are called are offered", () => {
  test.each([
    ["Germany v. Italy", ["ICJ:143", "ICJ:183"]],
    ["Ukraine v. Russia", ["ICJ:166", "ICJ:182"]],
    ["the Lockerbie case", ["ICJ:88", "ICJ:89"]],
    ["Nuclear Tests case", ["ICJ:58", "ICJ:59"]],
    ["advisory opinion of 8 July 1996", ["ICJ:93", "ICJ-AO-NUCLEAR-WEAPONS-1996"]],
  ])("%j", (text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  test("and a year tells them apart", () => {
    expect(idsOf("Ukraine v. Russia (2022)")).toEqual(["ICJ:182"]);
    expect(idsOf("Kosovo advisory opinion (2011)")).toEqual([]);
  });
});

test.each([
  ["Western Sahara"],
  ["Nicaragua"],
  ["the case"],
  ["a case"],
  ["Nicaragua v. Everybody"],
  ["Kosovo judgment"],
  ["the Nicaragua advisory opinion"],
  ["opinion of 9 July 2004"],
  ["advisory opinion of 10 July 2004"],
  ["ICJ:2"],
  ["ICJ:999"],
  ["in our opinion"],
])("%j is no case", (text) => {
  expect(idsOf(text)).toEqual([]);
});

test("a case says who asked or when it was submitted, and when it was decided", () => {
  expect(readCitation("ICJ-AO-WALL-2004", builtInRegistry())).toMatchObject({
    organ: "ICJ",
    year: 2004,
    facts: [
      { label: "Asked by", value: "General Assembly" },
      { label: "Submitted", value: "2003" },
      { label: "Opinion", value: "9 July 2004" },
    ],
  });
});
