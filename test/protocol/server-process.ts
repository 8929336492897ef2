// The built language server in a process of its own, spoken to over standard input and output as any
// editor would.

import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type { InitializeResult } from "vscode-languageserver-protocol";

const serverFile = fileURLToPath(new URL("../../dist/server.js", import.meta.url));

export interface ServerProcess {
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  readonly process: ChildProcess;
  /** Messages that the server showed the user. */
  readonly shown: string[];
  open(uri: string, text: string, languageId?: string): Promise<void>;
  stop(): Promise<number | null>;
}

export async function startServer(
  options: {
    /** Addresses. */
    readonly folders?: readonly string[];
    /** Client capabilities beyond none at all. */
    readonly capabilities?: object;
    readonly initializationOptions?: object;
    /** Answers to what the server asks, by method. */
    readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
  } = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [serverFile, "--stdio"]);
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const shown: string[] = [];
  connection.onNotification("window/showMessage", ({ message }) => {
    shown.push(message);
  });
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.onRequest("client/registerCapability", () => null);
  for (const [method, answer] of Object.entries(options.answers ?? {})) {
    connection.onRequest(method, answer as (params: unknown) => unknown);
  }
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    rootUri: options.folders?.[0] ?? null,
    workspaceFolders: options.folders?.map((uri) => ({ uri, name: "statements" })) ?? null,
    capabilities: options.capabilities ?? {},
    initializationOptions: options.initializationOptions,
  });
  await connection.sendNotification("initialized", {});
  const ended = new Promise<number | null>((done) => child.on("exit", done));
  return {
    connection,
    initialized,
    process: child,
    shown,
    open: (uri, text, languageId = "statemark") =>
      connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version: 1, text },
      }),
    async stop() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      const code = await ended;
      connection.dispose();
      return code;
    },
  };
}
