// What an index of many statements costs: from the start of the server to its first answer, to all names,
// to the whole index, cold and from the cache; then an edit, references and memory. Beside them what it costs
// to read and decode the same files, and Microsoft's Markdown server where it is installed.
//   npm run build && npm run bench:workspace [FILES]

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { makeWorkspace } from "./workspace-files.mjs";
import { howToInstall, markdownServerFile, measureMarkdownServer } from "./workspace-peer.mjs";

const count = Number(process.argv[2] ?? 10_000);
const serverFile = fileURLToPath(new URL("../dist/server.js", import.meta.url));
const place = mkdtempSync(join(tmpdir(), "statemark-bench-"));

const sorted = (times) => [...times].sort((a, b) => a - b);
const median = (times) => sorted(times)[Math.floor(times.length / 2)];
const p95 = (times) => sorted(times)[Math.floor(times.length * 0.95)];
const ms = (time) => `${time < 100 ? time.toFixed(1) : Math.round(time)} ms`;

/** Reading all files 32 at a time and decoding them. */
async function readAll(paths) {
  const started = performance.now();
  let next = 0;
  let length = 0;
  const reader = async () => {
    for (let path = paths[next++]; path; path = paths[next++]) {
      length += (await readFile(path, "utf8")).length;
    }
  };
  await Promise.all(Array.from({ length: 32 }, reader));
  return { time: performance.now() - started, length };
}

async function startServer(folder, storage) {
  const started = performance.now();
  const child = spawn(process.execPath, [serverFile, "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.onRequest("workspace/configuration", ({ items }) => items.map(() => null));
  connection.listen();
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: "statements" }],
    capabilities: { window: { workDoneProgress: true }, workspace: { configuration: true } },
    initializationOptions: { storageUri: pathToFileURL(storage).href },
  });
  await connection.sendNotification("initialized", {});
  const memory = (what) => {
    const found = new RegExp(`${what}:\\s+(\\d+)`).exec(
      readFileSync(`/proc/${child.pid}/status`, "utf8"),
    );
    return Math.round(Number(found?.[1] ?? 0) / 1024);
  };
  return {
    since: () => performance.now() - started,
    ask: (method, params) => connection.sendRequest(method, params),
    tell: (method, params) => connection.sendNotification(method, params),
    memory,
    async stop() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await new Promise((resolve) => child.on("exit", resolve));
      connection.dispose();
    },
  };
}

/** Where the first mark with a position's id stands. */
function placesOfIds(text) {
  return text.split("\n").flatMap((line, number) => {
    const found = /\bas=([a-z-]+[0-9]*)/.exec(line);
    return found ? [{ line: number, character: found.index + 4 }] : [];
  });
}

function idAt(text, { line, character }) {
  return /^[a-z0-9-]*/.exec(text.split("\n")[line]?.slice(character - 1) ?? "")?.[0] ?? "";
}

