// The samples are the tour of what Statemark does: each reads without problems, its marks come to what
// they say, and without them it is prose.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diagnostics } from "../server/src/features/diagnostics/diagnostics.ts";
import { readCodebook } from "../server/src/registry/codebook.ts";
import { builtInRegistry, withCodebooks } from "../server/src/registry/registry.ts";
import { strip } from "../server/src/syntax/strip.ts";
import { readStatement, type Statement } from "../server/src/workspace/statement.ts";

const folder = new URL("../samples/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
const names = readdirSync(folder).filter((name) => name.endsWith(".statemark"));
const { codebook, problems } = readCodebook(read("statemark.yaml"));
const registry = withCodebooks(builtInRegistry(), [codebook]);
const statements = names.map((name): [string, Statement] => [
  name,
  readStatement(read(name), registry),
]);

test("there are five, and their codebook is without problems", () => {
  expect(names).toHaveLength(5);
  expect(problems).toEqual([]);
});

describe.each(statements)("%s", (_, statement) => {
  test("has no problems", () => {
    expect(diagnostics(statement)).toEqual([]);
  });
  test("says when, by whom and from where, and that it is a paraphrase", () => {
    const { values } = statement.document.frontMatter;
    expect(values.get("date")).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(values.has("speaker")).toBe(true);
    expect(values.get("source")).toMatch(/^https?:\/\//);
    expect(values.get("note")).toContain("Paraphrase written for this project");
  });
  test("is prose without its marks", () => {
    expect(strip(statement.document)).not.toMatch(/[@!?+§#-]\[|:[a-z]+\[|\]\{|\{[a-z]+=/);
  });
});

describe("together they show", () => {
  const positions = statements.flatMap(([name, { document, resolutions }]) =>
    document.annotations.flatMap(({ kind, index }) => {
      const resolved = resolutions[index];
      return resolved?.type === "position" ? [{ name, kind, ...resolved }] : [];
    }),
  );
  const filesOf = (id: string | null) =>
    new Set(positions.filter(({ position }) => position === id).map(({ name }) => name));

  test("positions that recur across statements", () => {
    const recurring = positions.filter(
      ({ position }) => position !== null && filesOf(position).size > 1,
    );
    expect(new Set(recurring.map(({ position }) => position)).size).toBeGreaterThanOrEqual(3);
  });
  test("one that another speaker rejects", () => {
    const rejected = positions.filter(({ kind }) => kind === "rejection");
    expect(rejected.some(({ position }) => filesOf(position).size > 1)).toBe(true);
  });
  test("one that is met", () => {
    expect(positions.some(({ status }) => status === "met")).toBe(true);
  });
});
