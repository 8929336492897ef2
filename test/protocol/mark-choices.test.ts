// The one list of a mark, over the protocol.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CodeAction } from "vscode-languageserver-protocol";
import type { EditAnswer, MarkChoicesAnswer } from "../../server/src/lsp/protocol.ts";
import { type ServerProcess, startServer } from "./server-process.ts";

let folder: string;
let server: ServerProcess;
const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "statemark-"));
  mkdirSync(join(folder, "earlier"));
  writeFileSync(
    join(folder, "earlier", "a.statemark"),
    "---\ndate: 2024-11-08\n---\n![withdraw its forces from the theatre]{as=troops-out to=DPRK}",
  );
  writeFileSync(join(folder, "statemark.yaml"), "actors: {}\n");
  server = await startServer({
    folders: [pathToFileURL(folder).href],
    capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
  });
});
afterEach(async () => {
  expect(await server.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

const at = (character: number) => ({
  start: { line: 0, character },
  end: { line: 0, character },
});
const ask = (character: number, version = 1) =>
  server.connection.sendRequest<MarkChoicesAnswer | null>("statemark/markChoices", {
    textDocument: { uri: uriOf("b.statemark") },
    version,
    range: at(character),
  });

/** Files are read after the server has started; who asks sooner is told what is known. */
async function askUntil(character: number, holds: (found: MarkChoicesAnswer | null) => boolean) {
  for (;;) {
    const found = await ask(character);
    if (holds(found)) return found;
  }
}

test("what is chosen is written by setting it where the mark begins", async () => {
  await server.open(uriOf("b.statemark"), "So ![all forces withdraw from the theatre]{to=DPRK}.");
  const found = await askUntil(8, (each) => (each?.choices.length ?? 0) > 1);
  expect(found).toMatchObject({
    kind: "demand",
    text: "all forces withdraw from the theatre",
    at: { line: 0, character: 3 },
  });
  expect(found?.choices[0]).toEqual({
    title: "Same as “withdraw its forces from the theatre”",
    description: "troops-out · once, 8 November 2024",
    key: "as",
    values: ["troops-out"],
  });
  const answer = await server.connection.sendRequest<EditAnswer>("statemark/setAttribute", {
    textDocument: { uri: uriOf("b.statemark") },
    version: 1,
    range: at(found?.at.character ?? 0),
    key: "as",
    values: ["troops-out"],
  });
  expect(answer).toMatchObject({ edits: [{ newText: "as=troops-out " }] });
});

test("a name that nobody knows can go into the codebook", async () => {
  await server.open(uriOf("b.statemark"), "@[Zzyzx Front]");
  const found = await ask(4);
  const last = found?.choices.at(-1);
  expect(last?.title).toBe("Add “Zzyzx Front” to the codebook");
  expect(JSON.stringify(last?.codebook)).toContain("statemark.yaml");
});

test("there is none without a mark, and an older text is told apart", async () => {
  await server.open(uriOf("b.statemark"), "no mark");
  expect(await ask(2)).toBeNull();
  await expect(ask(2, 7)).rejects.toThrow("changed meanwhile");
});

test("the same is offered to any editor as code actions", async () => {
  await server.open(uriOf("b.statemark"), "![all forces withdraw from the theatre]{to=DPRK}");
  await askUntil(8, (each) => (each?.choices.length ?? 0) > 1);
  const actions = await server.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri: uriOf("b.statemark") },
    range: at(8),
    context: { diagnostics: [], only: ["refactor.rewrite"], triggerKind: 1 },
  });
  expect(actions.map(({ title }) => title)).toEqual(
    expect.arrayContaining([
      "Same as “withdraw its forces from the theatre” (troops-out)",
      "Make this a tracked position (forces-withdraw-theatre)",
    ]),
  );
});
