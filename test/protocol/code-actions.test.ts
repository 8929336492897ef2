// Quick fixes and problems over the protocol: what an editor is offered, and the edits that it gets.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type {
  CodeAction,
  Diagnostic,
  PublishDiagnosticsParams,
  TextDocumentEdit,
} from "vscode-languageserver-protocol";
import { type ServerProcess, startServer } from "./server-process.ts";

const modern = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } },
  textDocument: { diagnostic: {} },
};

let folder: string;
let server: ServerProcess;

async function start(capabilities: object, initializationOptions?: object): Promise<void> {
  server = await startServer({
    folders: [pathToFileURL(folder).href],
    capabilities,
    ...(initializationOptions && { initializationOptions }),
  });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "statemark-"));
});
afterEach(async () => {
  expect(await server.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;

/** The actions on the first line. */
function actionsOn(name: string, only?: readonly string[]): Promise<CodeAction[]> {
  return server.connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri: uriOf(name) },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1_000 } },
    context: { diagnostics: [], ...(only && { only }) },
  });
}

const pull = (name: string) =>
  server.connection.sendRequest<{ items: Diagnostic[] }>("textDocument/diagnostic", {
    textDocument: { uri: uriOf(name) },
  });

describe("quick fixes", () => {
  test("come with the problem that they mend and the version of the text", async () => {
    await start(modern);
    await server.open(uriOf("a.statemark"), "![go]{to=UK stauts=open}");
    const [first] = await actionsOn("a.statemark");
    expect(first).toMatchObject({
      title: "Change “stauts” to “status”",
      kind: "quickfix",
      isPreferred: true,
      diagnostics: [{ code: "unknown-attribute", source: "Statemark" }],
      edit: {
        documentChanges: [
          {
            textDocument: { uri: uriOf("a.statemark"), version: 1 },
            edits: [
              {
                range: { start: { line: 0, character: 12 }, end: { line: 0, character: 18 } },
                newText: "status",
              },
            ],
          },
        ],
      },
    });
  });

  test("come as plain changes for a client that takes no others", async () => {
    await start({});
    await server.open(uriOf("a.statemark"), "![go]{to=UK stauts=open} @[Erewhon]");
    const actions = await actionsOn("a.statemark");
    expect(actions[0]?.edit).toEqual({
      changes: { [uriOf("a.statemark")]: [expect.objectContaining({ newText: "status" })] },
    });
    // There is no codebook, and such a client can make none.
    expect(actions.filter(({ title }) => title.includes("codebook"))).toEqual([]);
  });

  test("are not mixed with others that are asked for", async () => {
    await start(modern);
    await server.open(uriOf("a.statemark"), "![go]{to=UK to=RUS}");
    const kindsOf = async (only?: string[]) =>
      new Set((await actionsOn("a.statemark", only)).map(({ kind }) => kind));
    expect(await kindsOf(["quickfix"])).toEqual(new Set(["quickfix"]));
    expect(await kindsOf(["source"])).toEqual(new Set(["source.fixAll.statemark"]));
    expect(await kindsOf(["source.fixAll"])).toEqual(new Set(["source.fixAll.statemark"]));
    expect(await kindsOf(["source.organizeImports"])).toEqual(new Set());
    expect(await kindsOf(["refactor.surround"])).toEqual(new Set(["refactor.surround.statemark"]));
    const parts = await kindsOf(["refactor.rewrite.statemark.status"]);
    expect(parts).toEqual(new Set(["refactor.rewrite.statemark.status"]));
  });
});

test("refactorings are no reason for a light at each mark", async () => {
  await start(modern);
  await server.open(uriOf("a.statemark"), "![go now]{to=UK}");
  const kindsAt = async (triggerKind: number, end: number) => {
    const actions = await server.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: uriOf("a.statemark") },
      range: { start: { line: 0, character: 4 }, end: { line: 0, character: end } },
      context: { diagnostics: [], triggerKind },
    });
    return new Set(actions.map(({ kind }) => kind?.split(".").slice(0, 2).join(".")));
  };
  const [invoked, automatic] = [1, 2];
  expect(await kindsAt(automatic, 4)).toEqual(new Set());
  expect(await kindsAt(invoked, 4)).toEqual(new Set(["refactor.rewrite"]));
  expect(await kindsAt(automatic, 8)).toContain("refactor.surround");
});

