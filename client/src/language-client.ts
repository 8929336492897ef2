// The connection to the language server. It is made when somebody first needs it: a window without a
// statement pays neither for the server nor for loading the protocol's code, which takes longer than
// all the rest of the extension. So nothing here or elsewhere in the client may import values from
// vscode-languageclient at its top, only types.

import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { answerFileRequests } from "./file-requests.ts";
import { hoverMiddleware } from "./hover/hover-actions.ts";
import { ListWhileTyping } from "./list-while-typing.ts";
import { statementSelector } from "./statement-selector.ts";

export class StatementClient implements vscode.Disposable {
  private readonly extensionUri: vscode.Uri;
  private readonly storageUri: vscode.Uri | undefined;
  private readonly log: vscode.LogOutputChannel;
  private readonly lists = new ListWhileTyping((method, params) => this.request(method, params));
  private readonly started = new vscode.EventEmitter<LanguageClient>();
  private starting: Promise<LanguageClient> | undefined;
  private client: LanguageClient | undefined;

  /** Each time the server is up: after the first start, a restart, and a crash. */
  readonly onDidStart = this.started.event;

  /** `storageUri` is a folder for what the server keeps of the workspace, where there is one. */
  constructor(
    extensionUri: vscode.Uri,
    storageUri: vscode.Uri | undefined,
    log: vscode.LogOutputChannel,
  ) {
    this.extensionUri = extensionUri;
    this.storageUri = storageUri;
    this.log = log;
  }

  /** The client, if its server is up. */
  get running(): LanguageClient | undefined {
    return this.client?.isRunning() ? this.client : undefined;
  }

  /** Starts the server unless it is up or on its way. After a failure, the next call tries again. */
  start(): Promise<LanguageClient> {
    this.starting ??= this.startNow().catch((error: unknown) => {
      this.starting = undefined;
      this.log.error("The Statemark server could not be started.", error as Error);
      throw error;
    });
    return this.starting;
  }

  /** Sends a request, starting the server for it where needed. */
  async request<Answer>(
    method: string,
    params: unknown,
    token?: vscode.CancellationToken,
  ): Promise<Answer> {
    const client = await this.start();
    // An absent token would be sent as one more parameter.
    return token
      ? client.sendRequest<Answer>(method, params, token)
      : client.sendRequest<Answer>(method, params);
  }

  async restart(): Promise<void> {
    if (!this.starting) {
      await this.start();
      return;
    }
    this.log.info("Restarting the Statemark server.");
    const client = await this.starting;
    await client.restart();
  }

  async stop(): Promise<void> {
    const client = await this.starting?.catch(() => undefined);
    this.starting = undefined;
    await client?.stop();
  }

  dispose(): void {
    this.lists.dispose();
    this.started.dispose();
  }

  /** Where the extension keeps its page on each kind of problem. */
  private diagnosticPages(): string {
    return vscode.Uri.joinPath(this.extensionUri, "docs", "diagnostics").toString();
  }

  private async startNow(): Promise<LanguageClient> {
    const { LanguageClient, State, TransportKind } = await import("vscode-languageclient/node");
    const module = vscode.Uri.joinPath(this.extensionUri, "dist", "server.js").fsPath;
    const client = new LanguageClient(
      "statemark",
      "Statemark",
      {
        run: { module, transport: TransportKind.ipc },
        debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--inspect=6009"] } },
      },
      {
        documentSelector: statementSelector,
        outputChannel: this.log,
        middleware: {
          ...hoverMiddleware((method, params, token) => this.request(method, params, token)),
          ...this.lists.middleware,
        },
        initializationOptions: {
          diagnosticPages: this.diagnosticPages(),
          suggestCommand: "editor.action.triggerSuggest",
          canShowEntries: true,
          ...(this.storageUri && { storageUri: this.storageUri.toString() }),
        },
      },
    );
    answerFileRequests(client);
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.started.fire(client);
    });
    this.client = client;
    await client.start();
    return client;
  }
}
