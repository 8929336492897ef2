import { expect, test } from "vitest";
import { editDistance, nearestFirst } from "../../server/src/text/edit-distance.ts";

test("counts letters put in, left out and exchanged", () => {
  expect(editDistance("open", "opened", 9)).toBe(2);
  expect(editDistance("broken", "brakes", 9)).toBe(2);
  expect(editDistance("a", "xyz", 1)).toBeGreaterThan(1);
});

test("the nearest words stand first, equal ones in their order", () => {
  expect(nearestFirst(["open", "met", "lapsed"], "lapse")).toEqual(["lapsed", "open", "met"]);
  expect(nearestFirst(["open", "met"], "x".repeat(1_000))).toEqual(["open", "met"]);
});
