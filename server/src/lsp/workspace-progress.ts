// Shows that statements are being read, where that takes a while, and lets the user stop it.

import type { Connection, WorkDoneProgressServerReporter } from "vscode-languageserver/node";
import type { WorkspaceStatements } from "./workspace-statements.ts";

/** In milliseconds: what is done sooner is not worth showing. */
const patience = 500;

export class WorkspaceProgress {
  private readonly connection: Connection;
  private readonly workspace: WorkspaceStatements;
  private timer: NodeJS.Timeout | undefined;
  private reporter: Promise<WorkDoneProgressServerReporter> | undefined;
  private percentage = -1;

  constructor(connection: Connection, workspace: WorkspaceStatements) {
    this.connection = connection;
    this.workspace = workspace;
    workspace.onDidChange(() => this.look());
  }

  private look(): void {
    const { progress } = this.workspace;
    if (!progress) {
      clearTimeout(this.timer);
      this.timer = undefined;
      this.end();
    } else if (this.reporter) this.report();
    else this.timer ??= setTimeout(() => this.begin(), patience);
  }

  private begin(): void {
    this.timer = undefined;
    if (!this.workspace.progress || this.reporter) return;
    this.percentage = -1;
    this.reporter = this.connection.window.createWorkDoneProgress().then((reporter) => {
      reporter.begin("Statemark", 0, "Reading statements", true);
      reporter.token.onCancellationRequested(() => this.workspace.stop());
      return reporter;
    });
    this.reporter.catch(() => undefined);
  }

  private report(): void {
    const { progress } = this.workspace;
    if (!progress || progress.all === 0) return;
    const percentage = Math.floor((100 * progress.done) / progress.all);
    if (percentage === this.percentage) return;
    this.percentage = percentage;
    const message = `Reading statements: ${progress.done} of ${progress.all}`;
    void this.reporter?.then(
      (reporter) => reporter.report(percentage, message),
      () => undefined,
    );
  }

  private end(): void {
    const { reporter } = this;
    this.reporter = undefined;
    void reporter?.then(
      (each) => each.done(),
      () => undefined,
    );
  }
}