test("a codebook's own problems have quick fixes too", async () => {
  await start(modern);
  await server.open(uriOf("statemark.yaml"), "actor: { A: { name: One } }", "yaml");
  const actions = await actionsOn("statemark.yaml");
  expect(actions.map(({ title, edit }) => [title, edit?.documentChanges])).toEqual([
    [
      "Change it to actors",
      [
        {
          textDocument: { uri: uriOf("statemark.yaml"), version: 1 },
          edits: [
            {
              range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } },
              newText: "actors",
            },
          ],
        },
      ],
    ],
  ]);
  expect(await actionsOn("statemark.yaml", ["source"])).toEqual([]);
});

describe("a codebook that is not in order", () => {
  const organise = (version: number) =>
    server.connection.sendRequest("statemark/organiseCodebook", {
      textDocument: { uri: uriOf("statemark.yaml") },
      version,
    });
  const edits = [
    {
      range: { start: { line: 1, character: 2 }, end: { line: 2, character: 3 } },
      newText: "A: {}\n  B",
    },
  ];

  test("is put in order with one edit, where that is asked for", async () => {
    await start(modern);
    await server.open(uriOf("statemark.yaml"), "topics:\n  B: {}\n  A: {}\n", "yaml");
    expect(await actionsOn("statemark.yaml")).toEqual([]);
    const [action] = await actionsOn("statemark.yaml", ["source.statemark"]);
    expect(action).toMatchObject({
      title: "Organise the codebook",
      kind: "source.statemark.organiseCodebook",
      edit: { documentChanges: [{ textDocument: { version: 1 }, edits }] },
    });
    expect(await organise(1)).toEqual({ edits, kept: [] });
    await expect(organise(7)).rejects.toThrow("changed meanwhile");
  });

  test("is left alone where it cannot be read, and says what keeps its order", async () => {
    await start(modern);
    await server.open(uriOf("statemark.yaml"), "topics: [", "yaml");
    expect(await organise(1)).toMatchObject({ refusal: expect.stringContaining("YAML") });
    await server.open(uriOf("sub/statemark.yaml"), "topics: { b: &b {}, a: *b }", "yaml");
    const answer = await server.connection.sendRequest("statemark/organiseCodebook", {
      textDocument: { uri: uriOf("sub/statemark.yaml") },
      version: 1,
    });
    expect(answer).toMatchObject({ edits: [], kept: [expect.stringContaining("“topics”")] });
  });
});

test("all that changes no meaning is mended at once", async () => {
  await start(modern);
  await server.open(uriOf("a.statemark"), "![go]{to=UK to=RUS}\n\n![go]{to=UK date=2024-1-5}");
  const [action, more] = await actionsOn("a.statemark", ["source.fixAll.statemark"]);
  expect(more).toBeUndefined();
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  expect(change?.edits.map((edit) => "newText" in edit && edit.newText)).toEqual([
    "",
    "2024-01-05",
  ]);
});

