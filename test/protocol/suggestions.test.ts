// What could be marked, as an editor asks the built server for it, accepts it and dismisses it.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CancellationTokenSource } from "vscode-jsonrpc";
import { TextDocument } from "vscode-languageserver-textdocument";
import type {
  AcceptAnswer,
  CodebookChange,
  DismissAnswer,
  DismissedEntry,
  Suggestion,
  SuggestionsAnswer,
} from "../../server/src/lsp/protocol.ts";
import { type ServerProcess, startServer } from "./server-process.ts";

let folder: string;
let server: ServerProcess;
let uri: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "statemark-"));
  uri = pathToFileURL(join(folder, "a.statemark")).href;
  server = await startServer({
    folders: [pathToFileURL(folder).href],
    capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
  });
});
afterEach(async () => {
  expect(await server.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

const position = (line: number, character: number) => ({ line, character });
const whole = { start: position(0, 0), end: position(99, 0) };
const at = (line: number, character: number) => ({
  start: position(line, character),
  end: position(line, character),
});

const ask = <R>(method: string, params: object = {}) =>
  server.connection.sendRequest<R>(`statemark/${method}`, {
    textDocument: { uri },
    version: 1,
    range: whole,
    minimumConfidence: "low",
    dismissed: [],
    ...params,
  });
const suggestions = async (params?: object) =>
  (await ask<SuggestionsAnswer>("suggestions", params)).suggestions;
const titles = async (params?: object) => (await suggestions(params)).map(({ title }) => title);
const accept = (params: object) => ask<AcceptAnswer>("acceptSuggestions", params);

function applied(text: string, answer: AcceptAnswer): string {
  if (!("edits" in answer)) throw new Error(JSON.stringify(answer));
  return TextDocument.applyEdits(TextDocument.create(uri, "x", 1, text), [...answer.edits]);
}

/** Nobody has decided on these words. */
async function undecidedIn(text: string): Promise<Suggestion> {
  await server.open(uri, text);
  const found = (await suggestions()).find(({ candidates }) => candidates.length > 1);
  if (!found) throw new Error(`Nothing is undecided in “${text}”.`);
  return found;
}

describe("suggestions", () => {
  test("come with their places, what they are and why", async () => {
    await server.open(uri, "---\nspeaker: UK\n---\nPyongyang met @[Iran].\n");
    const answer = await ask<SuggestionsAnswer>("suggestions");
    expect(answer.version).toBe(1);
    expect(answer.suggestions).toMatchObject([
      {
        range: { start: position(3, 0), end: position(3, 9) },
        kind: "actor",
        title: "actor: North Korea (PRK)",
        reason: expect.stringMatching(/\w/),
        candidates: [],
      },
    ]);
  });

  test("come for the part that is asked for, but for what is dismissed", async () => {
    await server.open(uri, "Iran met.\n\nCuba met.\n\nPeru met.\n");
    expect(await titles({ range: at(2, 0) })).toEqual(["actor: Cuba (CUB)"]);
    expect(await titles({ dismissed: [{ text: "Cuba", kind: "actor" }] })).toEqual([
      "actor: Iran (IRN)",
      "actor: Peru (PER)",
    ]);
  });

  test("are gone to one by one", async () => {
    await server.open(uri, "Iran met.\n\nCuba met.\n");
    const go = (direction: string) => ask("neighbouringSuggestion", { range: at(0, 0), direction });
    const cuba = { start: position(2, 0), end: position(2, 4) };
    expect(await go("next")).toEqual(cuba);
    expect(await go("previous")).toEqual(cuba);
  });

  test("can be called back", async () => {
    await server.open(uri, "Iran met.\n");
    const source = new CancellationTokenSource();
    const asked = server.connection.sendRequest(
      "statemark/suggestions",
      { textDocument: { uri }, range: whole, minimumConfidence: "low", dismissed: [] },
      source.token,
    );
    source.cancel();
    await expect(asked).rejects.toThrow();
    expect(await titles()).toEqual(["actor: Iran (IRN)"]);
  });
});

describe("accepting", () => {
  const text = "Iran met Cuba.\n\nPeru met.\n";

  test("one marks its words", async () => {
    await server.open(uri, text);
    const answer = await accept({ which: "at", range: at(0, 10) });
    expect(applied(text, answer)).toBe("Iran met @[Cuba].\n\nPeru met.\n");
    expect(answer).toMatchObject({
      selection: { start: position(0, 11), end: position(0, 15) },
      marked: "1 actor",
      undecided: 0,
      unwritten: 0,
    });
  });

  test("all of a paragraph, a selection or the file marks all their words", async () => {
    await server.open(uri, text);
    const inParagraph = await accept({ which: "paragraph", range: at(0, 7) });
    expect(applied(text, inParagraph)).toBe("@[Iran] met @[Cuba].\n\nPeru met.\n");
    const range = { start: position(0, 5), end: position(3, 0) };
    const inRange = await accept({ which: "range", range });
    expect(applied(text, inRange)).toBe("Iran met @[Cuba].\n\n@[Peru] met.\n");
    const inFile = await accept({ which: "range" });
    expect(applied(text, inFile)).toBe("@[Iran] met @[Cuba].\n\n@[Peru] met.\n");
    expect(inFile).toMatchObject({ marked: "3 actors" });
  });

  test("what may mean several things takes a choice, and is left out of all", async () => {
    const several = "Cuba met Macedonia or Korea.\n";
    const undecided = await undecidedIn(several);
    const all = await accept({ which: "range" });
    expect(all).toMatchObject({ undecided: expect.any(Number) });
    expect("edits" in all && all.undecided).toBeGreaterThan(0);
    const { range, kind, candidates } = undecided;
    const params = { which: "at", range, kind };
    expect(await accept(params)).toMatchObject({ undecided: { candidates } });
    const [, second] = candidates;
    const chosen = await accept({ ...params, choice: second?.id });
    expect(applied(several, chosen)).toContain(`](${second?.id})`);
  });

  test("nothing is refused with a reason, an older version without one", async () => {
    await server.open(uri, "Nobody met.\n");
    expect(await accept({ which: "at", range: at(0, 1) })).toMatchObject({
      refusal: expect.stringContaining("at the cursor"),
    });
    expect(await accept({ which: "range" })).toMatchObject({
      refusal: expect.stringContaining("not marked already"),
    });
    await expect(accept({ which: "range", version: 7 })).rejects.toThrow("changed meanwhile");
  });
});

describe("dismissing", () => {
  const dismiss = () => ask<DismissAnswer>("dismissSuggestion", { range: at(0, 1) });

  test("without a codebook is left to the editor to remember", async () => {
    await server.open(uri, "Iran met.\n");
    expect(await dismiss()).toEqual({
      ignored: { text: "Iran", kind: "actor", name: "IRN" },
      title: "actor: Iran (IRN)",
      codebook: null,
    });
  });

  test("is written into the codebook, and taken out of it again", async () => {
    const file = join(folder, "statemark.yaml");
    const codebook = pathToFileURL(file).href;
    writeFileSync(file, "# Ours\nactors: {}\n");
    await server.open(uri, "Iran met.\n");
    const answer = await dismiss();
    if ("refusal" in answer || !answer.codebook) throw new Error(JSON.stringify(answer));
    const written = editedText("# Ours\nactors: {}\n", answer.codebook);
    expect(written).toBe("# Ours\nactors: {}\nignore:\n  - { text: Iran, actor: IRN }\n");
    await server.open(codebook, written, "yaml");
    expect(await titles()).toEqual([]);
    const { ignored } = answer;
    expect(await ask<DismissedEntry[]>("dismissedSuggestions")).toEqual([{ codebook, ignored }]);
    const back = await ask<CodebookChange | null>("bringBackSuggestion", { codebook, ignored });
    expect(back && editedText(written, back)).toBe("# Ours\nactors: {}\n");
    expect(await ask("bringBackSuggestion", { codebook, ignored: { text: "Cuba" } })).toBeNull();
  });
});

function editedText(text: string, { uri: file, edit }: CodebookChange): string {
  const [change] = edit.documentChanges ?? [];
  if (!change || !("edits" in change)) throw new Error("There is no edit.");
  expect(change.textDocument.uri).toBe(file);
  const document = TextDocument.create(file, "yaml", 1, text);
  return TextDocument.applyEdits(
    document,
    change.edits.map((each) => ("newText" in each ? each : { ...each, newText: "" })),
  );
}
