// What a text stands for, citations among it.

import { describe, expect, test } from "vitest";
import { readCodebook } from "../../server/src/registry/codebook.ts";
import { builtInRegistry, withCodebooks } from "../../server/src/registry/registry.ts";
import { lookUp, nameOf } from "../../server/src/workspace/look-up.ts";

const found = (text: string) => lookUp(builtInRegistry(), "law", text);

describe("a citation", () => {
  test("says what it is about and which passage is meant", () => {
    expect(found("paragraph 8 (a) of resolution 1718 (2006)")).toMatchObject([
      {
        id: "S/RES/1718",
        facts: [
          { label: "About", value: "Nuclear test by the DPRK, sanctions" },
          { label: "Passage", value: "para 8 (a)" },
        ],
      },
    ]);
  });

  test("of a passage of an instrument keeps all that the registry knows of it", () => {
    const [instrument] = found("NPT");
    expect(found("preamble to the NPT")).toEqual([
      {
        ...instrument,
        facts: [...(instrument?.facts ?? []), { label: "Passage", value: "preamble" }],
      },
    ]);
  });

  test("that may be of two organs is ambiguous, and so is a list", () => {
    expect(found("resolution 2758").map(({ id }) => id)).toEqual([
      "S/RES/2758",
      "A/RES/2758(XXVI)",
    ]);
    expect(found("resolutions 242 and 338").map(({ id }) => id)).toEqual([
      "S/RES/242",
      "S/RES/338",
    ]);
  });

  test("gives way to a codebook's name", () => {
    const { codebook } = readCodebook("laws: { CHINA-SEAT: { name: Resolution 2758 } }");
    const registry = withCodebooks(builtInRegistry(), [codebook]);
    expect(lookUp(registry, "law", "resolution 2758").map(({ id }) => id)).toEqual(["CHINA-SEAT"]);
  });

  test("leads to what a codebook says of its id, with the address that it has anyway", () => {
    const { codebook } = readCodebook('laws: { "S/RES/1718": { name: Sanctions of 2006 } }');
    const registry = withCodebooks(builtInRegistry(), [codebook]);
    expect(lookUp(registry, "law", "UNSCR 1718")).toMatchObject([
      { id: "S/RES/1718", name: "Sanctions of 2006", url: "https://undocs.org/S/RES/1718(2006)" },
    ]);
  });

  test("has a name by its id", () => {
    expect(nameOf(builtInRegistry(), "law", "ICJ:84")).toBe("East Timor (Portugal v. Australia)");
    expect(nameOf(builtInRegistry(), "law", "nothing")).toBe("nothing");
  });
});
