// docs/diagnostics: a page for each code, whose examples are run. Below a line of statement, carets mark
// what is reported there, with its code.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { codebookDiagnostics } from "../../server/src/features/diagnostics/codebook.ts";
import { diagnostics } from "../../server/src/features/diagnostics/diagnostics.ts";
import { readCodebook } from "../../server/src/registry/codebook.ts";
import { defaultSeverities } from "../../server/src/registry/diagnostic-codes.ts";
import { builtInRegistry } from "../../server/src/registry/registry.ts";
import { readFixture } from "../fixture.ts";
import { statementOf } from "./statement-fixture.ts";

const folder = new URL("../../docs/diagnostics/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
const codes = Object.entries(defaultSeverities);

test("each code has a page, and each page a code", () => {
  const pages = readdirSync(folder).filter((name) => name !== "README.md");
  expect(pages.sort()).toEqual(codes.map(([code]) => `${code}.md`).sort());
});

test("the list has all of them, with their titles", () => {
  const rows = read("README.md")
    .match(/^\| \[.*$/gm)
    ?.map((row) => row.replace(/ +/g, " "));
  expect(rows).toEqual(
    codes.map(([code, severity]) => {
      const [, title] = /^# (.+)$/m.exec(read(`${code}.md`)) ?? [];
      return `| [\`${code}\`](${code}.md) | ${severity} | ${title} |`;
    }),
  );
});

describe.each(codes)("the page on %s", (code, severity) => {
  const page = read(`${code}.md`);
  const section = (title: string) => page.split(`## ${title}\n`)[1]?.split("\n## ")[0] ?? "";

  test("says the default severity, and how to switch it off", () => {
    expect(page).toContain(`Code: \`${code}\`. Default: ${severity}.`);
    const [, yaml = ""] = /```yaml\n([\s\S]*?)```/.exec(section("Switching it off")) ?? [];
    expect([...readCodebook(yaml).codebook.severities]).toEqual([[code, "off"]]);
  });

  test("has an example that makes it", () => {
    const { found, noted } = run(exampleIn(section("Reported")));
    expect(noted.map((each) => each.text)).toContain(code);
    expect(found).toEqual(noted);
  });

  test("has an example that nearly makes it", () => {
    const { found, noted } = run(exampleIn(section("Not reported")));
    expect(found).toEqual(noted);
    expect(found.map((each) => each.text)).not.toContain(code);
  });

  test("says how to mend it", () => {
    expect(section("How to mend it").trim()).toMatch(/^[A-Z].*[.:]/s);
  });
});

function exampleIn(section: string): string {
  const [, example] = /```statemark\n([\s\S]*?)\n```/.exec(section) ?? [];
  if (example === undefined) throw new Error(`No example:\n${section}`);
  return example;
}

/** What is reported in a statement, or in a codebook where there is no statement, and what is noted. */
function run(example: string) {
  const { files } = readFixture(example);
  const [file] = files;
  const isCodebook = file?.path === "statemark.yaml";
  const found = isCodebook
    ? codebookDiagnostics(readCodebook(file.text), builtInRegistry())
    : diagnostics(statementOf(example).statement);
  return {
    found: found.map(({ start, end, code }) => ({ start, end, text: code })),
    noted: file?.notes ?? [],
  };
}
