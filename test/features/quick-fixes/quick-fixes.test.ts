// What holds for all quick fixes, which of them are made at once, and where they are offered.

import { describe, expect, test } from "vitest";
import { diagnostics } from "../../../server/src/features/diagnostics/diagnostics.ts";
import { quickFixes, safeFixes } from "../../../server/src/features/quick-fixes/quick-fixes.ts";
import { strip } from "../../../server/src/syntax/strip.ts";
import { applyEdits } from "../../../server/src/text/edit.ts";
import { readStatement } from "../../../server/src/workspace/statement.ts";
import { dedent } from "../../fixture.ts";
import { hostileInputs } from "../../syntax/hostile-inputs.ts";
import { statementOf } from "../statement-fixture.ts";
import { offered, preferred } from "./offered.ts";

describe("text-changed", () => {
  test("seals the text anew, which is never done unasked", () => {
    const text = "---\ntext-hash: sha256-0 # seal\nspeaker: UK\n---\nOne @[UK].";
    const { "Seal the text as it is now": sealed, ...others } = offered(text);
    expect(sealed).toMatch(
      /^---\ntext-hash: sha256-[0-9a-f]{64} # seal\nspeaker: UK\n---\nOne @\[UK\]\.$/,
    );
    expect(others).toEqual({});
    expect(preferred(text)).toEqual([]);
    expect(safeFixes(statementOf(text).statement)).toBeUndefined();
  });
});

describe("all that changes no meaning", () => {
  test("is mended at once", () => {
    const { statement, file } = statementOf(
      dedent(`
        ---
        date: 18 December 2024
        ---
        ![a]{to=UK to=RUS date=2024-1-5} ![b](x){as=y to=UK stauts=open} @[Congo] @[]`),
    );
    const fix = safeFixes(statement);
    expect(fix && applyEdits(file.text, fix.edits)).toBe(
      dedent(`
        ---
        date: 2024-12-18
        ---
        ![a]{to=UK date=2024-01-05} ![b](x){to=UK stauts=open} @[Congo] @[]`),
    );
  });
  test("is nothing where there is none", () => {
    expect(safeFixes(statementOf("@[Congo]").statement)).toBeUndefined();
  });
});

describe("at a place", () => {
  test("only what touches it is offered", () => {
    const { statement, file } = statementOf("@[Erewhon] ![go]{to=UK <|>stauts=open} @[Congo]");
    const [cursor = 0] = file.cursors;
    const fixes = quickFixes(statement, { start: cursor, end: cursor });
    expect(fixes.map(({ title }) => title)).toEqual([
      "Change “stauts” to “status”",
      "Remove “stauts”",
    ]);
  });
  test("nothing is offered for what is switched off", () => {
    expect(offered("![Stop]\n=== statemark.yaml\ncheck: { no-addressee: off }")).toEqual({});
  });
  test("of thousands of problems a few are worked out", () => {
    const { statement, file } = statementOf("@[Erewhon] ".repeat(3_000));
    const fixes = quickFixes(statement, { start: 0, end: file.text.length });
    expect(fixes.length).toBeLessThan(30);
  });
});

test.each(Object.entries(hostileInputs))("%s bring nothing down", (_, input) => {
  const text = input(200);
  const { registry } = statementOf("").statement;
  const statement = readStatement(text, registry);
  const fixes = quickFixes(statement, { start: 0, end: text.length });
  for (const { edits } of fixes) expect(() => applyEdits(text, edits)).not.toThrow();
  safeFixes(statement);
});

const everyKind = `
---
Speaker: UK
coding: done
date: 5 May 2024
---
![Stop] @[Erewhon] §[resolution 1718 (2007)] ![a]{as=x to=UK to=RUS stauts=1 status=mett stance=no}
+[b]{as=x date=2024-1-1} :clam[c] @[Congo] ![d](S/RES/1718) @[] #[unheard of] @[UK]{#i} ![f]{#i to=UK} ![g]{to=UK, RUS}

We @[ask.
`;

test("each fix takes its problem away, brings no error, and most leave the words as they were", () => {
  const { statement, file } = statementOf(everyKind);
  const found = diagnostics(statement);
  const count = (of: readonly { code: string }[], code: string) =>
    of.filter((each) => each.code === code).length;
  const mayChangeWords = new Set(["unclosed-mark", "image-or-demand", "malformed-attributes"]);
  const mended = new Set<string>();
  for (const { start, end } of found) {
    for (const fix of quickFixes(statement, { start, end })) {
      if (fix.codebookEntry) continue;
      const after = statementOf(applyEdits(file.text, fix.edits)).statement;
      const left = diagnostics(after);
      mended.add(fix.code);
      expect(count(left, fix.code), fix.title).toBeLessThan(count(found, fix.code));
      const errors = left.filter(({ severity }) => severity === "error");
      expect(errors.length, fix.title).toBeLessThanOrEqual(
        found.filter(({ severity }) => severity === "error").length,
      );
      if (mayChangeWords.has(fix.code) || fix.title.includes("words of the statement")) continue;
      expect(strip(after.document), fix.title).toBe(strip(statement.document));
    }
  }
  expect([...mended].sort()).toEqual([
    "ambiguous-actor",
    "bad-date",
    "citation-year",
    "duplicate-attribute",
    "duplicate-id",
    "empty-mark",
    "image-or-demand",
    "kind-mismatch",
    "malformed-attributes",
    "no-addressee",
    "unclosed-mark",
    "unknown-attribute",
    "unknown-key",
    "unknown-kind",
    "unknown-status",
    "unknown-value",
  ]);
});