describe("an entry for the codebook", () => {
  const addition = async () =>
    (await actionsOn("sub/a.statemark")).find(({ title }) => title.startsWith("Add"))?.edit
      ?.documentChanges;
  const place = (line: number) => ({ line, character: 0 });
  const added = "  EREWHON:\n    name: Erewhon\n";

  beforeEach(async () => {
    mkdirSync(join(folder, "sub"));
    await start(modern);
  });

  test("makes the codebook in the workspace folder where there is none", async () => {
    await server.open(uriOf("sub/a.statemark"), "@[Erewhon]");
    expect(await addition()).toEqual([
      { kind: "create", uri: uriOf("statemark.yaml"), options: { ignoreIfExists: true } },
      {
        textDocument: { uri: uriOf("statemark.yaml"), version: null },
        edits: [{ range: { start: place(0), end: place(0) }, newText: `actors:\n${added}` }],
      },
    ]);
  });

  test("goes into the nearest one", async () => {
    writeFileSync(join(folder, "statemark.yaml"), "actors: {}\n");
    writeFileSync(join(folder, "sub", "statemark.yaml"), "# Ours\nactors:\n  A: {} # one\n");
    await server.open(uriOf("sub/a.statemark"), "@[Erewhon]");
    expect(await addition()).toEqual([
      {
        textDocument: { uri: uriOf("sub/statemark.yaml"), version: null },
        edits: [{ range: { start: place(3), end: place(3) }, newText: added }],
      },
    ]);
  });

  test("goes into the text that is open, of its version", async () => {
    writeFileSync(join(folder, "statemark.yaml"), "");
    await server.open(uriOf("statemark.yaml"), "actors:\n  A: {}\n", "yaml");
    await server.open(uriOf("sub/a.statemark"), "@[Erewhon]");
    expect(await addition()).toEqual([
      {
        textDocument: { uri: uriOf("statemark.yaml"), version: 1 },
        edits: [{ range: { start: place(2), end: place(2) }, newText: added }],
      },
    ]);
  });

  test("is offered once, and shown to go on in by a client that can", async () => {
    await server.stop();
    await start(modern, { canShowEntries: true });
    writeFileSync(join(folder, "statemark.yaml"), "actors:\n  A: {}\n");
    await server.open(uriOf("sub/a.statemark"), "@[Erewhon]");
    const adding = (await actionsOn("sub/a.statemark")).filter(({ title }) =>
      title.startsWith("Add"),
    );
    expect(adding.map(({ kind, command }) => [kind, command])).toEqual([
      [
        "quickfix",
        {
          title: "Add “Erewhon” to the codebook",
          command: "statemark.showEntry",
          arguments: [
            {
              uri: uriOf("statemark.yaml"),
              range: { start: { line: 3, character: 10 }, end: { line: 3, character: 17 } },
            },
          ],
        },
      ],
    ]);
    const [alone] = await actionsOn("sub/a.statemark", ["refactor.rewrite.statemark.codebook"]);
    expect(alone?.title).toBe("Add “Erewhon” to the codebook");
  });

  test("is not shown by other clients", async () => {
    await server.open(uriOf("sub/a.statemark"), "@[Erewhon]");
    const actions = await actionsOn("sub/a.statemark");
    expect(actions.filter(({ command }) => command)).toEqual([]);
  });

  test("is not offered where the codebook cannot be read", async () => {
    writeFileSync(join(folder, "statemark.yaml"), "actors: [\n");
    await server.open(uriOf("sub/a.statemark"), "@[Erewhon]");
    expect(await addition()).toBeUndefined();
  });
});

describe("problems", () => {
  test("lead to their page where the client has the pages", async () => {
    await start(modern, { diagnosticPages: "file:///extension/docs/diagnostics" });
    await server.open(uriOf("a.statemark"), "@[Erewhon]");
    const { items } = await pull("a.statemark");
    expect(items.map(({ codeDescription }) => codeDescription?.href)).toEqual([
      "file:///extension/docs/diagnostics/unknown-actor.md",
    ]);
  });

  test("lead nowhere else", async () => {
    await start(modern);
    await server.open(uriOf("a.statemark"), "@[Erewhon]");
    const { items } = await pull("a.statemark");
    expect(items.map((item) => "codeDescription" in item)).toEqual([false]);
  });

  const codebook = "positions:\n  x: { kind: demand, title: X, to: Erewhon }\nfoo: 1\n";
  const inCodebook = [{ code: "codebook", line: 2 }];

  test("of a codebook are pulled at their place, those of the codebooks around it known", async () => {
    writeFileSync(join(folder, "statemark.yaml"), "actors: { EREWHON: { name: Erewhon } }");
    mkdirSync(join(folder, "sub"));
    await start(modern);
    await server.open(uriOf("sub/statemark.yaml"), codebook.replace("foo: 1\n", ""), "yaml");
    expect((await pull("sub/statemark.yaml")).items).toEqual([]);
    await server.open(uriOf("statemark.yaml"), "# empty now", "yaml");
    const { items } = await pull("sub/statemark.yaml");
    expect(items.map(({ code, range }) => ({ code, line: range.start.line }))).toEqual([
      { code: "unknown-actor", line: 1 },
    ]);
  });

  test("of a codebook are pushed to a client that cannot pull", async () => {
    await start({});
    const pushed = new Promise<PublishDiagnosticsParams>((done) => {
      server.connection.onNotification("textDocument/publishDiagnostics", done);
    });
    await server.open(uriOf("statemark.yaml"), codebook, "yaml");
    const { uri, diagnostics } = await pushed;
    expect(uri).toBe(uriOf("statemark.yaml"));
    expect(diagnostics.map(({ code, range }) => ({ code, line: range.start.line }))).toEqual(
      inCodebook,
    );
  });
});
