// Calm reading: decorates the marks that are on screen, as the setting statemark.marks says. Where
// marks are and what their badges say comes from the server.

import * as vscode from "vscode";
import {
  type MarkView,
  type MarkViewsAnswer,
  type MarkViewsParams,
  markViewsRequest,
} from "../../../server/src/lsp/protocol.ts";
import type { StatementClient } from "../language-client.ts";
import { toRange } from "../protocol-range.ts";
import { isStatement } from "../statement-selector.ts";
import { createDecorationTypes } from "./decoration-types.ts";

type Mode = "full" | "quiet" | "hidden";

/** Marks a little outside the screen are decorated too, so that scrolling shows none undecorated. */
const linesAround = 60;
const pauseWhileTyping = 40;

export class MarkDecorations implements vscode.Disposable {
  private readonly client: StatementClient;
  private readonly types = createDecorationTypes();
  private readonly shown = new Map<vscode.TextEditor, readonly MarkView[]>();
  private readonly waiting = new Map<vscode.TextEditor, NodeJS.Timeout>();
  private readonly disposables: vscode.Disposable[];

  constructor(client: StatementClient) {
    this.client = client;
    this.disposables = [
      ...this.types.disposables,
      client.onDidStart(() => this.refreshAll()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.refreshAll()),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) =>
        this.refreshSoon(textEditor),
      ),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (modeOf(textEditor) === "hidden") this.decorate(textEditor);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        for (const editor of editorsOf(document)) this.refreshSoon(editor);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("statemark.marks")) this.refreshAll();
      }),
    ];
    this.refreshAll();
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    for (const each of this.disposables) each.dispose();
  }

  private refreshAll(): void {
    const visible = new Set(vscode.window.visibleTextEditors);
    for (const editor of this.shown.keys()) if (!visible.has(editor)) this.shown.delete(editor);
    for (const editor of visible) void this.refresh(editor);
  }

  private refreshSoon(editor: vscode.TextEditor): void {
    if (!isStatement(editor.document)) return;
    clearTimeout(this.waiting.get(editor));
    this.waiting.set(
      editor,
      setTimeout(() => {
        this.waiting.delete(editor);
        void this.refresh(editor);
      }, pauseWhileTyping),
    );
  }

  private async refresh(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    const { running } = this.client;
    if (!isStatement(document) || !running) return;
    const first = editor.visibleRanges[0]?.start.line ?? 0;
    const last = editor.visibleRanges.at(-1)?.end.line ?? 0;
    const params: MarkViewsParams = {
      textDocument: { uri: document.uri.toString() },
      range: {
        start: { line: Math.max(0, first - linesAround), character: 0 },
        end: { line: last + linesAround, character: 0 },
      },
    };
    const answer = await running
      .sendRequest<MarkViewsAnswer>(markViewsRequest, params)
      .catch(() => undefined);
    // An answer for an older version is dropped: the edit after it has asked anew.
    if (answer?.version !== document.version) return;
    this.shown.set(editor, answer.marks);
    this.decorate(editor);
  }

  private decorate(editor: vscode.TextEditor): void {
    const marks = this.shown.get(editor) ?? [];
    const mode = modeOf(editor);
    const dimmed: vscode.Range[] = [];
    const hidden: vscode.Range[] = [];
    const badges: vscode.DecorationOptions[] = [];
    const words = new Map(this.types.allWords.map((type) => [type, [] as vscode.Range[]]));
    for (const mark of marks) {
      const text = toRange(mark.text);
      if (mark.kind !== "mention" && mark.kind !== "heading") {
        words.get(this.types.words(mark.kind, mark.isHead))?.push(text);
      }
      const syntax = [toRange(mark.opening), toRange(mark.closing)];
      if (mode === "quiet") dimmed.push(...syntax);
      if (mode !== "hidden") continue;
      badges.push(...anchorsAround(text));
      for (const range of syntax) {
        if (isAtCursor(editor, range)) dimmed.push(range);
        else hidden.push(range);
      }
      const place = toRange(mark[mark.badgeAt]);
      if (mark.badge !== "" && !isAtCursor(editor, place)) {
        badges.push(badgeBehind(place, mark.badge));
      }
    }
    editor.setDecorations(this.types.dimmed, dimmed);
    editor.setDecorations(this.types.hidden, hidden);
    editor.setDecorations(this.types.badge, badges);
    for (const [type, ranges] of words) editor.setDecorations(type, ranges);
  }
}

/** Behind the hidden syntax: where a line breaks inside that, the badge has room on the next. */
function badgeBehind({ end }: vscode.Range, badge: string): vscode.DecorationOptions {
  return {
    range: new vscode.Range(end, end),
    renderOptions: {
      after: {
        contentText: badge,
        color: new vscode.ThemeColor("statemark.badgeForeground"),
        backgroundColor: new vscode.ThemeColor("statemark.badgeBackground"),
        margin: "0 0.1em 0 0.4em",
        // Set small and round through the one style that is passed on as it stands.
        textDecoration: "none; font-size: 0.8em; padding: 0 0.4em; border-radius: 0.6em",
      },
    },
  };
}

/** Tints are measured on the page: where hidden text stands at an end, that end would not be found. */
function anchorsAround({ start, end }: vscode.Range): vscode.DecorationOptions[] {
  const nothing = { contentText: "\u200b" };
  return [
    { range: new vscode.Range(start, start), renderOptions: { before: nothing } },
    { range: new vscode.Range(end, end), renderOptions: { after: nothing } },
  ];
}

function modeOf({ document }: vscode.TextEditor): Mode {
  return vscode.workspace.getConfiguration("statemark", document).get<Mode>("marks", "quiet");
}

/** On the lines of a cursor or selection everything is shown. */
function isAtCursor({ selections }: vscode.TextEditor, range: vscode.Range): boolean {
  return selections.some(
    ({ start, end }) => start.line <= range.end.line && end.line >= range.start.line,
  );
}

function editorsOf(document: vscode.TextDocument): readonly vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
}
