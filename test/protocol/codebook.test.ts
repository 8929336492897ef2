// A codebook in the editor, over the protocol: what is offered, explained and listed in it, and its
// entries found and renamed from statements and back.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type {
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  Hover,
  Location,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { dedent } from "../fixture.ts";
import { type ServerProcess, startServer } from "./server-process.ts";

const capabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: { diagnostic: {} },
};

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

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

async function start(
  folders: readonly string[] = [""],
  client: object = capabilities,
): Promise<void> {
  server = await startServer({ folders: folders.map(uriOf), capabilities: client });
}

/** Opens a text in which `|` is the cursor, and answers with the params of a request there. */
async function openAt(name: string, drawn: string, languageId = "yaml"): Promise<object> {
  const [before = "", after = ""] = dedent(drawn).split("|");
  await server.open(uriOf(name), before + after, languageId);
  const lines = before.split("\n");
  return {
    textDocument: { uri: uriOf(name) },
    position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
  };
}

const ask = <R>(method: string, params: object) =>
  server.connection.sendRequest<R>(`textDocument/${method}`, params);

describe("in a codebook", () => {
  test("keys and ids are offered", async () => {
    await start();
    const inEntry = await openAt("statemark.yaml", "actors:\n  W:\n    na|");
    const { items: keys } = await ask<CompletionList>("completion", inEntry);
    expect(keys.find(({ label }) => label === "name")).toMatchObject({
      documentation: "The usual name, short enough for a table.",
      textEdit: {
        range: { start: { line: 2, character: 4 }, end: { line: 2, character: 6 } },
        newText: "name: ",
      },
    });
    const atValue = await openAt("deep/statemark.yaml", "positions:\n  p:\n    to: Pyong|");
    const { items: ids } = await ask<CompletionList>("completion", atValue);
    const korea = ids.find(({ label }) => label === "PRK");
    expect(korea?.filterText).toContain("Pyongyang");
    expect(korea?.textEdit).toMatchObject({ newText: "PRK" });
  });

  test("nothing is offered in a statement, which has no completion yet", async () => {
    await start();
    const place = await openAt("a.statemark", "@[|]", "statemark");
    expect(await ask("completion", place)).toMatchObject({ items: [] });
  });

  test("keys and ids are explained, and the outline has the names", async () => {
    await start();
    const place = await openAt(
      "statemark.yaml",
      "actors:\n  W:\n    name: Wagner Group\n    part-of: R|US\n",
    );
    expect(JSON.stringify(await ask<Hover>("hover", place))).toContain("Russian Federation");
    const symbols = await ask<DocumentSymbol[]>("documentSymbol", place);
    expect(
      symbols.map(({ name, children }) => [name, children?.map((child) => child.name)]),
    ).toEqual([["actors", ["Wagner Group"]]]);
  });

  test("an entry does not count twice because its codebook is open", async () => {
    write("statemark.yaml", "actors: { W: { ids: { wikidata: Q1 } } }");
    await start();
    const place = await openAt("statemark.yaml", "actors: { |W: { ids: { wikidata: Q1 } } }");
    const [, ...more] = JSON.stringify(await ask<Hover>("hover", place)).split("Q1");
    expect(more).toHaveLength(1);
  });

  test("what is misspelt is reported though the file on the disk has it", async () => {
    write("statemark.yaml", "topics: { a: { parent: b }, b: }");
    await start();
    const place = await openAt("statemark.yaml", "topics: { a: { parent: b| }, c: }");
    const { items } = await ask<{ items: Diagnostic[] }>("diagnostic", place);
    expect(items.map(({ code }) => code)).toEqual(["unknown-topic"]);
  });

  test("an editor that can be told for which files is not asked to complete in statements", async () => {
    await start([""], { textDocument: { completion: { dynamicRegistration: true } } });
    expect(server.initialized.capabilities.completionProvider).toBeUndefined();
  });
});

