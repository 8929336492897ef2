// The built server over the protocol: what an editor asks and gets.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type {
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  SemanticTokens,
  SemanticTokensDelta,
} from "vscode-languageserver-protocol";
import type { EditAnswer } from "../../server/src/lsp/protocol.ts";
import { type ServerProcess, startServer } from "./server-process.ts";

const uri = "untitled:Statement-1";
const textDocument = { uri };
let server: ServerProcess;

const ask = <R>(method: string, params: object) =>
  server.connection.sendRequest<R>(`textDocument/${method}`, { textDocument, ...params });
const change = (version: number, contentChanges: readonly object[]) =>
  server.connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version },
    contentChanges,
  });

beforeEach(async () => {
  server = await startServer();
});
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

test("says what it can do", () => {
  expect(server.initialized.serverInfo?.name).toBe("Statemark");
  expect(Object.keys(server.initialized.capabilities).sort()).toEqual([
    "callHierarchyProvider",
    "codeActionProvider",
    "codeLensProvider",
    "completionProvider",
    "definitionProvider",
    "diagnosticProvider",
    "documentFormattingProvider",
    "documentHighlightProvider",
    "documentLinkProvider",
    "documentRangeFormattingProvider",
    "documentSymbolProvider",
    "foldingRangeProvider",
    "hoverProvider",
    "inlayHintProvider",
    "referencesProvider",
    "renameProvider",
    "selectionRangeProvider",
    "semanticTokensProvider",
    "textDocumentSync",
    "workspace",
    "workspaceSymbolProvider",
  ]);
});

test("hover names the actor", async () => {
  await server.open(uri, "Text.\r\n\r\nWe call upon @[Pyongyang] to comply.");
  const hover = await ask<Hover>("hover", { position: { line: 2, character: 18 } });
  expect(JSON.stringify(hover.contents)).toContain("Republic of Korea");
  expect(hover.range).toEqual({
    start: { line: 2, character: 13 },
    end: { line: 2, character: 25 },
  });
});

test("the outline follows edits", async () => {
  await server.open(uri, "# A\n\n![One]{to=DPRK}\n");
  await change(2, [
    { range: { start: { line: 2, character: 5 }, end: { line: 2, character: 5 } }, text: " more" },
  ]);
  const [heading] = await ask<DocumentSymbol[]>("documentSymbol", {});
  expect(heading?.children?.map(({ name }) => name)).toEqual(["One more"]);
});

test("folding ranges come in lines", async () => {
  await server.open(uri, "# A\n\ntext\n\n# B\n");
  const ranges = await ask<FoldingRange[]>("foldingRange", {});
  expect(ranges).toEqual([{ startLine: 0, endLine: 2 }]);
});

describe("semantic tokens", () => {
  test("in full, of several lines one token a line", async () => {
    await server.open(uri, "![One\ntwo @[UK]]{to=UK}");
    const { data } = await ask<SemanticTokens>("semanticTokens/full", {});
    const legend = server.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes ?? [];
    const lines: string[] = [];
    for (let at = 0; at < data.length; at += 5) {
      lines.push(`+${data[at]} +${data[at + 1]} ${data[at + 2]} ${legend[data[at + 3] ?? -1]}`);
    }
    expect(lines).toEqual([
      "+0 +0 2 markSyntax",
      "+0 +2 3 demand",
      "+1 +0 4 demand",
      "+0 +4 2 markSyntax",
      "+0 +2 2 actor",
      "+0 +2 1 markSyntax",
      "+0 +1 8 markSyntax",
    ]);
  });

  test("as a change of the last answer give the same as in full", async () => {
    await server.open(uri, "a @[UK] b\n\n![c]{to=UK}\n");
    const first = await ask<SemanticTokens>("semanticTokens/full", {});
    await change(2, [
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
        text: "@[US]",
      },
    ]);
    const delta = await ask<SemanticTokensDelta>("semanticTokens/full/delta", {
      previousResultId: first.resultId,
    });
    const data = [...first.data];
    for (const { start, deleteCount, data: inserted } of [...delta.edits].reverse()) {
      data.splice(start, deleteCount, ...(inserted ?? []));
    }
    const full = await ask<SemanticTokens>("semanticTokens/full", {});
    expect(data).toEqual(full.data);
  });

  test("of a range", async () => {
    await server.open(uri, "@[UK]\n\n@[US]\n\n@[FR]");
    const { data } = await ask<SemanticTokens>("semanticTokens/range", {
      range: { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } },
    });
    expect(data.slice(0, 2)).toEqual([2, 0]);
    expect(data).toHaveLength(15);
  });
});

