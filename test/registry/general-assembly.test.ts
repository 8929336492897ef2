// Which session a resolution of the General Assembly's old numbering can be of.

import { expect, test } from "vitest";
import resolutions from "../../server/src/registry/data/general-assembly-resolutions.yaml";
import { mayBeOfSession, sessionOfResolution } from "../../server/src/registry/general-assembly.ts";
import { mayBeOfYear } from "../../server/src/registry/security-council.ts";

test("the numbers ascend from session to session, of which there are thirty", () => {
  const known = (resolutions as { "known-numbers": Record<string, [number, number]> })[
    "known-numbers"
  ];
  expect(Object.keys(known)).toHaveLength(30);
  const numbers = Object.values(known).flat();
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
});

test.each([
  [181, "II"],
  [217, "III"],
  [377, "V"],
  [1514, "XV"],
  [2131, "XX"],
  [2625, "XXV"],
  [2758, "XXVI"],
  [3314, "XXIX"],
])("resolution %i is of session %s, and of no other", (number, session) => {
  expect(sessionOfResolution(number)).toBe(session);
  expect(mayBeOfSession(number, session)).toBe(true);
  for (const other of ["I", "X", "XIV", "XXX"]) {
    expect(mayBeOfSession(number, other)).toBe(false);
  }
});

test("what is not known is not judged", () => {
  expect(sessionOfResolution(2380)).toBeUndefined();
  expect(mayBeOfSession(2380, "XXIII")).toBe(true);
  expect(mayBeOfSession(2380, "XXII")).toBe(true);
  expect(mayBeOfSession(2380, "XXIV")).toBe(false);
  expect(mayBeOfSession(2380, "XXXI")).toBe(true);
});

test("a resolution of the Security Council that is not listed yet may be of any later year", () => {
  expect(mayBeOfYear(1718, 2006)).toBe(true);
  expect(mayBeOfYear(1718, 2007)).toBe(false);
  expect(mayBeOfYear(9000, 2010)).toBe(false);
  expect(mayBeOfYear(9000, 2090)).toBe(true);
});
