import { expect, test } from "vitest";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { strip } from "../../server/src/syntax/strip.ts";
import { hostileInputs } from "./hostile-inputs.ts";
import { checkInvariants } from "./invariants.ts";

test.each(Object.entries(hostileInputs))("%s are read", (_, input) => {
  const text = input(4_000);
  const document = parseDocument(text);
  expect(document.text).toBe(text);
  checkInvariants(document);
  expect(strip(document).length).toBeLessThanOrEqual(text.length);
});
