// The index of the workspace in the built server: what is on the disk, what changes there, and what is kept
// from one start to the next.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Location, Registration } from "vscode-languageserver-protocol";
import { type ServerProcess, startServer } from "./server-process.ts";

const asker = "untitled:Statement-1";
const [created, changed, deleted] = [1, 2, 3];

let place: string;
let servers: ServerProcess[];
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "statemark-"));
  servers = [];
  mkdirSync(join(place, "work"));
});
afterEach(async () => {
  for (const server of servers) expect(await server.stop()).toBe(0);
  rmSync(place, { recursive: true });
});

const pathOf = (name: string) => join(place, "work", name);
const uriOf = (name: string) => pathToFileURL(pathOf(name)).href;
const storage = () => join(place, "storage");
const cacheFile = () => join(storage(), "statements.index");

function write(name: string, text: string): void {
  mkdirSync(dirname(pathOf(name)), { recursive: true });
  writeFileSync(pathOf(name), text);
}

async function start(options: Parameters<typeof startServer>[0] = {}): Promise<ServerProcess> {
  const server = await startServer({
    folders: [pathToFileURL(join(place, "work")).href],
    initializationOptions: { storageUri: pathToFileURL(storage()).href },
    ...options,
  });
  servers.push(server);
  await server.open(asker, "@[Erewhon](X)\n![go](troops-out)\n");
  return server;
}

const tell = (server: ServerProcess, name: string, type: number | undefined) =>
  server.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: uriOf(name), type }],
  });

/** The names of the files that mention the position `troops-out`. */
async function mentions(server: ServerProcess): Promise<readonly string[]> {
  const found = await server.connection.sendRequest<Location[]>("textDocument/references", {
    textDocument: { uri: asker },
    position: { line: 1, character: 7 },
    context: { includeDeclaration: true },
  });
  const names = found.map(({ uri }) => decodeURIComponent(basename(uri)));
  return names.filter((name) => name !== asker).sort();
}

const statement = "![leave](troops-out){to=DPRK}\n";

describe("follows the disk", () => {
  test("files that come, change and go", async () => {
    write("a.statemark", statement);
    const server = await start();
    expect(await mentions(server)).toEqual(["a.statemark"]);
    write("b é.statemark", statement);
    await tell(server, "b é.statemark", created);
    expect(await mentions(server)).toEqual(["a.statemark", "b é.statemark"]);
    write("a.statemark", "Nothing.\n");
    await tell(server, "a.statemark", changed);
    expect(await mentions(server)).toEqual(["b é.statemark"]);
    rmSync(pathOf("b é.statemark"));
    await tell(server, "b é.statemark", deleted);
    expect(await mentions(server)).toEqual([]);
  });

  test("folders that come and go as a whole", async () => {
    write("un/a.statemark", statement);
    const server = await start();
    expect(await mentions(server)).toEqual(["a.statemark"]);
    renameSync(pathOf("un"), join(place, "elsewhere"));
    await tell(server, "un", deleted);
    expect(await mentions(server)).toEqual([]);
    renameSync(join(place, "elsewhere"), pathOf("eu"));
    await tell(server, "eu", created);
    expect(await mentions(server)).toEqual(["a.statemark"]);
  });

  test("what ignore files and the editor leave out", async () => {
    write("a.statemark", statement);
    write("b.statemark", statement);
    const server = await start({
      capabilities: { workspace: { configuration: true } },
      answers: {
        "workspace/configuration": ({ items }: { items: unknown[] }) =>
          items.map(() => ({ "**/b.*": true })),
      },
    });
    expect(await mentions(server)).toEqual(["a.statemark"]);
    write(".gitignore", "a.statemark\n");
    await tell(server, ".gitignore", created);
    expect(await mentions(server)).toEqual([]);
    rmSync(pathOf(".gitignore"));
    await tell(server, ".gitignore", deleted);
    expect(await mentions(server)).toEqual(["a.statemark"]);
  });

  test("folders of the workspace that are added and removed", async () => {
    write("a.statemark", statement);
    mkdirSync(join(place, "more"));
    writeFileSync(join(place, "more", "b.statemark"), statement);
    const server = await start({ capabilities: { workspace: { workspaceFolders: true } } });
    expect(await mentions(server)).toEqual(["a.statemark"]);
    const more = { uri: pathToFileURL(join(place, "more")).href, name: "more" };
    const change = (event: object) =>
      server.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    await change({ added: [more], removed: [] });
    expect(await mentions(server)).toEqual(["a.statemark", "b.statemark"]);
    await change({ added: [], removed: [more] });
    expect(await mentions(server)).toEqual(["a.statemark"]);
  });

  test("asks the client to watch", async () => {
    const watched: string[] = [];
    await start({
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      answers: {
        "client/registerCapability": ({ registrations }: { registrations: Registration[] }) => {
          watched.push(...registrations.map((each) => JSON.stringify(each.registerOptions)));
          return null;
        },
      },
    });
    await expect.poll(() => watched.join("")).toContain("**/*.statemark.md");
  });
});

