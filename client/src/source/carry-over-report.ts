// The list of what became of the marks when the source text was replaced: a text of its own beside the
// statement, which is never saved.

import * as vscode from "vscode";
import type { CarriedMark, CarryOverAnswer, LostMarkup } from "../../../server/src/lsp/protocol.ts";

type CarriedOver = Exclude<CarryOverAnswer, { readonly refusal: string }>;

const scheme = "statemark-report";
const longestEntry = 2_000;

export class CarryOverReport implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration: vscode.Disposable;
  /** By the addresses of the lists, one for each statement. */
  private readonly texts = new Map<string, string>();

  readonly onDidChange = this.changed.event;

  constructor() {
    this.registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? "";
  }

  async show(statement: vscode.TextDocument, answer: CarriedOver): Promise<void> {
    const uri = vscode.Uri.from({
      scheme,
      path: `/${vscode.l10n.t("What became of the marks")}`,
      query: statement.uri.toString(),
    });
    const name = statement.uri.path.slice(statement.uri.path.lastIndexOf("/") + 1);
    this.texts.set(uri.toString(), reportOf(name, answer));
    this.changed.fire(uri);
    const list = await vscode.workspace.openTextDocument(uri);
    // Read as Markdown it has headings, and long lines are wrapped.
    await vscode.languages.setTextDocumentLanguage(list, "markdown");
    await vscode.window.showTextDocument(list, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}

function reportOf(name: string, { same, moved, lost }: CarriedOver): string {
  const changed = moved.filter(({ how }) => how === "changed");
  const elsewhere = moved.filter(({ how }) => how === "moved");
  const parts = [
    `# ${vscode.l10n.t("What became of the marks in {0}", name)}`,
    vscode.l10n.t("Around the same words as before: {0}", same),
    ...section(
      vscode.l10n.t("Without a place in the new text, as they stood in the old one:"),
      lost.map(lostLine),
    ),
    ...section(
      vscode.l10n.t("Around words that changed. Look whether they still say the same:"),
      changed.map(changedLine),
    ),
    ...section(vscode.l10n.t("Around the same words at another place:"), elsewhere.map(movedLine)),
    vscode.l10n.t("One undo in the statement takes all of it back."),
  ];
  return `${parts.join("\n\n")}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, lines.map((line) => `- ${line}`).join("\n")];
}

function lostLine({ markup, position }: LostMarkup): string {
  return vscode.l10n.t("line {0}: {1}", position.line + 1, inOneLine(markup));
}

function changedLine({ before, after, range }: CarriedMark): string {
  return vscode.l10n.t(
    "line {0}: “{1}” was “{2}”",
    range.start.line + 1,
    inOneLine(after),
    inOneLine(before),
  );
}

function movedLine({ after, range }: CarriedMark): string {
  return vscode.l10n.t("line {0}: “{1}”", range.start.line + 1, inOneLine(after));
}

function inOneLine(text: string): string {
  const line = text.replace(/\s*[\r\n]\s*/g, " ").trim();
  return line.length > longestEntry ? `${line.slice(0, longestEntry)}…` : line;
}
