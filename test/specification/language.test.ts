// docs/language.md is run: each of its examples must give what it says. The first section there
// explains their notation.

import { describe, expect, test } from "vitest";
import { knownAttributes, knownStatuses } from "../../server/src/features/attribute-keys.ts";
import { codebookDiagnostics } from "../../server/src/features/diagnostics/codebook.ts";
import { readCodebook } from "../../server/src/registry/codebook.ts";
import { defaultSeverities } from "../../server/src/registry/diagnostic-codes.ts";
import { builtInRegistry, withCodebooks } from "../../server/src/registry/registry.ts";
import { builtInKinds } from "../../server/src/syntax/kinds.ts";
import { splitByteOrderMark } from "../../server/src/syntax/line-ends.ts";
import { readStatement } from "../../server/src/workspace/statement.ts";
import { type Example, examples, specification } from "./examples.ts";
import { given, jsonOf, problemLine, reported } from "./notation.ts";

describe(`${examples.length} examples of docs/language.md`, () => {
  test.each(examples)("§ $section: example $number, line $line", check);
});

function check(example: Example): void {
  const { codebooks, statement: written, flags, expected, problems } = example;
  const read = codebooks.map((text) => ({ text, reading: readCodebook(text) }));
  const registry = withCodebooks(
    builtInRegistry(),
    read.map(({ reading }) => reading.codebook),
  );
  const statement = readStatement(splitByteOrderMark(written ?? "").text, registry);
  if (flags.has("json")) {
    expect(jsonOf(statement)).toEqual(JSON.parse(expected.join("\n")));
    return;
  }
  const ofCodebooks = read.flatMap(({ text, reading }) =>
    codebookDiagnostics(reading, registry).map((problem) => problemLine(text, problem)),
  );
  expect({
    given: given(statement, flags),
    reported: [...ofCodebooks, ...reported(statement, flags)],
  }).toEqual({ given: expected, reported: problems });
}

describe("the tables of docs/language.md", () => {
  test("list every kind with its sigil", () => {
    const rows = builtInKinds.map(({ name, sigil }) => [
      sigil ? `\`${sigil}[ ]\`` : "",
      `\`:${name}[ ]\``,
    ]);
    expect(rows.filter((row) => !hasRow(row))).toEqual([]);
  });

  test("list every code of a problem with its severity", () => {
    const rows = Object.entries(defaultSeverities).map(([code, severity]) => [
      `\`${code}\``,
      severity,
    ]);
    expect(rows.filter((row) => !hasRow(row))).toEqual([]);
  });

  test.each(builtInKinds)("list the attributes of $name, and its statuses", (kind) => {
    const { name, isPosition } = kind;
    const rows = tableRows.filter(([, on = ""]) => {
      const kinds = on.split(/, /);
      return kinds.includes(name) || on === "any mark" || (isPosition && on === "any position");
    });
    const keys = rows.flatMap(([, , key = ""]) => inBackticks(key));
    expect(keys.sort()).toEqual([...knownAttributes(name, isPosition)].sort());
    const [, , , statuses = ""] = rows.find(([, , key]) => key === "`status`") ?? [];
    expect(inBackticks(statuses)).toEqual(knownStatuses(name));
  });

  test("have an example for every code", () => {
    const shown = new Set(examples.flatMap(({ problems }) => problems.map(codeOf)));
    expect(Object.keys(defaultSeverities).filter((code) => !shown.has(code))).toEqual([]);
  });
});

const inBackticks = (cell: string) => [...cell.matchAll(/`([^`]*)`/g)].map(([, word]) => word);
const codeOf = (problem: string) => problem.slice(0, problem.indexOf(" "));

const tableRows = specification
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) => line.split("|").map((cell) => cell.trim()));

/** Whether a row of some table starts with these cells. */
function hasRow(cells: readonly string[]): boolean {
  return tableRows.some((row) => cells.every((cell, index) => row[index + 1] === cell));
}