test("more statements than are read without workers are read", async () => {
  const names = Array.from({ length: 300 }, (_, number) => `${number}.statemark`);
  for (const name of names) write(name, `${statement}${"Words and words. ".repeat(300)}\n`);
  write("statemark.yaml", "actors: { X: { name: Erewhon } }\n");
  const server = await start();
  expect(await mentions(server)).toEqual(names.sort());
});

describe("keeps what was read for the next start", () => {
  /** Until what is written is old enough to be told from what is written next. */
  const aWhile = () => new Promise((resolve) => setTimeout(resolve, 150));

  async function startWithCache(): Promise<void> {
    write("a.statemark", statement);
    write("b.statemark", "Nothing.\n");
    await aWhile();
    const server = await start();
    expect(await mentions(server)).toEqual(["a.statemark"]);
    await expect.poll(() => existsSync(cacheFile()), { timeout: 20_000 }).toBe(true);
  }

  test("and sees what has changed meanwhile", async () => {
    await startWithCache();
    write("b.statemark", statement);
    rmSync(pathOf("a.statemark"));
    write("c.statemark", statement);
    expect(await mentions(await start())).toEqual(["b.statemark", "c.statemark"]);
  });

  test("under other codebooks too", async () => {
    write("a.statemark", "@[Acme]\n");
    await startWithCache();
    write("a.statemark", "@[Acme]\n");
    write("statemark.yaml", "actors: { ACME: { name: Acme } }\n");
    const server = await start();
    await server.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: asker, version: 2 },
      contentChanges: [{ text: "" }],
    });
    await server.open(uriOf("b.statemark"), "@[Acme]\n");
    const found = await server.connection.sendRequest<Location[]>("textDocument/references", {
      textDocument: { uri: uriOf("b.statemark") },
      position: { line: 0, character: 3 },
      context: { includeDeclaration: false },
    });
    expect(found.map(({ uri }) => basename(uri)).sort()).toEqual(["a.statemark", "b.statemark"]);
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ["cut off", (bytes) => bytes.subarray(0, bytes.length / 2)],
    ["empty", () => Buffer.alloc(0)],
    [
      "of another form",
      (bytes) => Buffer.from(bytes.toString("latin1").replace(" 1\n", " 9\n"), "latin1"),
    ],
    [
      "changed in one place",
      (bytes) => {
        const at = Math.floor(bytes.length / 3);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        return bytes;
      },
    ],
  ])("but not from a file that is %s", async (_, damage) => {
    await startWithCache();
    writeFileSync(cacheFile(), damage(readFileSync(cacheFile())));
    const server = await start();
    expect(await mentions(server)).toEqual(["a.statemark"]);
    expect(server.shown).toEqual([]);
  });

  test("nor where that cannot be written", async () => {
    writeFileSync(storage(), "no folder");
    write("a.statemark", statement);
    expect(await mentions(await start())).toEqual(["a.statemark"]);
  });
});

test("what is not on the disk is read by the client", async () => {
  const files = new Map([
    ["remote:/work/a.statemark", "@[Acme] ![leave](troops-out)\n"],
    ["remote:/work/statemark.yaml", "actors: { ACME: { name: Acme } }\n"],
  ]);
  const server = await start({
    folders: ["remote:/work"],
    answers: {
      "statemark/findFiles": () => ({
        statements: [...files.keys()].filter((uri) => uri.endsWith(".statemark")),
        codebooks: [...files.keys()].filter((uri) => uri.endsWith(".yaml")),
      }),
      "statemark/readFile": ({ uri }: { uri: string }) => ({ text: files.get(uri) ?? null }),
    },
  });
  expect(await mentions(server)).toEqual(["a.statemark"]);
  files.set("remote:/work/b.statemark", statement);
  await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: "remote:/work/b.statemark", type: created }],
  });
  expect(await mentions(server)).toEqual(["a.statemark", "b.statemark"]);
  await server.open("remote:/work/c.statemark", "@[Acme]\n");
  const found = await server.connection.sendRequest<Location[]>("textDocument/references", {
    textDocument: { uri: "remote:/work/c.statemark" },
    position: { line: 0, character: 3 },
    context: { includeDeclaration: false },
  });
  expect(found.map(({ uri }) => basename(uri)).sort()).toEqual(["a.statemark", "c.statemark"]);
});
