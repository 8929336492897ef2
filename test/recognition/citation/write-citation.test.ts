// An id written as English texts cite it.

import { expect, test } from "vitest";
import { readCitation } from "../../../server/src/recognition/citation/read-citation.ts";
import { writeCitation } from "../../../server/src/recognition/citation/write-citation.ts";
import { builtInRegistry } from "../../../server/src/registry/registry.ts";

const written = {
  "S/RES/1718": "Security Council resolution 1718 (2006)",
  "A/RES/377(V)": "General Assembly resolution 377 (V)",
  "A/RES/217(III)A": "General Assembly resolution 217 A (III)",
  "A/RES/ES-11/1": "General Assembly resolution ES-11/1",
  "A/HRC/RES/49/1": "Human Rights Council resolution 49/1",
  "E/RES/1503(XLVIII)": "Economic and Social Council resolution 1503 (XLVIII)",
  "UN-CHARTER:2(4)": "Article 2, paragraph 4, of the Charter of the United Nations",
  "UN-CHARTER:VII": "Chapter VII of the Charter of the United Nations",
  "NPT:VI": "Article VI of the Treaty on the Non-Proliferation of Nuclear Weapons",
  NPT: "Treaty on the Non-Proliferation of Nuclear Weapons",
  "ICJ:45": "Temple of Preah Vihear (Cambodia v. Thailand), judgment (1962)",
  "CELEX:32014R0833": "Regulation (EU) No 833/2014",
  "EO-13382": "Executive Order 13382",
};

test.each(Object.entries(written))("%s is written %j", (id, words) => {
  expect(writeCitation(id, builtInRegistry())).toBe(words);
});

test.each(Object.entries(written).filter(([id]) => id !== "NPT" && !id.startsWith("ICJ:")))(
  "and %s is read from %j",
  (id, words) => {
    expect(readCitation(words, builtInRegistry())?.id).toBe(id);
  },
);

test("what is no law is not written", () => {
  expect(writeCitation("NOTHING", builtInRegistry())).toBeUndefined();
  expect(writeCitation("resolution 2758", builtInRegistry())).toBeUndefined();
});
