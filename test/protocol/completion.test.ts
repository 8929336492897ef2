// Completion in statements, as an editor asks for it.

import { afterAll, beforeAll, expect, test } from "vitest";
import type { CompletionItem, CompletionList } from "vscode-languageserver-protocol";
import { type ServerProcess, startServer } from "./server-process.ts";

const uri = "file:///statements/uk.statemark";
const text = `---
speaker: UK
---

We ask @[pyong] to ![go]{status=open} now.
`;
const line = 4;

interface Registered {
  readonly registrations: readonly {
    readonly method: string;
    readonly registerOptions?: {
      readonly documentSelector?: unknown;
      readonly triggerCharacters?: readonly string[];
    };
  }[];
}

let server: ServerProcess;
const registered: Registered["registrations"][number][] = [];

beforeAll(async () => {
  server = await startServer({
    capabilities: {
      textDocument: {
        completion: { dynamicRegistration: true, completionItem: { snippetSupport: true } },
      },
    },
    initializationOptions: { suggestCommand: "suggest.more" },
    answers: {
      "client/registerCapability": ({ registrations }: Registered) => {
        registered.push(...registrations);
        return null;
      },
    },
  });
  await server.open(uri, text);
});

afterAll(() => server.stop());

const itemsAt = async (words: string): Promise<readonly CompletionItem[]> => {
  const character = (text.split("\n")[line] ?? "").indexOf(words) + words.length;
  const list = await server.connection.sendRequest<CompletionList>("textDocument/completion", {
    textDocument: { uri },
    position: { line, character },
    context: { triggerKind: 3 },
  });
  return list.items;
};

test("a client that can be told asks in statements and codebooks, and nowhere else", async () => {
  await itemsAt("We");
  const options = registered
    .filter(({ method }) => method === "textDocument/completion")
    .map(({ registerOptions }) => registerOptions);
  expect(options.map((each) => each?.documentSelector)).toEqual([
    [{ pattern: "**/statemark.yaml" }],
    [{ language: "statemark" }, { language: "markdown", pattern: "**/*.statemark.md" }],
  ]);
  expect(options[1]?.triggerCharacters).toContain("[");
});

test("a name is written with its bracket, in place of the one that is there", async () => {
  const [first] = await itemsAt("@[pyong");
  expect(first).toMatchObject({
    label: "Pyongyang",
    filterText: "pyongyang",
    textEdit: {
      newText: "Pyongyang]",
      range: { start: { line, character: 9 }, end: { line, character: 15 } },
    },
  });
  const resolved = await server.connection.sendRequest<CompletionItem>(
    "completionItem/resolve",
    first,
  );
  expect(resolved.documentation).toMatchObject({ kind: "markdown" });
  expect(JSON.stringify(resolved.documentation)).toContain("Democratic People");
});

test("before another attribute the cursor stands where the value goes", async () => {
  const [first] = await itemsAt("![go]{");
  expect(first).toMatchObject({
    label: "to",
    insertTextFormat: 2,
    textEdit: { newText: "to=$0 " },
    command: { command: "suggest.more" },
  });
});

test("in running text there is nothing", async () => {
  expect(await itemsAt("We ask")).toEqual([]);
});
