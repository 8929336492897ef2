// Replace the source text: the words of a statement come anew from the clipboard or a file, the marks
// stay with their words. What became of them is listed beside; one undo takes all of it back.

import * as vscode from "vscode";
import {
  type CarryOverAnswer,
  type CarryOverParams,
  carryOverRequest,
} from "../../../server/src/lsp/protocol.ts";
import type { StatementClient } from "../language-client.ts";
import { toRange } from "../protocol-range.ts";
import { isStatement } from "../statement-selector.ts";
import { CarryOverReport } from "./carry-over-report.ts";

type CarriedOver = Exclude<CarryOverAnswer, { readonly refusal: string }>;

export function registerReplacingSource(client: StatementClient): vscode.Disposable[] {
  const report = new CarryOverReport();
  return [
    report,
    // Programs may give the new text themselves.
    vscode.commands.registerCommand(
      "statemark.replaceSource",
      async (given?: { readonly text?: unknown }) => {
        const editor = vscode.window.activeTextEditor;
        if (!editor || !isStatement(editor.document)) {
          warn(
            vscode.l10n.t(
              "Open the statement whose source text is to be replaced: a file that ends in .statemark or .statemark.md.",
            ),
          );
          return;
        }
        const text = typeof given?.text === "string" ? given.text : await pickText();
        if (text !== undefined) await replaceSource(client, report, editor, text);
      },
    ),
  ];
}

/** From the clipboard or a file; `undefined` where there is none, which is said. */
async function pickText(): Promise<string | undefined> {
  const clipboard = vscode.l10n.t("The text in the clipboard");
  const file = vscode.l10n.t("A text file…");
  const chosen = await vscode.window.showQuickPick([clipboard, file], {
    title: vscode.l10n.t("Where is the new source text?"),
  });
  if (chosen === undefined) return undefined;
  if (chosen === file) return pickFile();
  const text = await vscode.env.clipboard.readText();
  if (text.trim() !== "") return text;
  warn(
    vscode.l10n.t(
      "There is no text in the clipboard. Copy the new source text there first, without marks.",
    ),
  );
  return undefined;
}

async function pickFile(): Promise<string | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t("The new source text"),
      filters: { [vscode.l10n.t("Text")]: ["txt", "md", "text"], "*": ["*"] },
    })) ?? [];
  if (!uri) return undefined;
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0") && text.trim() !== "") return text;
  } catch {
    // Said below.
  }
  warn(
    vscode.l10n.t(
      "{0} could not be read as text. Save it as plain text with the encoding UTF-8.",
      name,
    ),
  );
  return undefined;
}

async function replaceSource(
  client: StatementClient,
  report: CarryOverReport,
  editor: vscode.TextEditor,
  newText: string,
): Promise<void> {
  const { document } = editor;
  const params: CarryOverParams = {
    textDocument: { uri: document.uri.toString() },
    version: document.version,
    newText,
  };
  const answer = await client
    .request<CarryOverAnswer>(carryOverRequest, params)
    .catch(() => undefined);
  if (!answer || "refusal" in answer) {
    warn(
      answer?.refusal ??
        vscode.l10n.t(
          "Nothing was changed: the text changed meanwhile, or the server did not answer. Try again, or run “Statemark: Restart server”.",
        ),
    );
    return;
  }
  if (answer.edits.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("The new text has the same words, so nothing was changed."),
    );
    return;
  }
  if (!(await isMeant(answer))) return;
  const isDone = await editor.edit(
    (builder) => {
      for (const edit of answer.edits) builder.replace(toRange(edit.range), edit.newText);
    },
    { undoStopBefore: true, undoStopAfter: true },
  );
  if (!isDone) {
    warn(vscode.l10n.t("The text has changed meanwhile. Try again."));
    return;
  }
  // What was selected before may be any words now.
  const { active } = editor.selection;
  editor.selection = new vscode.Selection(active, active);
  if (answer.moved.length + answer.lost.length > 0) await report.show(document, answer);
  // The command is done; the message stays until it is read.
  void tell(answer);
}

/** Asks where most marks would go: that may be the text of another statement. */
async function isMeant({ same, moved, lost }: CarriedOver): Promise<boolean> {
  const marks = lost.filter(({ what }) => what === "mark").length;
  if (marks <= same + moved.length) return true;
  const goOn = vscode.l10n.t("Replace all the same");
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      "{0} of {1} marks have no place in the new text. Is it the text of this statement?",
      marks,
      same + moved.length + marks,
    ),
    { modal: true },
    goOn,
  );
  return chosen === goOn;
}

async function tell({ same, moved, lost, isSealed }: CarriedOver): Promise<void> {
  const message = vscode.l10n.t(
    "The source text was replaced. Marks in place: {0}; to look at: {1}; without a place: {2}. One undo takes it back.",
    same,
    moved.length,
    lost.length,
  );
  const seal = vscode.l10n.t("Seal again");
  const chosen = await vscode.window.showInformationMessage(message, ...(isSealed ? [seal] : []));
  if (chosen === seal) await vscode.commands.executeCommand("statemark.seal");
}

function warn(message: string): void {
  void vscode.window.showWarningMessage(message);
}
