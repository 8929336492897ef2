// What is asked over all statements of a workspace, most of which are closed.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  DocumentLink,
  Hover,
  Location,
  PublishDiagnosticsParams,
  WorkspaceEdit,
  WorkspaceSymbol,
} from "vscode-languageserver-protocol";
import { dedent } from "../fixture.ts";
import { type ServerProcess, startServer } from "./server-process.ts";

let folder: string;
let server: ServerProcess;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "statemark-"));
});
afterEach(async () => {
  expect(await server.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;

const nameOf = (uri: string) => uri.slice(uriOf("").length).replace(/^\//, "");

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), dedent(text));
}

async function start(capabilities: object = {}): Promise<void> {
  server = await startServer({ folders: [uriOf("")], capabilities });
}

/** Opens a text in which `|` is the cursor. */
async function openAt(name: string, drawn: string, languageId = "statemark"): Promise<object> {
  const [before = "", after = ""] = dedent(drawn).split("|");
  await server.open(uriOf(name), before + after, languageId);
  const lines = before.split("\n");
  return {
    textDocument: { uri: uriOf(name) },
    position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
  };
}

const ask = <R>(method: string, params: object) => server.connection.sendRequest<R>(method, params);

const withAnnotations = {
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

/** `file:line` of each. */
const shown = (locations: readonly Location[]) =>
  locations.map(({ uri, range }) => `${nameOf(uri)}:${range.start.line + 1}`);

beforeEach(() => {
  write(
    "statemark.yaml",
    `
    actors:
      LAVROV: { name: Sergey Lavrov, kind: person, acts-for: RUS }
      VG: { name: Volga Group, aliases: [Volga, { name: Don, since: 2023 }] }
    positions:
      out:
        title: Troops leave
        history:
          - { date: 2025-01-10, status: met, source: 2024/uk.statemark }
      old-out: { title: Old }
    `,
  );
  write(
    "2024/uk.statemark",
    `
    ---
    title: On troops
    speaker: UK
    date: 2024-12-18
    ---
    ![withdraw its forces]{as=out to=PRK} @[Volga]
    `,
  );
  write(
    "2024/ukraine.statemark",
    `
    ---
    speaker: Ukraine
    date: 2024-11-04
    source: uk.statemark
    ---
    ![go]{as=out to=PRK} ![stop]{as=new to=VG}
    `,
  );
  write(
    "2024/deep/russia.statemark.md",
    `
    ---
    speaker: LAVROV
    date: 2024-11-05
    ---
    -[no](out) ![pay]{as=old-out to=UKR}
    `,
  );
});

describe("references", () => {
  const where = { context: { includeDeclaration: true } };

  test("stand in closed and open files, as they are in the editor", async () => {
    await start();
    const place = await openAt("2024/uk.statemark", "![go|]{as=out} +[x]{re=out}\n");
    const found = await ask<Location[]>("textDocument/references", { ...place, ...where });
    expect(shown(found)).toEqual([
      "statemark.yaml:5",
      "2024/deep/russia.statemark.md:5",
      "2024/uk.statemark:1",
      "2024/uk.statemark:1",
      "2024/ukraine.statemark:6",
    ]);
  });

  test("follow files that change, come and go", async () => {
    await start();
    const place = await openAt("a.statemark", "@[x](|PRK)");
    const ask3 = async () =>
      shown(await ask<Location[]>("textDocument/references", { ...place, ...where }));
    expect(await ask3()).toEqual([
      "2024/uk.statemark:6",
      "2024/ukraine.statemark:6",
      "a.statemark:1",
    ]);
    write("b.statemark", "@[Pyongyang]");
    rmSync(join(folder, "2024/uk.statemark"));
    await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [
        { uri: uriOf("b.statemark"), type: 1 },
        { uri: uriOf("2024/uk.statemark"), type: 3 },
      ],
    });
    expect(await ask3()).toEqual(["2024/ukraine.statemark:6", "a.statemark:1", "b.statemark:1"]);
  });
});

test("a position that no codebook has is gone to where it was first mentioned", async () => {
  await start();
  const place = await openAt("a.statemark", "![halt]{as=ne|w}");
  const found = await ask<Location[]>("textDocument/definition", place);
  expect(shown(found)).toEqual(["2024/ukraine.statemark:6"]);
});

test("a hover has the history of a position", async () => {
  await start();
  const place = await openAt("a.statemark", "![go ho|me]{as=out}");
  const found = JSON.stringify(await ask<Hover>("textDocument/hover", place));
  expect(found).toContain("Status: met since 10 January 2025");
  expect(found).toContain(`${uriOf("2024/uk.statemark")}#L6,1`);
  expect(found).toContain("Against: Russia");
});

