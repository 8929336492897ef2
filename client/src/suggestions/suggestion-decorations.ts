// A dotted line under what could be marked, on the part of a statement that is on screen. What is shown is
// also what pointing at it and the light bulb speak of (suggestion-hover.ts, suggestion-actions.ts).

import * as vscode from "vscode";
import {
  type Suggestion,
  type SuggestionsAnswer,
  type SuggestionsParams,
  suggestionsRequest,
} from "../../../server/src/lsp/protocol.ts";
import type { StatementClient } from "../language-client.ts";
import { toRange } from "../protocol-range.ts";
import { isStatement } from "../statement-selector.ts";
import type { DismissedHere } from "./dismissed-here.ts";
import { areShown, minimumConfidence, suggestionSettings } from "./settings.ts";

const mentionKinds = ["actor", "law", "topic"];
const positionKinds = ["demand", "commitment", "condemnation", "support"];
/** Suggestions a little outside the screen are decorated too, so that scrolling shows them at once. */
const linesAround = 60;
const pauseWhileTyping = 400;
/** The longer a text, the longer looking through it takes. In characters for each further millisecond. */
const lengthPerPause = 1_000;
const pauseWhileScrolling = 60;

interface Shown {
  readonly version: number;
  readonly suggestions: readonly Suggestion[];
}

export class SuggestionDecorations implements vscode.Disposable {
  private readonly client: StatementClient;
  private readonly dismissed: DismissedHere;
  private readonly types = new Map<string, vscode.TextEditorDecorationType>();
  private readonly shown = new Map<vscode.TextEditor, Shown>();
  private readonly waiting = new Map<vscode.TextEditor, NodeJS.Timeout>();
  private readonly asking = new Map<vscode.TextEditor, vscode.CancellationTokenSource>();
  private readonly disposables: vscode.Disposable[];

  constructor(client: StatementClient, dismissed: DismissedHere) {
    this.client = client;
    this.dismissed = dismissed;
    for (const kind of mentionKinds) this.types.set(kind, border(kind));
    for (const kind of positionKinds) this.types.set(kind, underline(kind));
    const codebooks = vscode.workspace.createFileSystemWatcher("**/statemark.yaml");
    const refreshAllSoon = () => this.refreshAll(pauseWhileTyping);
    this.disposables = [
      ...this.types.values(),
      codebooks,
      codebooks.onDidChange(refreshAllSoon),
      codebooks.onDidCreate(refreshAllSoon),
      codebooks.onDidDelete(refreshAllSoon),
      client.onDidStart(() => this.refreshAll()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.refreshAll()),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) =>
        this.refreshSoon(textEditor, pauseWhileScrolling),
      ),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.path.endsWith("/statemark.yaml")) refreshAllSoon();
        for (const editor of editorsOf(document)) this.refreshSoon(editor, pauseWhileTyping);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(suggestionSettings)) this.refreshAll();
      }),
    ];
    this.refreshAll();
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    for (const asked of this.asking.values()) asked.dispose();
    for (const each of this.disposables) each.dispose();
  }

  /** Those at a position of a document as it is now; the inner ones first. */
  at(document: vscode.TextDocument, position: vscode.Position): readonly Suggestion[] {
    const [editor] = editorsOf(document);
    const shown = editor && this.shown.get(editor);
    if (shown?.version !== document.version) return [];
    const at = shown.suggestions.filter(({ range }) => toRange(range).contains(position));
    return at.reverse();
  }

  refreshAll(pause = 0): void {
    const visible = new Set(vscode.window.visibleTextEditors);
    for (const editor of this.shown.keys()) if (!visible.has(editor)) this.shown.delete(editor);
    for (const editor of visible) this.refreshSoon(editor, pause);
  }

  private refreshSoon(editor: vscode.TextEditor, pause: number): void {
    if (!isStatement(editor.document)) return;
    clearTimeout(this.waiting.get(editor));
    const refresh = () => {
      this.waiting.delete(editor);
      void this.refresh(editor);
    };
    const longer = pause < pauseWhileTyping ? 0 : lengthOf(editor.document) / lengthPerPause;
    this.waiting.set(editor, setTimeout(refresh, pause + longer));
  }

  private async refresh(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    const { running } = this.client;
    this.asking.get(editor)?.cancel();
    this.asking.delete(editor);
    if (!running) return;
    if (!areShown(document)) {
      this.show(editor, { version: document.version, suggestions: [] });
      return;
    }
    const first = editor.visibleRanges[0]?.start.line ?? 0;
    const last = editor.visibleRanges.at(-1)?.end.line ?? 0;
    const params: SuggestionsParams = {
      textDocument: { uri: document.uri.toString() },
      range: {
        start: { line: Math.max(0, first - linesAround), character: 0 },
        end: { line: last + linesAround, character: 0 },
      },
      minimumConfidence: minimumConfidence(document),
      dismissed: this.dismissed.all,
    };
    const asked = new vscode.CancellationTokenSource();
    this.asking.set(editor, asked);
    const answer = await running
      .sendRequest<SuggestionsAnswer>(suggestionsRequest, params, asked.token)
      .catch(() => undefined);
    asked.dispose();
    if (this.asking.get(editor) === asked) this.asking.delete(editor);
    // An answer for an older version is dropped: the edit after it has asked anew.
    if (answer?.version === document.version) this.show(editor, answer);
  }

  private show(editor: vscode.TextEditor, shown: Shown): void {
    this.shown.set(editor, shown);
    for (const [kind, type] of this.types) {
      const ofKind = shown.suggestions.filter((each) => each.kind === kind);
      editor.setDecorations(
        type,
        ofKind.map(({ range }) => toRange(range)),
      );
    }
  }
}

/** Of two styles of one sort for the same words only one is drawn, so those for positions are of another. */
function border(kind: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    borderWidth: "0 0 2px 0",
    borderStyle: "dotted",
    borderColor: new vscode.ThemeColor(colourOf(kind)),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/** Below the line of what is mentioned there. */
function underline(kind: string): vscode.TextEditorDecorationType {
  const colour = `var(--vscode-${colourOf(kind).replaceAll(".", "-")})`;
  return vscode.window.createTextEditorDecorationType({
    // This style is passed on to the page as it stands.
    textDecoration: `underline dotted 2px ${colour}; text-underline-offset: 0.4em; text-decoration-skip-ink: none`,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function colourOf(kind: string): string {
  return `statemark.suggested${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

function editorsOf(document: vscode.TextDocument): readonly vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
}
