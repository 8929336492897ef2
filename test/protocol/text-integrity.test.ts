// Sealing and carrying marks over, as an editor asks the built server for them.

import { afterEach, beforeEach, expect, test } from "vitest";
import type {
  CarryOverAnswer,
  EditAnswer,
  SealStateAnswer,
} from "../../server/src/lsp/protocol.ts";
import { type ServerProcess, startServer } from "./server-process.ts";

const uri = "untitled:Statement-1";
const textDocument = { uri };
const nowhere = { line: 0, character: 0 };
let server: ServerProcess;

beforeEach(async () => {
  server = await startServer();
});
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

const ask = <R>(method: string, params: object) =>
  server.connection.sendRequest<R>(`statemark/${method}`, { textDocument, version: 1, ...params });
const seal = () => ask<EditAnswer>("seal", { range: { start: nowhere, end: nowhere } });
const carryOver = (newText: string) => ask<CarryOverAnswer>("carryOver", { newText });

test("the seal comes as an edit, and then fits", async () => {
  await server.open(uri, "@[Kim] spoke.");
  expect(await ask<SealStateAnswer>("sealState", {})).toEqual({ version: 1, state: "none" });
  const answer = await seal();
  if ("refusal" in answer) throw new Error(answer.refusal);
  const [edit] = answer.edits;
  expect(edit?.range).toEqual({ start: nowhere, end: nowhere });
  const text = `${edit?.newText}@[Kim] spoke.`;
  const change = (version: number, whole: string) =>
    server.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ text: whole }],
    });
  await change(2, text);
  expect(await ask<SealStateAnswer>("sealState", {})).toEqual({ version: 2, state: "same" });
  await change(3, text.replace("spoke", "left"));
  expect(await ask<SealStateAnswer>("sealState", {})).toEqual({ version: 3, state: "changed" });
});

test("the seal is refused where the front matter cannot be read, and for an older text", async () => {
  await server.open(uri, "---\na: [\n---\nx");
  expect(await seal()).toMatchObject({ refusal: expect.stringContaining("line 2") });
  await expect(
    ask("seal", { version: 0, range: { start: nowhere, end: nowhere } }),
  ).rejects.toThrow("changed meanwhile");
});

test("marks are carried over in one edit, with what became of them", async () => {
  await server.open(
    uri,
    "---\r\nspeaker: UK\r\n---\r\n\r\nHere ![we urge @[Kim] to stop it]{to=DPRK}.\r\n\r\n@[Bern] left 🕊.\r\n",
  );
  expect(await carryOver("\n\nHere we ask Kim to stop it.\n\nAll left 🕊\n")).toEqual({
    edits: [
      {
        range: { start: { line: 4, character: 10 }, end: { line: 6, character: 16 } },
        newText: "ask @[Kim] to stop it]{to=DPRK}.\r\n\r\nAll left 🕊",
      },
    ],
    isSealed: false,
    same: 1,
    moved: [
      {
        kind: "demand",
        how: "changed",
        before: "we urge Kim to stop it",
        after: "we ask Kim to stop it",
        range: { start: { line: 4, character: 7 }, end: { line: 4, character: 31 } },
      },
    ],
    lost: [{ what: "mark", markup: "@[Bern]", position: { line: 6, character: 0 } }],
  });
});

test("the same words are no edit, whatever line ends and blank lines they come with", async () => {
  await server.open(uri, "---\na: b\n---\n\n@[Kim] spoke.\n\nAll left.\n");
  const answer = await carryOver("\ufeffKim spoke.\r\n\r\nAll left.");
  expect(answer).toMatchObject({ edits: [], same: 1, lost: [] });
});
