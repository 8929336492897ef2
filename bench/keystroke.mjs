// What a keystroke costs: from didChange to the answer, for the built server and for a reference
// server that only parses Markdown, in turn in one run. Prints medians, 95th percentiles and ratios.
//   npm run build && npm run bench

import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { cpus, platform, release } from "node:os";
import { fileURLToPath } from "node:url";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { marked } from "./statement.mjs";

const keys = 200;
const uri = "file:///bench/statement.statemark";
const path = (file) => fileURLToPath(new URL(file, import.meta.url));

async function start(name, file) {
  const started = performance.now();
  const child = spawn(process.execPath, [path(file), "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification("initialized", {});
  return { name, child, connection, started, version: 1, times: new Map() };
}

async function measure(server, method, params) {
  const { connection } = server;
  const line = server.typedAt;
  const before = performance.now();
  await connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: ++server.version },
    contentChanges: [
      { range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: "a" },
    ],
  });
  const answer = await connection.sendRequest(method, { textDocument: { uri }, ...params });
  const times = server.times.get(method) ?? [];
  server.times.set(method, times);
  times.push(performance.now() - before);
  return answer;
}

const figure = (times, share) => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)];

async function run(size) {
  const text = await marked(size);
  const lines = text.split("\n");
  const typedAt = lines.findIndex((line, at) => at > lines.length / 2 && /^[A-Z]/.test(line));
  const servers = [
    await start("statemark", "../dist/server.js"),
    await start("reference", "./reference-server.mjs"),
  ];
  for (const server of servers) {
    server.typedAt = typedAt;
    await server.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "statemark", version: 1, text },
    });
  }
  const [ours, reference] = servers;
  const visible = {
    range: {
      start: { line: typedAt - 20, character: 0 },
      end: { line: typedAt + 20, character: 0 },
    },
  };
  let previousResultId = (
    await ours.connection.sendRequest("textDocument/semanticTokens/full", { textDocument: { uri } })
  ).resultId;
  for (let key = 0; key < keys; key++) {
    await measure(reference, "textDocument/documentSymbol", {});
    await measure(ours, "textDocument/documentSymbol", {});
    await measure(ours, "textDocument/semanticTokens/range", visible);
    const delta = await measure(ours, "textDocument/semanticTokens/full/delta", {
      previousResultId,
    });
    previousResultId = delta.resultId;
    await measure(ours, "textDocument/diagnostic", {});
  }
  const base = figure(reference.times.get("textDocument/documentSymbol"), 0.5);
  console.log(`\n${(text.length / 1000).toFixed(0)} KB, ${lines.length} lines, ${keys} keys each`);
  console.log("server     request                              median ms   p95 ms   × reference");
  for (const { name, times } of servers) {
    for (const [method, each] of times) {
      const median = figure(each, 0.5);
      console.log(
        `${name.padEnd(11)}${method.replace("textDocument/", "").padEnd(37)}${median.toFixed(1).padStart(9)}${figure(each, 0.95).toFixed(1).padStart(9)}${(median / base).toFixed(1).padStart(14)}`,
      );
    }
  }
  for (const { child } of servers) child.kill();
}

const { version } = JSON.parse(await readFile(path("../package.json"), "utf8"));
const [cpu] = cpus();
console.log(
  `Statemark ${version}, Node ${process.version}, ${platform()} ${release()}, ${cpus().length} × ${cpu.model.trim()}`,
);
for (const size of process.argv.slice(2).map(Number).filter(Boolean).length
  ? process.argv.slice(2).map(Number)
  : [100_000, 1_000_000])
  await run(size);
process.exit();
