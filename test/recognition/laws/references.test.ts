// Advisory opinions, and references back in small letters.

import { describe, expect, test } from "vitest";
import { drawn, plain } from "./drawn.ts";

describe("an advisory opinion is told by court, date and subject", () => {
  test.each([
    "The ICJ's [[advisory opinion|ICJ-AO-OPT-2024]] of 19 July 2024 is plain.",
    "an [[advisory opinion|ICJ-AO-CHAGOS-2019]] from the International Court of Justice on the Chagos Archipelago",
    "the [[Advisory Opinion|ICJ-AO-CLIMATE-2025]] of the International Court of Justice on climate change",
    "the Court's [[advisory opinion|ICJ-AO-NUCLEAR-WEAPONS-1996]] on the legality of nuclear weapons",
    "the [[Advisory Opinion|ITLOS-AO-31]] of the International Tribunal for the Law of the Sea",
    "Of the ICJ's [[advisory opinion|ICJ-AO-WALL-2004]] of 9 July 2004 we speak. The ICJ [[Advisory Opinion|ICJ-AO-WALL-2004]] holds.",
    "the ICJ's [[advisory opinion|?]], whichever",
  ])("%s", (text) => {
    expect(drawn(plain(text))).toBe(text);
  });

  test("where one is meant", () => {
    expect(drawn("She asked for an advisory opinion.")).toBe("She asked for an advisory opinion.");
    expect(drawn("advisory opinions of experts")).toBe("advisory opinions of experts");
  });
});

describe("a reference back in small letters is only worth a look", () => {
  test.each([
    "[[Resolution 1718 (2006)|S/RES/1718]] binds. That [[resolution|low S/RES/1718]] is clear.",
    "The [[Lagoon Agreement|LAGOON-AGREEMENT]]: under the said [[agreement|low LAGOON-AGREEMENT]]",
    "[[Resolution 1718 (2006)|S/RES/1718]], and [[paragraph 8 thereof|low S/RES/1718]]",
    "[[Resolutions 1718|S/RES/1718]] and [[1874|S/RES/1874]]; this [[resolution|low ? S/RES/1874 S/RES/1718]]",
  ])("%s", (text) => {
    expect(drawn(plain(text))).toBe(text);
  });

  test("where there is something to refer to", () => {
    expect(drawn("That resolution and this agreement.")).toBe(
      "That resolution and this agreement.",
    );
  });
});
