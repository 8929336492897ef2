// What the list of what may be written costs after each letter: from the change to the answer, in the
// middle of a marked statement of 100 KB, in a folder with the samples. In the same run Microsoft's Markdown
// server, where it is installed, completes a path in the same text. Prints medians, 95th percentiles and ratios.
//   npm run build && npm run bench:completion [SIZE]

import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { cpus, platform, release, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { marked } from "./statement.mjs";
import { howToInstall, markdownServerFile, startMarkdownServer } from "./workspace-peer.mjs";

const size = Number(process.argv[2] ?? 100_000);
const rounds = 30;
const pathOf = (file) => fileURLToPath(new URL(file, import.meta.url));

/** What stands before the cursor, what is typed, and what stands behind. */
const typedByUs = [
  { what: "a name after @[", before: "We ask @[", typed: "pyongyang", behind: "] to go." },
  { what: "a citation after §[", before: "under §[", typed: "resolution 1718", behind: "]." },
  { what: "an addressee after to=", before: "![go]{to=", typed: "pyongyang", behind: "}." },
  { what: "a position after as=", before: "![go]{as=", typed: "dprk-talks", behind: "}." },
  { what: "an attribute after {", before: "![go]{", typed: "status", behind: "}." },
  { what: "a word of running text", before: "We ask ", typed: "everybody", behind: " to go." },
];
const typedByPeer = [
  { what: "a path after (", before: "See [it](./", typed: "2024-12-18", behind: ")." },
  { what: "a heading after (#", before: "See [it](#", typed: "statement", behind: ")." },
];

/** As VS Code has it, as far as it is needed. */
const pathCompletion = {
  suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: "onDoubleHash" } },
  occurrencesHighlight: { enabled: false },
  validate: { enabled: false },
};

async function startOurs(folder) {
  const child = spawn(process.execPath, [pathOf("../dist/server.js"), "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/configuration", ({ items }) => items.map(() => null));
  connection.listen();
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: "statements" }],
    // As VS Code has it: problems are asked for, and here nobody asks.
    capabilities: {
      textDocument: { completion: { completionItem: { snippetSupport: true } }, diagnostic: {} },
    },
  });
  await connection.sendNotification("initialized", {});
  return { child, connection };
}

/** A text with an open line in its middle. */
class Typing {
  version = 1;

  constructor({ connection }, uri, line) {
    this.connection = connection;
    this.textDocument = { uri };
    this.line = line;
  }

  async change(start, end, text) {
    const { line } = this;
    const range = { start: { line, character: start }, end: { line, character: end } };
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { ...this.textDocument, version: ++this.version },
      contentChanges: [{ range, text }],
    });
  }

  async ask(character) {
    const answer = await this.connection.sendRequest("textDocument/completion", {
      textDocument: this.textDocument,
      position: { line: this.line, character },
      context: { triggerKind: 3 },
    });
    return (answer?.items ?? answer ?? []).length;
  }

  async type({ before, typed, behind }) {
    await this.change(0, 0, before + behind);
    await this.ask(before.length);
    const times = [];
    let most = 0;
    for (let letter = 0; letter < typed.length; letter++) {
      const character = before.length + letter;
      const started = performance.now();
      await this.change(character, character, typed.charAt(letter));
      const found = await this.ask(character + 1);
      times.push(performance.now() - started);
      most = Math.max(most, found);
    }
    await this.change(0, before.length + typed.length + behind.length, "");
    await this.ask(0);
    return { times, most };
  }
}

const figure = (times, share) => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)];

/** Opens the text, with an empty line in its middle to type in. */
async function open(name, server, file, languageId, text, all) {
  const uri = pathToFileURL(file).href;
  await server.connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId, version: 1, text },
  });
  const lines = text.split("\n");
  const line = lines.findIndex((each, at) => at > lines.length / 2 && each === "") + 1;
  const typing = new Typing(server, uri, line);
  return all.map((each) => ({ ...each, name, typing, times: [], most: 0 }));
}

/** All in turn in each round, so that whatever else the machine does befalls all alike. */
async function measure(all) {
  for (let round = 0; round <= rounds; round++) {
    for (const each of all) {
      const { times, most } = await each.typing.type(each);
      // The first round is for warming up.
      if (round > 0) each.times.push(...times);
      each.most = Math.max(each.most, most);
    }
  }
}

const place = mkdtempSync(join(tmpdir(), "statemark-bench-"));
try {
  // An empty line to type in, as a paragraph of its own.
  const text = (await marked(size)).replaceAll("\n\n", "\n\n\n");
  const statements = join(place, "statements");
  cpSync(pathOf("../samples"), statements, { recursive: true });
  writeFileSync(join(statements, "long.statemark"), text);
  const ours = await startOurs(statements);
  const long = join(statements, "long.statemark");
  const all = await open("Statemark", ours, long, "statemark", text, typedByUs);
  let peer;
  if (existsSync(markdownServerFile)) {
    const notes = join(place, "notes");
    mkdirSync(notes);
    for (const name of readdirSync(statements).filter((each) => each.endsWith(".statemark"))) {
      cpSync(join(statements, name), join(notes, name.replace(".statemark", ".md")));
    }
    const paths = readdirSync(notes).map((name) => join(notes, name));
    peer = await startMarkdownServer(notes, paths);
    await peer.connection.sendNotification("workspace/didChangeConfiguration", {
      settings: { markdown: pathCompletion },
    });
    all.push(
      ...(await open("Markdown", peer, join(notes, "long.md"), "markdown", text, typedByPeer)),
    );
  }
  await measure(all);
  ours.child.kill();
  peer?.child.kill();

  const { version } = JSON.parse(readFileSync(pathOf("../package.json"), "utf8"));
  const [cpu] = cpus();
  console.log(
    `Statemark ${version}, Node ${process.version}, ${platform()} ${release()}, ${cpus().length} × ${cpu.model.trim()}`,
  );
  console.log(`${(text.length / 1000).toFixed(0)} KB, ${rounds} rounds`);
  const path = all.find(({ name }) => name === "Markdown");
  const base = path && figure(path.times, 0.95);
  console.log(
    "server     what                          keys  at most   median ms   p95 ms   p95 × path",
  );
  for (const { name, what, most, times } of all) {
    const p95 = figure(times, 0.95);
    const figures = [
      String(times.length).padStart(6),
      String(most).padStart(9),
      figure(times, 0.5).toFixed(1).padStart(12),
      p95.toFixed(1).padStart(9),
      (base === undefined ? "" : (p95 / base).toFixed(1)).padStart(13),
    ];
    console.log(`${name.padEnd(11)}${what.padEnd(28)}${figures.join("")}`);
  }
  if (base === undefined) console.log(howToInstall);
  else {
    const { version: theirs } = JSON.parse(
      readFileSync(join(markdownServerFile, "../../../package.json"), "utf8"),
    );
    console.log(`Markdown: vscode-markdown-languageserver ${theirs}`);
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
process.exit();
