// text-changed: a seal that does not fit, or is none.

import { describe, expect, test } from "vitest";
import { diagnostics } from "../../server/src/features/diagnostics/diagnostics.ts";
import { textHash } from "../../server/src/syntax/text-hash.ts";
import { statementOf } from "./statement-fixture.ts";

function check(fixture: string): readonly string[] {
  const { statement, file } = statementOf(fixture);
  const found = diagnostics(statement);
  expect(found.map(({ start, end, code }) => ({ start, end, text: code }))).toEqual(file.notes);
  return found.map(({ message, severity }) => `${severity}: ${message}`);
}

const hash = textHash(statementOf("Kim spoke.").statement.document);

describe("text-changed", () => {
  test("is a seal that does not fit the words", () => {
    const [message] = check(`
      ---
      text-hash: sha256-0000000000000000000000000000000000000000000000000000000000000000
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text-changed
      ---
      Kim spoke.
    `);
    expect(message).toMatch(/^warning: .* no longer those .* seal the text again\.$/);
  });

  test("is a value that is no seal", () => {
    const [message] = check(`
      ---
      text-hash: [1, 2]
                 ^^^^^^ text-changed
      ---
      Kim spoke.
    `);
    expect(message).toMatch(/ no seal .* Seal the text again, or remove this line\.$/);
  });

  test("is none where the words are the same, however they are marked", () => {
    check(`---\ntext-hash: "${hash}"\ntitle: A\n---\n![Kim spoke.]{to=UK}`);
  });

  test("is none without a seal", () => {
    check("---\ntitle: A\n---\nKim spoke.");
  });
});
