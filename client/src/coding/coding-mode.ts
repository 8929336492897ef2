// Coding mode: while it is on, single letters in a statement are commands (keybindings whose `when` has
// statemark.isCoding) and write nothing. It belongs to the window, and it is seen in the status bar and by
// the shape of the cursor.

import * as vscode from "vscode";
import { statementEditor } from "../commands/marking.ts";
import { Question } from "../commands/question.ts";
import { isStatement } from "../statement-selector.ts";

export class CodingMode implements vscode.Disposable {
  private isOn = false;
  private readonly item: vscode.StatusBarItem;
  /** The shapes that the cursors had. */
  private readonly shapes = new Map<vscode.TextEditor, vscode.TextEditorCursorStyle | undefined>();
  private readonly disposables: vscode.Disposable[];

  constructor() {
    this.item = vscode.window.createStatusBarItem(
      "statemark.coding",
      vscode.StatusBarAlignment.Left,
      1000,
    );
    this.item.name = vscode.l10n.t("Statemark: coding mode");
    const words = vscode.l10n.t("Coding: N next · Enter accept · H help · Esc leave");
    this.item.text = `$(edit) ${words}`;
    this.item.tooltip = vscode.l10n.t(
      "In coding mode single letters mark and accept, and nothing is typed. H shows all keys. Click to leave it.",
    );
    this.item.backgroundColor = new vscode.ThemeColor("statusBarItem.warningBackground");
    this.item.command = "statemark.codingMode";
    this.item.accessibilityInformation = { label: words, role: "button" };
    this.disposables = [
      this.item,
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.show()),
    ];
  }

  dispose(): void {
    for (const each of this.disposables) each.dispose();
  }

  async toggle(): Promise<void> {
    if (this.isOn) await this.leave();
    else if (statementEditor()) await this.set(true);
  }

  /** What is selected is not any more: the next letter would replace it. A list on its way is closed, no more. */
  async leave(): Promise<void> {
    if (Question.close()) return;
    const editor = vscode.window.activeTextEditor;
    if (editor && isStatement(editor.document)) {
      editor.selections = editor.selections.map(({ start }) => new vscode.Selection(start, start));
    }
    await this.set(false);
  }

  private async set(isOn: boolean): Promise<void> {
    this.isOn = isOn;
    this.show();
    await vscode.commands.executeCommand("setContext", "statemark.isCoding", isOn);
  }

  private show(): void {
    const visible = new Set(vscode.window.visibleTextEditors);
    for (const editor of this.shapes.keys()) if (!visible.has(editor)) this.shapes.delete(editor);
    for (const editor of visible) this.shape(editor);
    const active = vscode.window.activeTextEditor;
    if (this.isOn && active && isStatement(active.document)) this.item.show();
    else this.item.hide();
  }

  private shape(editor: vscode.TextEditor): void {
    const isCoding = this.isOn && isStatement(editor.document);
    if (isCoding === this.shapes.has(editor)) return;
    const { options } = editor;
    if (isCoding) {
      this.shapes.set(editor, options.cursorStyle);
      options.cursorStyle = vscode.TextEditorCursorStyle.BlockOutline;
    } else {
      options.cursorStyle = this.shapes.get(editor) ?? vscode.TextEditorCursorStyle.Line;
      this.shapes.delete(editor);
    }
  }
}
