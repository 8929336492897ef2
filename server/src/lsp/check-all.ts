// "Check all statements": the problems of statements and codebooks that are not open, published until they
// are mended or cleared. What is open has its own, which are pulled.

import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  WorkDoneProgress,
} from "vscode-languageserver/node";
import { codebookDiagnostics } from "../features/diagnostics/codebook.ts";
import { diagnostics } from "../features/diagnostics/diagnostics.ts";
import { readCodebook } from "../registry/codebook.ts";
import { lineIndex } from "../text/line-index.ts";
import { longestStatement, readStatement } from "../workspace/statement.ts";
import { keyOf } from "./file-keys.ts";
import { isCodebook, type OpenStatements } from "./open-statements.ts";
import { toDiagnostic } from "./to-lsp.ts";
import {
  type CheckAllAnswer,
  type CheckAllParams,
  checkAllRequest,
  clearCheckedNotification,
} from "./workspace-protocol.ts";
import type { WorkspaceStatements } from "./workspace-statements.ts";
import type { WorkspaceView } from "./workspace-view.ts";

/** In milliseconds: keystrokes are answered in between. */
const slice = 20;
const pause = 300;

export class AllChecked {
  /** The address of the folder with a page for each code, where the client has one. */
  pages: string | undefined;

  private readonly connection: Connection;
  private readonly statements: OpenStatements;
  private readonly all: WorkspaceStatements;
  private readonly view: WorkspaceView;
  /** How many problems of each file are shown; files without any are left out. */
  private readonly shown = new Map<string, number>();
  /** Whether problems are kept up to date. */
  private isOn = false;
  private run = 0;
  private waiting: NodeJS.Timeout | undefined;
  private readonly changed = new Set<string>();

  constructor(
    connection: Connection,
    statements: OpenStatements,
    all: WorkspaceStatements,
    view: WorkspaceView,
  ) {
    this.connection = connection;
    this.statements = statements;
    this.all = all;
    this.view = view;
    connection.onRequest(checkAllRequest, (params: CheckAllParams, token: CancellationToken) =>
      this.checkAll(params, token),
    );
    connection.onNotification(clearCheckedNotification, () => this.clear());
  }

  /** Of a file: opened, closed, or changed on the disk. */
  fileChanged(uri: string): void {
    if (!this.isOn) return;
    this.changed.add(keyOf(uri));
    this.later();
  }

  codebooksChanged(): void {
    if (!this.isOn) return;
    for (const file of this.files()) this.changed.add(file);
    this.later();
  }

  private later(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      const files = [...this.changed];
      this.changed.clear();
      void this.check(files, () => undefined);
    }, pause);
  }

  private async checkAll(
    { workDoneToken }: CheckAllParams,
    token: CancellationToken,
  ): Promise<CheckAllAnswer> {
    await this.all.whenComplete();
    this.isOn = true;
    this.run++;
    const { run } = this;
    const files = this.files();
    let last = -1;
    const done = await this.check(
      files,
      (checked) => {
        const percentage = Math.floor((checked / files.length) * 100);
        if (workDoneToken === undefined || percentage === last) return;
        last = percentage;
        const message = `${checked} of ${files.length}`;
        const report = { kind: "report", percentage, message } as const;
        void this.connection.sendProgress(WorkDoneProgress.type, workDoneToken, report);
      },
      () => token.isCancellationRequested || run !== this.run,
    );
    const problems = [...this.shown.values()].reduce((sum, count) => sum + count, 0);
    return { files: done, problems };
  }

  private clear(): void {
    this.isOn = false;
    this.run++;
    this.changed.clear();
    for (const file of [...this.shown.keys()]) this.show(file, []);
  }

  private files(): readonly string[] {
    return [
      ...this.view.codebooks.map(({ file }) => file),
      ...this.view.index.files.map(({ file }) => file),
      ...[...this.shown.keys()].filter((file) => !this.view.index.has(file)),
    ];
  }

  /** Answers with how many were checked. */
  private async check(
    files: readonly string[],
    report: (checked: number) => void,
    isOver: () => boolean = () => !this.isOn,
  ): Promise<number> {
    let since = Date.now();
    for (const [index, file] of files.entries()) {
      if (Date.now() - since > slice) {
        report(index);
        await new Promise((resolve) => setTimeout(resolve, 0));
        since = Date.now();
      }
      if (isOver()) return index;
      this.show(file, this.problemsOf(file));
    }
    return files.length;
  }

  private show(file: string, problems: Diagnostic[]): void {
    if (problems.length === 0 && !this.shown.has(file)) return;
    if (problems.length > 0) this.shown.set(file, problems.length);
    else this.shown.delete(file);
    void this.connection.sendDiagnostics({
      uri: this.view.clientUris()(file),
      diagnostics: problems,
    });
  }

  /** Of a file that is not open; nothing of what cannot be read, or is not there any more. */
  private problemsOf(file: string): Diagnostic[] {
    if (this.statements.versionOf(this.view.clientUris()(file)) !== undefined) return [];
    try {
      const text = this.view.textOf(file);
      if (text === undefined || text.length > longestStatement) return [];
      const { pages } = this;
      if (isCodebook(file)) {
        const found = codebookDiagnostics(readCodebook(text), this.statements.registryAround(file));
        const lines = lineIndex(text);
        return found.map((each) => toDiagnostic(lines, each, pages));
      }
      const statement = readStatement(text, this.view.registryFor(file));
      return diagnostics(statement).map((each) => toDiagnostic(statement.lines, each, pages));
    } catch (error) {
      this.connection.console.error(`${file}: ${String(error)}`);
      return [];
    }
  }
}