describe("diagnostics", () => {
  test("are pulled, and unchanged while nothing changes", async () => {
    await server.open(uri, "@[Erewhon]");
    const report = await ask<{ kind: string; resultId: string; items: Diagnostic[] }>(
      "diagnostic",
      {},
    );
    expect(report.items.map(({ code, severity }) => ({ code, severity }))).toEqual([
      { code: "unknown-actor", severity: 2 },
    ]);
    const again = await ask("diagnostic", { previousResultId: report.resultId });
    expect(again).toEqual({ kind: "unchanged", resultId: report.resultId });
  });

  test("are pushed to a client that cannot pull", async () => {
    const pushed = new Promise<{ uri: string; diagnostics: Diagnostic[] }>((done) => {
      server.connection.onNotification("textDocument/publishDiagnostics", done);
    });
    await server.open(uri, "![Stop");
    const { diagnostics } = await pushed;
    expect(diagnostics.map(({ code }) => code)).toEqual(["unclosed-mark"]);
  });
});

describe("marking", () => {
  const range = { start: { line: 0, character: 3 }, end: { line: 0, character: 10 } };
  const mark = (params: object) =>
    server.connection.sendRequest<EditAnswer>("statemark/mark", {
      textDocument,
      version: 1,
      range,
      kind: "actor",
      ...params,
    });

  test("gives the edits and what to select then", async () => {
    await server.open(uri, "We Britain act");
    const answer = await mark({});
    expect(answer).toEqual({
      edits: [
        { range: { start: range.start, end: range.start }, newText: "@[" },
        { range: { start: range.end, end: range.end }, newText: "]" },
      ],
      selection: { start: { line: 0, character: 5 }, end: { line: 0, character: 12 } },
    });
  });

  test("says why it cannot be", async () => {
    await server.open(uri, "`inline code here`");
    expect(await mark({})).toHaveProperty("refusal");
  });

  test("is refused for a version that is no longer there", async () => {
    await server.open(uri, "We Britain act");
    await expect(mark({ version: 7 })).rejects.toThrow("changed meanwhile");
  });

  test("is undone by removing the mark", async () => {
    await server.open(uri, "We @[Britain] act");
    const answer = await server.connection.sendRequest<EditAnswer>("statemark/unmark", {
      textDocument,
      version: 1,
      range,
    });
    expect("edits" in answer && answer.edits.map(({ newText }) => newText)).toEqual(["", ""]);
  });
});

describe("a change of what a mark says", () => {
  const change = (character: number, endCharacter: number, values: readonly string[]) =>
    server.connection.sendRequest<EditAnswer>("statemark/setAttribute", {
      textDocument,
      version: 1,
      range: { start: { line: 0, character }, end: { line: 0, character: endCharacter } },
      key: "status",
      values,
    });
  const selected = (answer: EditAnswer) =>
    "edits" in answer && [answer.selection.start.character, answer.selection.end.character];

  test("leaves the cursor where it is, in the words or behind them", async () => {
    await server.open(uri, "![Go now]{status=open to=UK}");
    expect(selected(await change(4, 4, ["met"]))).toEqual([4, 4]);
    expect(selected(await change(27, 27, ["met"]))).toEqual([26, 26]);
  });
  test("has the words selected where some were", async () => {
    await server.open(uri, "![Go now]{status=open to=UK}");
    expect(selected(await change(3, 5, ["met"]))).toEqual([2, 8]);
  });
});

describe("the mark at a place", () => {
  const at = { start: { line: 0, character: 4 }, end: { line: 0, character: 4 } };
  const own = <R>(method: string, params: object) =>
    server.connection.sendRequest<R>(`statemark/${method}`, { textDocument, ...params });

  test("the kind of a mark is changed", async () => {
    await server.open(uri, "![go] on");
    const answer = await own<EditAnswer>("changeKind", { version: 1, range: at, kind: "claim" });
    expect("edits" in answer && answer.edits.map(({ newText }) => newText)).toEqual(["?["]);
  });

  test("what can be set is listed, and set", async () => {
    await server.open(uri, "![go] on");
    const found = await own<{ kind: string; choices: { key: string }[] }>("attributeChoices", {
      position: at.start,
    });
    expect(found.kind).toBe("demand");
    expect(found.choices.map(({ key }) => key)).toContain("status");
    const set = { version: 1, range: at, key: "to", values: ["DPRK", "a b"] };
    const answer = await own<EditAnswer>("setAttribute", set);
    expect("edits" in answer && answer.edits.map(({ newText }) => newText)).toEqual([
      '{to=DPRK,"a b"}',
    ]);
  });

  test("the next mark is found", async () => {
    await server.open(uri, "![go] @[on]");
    const range = await own("neighbouringMark", { position: at.start, direction: "next" });
    expect(range).toEqual({
      start: { line: 0, character: 8 },
      end: { line: 0, character: 10 },
    });
  });

  test("how marks are shown is told for one version of the text", async () => {
    await server.open(uri, "![go]{to=DPRK status=open}");
    const { version, marks } = await own<{ version: number; marks: { badge: string }[] }>(
      "markViews",
      { range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } },
    );
    expect(version).toBe(1);
    expect(marks.map(({ badge }) => badge)).toEqual(["→ DPRK · open"]);
  });
});