test("names are found from anywhere", async () => {
  await start();
  const find = async (query: string) =>
    (await ask<WorkspaceSymbol[]>("workspace/symbol", { query })).map(({ name, containerName }) => [
      name,
      containerName,
    ]);
  await openAt("a.statemark", "|");
  expect((await find("trplv"))[0]).toEqual(["Troops leave", "out"]);
  expect((await find("pyongyang"))[0]).toEqual(["Pyongyang", "North Korea · PRK"]);
  expect(await find("on troops")).toContainEqual(["On troops", "2024-12-18"]);
});

test("who demands what of whom", async () => {
  await start();
  const place = await openAt("a.statemark", "@[Pyong|yang] @[Moscow]");
  const [item] = await ask<CallHierarchyItem[]>("textDocument/prepareCallHierarchy", place);
  expect(item).toMatchObject({ name: "North Korea", detail: "State · PRK" });
  const incoming = await ask<CallHierarchyIncomingCall[]>("callHierarchy/incomingCalls", { item });
  expect(
    incoming.map(({ from, fromRanges }) => [from.name, from.detail, fromRanges.length]),
  ).toEqual([
    ["Ukraine demands: Troops leave", "4 November 2024", 1],
    ["United Kingdom demands: Troops leave", "18 December 2024 · On troops", 1],
  ]);
  expect(incoming[0]?.fromRanges[0]?.start).toEqual({ line: 5, character: 0 });
  const [moscow] = await ask<CallHierarchyItem[]>("textDocument/prepareCallHierarchy", {
    ...place,
    position: { line: 0, character: 16 },
  });
  const outgoing = await ask<CallHierarchyOutgoingCall[]>("callHierarchy/outgoingCalls", {
    item: moscow,
  });
  expect(outgoing.map(({ to }) => [to.name, to.uri, to.detail])).toEqual([
    [
      "Russia demands of Ukraine: Old",
      uriOf("2024/deep/russia.statemark.md"),
      "5 November 2024 · Sergey Lavrov",
    ],
  ]);
  // Of those one can ask on.
  const [next] = await ask<CallHierarchyIncomingCall[]>("callHierarchy/incomingCalls", {
    item: outgoing[0]?.to,
  });
  expect(next?.from.name).toBe("Russia demands: Old");
});

test("legal references are links", async () => {
  await start();
  const place = await openAt("a.statemark", "|§[resolution 1718 (2006)]");
  const [link] = await ask<DocumentLink[]>("textDocument/documentLink", place);
  expect(link?.target).toMatch(/^https:/);
  expect(link?.range).toEqual({
    start: { line: 0, character: 2 },
    end: { line: 0, character: 24 },
  });
});

describe("lines above paragraphs", () => {
  const lenses = async (value: unknown) => {
    await start({ workspace: { configuration: true } });
    server.connection.onRequest("workspace/configuration", () => [value]);
    return ask<CodeLens[]>(
      "textDocument/codeLens",
      await openAt(
        "2024/uk.statemark",
        "---\nspeaker: UK\ndate: 2024-12-18\n---\n|![go]{as=out}\n",
      ),
    );
  };

  test("say how a position stands", async () => {
    const [lens] = await lenses(true);
    expect(lens?.command).toMatchObject({
      title: "met · also: Ukraine · rejected by Russia",
      command: "statemark.showReferences",
      arguments: [uriOf("2024/uk.statemark"), { line: 4, character: 0 }],
    });
  });

  test.each([false, null])("are off where the setting is %s", async (value) => {
    expect(await lenses(value)).toEqual([]);
  });
});

describe("an id is changed everywhere", () => {
  test("with groups for the preview", async () => {
    await start(withAnnotations);
    const place = await openAt("a.statemark", "![x]{as=|out}");
    const edit = await ask<WorkspaceEdit>("textDocument/rename", { ...place, newName: "leave" });
    const files = (edit.documentChanges ?? []).flatMap((change) =>
      "edits" in change
        ? change.edits.map((each) => [
            nameOf(change.textDocument.uri),
            "annotationId" in each ? each.annotationId : undefined,
          ])
        : [],
    );
    expect(new Map(files as [string, string][])).toEqual(
      new Map([
        ["statemark.yaml", "codebooks"],
        ["2024/deep/russia.statemark.md", "statements"],
        ["2024/uk.statemark", "statements"],
        ["2024/ukraine.statemark", "statements"],
        ["a.statemark", "statements"],
      ]),
    );
    const description = "ids only, no words";
    expect(edit).toMatchObject({
      changeAnnotations: {
        statements: { label: "Statements", needsConfirmation: false, description },
      },
    });
  });

  test("not onto one that is there: that is merging", async () => {
    await start(withAnnotations);
    const place = await openAt("a.statemark", "![x]{as=|new}");
    const rename = (newName: string) => ask("textDocument/rename", { ...place, newName });
    await expect(rename("out")).rejects.toThrow(/already.*Merge into….*choose out/);
  });

  test("an alias in the codebook", async () => {
    await start(withAnnotations);
    const place = await openAt(
      "statemark.yaml",
      "actors:\n  VG: { name: Volga Group, aliases: [Vol|ga, { name: Don, since: 2023 }] }\n",
      "yaml",
    );
    expect(await ask("textDocument/prepareRename", place)).toMatchObject({ placeholder: "Volga" });
    const edit = await ask<WorkspaceEdit>("textDocument/rename", { ...place, newName: "Kama" });
    expect(JSON.stringify(edit)).toContain('"newText":"Kama"');
    expect(JSON.stringify(edit)).toContain('"newText":"(VG)"');
  });
});

