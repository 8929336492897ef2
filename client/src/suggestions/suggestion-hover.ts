// Pointing at a suggestion says what is proposed, why and how sure it is, with links to accept and dismiss it.

import * as vscode from "vscode";
import type { Suggestion } from "../../../server/src/lsp/protocol.ts";
import { toRange } from "../protocol-range.ts";
import type { SuggestionDecorations } from "./suggestion-decorations.ts";

/** What the commands are told from a link or the light bulb: which suggestion of which document. */
export interface SuggestionArgument {
  readonly uri: string;
  readonly range: Suggestion["range"];
  readonly kind: string;
}

export function argumentFor(
  document: vscode.TextDocument,
  { range, kind }: Suggestion,
): SuggestionArgument {
  return { uri: document.uri.toString(), range, kind };
}

const commands = ["statemark.acceptSuggestion", "statemark.dismissSuggestion"] as const;

export class SuggestionHover implements vscode.HoverProvider {
  private readonly decorations: SuggestionDecorations;

  constructor(decorations: SuggestionDecorations) {
    this.decorations = decorations;
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const at = this.decorations.at(document, position);
    const [inner] = at;
    if (!inner) return undefined;
    const contents = at.map((suggestion) => describe(document, suggestion));
    return new vscode.Hover(contents, toRange(inner.range));
  }
}

function describe(document: vscode.TextDocument, suggestion: Suggestion): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  // Only these commands can be run from here, whatever the words of the text are.
  text.isTrusted = { enabledCommands: [...commands] };
  text.appendMarkdown(`**${vscode.l10n.t("Suggested")}** `);
  text.appendText(suggestion.title);
  text.appendMarkdown("\n\n");
  text.appendText(`${suggestion.reason.replace(/[.]?$/, ".")} ${surenessOf(suggestion)}`);
  text.appendMarkdown("\n\n");
  if (suggestion.candidates.length > 0) {
    const names = suggestion.candidates.map(({ name, id }) => `${name} (${id})`).join(", ");
    text.appendText(vscode.l10n.t("It may be: {0}", names));
    text.appendMarkdown("\n\n");
  }
  const argument = encodeURIComponent(JSON.stringify([argumentFor(document, suggestion)]));
  const [accept, dismiss] = commands;
  const acceptTitle =
    suggestion.candidates.length > 0 ? vscode.l10n.t("Choose…") : vscode.l10n.t("Accept");
  text.appendMarkdown(`[${acceptTitle}](command:${accept}?${argument})`);
  text.appendMarkdown(` · [${vscode.l10n.t("Dismiss")}](command:${dismiss}?${argument})`);
  return text;
}

function surenessOf({ confidence }: Suggestion): string {
  switch (confidence) {
    case "high":
      return vscode.l10n.t("Nearly always right.");
    case "medium":
      return vscode.l10n.t("Mostly right.");
    default:
      return vscode.l10n.t("Worth a look.");
  }
}
