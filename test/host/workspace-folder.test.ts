import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WorkspaceFolder } from "../../server/src/host/workspace-folder.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "statemark-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** What is found, and that each file is found by itself too. */
async function found(exclude?: unknown) {
  const all = new WorkspaceFolder(folder, exclude);
  const { statements, codebooks, isPartial } = await all.find();
  const way = (path: string) => relative(folder, path).split(sep).join("/");
  for (const path of statements.keys()) {
    expect(new WorkspaceFolder(folder, exclude).look(path)).toEqual(statements.get(path));
  }
  expect(isPartial).toBe(false);
  return [...statements.keys(), ...codebooks].map(way).sort();
}

test("statements and codebooks in all folders", async () => {
  write({ "a.statemark": "", "b/c.statemark.md": "", "b/statemark.yaml": "", "b/d.md": "" });
  expect(await found()).toEqual(["a.statemark", "b/c.statemark.md", "b/statemark.yaml"]);
});

test("nothing that ignore files leave out", async () => {
  write({
    ".gitignore": "drafts/\n*.old.statemark\n",
    "drafts/a.statemark": "",
    "b.old.statemark": "",
    "c/.gitignore": "!keep.old.statemark\nd.statemark\n",
    "c/keep.old.statemark": "",
    "c/d.statemark": "",
    "node_modules/e.statemark": "",
    ".git/f.statemark": "",
  });
  expect(await found()).toEqual(["c/keep.old.statemark"]);
  const all = new WorkspaceFolder(folder, undefined);
  expect(all.look(join(folder, "drafts/a.statemark"))).toBeUndefined();
  expect(all.look(join(folder, "c/d.statemark"))).toBeUndefined();
  expect(all.look(join(folder, "node_modules/e.statemark"))).toBeUndefined();
});

test("nothing that the editor hides", async () => {
  write({
    "out/a.statemark": "",
    "b/out/c.statemark": "",
    "b/d.tmp.statemark": "",
    "e.statemark": "",
    "e.docx": "",
    "f.statemark": "",
    "g/h.statemark": "",
  });
  const exclude = {
    out: true,
    "**/*.{tmp,temp}.statemark": true,
    "**/*.statemark": { when: "$(basename).docx" },
    "**/g": true,
    "**/f.statemark": false,
  };
  expect(await found(exclude)).toEqual(["b/out/c.statemark", "f.statemark"]);
  const all = new WorkspaceFolder(folder, exclude);
  expect(all.look(join(folder, "g/h.statemark"))).toBeUndefined();
});

test.each([null, 1, "x", { "**/[": true, "": true }, { "{a,{b": true }])(
  "takes any setting (%j)",
  async (exclude) => {
    write({ "c.statemark": "" });
    expect(await found(exclude)).toEqual(["c.statemark"]);
  },
);

test("does not go round in circles, nor out of the folder", async () => {
  write({ "a/b.statemark": "" });
  symlinkSync(folder, join(folder, "a/again"));
  expect(await found()).toEqual(["a/b.statemark"]);
  const all = new WorkspaceFolder(join(folder, "a"), undefined);
  expect(all.look(join(folder, "c.statemark"))).toBeUndefined();
});

test("a file has no stamp while it could be written again without anybody noticing", () => {
  write({ "a.statemark": "one" });
  const path = join(folder, "a.statemark");
  const all = new WorkspaceFolder(folder, undefined);
  // Written just now.
  expect(all.look(path)?.stamp).toBeUndefined();
  utimesSync(path, 1_000.5, 1_000.5);
  expect(all.look(path)?.stamp).toBeUndefined();
});
