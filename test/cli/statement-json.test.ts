// The JSON form of a statement, as it is written out.

import { expect, test } from "vitest";
import { statementJson } from "../../server/src/cli/statement-json.ts";
import { statementOf } from "../features/statement-fixture.ts";

test("comes in parts no longer than one mark needs, since the whole may be longer than a string can be", () => {
  const nested = `${"@[".repeat(100)}${"a".repeat(200)}${"]".repeat(100)}\n\n`;
  const { statement } = statementOf(nested.repeat(50));
  const parts = [...statementJson(statement, { file: "a.statemark" })];
  expect(parts.length).toBeGreaterThan(statement.document.annotations.length);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(2_000);
  const { annotations, diagnostics } = JSON.parse(parts.join(""));
  expect(annotations).toHaveLength(5_000);
  expect(diagnostics).not.toHaveLength(0);
});

test("is whole without marks and problems too", () => {
  const { statement } = statementOf("no marks");
  expect(JSON.parse([...statementJson(statement, { file: "a.statemark" })].join(""))).toEqual({
    version: 1,
    file: "a.statemark",
    frontMatter: {},
    annotations: [],
    diagnostics: [],
  });
});

test("says what a mark comes to: an entity, candidates, or null where nothing is known", () => {
  const { statement } = statementOf("@[Pyongyang] @[Congo] @[Erewhon] #[theme] :what[x]");
  const { annotations } = JSON.parse(
    [...statementJson(statement, { file: "a.statemark" })].join(""),
  );
  expect(annotations.map(({ resolved }: { resolved: unknown }) => resolved)).toEqual([
    { entity: "PRK" },
    { candidates: ["COD", "COG"] },
    null,
    null,
    null,
  ]);
});
