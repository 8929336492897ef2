// Microsoft's Markdown server on a folder of Markdown files. It asks its client to list, read and parse
// them; the time for that is part of what it takes.

import { spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";

/** Where it is measured if it is installed: it is no dependency. */
export const markdownServerFile = join(
  homedir(),
  ".cache/statemark/peers/node_modules/vscode-markdown-languageserver/dist/node/workerMain.js",
);

export const howToInstall =
  "Microsoft's Markdown server is measured too where it is installed: npm install --prefix ~/.cache/statemark/peers vscode-markdown-languageserver markdown-it";

/** Starts it on a folder; `paths` are the files of the workspace. */
export async function startMarkdownServer(folder, paths) {
  const serverFile = markdownServerFile;
  const markdown = createRequire(serverFile)("markdown-it")({ html: true });
  const child = spawn(process.execPath, ["--max-old-space-size=8192", serverFile, "--stdio"]);
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const token = ({ type, tag, attrs, map, content, markup, info, children }) => ({
    ...{ type, tag, attrs, map, content, markup, info },
    children: children?.map(token) ?? null,
  });
  connection.onRequest("markdown/parse", ({ uri, text }) =>
    markdown.parse(text ?? readFileSync(fileURLToPath(uri), "utf8"), {}).map(token),
  );
  connection.onRequest("markdown/findMarkdownFilesInWorkspace", () =>
    paths.map((path) => pathToFileURL(path).href),
  );
  connection.onRequest("markdown/fs/readFile", ({ uri }) => [...readFileSync(fileURLToPath(uri))]);
  connection.onRequest("markdown/fs/readDirectory", ({ uri }) =>
    readdirSync(fileURLToPath(uri), { withFileTypes: true }).map((entry) => [
      entry.name,
      { isDirectory: entry.isDirectory() },
    ]),
  );
  connection.onRequest("markdown/fs/stat", ({ uri }) => {
    const stat = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
    return stat && { isDirectory: stat.isDirectory() };
  });
  for (const what of ["create", "delete"]) {
    connection.onRequest(`markdown/fs/watcher/${what}`, () => null);
  }
  connection.onRequest("workspace/configuration", ({ items }) => items.map(() => ({})));
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.listen();
  const root = pathToFileURL(folder).href;
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: "notes" }],
    initializationOptions: { markdownFileExtensions: ["md"] },
    capabilities: { workspace: { configuration: true, workspaceFolders: true } },
  });
  await connection.sendNotification("initialized", {});
  return { child, connection };
}

/** How long it takes from the first question to the symbols of all files, then to references; in ms. */
export async function measureMarkdownServer(folder, paths) {
  const { child, connection } = await startMarkdownServer(folder, paths);
  const uri = pathToFileURL(paths[0]).href;
  const text = readFileSync(paths[0], "utf8");
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "markdown", version: 1, text },
  });
  const started = performance.now();
  await connection.sendRequest("workspace/symbol", { query: "Statement 19" });
  const symbols = performance.now() - started;
  const line = text.split("\n").findIndex((each) => each.startsWith("# "));
  const asked = performance.now();
  await connection.sendRequest("textDocument/references", {
    textDocument: { uri },
    position: { line, character: 4 },
    context: { includeDeclaration: true },
  });
  const references = performance.now() - asked;
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  const memory = Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  child.kill();
  connection.dispose();
  return { symbols, references, memory };
}