describe("merging", () => {
  test("offers what fits, and gives all mentions the other id", async () => {
    await start(withAnnotations);
    const place = await openAt("a.statemark", "![x|]{as=old-out}");
    const { targets } = await ask<{ targets: { id: string; about: string }[] }>(
      "statemark/mergeTargets",
      place,
    );
    expect(targets.map(({ id, about }) => [id, about])).toEqual([
      ["out", "demand · in 3 statements"],
      ["new", "demand · in 1 statement"],
    ]);
    const { edit, files } = await ask<{ edit: WorkspaceEdit; files: number }>("statemark/merge", {
      ...place,
      target: "out",
    });
    expect(files).toBe(3);
    const uris = edit.documentChanges?.map((each) =>
      "textDocument" in each ? each.textDocument.uri : "",
    );
    expect(uris).toEqual([
      uriOf("statemark.yaml"),
      uriOf("2024/deep/russia.statemark.md"),
      uriOf("a.statemark"),
    ]);
  });

  test("is refused in words where nothing can be merged", async () => {
    await start();
    const place = await openAt("a.statemark", "@[Pyong|yang] text");
    expect(await ask("statemark/mergeTargets", place)).toEqual({
      refusal: expect.stringContaining("built into Statemark"),
    });
    const inText = { ...place, position: { line: 0, character: 15 } };
    expect(await ask("statemark/mergeTargets", inText)).toEqual({
      refusal: expect.stringContaining("Nothing is named at the cursor"),
    });
  });
});

test("paths follow files that are renamed", async () => {
  await start(withAnnotations);
  const edit = await ask<WorkspaceEdit>("workspace/willRenameFiles", {
    files: [{ oldUri: uriOf("2024/uk.statemark"), newUri: uriOf("britain.statemark") }],
  });
  const texts = (edit.documentChanges ?? []).flatMap((change) =>
    "edits" in change ? change.edits.map((each) => ("newText" in each ? each.newText : "")) : [],
  );
  expect(texts).toEqual(
    ["britain.statemark", "../britain.statemark"].map((text) => expect.stringContaining(text)),
  );
  const other = { oldUri: uriOf("nothing.txt"), newUri: uriOf("other.txt") };
  expect(await ask("workspace/willRenameFiles", { files: [other] })).toBe(null);
});

test("all statements are checked, and what is mended or cleared goes", async () => {
  write("bad.statemark", "@[nobody known]");
  write("open.statemark", "@[nobody known]");
  write("bad/statemark.yaml", "actors: { W: { nam: x } }");
  await start({ textDocument: { diagnostic: {} } });
  const published = new Map<string, number>();
  let heard = () => {};
  server.connection.onNotification(
    "textDocument/publishDiagnostics",
    ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      published.set(nameOf(uri), diagnostics.length);
      heard();
    },
  );
  const next = () => new Promise<void>((resolve) => (heard = resolve));
  await openAt("open.statemark", "|@[nobody known]");
  const answer = await ask("statemark/checkAll", {});
  expect(answer).toMatchObject({ files: 7, problems: 2 });
  expect(published).toEqual(
    new Map([
      ["bad/statemark.yaml", 1],
      ["bad.statemark", 1],
    ]),
  );
  write("bad.statemark", "@[Pyongyang]");
  let changed = next();
  await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: uriOf("bad.statemark"), type: 2 }],
  });
  await changed;
  expect(published.get("bad.statemark")).toBe(0);
  changed = next();
  await server.connection.sendNotification("statemark/clearChecked");
  await changed;
  await ask("workspace/symbol", { query: "x" });
  expect([...published.values()].filter((count) => count > 0)).toEqual([]);
});