async function measureStart(paths, folder, storage) {
  const server = await startServer(folder, storage);
  const [path] = paths;
  const text = readFileSync(path, "utf8");
  const uri = pathToFileURL(path).href;
  await server.tell("textDocument/didOpen", {
    textDocument: { uri, languageId: "statemark", version: 1, text },
  });
  await server.ask("textDocument/documentSymbol", { textDocument: { uri } });
  const firstAnswer = server.since();
  const [position] = placesOfIds(text);
  const waits = [];
  let isFull = false;
  const keepAsking = async () => {
    while (!isFull) {
      const asked = performance.now();
      await server.ask("textDocument/documentSymbol", { textDocument: { uri } });
      waits.push(performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const asking = keepAsking();
  // Names of positions from all over the workspace, as somebody would look for them.
  const wanted = [0.2, 0.5, 0.9].map((part) => {
    const sample = readFileSync(paths[Math.floor(part * paths.length)] ?? path, "utf8");
    return /\bas=([a-z-]+[0-9]*)/.exec(sample)?.[1] ?? "";
  });
  for (const name of wanted) {
    for (;;) {
      const found = await server.ask("workspace/symbol", { query: name });
      if (found.some((each) => each.name === name || each.containerName?.includes(name))) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const names = server.since();
  await server.ask("textDocument/references", {
    textDocument: { uri },
    position,
    context: { includeDeclaration: true },
  });
  const full = server.since();
  isFull = true;
  await asking;
  return { server, uri, text, firstAnswer, names, full, outlineMeanwhile: p95(waits) };
}

async function measureUse({ server, uri, text }) {
  const edits = [];
  const editsAndSearches = [];
  const references = [];
  let version = 1;
  const places = placesOfIds(text);
  const line = text.split("\n").findIndex((each) => /^[A-Z][a-z ]{10}/.test(each));
  // A position that a hundred statements share, not thousands.
  const own = places.find((each) => /[0-9]/.test(idAt(text, each))) ?? places[0];
  const find = async (position) => {
    const asked = performance.now();
    const found = await server.ask("textDocument/references", {
      textDocument: { uri },
      position,
      context: { includeDeclaration: true },
    });
    references.push(performance.now() - asked);
    return found.length;
  };
  let found = 0;
  for (let round = 0; round < 20; round++) {
    for (const position of places.slice(0, 10)) found += await find(position);
  }
  const times = references.splice(0);
  for (let round = 0; round < 100; round++) {
    const started = performance.now();
    await server.tell("textDocument/didChange", {
      textDocument: { uri, version: ++version },
      contentChanges: [
        { range: { start: { line, character: 5 }, end: { line, character: 5 } }, text: "x" },
      ],
    });
    await server.ask("textDocument/documentSymbol", { textDocument: { uri } });
    edits.push(performance.now() - started);
    await find(own);
    editsAndSearches.push(performance.now() - started);
  }
  return { edits, editsAndSearches, references: times, found: Math.round(found / times.length) };
}

try {
  const folder = join(place, "statements");
  const storage = join(place, "storage");
  const paths = makeWorkspace(folder, count);
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  await readAll(paths);
  const { time: reading } = await readAll(paths);
  console.log(
    `${count} statements, ${(bytes / 1e6).toFixed(1)} MB; reading and decoding them: ${ms(reading)}`,
  );
  const row = (name, time) =>
    console.log(
      `${name.padEnd(46)} ${ms(time).padStart(10)} ${(time / reading).toFixed(2).padStart(8)} × reading`,
    );

  const cold = await measureStart(paths, folder, storage);
  row("cold: first answer", cold.firstAnswer);
  row("cold: names", cold.names);
  row("cold: whole index", cold.full);
  row("cold: outline meanwhile, 95th percentile", cold.outlineMeanwhile);
  const use = await measureUse(cold);
  row("edit to outline, 95th percentile", p95(use.edits));
  row("edit to references, 95th percentile", p95(use.editsAndSearches));
  row(`references (${use.found} places), median`, median(use.references));
  row(`references (${use.found} places), 95th percentile`, p95(use.references));
  console.log(
    `memory: at most ${cold.server.memory("VmHWM")} MB, now ${cold.server.memory("VmRSS")} MB`,
  );
  const until = performance.now() + 60_000;
  while (!(existsSync(storage) && readdirSync(storage).some((name) => name.endsWith(".index")))) {
    if (performance.now() > until) throw new Error("The cache is not written");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await cold.server.stop();

  const warm = await measureStart(paths, folder, storage);
  row("warm: first answer", warm.firstAnswer);
  row("warm: names", warm.names);
  row("warm: whole index", warm.full);
  console.log(
    `memory: at most ${warm.server.memory("VmHWM")} MB, now ${warm.server.memory("VmRSS")} MB`,
  );
  await warm.server.stop();

  if (existsSync(markdownServerFile)) {
    const notes = join(place, "notes");
    const found = await measureMarkdownServer(notes, makeWorkspace(notes, count, ".md"));
    row("Microsoft's Markdown server: first symbols", found.symbols);
    row("Microsoft's Markdown server: references", found.references);
    console.log(`memory: at most ${found.memory} MB`);
  } else {
    console.log(howToInstall);
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
