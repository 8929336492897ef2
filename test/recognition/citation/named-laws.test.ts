// Lists of sanctions, the statutes behind them and executive orders.

import { expect, test } from "vitest";
import { readCitation } from "../../../server/src/recognition/citation/read-citation.ts";
import { builtInRegistry } from "../../../server/src/registry/registry.ts";
import { idsOf, readAs } from "./read-as.ts";

test.each([
  ["SDN List", "US-SDN-LIST"],
  ["OFAC's SDN List", ""],
  ["OFAC SDN list", "US-SDN-LIST"],
  ["CAATSA", "US-CAATSA"],
  ["Countering America's Adversaries Through Sanctions Act", "US-CAATSA"],
  ["Countering America’s Adversaries Through Sanctions Act", "US-CAATSA"],
  ["the Global Magnitsky Act", "US-GLOBAL-MAGNITSKY-ACT"],
  ["the UK Sanctions List", "UK-SANCTIONS-LIST"],
  ["OFSI consolidated list", "UK-OFSI-CONSOLIDATED-LIST"],
  ["SEMA", "CA-SEMA"],
  ["EU consolidated list", "EU-CONSOLIDATED-LIST"],
  ["Magnitsky", ""],
  ["the list", ""],
  ["sanctions", ""],
])("%j is %j", (text, id) => {
  expect(idsOf(text)).toEqual(id === "" ? [] : [id]);
});

test("a public law of the United States has its page at the Government Publishing Office", () => {
  expect(readAs("CAATSA")).toEqual([
    "US-CAATSA = Countering America's Adversaries Through Sanctions Act <https://www.govinfo.gov/app/details/PLAW-115publ44>",
  ]);
});

test.each([
  ["Executive Order 13382"],
  ["E.O. 13382"],
  ["EO 13382"],
  ["US Executive Order No. 13382"],
])("%j is an executive order", (text) => {
  expect(readAs(text)).toEqual([
    "EO-13382 = Executive Order 13382 <https://www.federalregister.gov/executive-order/13382>",
  ]);
});

test("an executive order says what it is about where that is known", () => {
  expect(readCitation("EO-13382", builtInRegistry())?.facts).toEqual([
    { label: "About", value: "Proliferators of weapons of mass destruction and their supporters" },
    { label: "Issued", value: "2005" },
  ]);
  expect(readCitation("EO-13999", builtInRegistry())?.facts).toBeUndefined();
});

test.each([["Executive Order"], ["Order 13382"], ["EO 1"], ["NEO 13382"], ["EO 133820"]])(
  "%j is none",
  (text) => {
    expect(idsOf(text)).toEqual([]);
  },
);
