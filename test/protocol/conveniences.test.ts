// The built server over the protocol: growing selections, what lights up together, putting marks in
// order and writing them long or short.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type {
  DocumentHighlight,
  Position,
  Range,
  Registration,
  SelectionRange,
  TextEdit,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { EditAnswer } from "../../server/src/lsp/protocol.ts";
import { type ServerProcess, startServer } from "./server-process.ts";

const uri = "untitled:Statement-1";
const options = { tabSize: 4, insertSpaces: true };
let server: ServerProcess;

const ask = <R>(method: string, params: object) =>
  server.connection.sendRequest<R>(method, { textDocument: { uri }, ...params });
const document = (text: string) => TextDocument.create(uri, "statemark", 1, text);
const edited = (text: string, edits: readonly TextEdit[]) =>
  TextDocument.applyEdits(document(text), [...edits]);
const wholeOf = (text: string): Range => ({
  start: { line: 0, character: 0 },
  end: document(text).positionAt(text.length),
});
const at = (line: number, character: number): Position => ({ line, character });

describe("with a client of few words", () => {
  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(async () => {
    expect(await server.stop()).toBe(0);
  });

  test("says that it can", () => {
    expect(server.initialized.capabilities).toMatchObject({
      selectionRangeProvider: true,
      documentHighlightProvider: true,
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
    });
  });

  test("selections grow, one answer for each cursor", async () => {
    const text = "# A\r\n\r\nWe call on @[the regime](DPRK) now.";
    await server.open(uri, text);
    const answers = await ask<SelectionRange[]>("textDocument/selectionRange", {
      positions: [at(2, 18), at(0, 3)],
    });
    expect(answers).toHaveLength(2);
    const steps: string[] = [];
    for (let step = answers[0]; step; step = step.parent) {
      steps.push(document(text).getText(step.range));
    }
    expect(steps).toEqual([
      "regime",
      "the regime",
      "@[the regime](DPRK)",
      "We call on @[the regime](DPRK) now.",
      text,
    ]);
  });

  test("mentions light up as read, names in braces as text", async () => {
    await server.open(uri, "@[Kyiv] and @[Ukraine]\n![a]{to=UKR}");
    const found = await ask<DocumentHighlight[]>("textDocument/documentHighlight", {
      position: at(0, 3),
    });
    expect(found.map(({ range, kind }) => [range.start.line, range.start.character, kind])).toEqual(
      [
        [0, 2, 2],
        [0, 14, 2],
        [1, 8, 1],
      ],
    );
    expect(await ask("textDocument/documentHighlight", { position: at(0, 9) })).toBeNull();
  });

  test("formatting puts marks in order, in all of the text or a part", async () => {
    const text = "![a]{status=open  to=UK}\r\n\r\n@[b]( UK ) two  words\r\n";
    await server.open(uri, text);
    const all = await ask<TextEdit[]>("textDocument/formatting", { options });
    expect(edited(text, all)).toBe("![a]{to=UK status=open}\r\n\r\n@[b](UK) two  words\r\n");
    const part = await ask<TextEdit[]>("textDocument/rangeFormatting", {
      options,
      range: { start: at(2, 0), end: at(3, 0) },
    });
    expect(edited(text, part)).toBe("![a]{status=open  to=UK}\r\n\r\n@[b](UK) two  words\r\n");
  });

  test("marks are written long and short, and put in order as a command", async () => {
    const text = "![a @[b]]{status=open  to=UK}";
    await server.open(uri, text);
    const change = (request: string, params: object) =>
      ask<EditAnswer>(`statemark/${request}`, { version: 1, range: wholeOf(text), ...params });
    const answers = [
      await change("convertForm", { form: "long" }),
      await change("formatMarks", {}),
      await change("convertForm", { form: "sigil" }),
    ];
    expect(
      answers.map((answer) => ("edits" in answer ? edited(text, answer.edits) : answer.refusal)),
    ).toEqual([
      ":demand[a :actor[b]]{status=open  to=UK}",
      "![a @[b]]{to=UK status=open}",
      "All marks here are written in the short form already.",
    ]);
    await expect(change("formatMarks", { version: 7 })).rejects.toThrow("changed");
  });
});

test("to a client that can be told, it offers formatting for statements only", async () => {
  const dynamic = { dynamicRegistration: true };
  server = await startServer({
    capabilities: { textDocument: { formatting: dynamic, rangeFormatting: dynamic } },
  });
  const registered: Registration[] = [];
  const both = new Promise<void>((done) => {
    server.connection.onRequest("client/registerCapability", ({ registrations }) => {
      registered.push(...registrations);
      if (registered.length === 2) done();
      return null;
    });
  });
  expect(server.initialized.capabilities.documentFormattingProvider).toBeUndefined();
  await both;
  expect(registered.map(({ method, registerOptions }) => [method, registerOptions])).toEqual([
    ["textDocument/formatting", { documentSelector: [{ language: "statemark" }] }],
    ["textDocument/rangeFormatting", { documentSelector: [{ language: "statemark" }] }],
  ]);
  expect(await server.stop()).toBe(0);
});