describe("bad input", () => {
  const hostile: readonly (readonly [string, string])[] = [
    [
      "binary junk",
      String.fromCharCode(...Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)),
    ],
    ["lone surrogates", "@[\ud800] \udc00![\ud800\ud800]{to=\udfff}\n".repeat(50)],
    ["unclosed openers", "@[".repeat(20_000)],
    ["nested quotes", `${">".repeat(5_000)} @[UK]`],
    [
      "front matter that refers to itself",
      `---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n---\n@[UK]`,
    ],
    ["no text at all", ""],
  ];
  test.each(hostile)("%s costs nothing but an odd answer", async (_, text) => {
    await server.open(uri, text);
    await ask("documentSymbol", {});
    await ask("semanticTokens/full", {});
    await ask("hover", { position: { line: 0, character: 1 } });
    await ask("foldingRange", {});
    await ask("diagnostic", {});
    await change(2, [{ text: "@[UK]" }]);
    const hover = await ask<Hover>("hover", { position: { line: 0, character: 3 } });
    expect(JSON.stringify(hover)).toContain("United Kingdom");
  });

  test("a text over 5 MB is left alone, and that is said once", async () => {
    await server.open("file:///tmp/long.statemark", "@[UK] said. ".repeat(500_000));
    const params = { textDocument: { uri: "file:///tmp/long.statemark" } };
    expect(await server.connection.sendRequest("textDocument/documentSymbol", params)).toEqual([]);
    await server.connection.sendNotification("textDocument/didChange", {
      textDocument: { ...params.textDocument, version: 2 },
      contentChanges: [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "x" },
      ],
    });
    await server.connection.sendRequest("textDocument/documentSymbol", params);
    expect(server.shown).toHaveLength(1);
    expect(server.shown[0]).toContain("long.statemark is longer than 5 MB");
  });

  test("a name that is no valid address is shown as it stands", async () => {
    await server.open("untitled:/100%.statemark", "x".repeat(5_000_001));
    await server.connection.sendRequest("textDocument/documentSymbol", {
      textDocument: { uri: "untitled:/100%.statemark" },
    });
    expect(server.shown[0]).toContain("100%.statemark is longer than 5 MB");
  });

  test("a request for a document that is not open has an empty answer", async () => {
    expect(await ask("hover", { position: { line: 3, character: 3 } })).toBeNull();
  });
});

describe("codebooks", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "statemark-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("from disk and, unsaved, from the editor are used; broken ones are reported in place", async () => {
    const codebook = join(folder, "statemark.yaml");
    writeFileSync(codebook, "actors: { WAGNER: { name: Wagner Group } }");
    const statement = pathToFileURL(join(folder, "a.statemark")).href;
    const withFolder = await startServer({ folders: [pathToFileURL(folder).href] });
    const hoverName = async () => {
      const hover = await withFolder.connection.sendRequest<Hover>("textDocument/hover", {
        textDocument: { uri: statement },
        position: { line: 0, character: 4 },
      });
      return JSON.stringify(hover.contents);
    };
    await withFolder.open(statement, "@[it](WAGNER)");
    expect(await hoverName()).toContain("Wagner Group");

    const codebookUri = pathToFileURL(codebook).href;
    const edited = "actors:\n  WAGNER:\n    name: Africa Corps\n  BAD: 7\n";
    await withFolder.open(codebookUri, edited, "yaml");
    expect(await hoverName()).toContain("Africa Corps");
    const report = await withFolder.connection.sendRequest<{ items: Diagnostic[] }>(
      "textDocument/diagnostic",
      { textDocument: { uri: codebookUri } },
    );
    expect(report.items.map(({ code, range }) => ({ code, line: range.start.line }))).toEqual([
      { code: "codebook", line: 3 },
    ]);
    await withFolder.stop();
  });

  test("count down from the folder that a statement is in, not from one of a similar name", async () => {
    for (const name of ["proj", "proj2"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "statemark.yaml"), "actors: { ONE: { name: First } }");
    const folders = [folder, join(folder, "proj")].map((path) => pathToFileURL(path).href);
    const statement = pathToFileURL(join(folder, "proj2", "a.statemark")).href;
    const withFolders = await startServer({ folders });
    await withFolders.open(statement, "@[it](ONE)");
    const hover = await withFolders.connection.sendRequest<Hover>("textDocument/hover", {
      textDocument: { uri: statement },
      position: { line: 0, character: 4 },
    });
    expect(JSON.stringify(hover.contents)).toContain("First");
    await withFolders.stop();
  });
});
