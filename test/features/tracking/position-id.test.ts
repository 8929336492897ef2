// Ids for positions that are to be tracked.

import fc from "fast-check";
import { expect, test } from "vitest";
import { newPositionId } from "../../../server/src/features/tracking/position-id.ts";

const idOf = (text: string, taken: readonly string[] = [], date: string | null = "2024-12-18") =>
  newPositionId({ text, kind: "demand", date }, (id) => taken.includes(id));

test.each([
  ["Iran should not enrich uranium", "not-enrich-uranium"],
  ["We urge Israel not to expand its settlements", "not-expand-settlements"],
  ["They must reopen the crossing not later than Friday", "reopen-crossing-later-friday"],
  ["We must not", "demand-2024-12-18"],
  ["We call upon Pyongyang to withdraw its forces from the theatre", "withdraw-forces-theatre"],
  ["withdraw its forces from the theatre", "withdraw-forces-theatre"],
  ["Iran must end its enrichment of uranium at once", "end-enrichment-uranium"],
  ["The crossing at Rafah must be reopened by all", "crossing-rafah-reopened"],
  ["We urge all parties to respect the cease-fire", "respect-cease-fire"],
  [
    "We call upon Israel to reopen the crossing at Rafah for humanitarian convoys",
    "reopen-crossing-rafah",
  ],
  ["The crossing at Rafah must be reopened by Israel, for all convoys", "crossing-rafah-reopened"],
  [
    "Russia must withdraw its forces from the territory of Ukraine",
    "withdraw-forces-territory-ukraine",
  ],
  [
    "We urge all to suspend ballistic missile launches and return to talks",
    "suspend-ballistic-missile-launches",
  ],
  [
    "immediately and unconditionally withdraw all of its military forces",
    "withdraw-military-forces",
  ],
  ["accept the use of sustained large-scale humanitarian access", "accept-use-humanitarian-access"],
  [
    "accept sustained and rapid large-scale humanitarian access",
    "accept-sustained-humanitarian-access",
  ],
  [
    "grant safe unhindered sustained large-scale humanitarian access",
    "grant-scale-humanitarian-access",
  ],
  [
    "North Korea has to abandon all nuclear weapons and ballistic missiles",
    "abandon-nuclear-weapons",
  ],
  ["The DPRK troops have to go home", "dprk-troops-go-home"],
  ["libérer tous les otages", "liberer-tous-otages"],
  ["Мы призываем вывести войска из Украины", "vyvesti-voiska-ukrainy"],
  ["να αποσυρθούν οι δυνάμεις", "na-aposyrthoyn-oi-dynameis"],
  ["die Straße für Łódź öffnen", "die-strasse-fur-lodz-offnen"],
  ["We demand access for the IAEA’s inspectors", "access-iaea-inspectors"],
  ["We condemn this", "demand-2024-12-18"],
])("%s", (text, id) => {
  expect(idOf(text)).toBe(id);
});

test("words without letters that can be written give the kind and the date", () => {
  expect(idOf("要求立即撤军")).toBe("demand-2024-12-18");
  expect(idOf("要求撤军", [], null)).toBe("demand");
  expect(idOf("要求撤军", [], "next week")).toBe("demand");
});

test("what is taken gets a number", () => {
  expect(idOf("stop it there", ["stop"])).toBe("stop-2");
  expect(idOf("stop it there", ["stop", "stop-2"])).toBe("stop-3");
});

test("it is always valid, short and free", () => {
  const words = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.lorem(),
    fc.string({ unit: "binary" }),
  );
  const dates = fc.option(fc.oneof(fc.string(), fc.constant("2024-12")));
  fc.assert(
    fc.property(words, fc.string(), dates, fc.nat(3), (text, kind, date, taken) => {
      const seen = new Set<string>();
      for (let count = 0; count <= taken; count++) {
        const id = newPositionId({ text, kind, date }, (each) => seen.has(each));
        expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(id.length).toBeLessThanOrEqual(42);
        expect(seen.has(id)).toBe(false);
        seen.add(id);
      }
    }),
  );
});
