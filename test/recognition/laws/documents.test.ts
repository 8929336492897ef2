// Symbols of documents and acts with a number, in clean and in scanned text.

import { expect, test } from "vitest";
import { drawn, plain } from "./drawn.ts";

test.each([
  "the draft resolution ([[S/2014/189|S/2014/189]]) was put to the vote",
  "contained in document [[S/2014 / l89|S/2014/189]], as amended",
  "(see [[S / PV.7134|S/PV.7134]], and [[S /PV.7138|S/PV.7138]])",
  "in document [[HRC/57/77|A/HRC/57/77]], the report",
  "[[A/79/L.2|A/79/L.2]] and [[A/C.1/78/L.5/Rev.1|A/C.1/78/L.5/Rev.1]].",
  "[[A/RES/377(V)|A/RES/377(V)]]; [[S/RES/1718 (2006)|S/RES/1718]].",
  "presidential statement [[S/PRST/2015/9|S/PRST/2015/9]] and [[presidential statement 2023/1|S/PRST/2023/1]]",
  "[[GC(53)/RES/16|GC(53)/RES/16]] of the IAEA",
  "Council [[Regulation (EU) No 833/2014|CELEX:32014R0833]] and [[Directive 2008/115/EC|CELEX:32008L0115]]",
  "[[Executive Orders 13818|EO-13818]] and [[14024|EO-14024]], [[E.O. 13382|EO-13382]]",
  "General Assembly [[decision 79/501|A/DEC/79/501]]",
])("%s", (text) => {
  expect(drawn(plain(text))).toBe(text);
});

test("strokes between other words are left alone", () => {
  for (const text of [
    "and/or",
    "U.S./UK",
    "S/he said",
    "A/C units",
    "24/7",
    "COVID-19/SARS",
    "1/2",
  ]) {
    expect(drawn(text)).toBe(text);
  }
});
