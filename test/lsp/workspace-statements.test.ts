import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FakeWorkspace, root } from "./fake-workspace.ts";

const britain = `${root}/britain.statemark`;
const codebook = `${root}/statemark.yaml`;
const asks = (actor: string, id = "troops-out") => `![leave](${id}){to=${actor}}\n`;

async function usesOf(workspace: FakeWorkspace, id: string) {
  await workspace.index.whenComplete();
  return workspace.index.index.usesOf({ of: "actor", id }).map(({ file }) => file);
}

describe("the index", () => {
  test("holds what is on the disk", async () => {
    const workspace = new FakeWorkspace();
    workspace.write(britain, asks("DPRK"));
    expect(await usesOf(workspace, "PRK")).toEqual([britain]);
    expect(workspace.index.isComplete).toBe(true);
  });

  test("is not complete before its folders are known", async () => {
    const workspace = new FakeWorkspace();
    workspace.index.expectFolders();
    expect(workspace.index.isComplete).toBe(false);
  });

  test("takes what is open from the editor, at once, and from the disk when it is closed", async () => {
    const workspace = new FakeWorkspace();
    workspace.write(britain, asks("DPRK"));
    await workspace.index.whenComplete();
    workspace.openFile(britain, asks("Russia"));
    expect(workspace.index.index.usesOf({ of: "actor", id: "RUS" })).toHaveLength(1);
    workspace.edit(britain, asks("Ukraine"));
    expect(workspace.index.index.usesOf({ of: "actor", id: "UKR" })).toHaveLength(1);
    workspace.close(britain);
    expect(await usesOf(workspace, "PRK")).toEqual([britain]);
    expect(await usesOf(workspace, "UKR")).toEqual([]);
  });

  test("looks names up anew when a codebook changes, without reading a statement again", async () => {
    const workspace = new FakeWorkspace();
    workspace.write(britain, asks("ACME"));
    expect(await usesOf(workspace, "ACME")).toEqual([]);
    const before = workspace.reads;
    workspace.write(codebook, "actors: { ACME: { name: Acme Mining } }\n");
    expect(await usesOf(workspace, "ACME")).toEqual([britain]);
    expect(workspace.reads - before).toBe(1); // the codebook
  });

  test("looks up only what lies below the codebook", async () => {
    const workspace = new FakeWorkspace();
    workspace.write(britain, asks("DPRK"));
    workspace.write(`${root}/un/russia.statemark`, asks("DPRK"));
    await workspace.index.whenComplete();
    const packed = (uri: string) => workspace.index.index.packedOf(uri);
    const before = { above: packed(britain), below: packed(`${root}/un/russia.statemark`) };
    workspace.write(`${root}/un/statemark.yaml`, "actors: { X: { name: X } }\n");
    await workspace.index.whenComplete();
    expect(packed(britain)).toBe(before.above);
    expect(packed(`${root}/un/russia.statemark`)).not.toBe(before.below);
  });

  test("lists what cannot be read, and goes on", async () => {
    const workspace = new FakeWorkspace();
    workspace.write(britain, "unreadable");
    workspace.write(`${root}/long.statemark`, "a".repeat(5_000_001));
    workspace.write(`${root}/russia.statemark`, asks("DPRK"));
    expect(await usesOf(workspace, "PRK")).toEqual([`${root}/russia.statemark`]);
    expect([...workspace.index.unread.keys()].sort()).toEqual([britain, `${root}/long.statemark`]);
    workspace.write(britain, asks("DPRK"));
    expect(await usesOf(workspace, "PRK")).toHaveLength(2);
    expect(workspace.index.unread.has(britain)).toBe(false);
  });

  test("goes on where it was stopped once somebody needs it", async () => {
    const workspace = new FakeWorkspace();
    workspace.write(britain, asks("DPRK"));
    workspace.index.stop();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(workspace.index.isComplete).toBe(false);
    expect(await usesOf(workspace, "PRK")).toEqual([britain]);
  });

  test("forgets a folder that is deleted", async () => {
    const workspace = new FakeWorkspace();
    workspace.write(britain, asks("DPRK"));
    workspace.write(`${root}/un/russia.statemark`, asks("DPRK"));
    await workspace.index.whenComplete();
    workspace.files.delete(`${root}/un/russia.statemark`);
    workspace.index.foldersDeleted([`${root}/un`]);
    expect(await usesOf(workspace, "PRK")).toEqual([britain]);
  });
});

const uris = ["a", "un/a", "un/new/c"].map((name) => `${root}/${name}.statemark`);
const codebooks = ["", "un/"].map((folder) => `${root}/${folder}statemark.yaml`);
const uri = fc.constantFrom(...uris, "untitled:Statement-1");
const text = fc.constantFrom(
  asks("ACME"),
  asks("DPRK", "other"),
  "---\nspeaker: The Group\ndate: 2024\n---\n# A {by=UK}\n\n+[go]{as=troops-out} @[ACME]\n",
  "-[never](troops-out) :question[why @[ACME]?]{re=troops-out}\n",
  "unreadable",
);
const codebookText = fc.constantFrom(
  "actors: { ACME: { name: Acme Mining } }\n",
  "actors: { GROUP: { name: The Group, aliases: [ACME] } }\n",
  "positions:\n  troops-out: { to: Ukraine }\nkinds:\n  question: { title: Question, position: true }\n",
  "actors: [",
);
const writing = fc.constantFrom("write", "open", "edit");
const ending = fc.constantFrom("delete", "close");
const codebookUri = fc.constantFrom(...codebooks);
/** What is done, and how often others work before the next. */
const step = fc.tuple(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: writing, uri, text }) },
    { weight: 2, arbitrary: fc.record({ do: ending, uri, text: fc.constant("") }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant("rename"), uri, text: fc.constantFrom(...uris) }),
    },
    { weight: 2, arbitrary: fc.record({ do: writing, uri: codebookUri, text: codebookText }) },
    { weight: 1, arbitrary: fc.record({ do: ending, uri: codebookUri, text: fc.constant("") }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("ask"), uri, text: fc.constant("") }) },
  ),
  fc.nat({ max: 12 }),
);

test("whatever happens, the index is that of a fresh start", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40, size: "max" }), async (steps) => {
      const workspace = new FakeWorkspace();
      for (const [{ do: what, uri: at, text: content }, ticks] of steps) {
        if (what === "write" && !at.startsWith("untitled:")) workspace.write(at, content);
        if (what === "open" && !workspace.open.has(at)) workspace.openFile(at, content);
        if (what === "edit") workspace.edit(at, content);
        if (what === "delete") workspace.delete(at);
        if (what === "close") workspace.close(at);
        const moved = workspace.files.get(at)?.text;
        if (what === "rename" && moved !== undefined) {
          workspace.delete(at);
          workspace.write(content, moved);
        }
        if (what === "ask") workspace.index.index.usesOf({ of: "actor", id: "PRK" });
        for (let tick = 0; tick < ticks; tick++) {
          await new Promise((resolve) => setImmediate(resolve));
        }
      }
      const kept = await workspace.contents();
      expect(kept).toEqual(await new FakeWorkspace(workspace).contents());
      expect(workspace.warnings).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
