// The built server's answers to marking with single keys, and to what the status bar asks.

import { afterEach, beforeEach, expect, test } from "vitest";
import type { Range } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CountsAnswer, MarkSaying, Place } from "../../server/src/lsp/coding-protocol.ts";
import type { EditAnswer } from "../../server/src/lsp/protocol.ts";
import { type ServerProcess, startServer } from "./server-process.ts";

const uri = "untitled:Statement-1";
const text = "![Leave]{to=PRK as=out} the area.\r\n\r\nWe thank Norway.\r\n";
const suggestions = { minimumConfidence: "medium", dismissed: [] };
let server: ServerProcess;

beforeEach(async () => {
  server = await startServer();
  await server.open(uri, text);
});
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

const ask = <R>(method: string, params: object) =>
  server.connection.sendRequest<R>(`statemark/${method}`, { textDocument: { uri }, ...params });
const document = TextDocument.create(uri, "statemark", 1, text);
const rangeOf = (words: string): Range => ({
  start: document.positionAt(text.indexOf(words)),
  end: document.positionAt(text.indexOf(words) + words.length),
});
const after = (answer: EditAnswer) =>
  "edits" in answer ? TextDocument.applyEdits(document, [...answer.edits]) : answer.refusal;

test("counts", async () => {
  expect(await ask<CountsAnswer>("counts", { suggestions })).toEqual({
    version: 1,
    marks: 1,
    byKind: ["1 demand"],
    suggested: 1,
    problems: 0,
  });
  expect(await ask<CountsAnswer>("counts", { suggestions: null })).toMatchObject({
    suggested: null,
  });
});

test("goes from a mark to a suggestion, and says what is there", async () => {
  const place = (range: Range, which: string, wanted: object | null = suggestions) =>
    ask<Place | null>("place", { range, which, suggestions: wanted });
  const next = await place(rangeOf("Leave"), "next");
  const range = rangeOf("Norway");
  expect(next).toEqual({ what: "suggestion", kind: "actor", range, behind: range.end });
  expect(await place(rangeOf("Norway"), "here")).toEqual(next);
  expect(await place(rangeOf("Norway"), "here", null)).toBeNull();
  expect(await place(rangeOf("Norway"), "previous")).toMatchObject({
    what: "mark",
    kind: "demand",
  });
});

test("makes a mark longer, or what is selected", async () => {
  const reshape = (range: Range, version = 1) =>
    ask<EditAnswer>("reshape", { version, range, side: "end", step: "extend" });
  expect(after(await reshape(rangeOf("Leave")))).toContain("![Leave the]{to=PRK as=out} area.");
  expect(await reshape(rangeOf("We"))).toEqual({ edits: [], selection: rangeOf("We thank") });
  await expect(reshape(rangeOf("We"), 7)).rejects.toThrow("changed");
});

test("marks again as was marked before", async () => {
  const saying = await ask<MarkSaying>("markSaying", { range: rangeOf("Leave") });
  expect(saying).toEqual({ kind: "demand", target: "", attributes: "{to=PRK}" });
  const answer = await ask<EditAnswer>("repeatMark", {
    version: 1,
    range: rangeOf("thank"),
    saying,
  });
  expect(after(answer)).toContain("We ![thank]{to=PRK} Norway.");
  expect(await ask("markSaying", { range: rangeOf("thank") })).toBeNull();
});
