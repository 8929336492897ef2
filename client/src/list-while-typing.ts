// The list of what may be written, asked for again while one types. VS Code asks behind a few signs, and
// from then on with each letter until nothing fits. Behind a slip that is mended, and behind a bracket
// where nothing was known yet, it would not ask again.

import * as vscode from "vscode";
import type { CompletionMiddleware } from "vscode-languageclient";
import { isStatement } from "./statement-selector.ts";

export class ListWhileTyping implements vscode.Disposable {
  readonly middleware: CompletionMiddleware = {
    provideCompletionItem: async (document, position, context, token, next) => {
      const isTyped = this.asking === versionOf(document);
      this.asking = undefined;
      const { TriggerCharacter } = vscode.CompletionTriggerKind;
      // VS Code calls it somebody's wish.
      const asked = isTyped ? { triggerKind: TriggerCharacter, triggerCharacter: "" } : context;
      const answer = await next(document, position, asked, token);
      if (token.isCancellationRequested) return answer;
      const items = Array.isArray(answer) ? answer : answer?.items;
      const { line } = position;
      this.open = items && items.length > 0 ? { document, line } : undefined;
      return answer;
    },
  };

  /** Where, as far as is known. That somebody closed it is not, and then it is to stay closed. */
  private open: { readonly document: vscode.TextDocument; readonly line: number } | undefined;
  /** For which version of which document it was asked for here. */
  private asking: string | undefined;
  private readonly listening: vscode.Disposable;
  private readonly request: (method: string, params: unknown) => Promise<unknown>;

  constructor(request: (method: string, params: unknown) => Promise<unknown>) {
    this.request = request;
    this.listening = vscode.workspace.onDidChangeTextDocument((event) => this.changed(event));
  }

  dispose(): void {
    this.listening.dispose();
  }

  private changed({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const [change] = contentChanges;
    if (!change || reason !== undefined) return;
    // What is taken from it, or put in otherwise, closes it.
    if (change.text.length > 1) this.open = undefined;
    const isOpen = this.open?.document === document && this.open.line === change.range.start.line;
    if (isOpen) return;
    if (document !== vscode.window.activeTextEditor?.document || !isStatement(document)) return;
    const { text, rangeLength, range } = change;
    const isLetter = rangeLength === 0 && /^[\p{L}\p{N}]$/u.test(text);
    if (!isLetter && !(text === "" && rangeLength === 1)) return;
    const place = range.start.translate(0, text.length);
    if (!isInMarkup(document, place)) return;
    const settings = vscode.workspace.getConfiguration("editor", document);
    if (!settings.get("suggestOnTriggerCharacters")) return;
    // The server must have heard of the change first.
    setTimeout(() => void this.show(document, document.version, place), 0);
  }

  /** Where Statemark offers nothing, VS Code would offer words from all over the text. */
  private async show(
    document: vscode.TextDocument,
    version: number,
    { line, character }: vscode.Position,
  ): Promise<void> {
    const answer = await this.request("textDocument/completion", {
      textDocument: { uri: document.uri.toString() },
      position: { line, character },
      context: { triggerKind: triggeredByCharacter, triggerCharacter: "" },
    }).catch(() => undefined);
    const { items = [] } = (answer ?? {}) as { readonly items?: readonly unknown[] };
    const isStillThere = document === vscode.window.activeTextEditor?.document;
    if (items.length === 0 || document.version !== version || !isStillThere) return;
    this.asking = versionOf(document);
    await vscode.commands.executeCommand("editor.action.triggerSuggest", { auto: true });
  }
}

/** As the protocol counts; VS Code counts otherwise. */
const triggeredByCharacter = 2;

function versionOf({ uri, version }: vscode.TextDocument): string {
  return `${version} ${uri}`;
}

/** Words, a target, attributes, and the kind of a block. The server says whether they are. */
const begun =
  /(?:[@§#]|:[a-z][a-z0-9-]{0,60})\[[^\]]{0,400}$|\]\([^)]{0,400}$|\{[^}]{0,999}$|^[ >]*:{3,}[a-z-]+$/;
const longestLine = 2_000;
const longestFrontMatter = 100;

function isInMarkup(document: vscode.TextDocument, { line, character }: vscode.Position): boolean {
  const start = Math.max(0, character - longestLine);
  const before = document.lineAt(line).text.slice(start, character);
  return begun.test(before) || isInFrontMatter(document, line);
}

function isInFrontMatter(document: vscode.TextDocument, line: number): boolean {
  const isFence = (each: number) => /^---[ \t]*$/.test(document.lineAt(each).text);
  if (line === 0 || line > longestFrontMatter || !isFence(0)) return false;
  for (let each = 1; each <= line; each++) if (isFence(each)) return false;
  return true;
}
