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
  const { title, reason, candidates } = suggestion;
  const argument = encodeURIComponent(JSON.stringify([argumentFor(document, suggestion)]));
  const link = (words: string, command: string) => `[${words}](command:${command}?${argument})`;
  const isUndecided = candidates.length > 0;
  const names = candidates.map(({ name, id }) => `${name} (${id})`).join(", ");
  const [accept, dismiss] = commands;
  const text = new vscode.MarkdownString(
    [
      `**${vscode.l10n.t("Suggested")}** ${asWords(title)}`,
      ...(isUndecided ? [asWords(vscode.l10n.t("It may be: {0}", names))] : []),
      asWords(`${asSentence(reason)} ${surenessOf(suggestion)}`),
      [
        link(isUndecided ? vscode.l10n.t("Choose…") : vscode.l10n.t("Accept"), accept),
        link(vscode.l10n.t("Dismiss"), dismiss),
      ].join(" · "),
    ].join("\n\n"),
  );
  // Only these commands can be run from here, whatever the words of the text are.
  text.isTrusted = { enabledCommands: [...commands] };
  return text;
}

/** Signs of Markdown in it are shown as they are. Unlike `appendText` it lets lines break. */
function asWords(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]()#+\-.!<>~|&$:@]/g, "\\$&");
}

function asSentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/, "")}.`;
}

function surenessOf({ confidence, candidates }: Suggestion): string {
  if (candidates.length > 0) return vscode.l10n.t("Which one is meant is for you to say.");
  switch (confidence) {
    case "high":
      return vscode.l10n.t("Nearly always right.");
    case "medium":
      return vscode.l10n.t("Mostly right.");
    default:
      return vscode.l10n.t("Worth a look.");
  }
}
