// Paths that follow the files that they point to.

import { expect, test } from "vitest";
import { pathsInCodebook, renamedPaths } from "../../server/src/features/file-renames.ts";
import { applyEdits } from "../../server/src/text/edit.ts";
import { dedent } from "../fixture.ts";

const codebook = dedent(`
  positions:
    out:
      title: a.statemark
      history:
        - { date: 2024, status: open, source: a.statemark, note: a.statemark }
        - { date: 2024, status: met, source: "deep/b c.statemark" }
        - { date: 2024, status: met, source: ./deep/../a.statemark }
        - { date: 2024, status: met, source: https://example.org/a.statemark }
        - { date: 2024, status: met, source: Letter of 3 May }
  `);

function after(file: string, from: string, to: string): string {
  const renames = [{ from: `file:///w/${from}`, to: `file:///w/${to}` }];
  return applyEdits(
    codebook,
    renamedPaths(`file:///w/${file}`, pathsInCodebook(codebook), renames),
  );
}

test("of a file, however it is named", () => {
  const text = after("statemark.yaml", "a.statemark", "2024/x.statemark");
  expect(text).toContain("source: 2024/x.statemark, note: a.statemark }");
  expect(text).toContain("status: met, source: 2024/x.statemark }");
  expect(text).toContain("title: a.statemark");
  expect(text).toContain("https://example.org/a.statemark");
});

test("of a folder, with characters that addresses encode", () => {
  expect(after("statemark.yaml", "deep", "2024/far off")).toContain(
    'source: "2024/far off/b c.statemark"',
  );
  expect(after("statemark.yaml", "deep/b%20c.statemark", "d.statemark")).toContain(
    'source: "d.statemark"',
  );
});

test("of the codebook itself, which then names all files from where it is", () => {
  const text = after("statemark.yaml", "statemark.yaml", "2024/statemark.yaml");
  expect(text).toContain('source: "../a.statemark", note');
  expect(text).toContain('source: "../deep/b c.statemark"');
  expect(text).toContain("source: Letter of 3 May");
});

test("other files are not touched", () => {
  expect(after("statemark.yaml", "aa.statemark", "b.statemark")).toBe(codebook);
  expect(after("other/statemark.yaml", "a.statemark", "b.statemark")).toBe(codebook);
});
