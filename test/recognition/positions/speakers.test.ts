import { expect, test } from "vitest";
import { inShort, positionsIn } from "./read.ts";

test("a State speaks of itself by its name", () => {
  const text = "[Chad=TCD] thanks the presidency. [Chad=TCD] condemns the attack.";
  expect(inShort(text)).toEqual(["condemnation"]);
  expect(inShort(text, { speakers: ["TCD"] })).toEqual(["condemnation"]);
  expect(inShort(text, { speakers: ["MLI"] })).toEqual([]);
});

test("who is asked to act is not the speaker", () => {
  const text = "[Chad=TCD] rejects all offers. We urge [Chad=TCD] to think again.";
  expect(inShort(text)).toEqual(["demand to TCD"]);
});

test("those of a joint statement speak in the third person", () => {
  expect(
    inShort("The Ministers welcomed the accord. They also called on all parties to sign it."),
  ).toEqual(["support", "demand to *"]);
  expect(inShort("Both sides agreed to deepen cooperation.")).toEqual(["commitment"]);
  expect(inShort("All parties agreed to deepen cooperation.")).toEqual([]);
});

test("what others are told to say is theirs", () => {
  expect(inShort("[Chad=TCD] thanks us. [Mali=MLI] said that [Togo=TGO] must stop.")).toEqual([]);
  expect(inShort("[Chad=TCD] stressed that [Togo=TGO] must stop. [Chad=TCD] thanks us.")).toEqual([
    "demand to TGO",
  ]);
});

test.each([
  ["We condemn the attack.", ["FRA"], ["FRA"]],
  ["We condemn the attack.", [], []],
  ["The [Council=UNSC] condemns the attack.", [], ["UNSC"]],
  [
    "I speak on behalf of the [European Union=EU] and [Ukraine=UKR]. We condemn the attack.",
    [],
    ["EU", "UKR"],
  ],
  [
    "I endorse the statement made by [Cuba=CUB] on behalf of the [Movement=NON-ALIGNED-MOVEMENT].",
    ["CHL"],
    ["CHL"],
  ],
])("%s by %s and %s", (source, speakers, by) => {
  expect(positionsIn(source, { speakers }).map((position) => position.by)).toEqual([by]);
});