describe("from a name to its entry and back", () => {
  beforeEach(() => {
    write("statemark.yaml", "actors:\n  W: { name: Wagner Group }\npositions:\n  out: { to: W }\n");
    write("deep/statemark.yaml", "actors:\n  W: { aliases: [the company] }\n");
  });

  test("a definition is in each codebook that has the entry, the nearest first", async () => {
    await start();
    const place = await openAt("deep/a.statemark", "![go]{to=UK} @[the com|pany]", "statemark");
    const found = await ask<Location[]>("definition", place);
    expect(found).toEqual([
      {
        uri: uriOf("deep/statemark.yaml"),
        range: { start: { line: 1, character: 2 }, end: { line: 1, character: 3 } },
      },
      {
        uri: uriOf("statemark.yaml"),
        range: { start: { line: 1, character: 2 }, end: { line: 1, character: 3 } },
      },
    ]);
  });

  test("of a position too, from a statement and from the codebook", async () => {
    await start();
    const inStatement = await openAt("a.statemark", "![go]{as=o|ut}", "statemark");
    const start3 = { start: { line: 3, character: 2 }, end: { line: 3, character: 5 } };
    expect(await ask("definition", inStatement)).toEqual([
      { uri: uriOf("statemark.yaml"), range: start3 },
    ]);
    const text = "actors:\n  W: { name: Wagner Group }\npositions:\n  out: { to: W| }\n";
    const inCodebook = await openAt("statemark.yaml", text);
    expect(await ask<Location[]>("definition", inCodebook)).toMatchObject([
      { range: { start: { line: 1, character: 2 } } },
    ]);
    const references = await ask<Location[]>("references", {
      ...inCodebook,
      context: { includeDeclaration: true },
    });
    expect(references.map(({ uri, range }) => [uri, range.start])).toEqual([
      [uriOf("deep/statemark.yaml"), { line: 1, character: 2 }],
      [uriOf("statemark.yaml"), { line: 1, character: 2 }],
      [uriOf("statemark.yaml"), { line: 3, character: 13 }],
    ]);
  });

  test("what is built in is a document to read", async () => {
    await start();
    const place = await openAt(
      "a.statemark",
      "@[Pyong|yang] §[resolution 1718 (2006)]",
      "statemark",
    );
    const [definition] = await ask<Location[]>("definition", place);
    const uri = definition?.uri ?? "";
    expect(uri).toBe("statemark-registry:/actor/PRK.md");
    const page = await server.connection.sendRequest<string>("statemark/registryEntry", { uri });
    expect(page).toContain("# Democratic People");
    const [law] = await ask<Location[]>("definition", {
      ...place,
      position: { line: 0, character: 20 },
    });
    // Editors decode what they show.
    const decoded = decodeURIComponent(law?.uri ?? "");
    expect(decoded).toBe("statemark-registry:/law/S/RES/1718.md");
    expect(
      await server.connection.sendRequest("statemark/registryEntry", { uri: decoded }),
    ).toContain("1718");
    expect(
      await server.connection.sendRequest("statemark/registryEntry", {
        uri: "statemark-registry:/x",
      }),
    ).toBe(null);
  });

  test("a new id is written in codebooks and statements, open or not", async () => {
    write("deep/closed.statemark", "\ufeff@[x](W) @[the company]\r\n![go]{to=W}\r\n");
    write("node_modules/other.statemark", "@[x](W)");
    write("deep/unrelated.statemark.md", "@[Pyongyang]");
    await start();
    const place = await openAt("a.statemark", "![go]{by=|W}", "statemark");
    expect(await ask("prepareRename", place)).toEqual({
      range: { start: { line: 0, character: 9 }, end: { line: 0, character: 10 } },
      placeholder: "W",
    });
    const { documentChanges = [] } = await ask<WorkspaceEdit>("rename", {
      ...place,
      newName: "PMC",
    });
    const edits = documentChanges.flatMap((change) => ("edits" in change ? [change] : []));
    const at = (line: number, start: number, end: number, newText = "PMC") => ({
      range: { start: { line, character: start }, end: { line, character: end } },
      newText,
    });
    expect(new Map(edits.map(({ textDocument, edits: of }) => [textDocument.uri, of]))).toEqual(
      new Map([
        [uriOf("statemark.yaml"), [at(1, 2, 3), at(3, 13, 14)]],
        [uriOf("deep/statemark.yaml"), [at(1, 2, 3)]],
        [uriOf("a.statemark"), [at(0, 9, 10)]],
        [uriOf("deep/closed.statemark"), [at(0, 4, 7, "(PMC)"), at(1, 9, 10)]],
      ]),
    );
    expect(
      edits.find(({ textDocument }) => textDocument.uri === uriOf("a.statemark"))?.textDocument
        .version,
    ).toBe(1);
    expect(server.shown).toEqual([]);
  });

  test.each([
    ["prepareRename", "@[|Pyongyang]", "", /built into Statemark/],
    ["rename", "@[x](|W)", "RUS", /already stands for Russia/],
    ["rename", "@[x](|W)", "a b", /cannot be an id/],
  ])("%s of %s to “%s” is refused in words", async (method, drawn, newName, message) => {
    await start();
    const place = await openAt("a.statemark", drawn, "statemark");
    await expect(ask(method, { ...place, newName })).rejects.toThrow(message);
  });

  test("a statement that is not saved anywhere has its positions renamed", async () => {
    await start();
    const textDocument = { uri: "untitled:Untitled-1" };
    await server.open(textDocument.uri, "![go]{as=own} ![go]{as=own}");
    const position = { line: 0, character: 10 };
    const edit = await ask<WorkspaceEdit>("rename", { textDocument, position, newName: "off" });
    expect(JSON.stringify(edit).match(/"off"/g)).toHaveLength(2);
  });
});

test("the codebooks of two institutes side by side do not mix", async () => {
  write("one/statemark.yaml", "actors: { W: { name: First } }\ncheck: { unknown-actor: off }\n");
  write("two/statemark.yaml", "actors: { W: { name: Second } }\n");
  await start(["one", "two"]);
  const inOne = await openAt("one/2024/a.statemark", "@[x](|W) @[Second]", "statemark");
  const inTwo = await openAt("two/a.statemark", "@[x](|W) @[First]", "statemark");
  expect(JSON.stringify(await ask("hover", inOne))).toContain("**First**");
  expect(JSON.stringify(await ask("hover", inTwo))).toContain("**Second**");
  const codes = async (place: object) =>
    (await ask<{ items: Diagnostic[] }>("diagnostic", place)).items.map(({ code }) => code);
  expect(await codes(inOne)).toEqual([]);
  expect(await codes(inTwo)).toEqual(["unknown-actor"]);
  const edit = await ask<WorkspaceEdit>("rename", { ...inOne, newName: "FIRST" });
  expect(JSON.stringify(edit)).not.toContain("/two/");
});
