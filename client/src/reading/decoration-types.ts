// What decorations look like: positions are tinted or underlined in the colour of their kind, mark
// syntax is dimmed or hidden. The colours are contributed in package.json, for all kinds of theme.

import * as vscode from "vscode";

/** Kinds of position that have a colour of their own; all others share the last one's. */
const colouredKinds = [
  "demand",
  "commitment",
  "claim",
  "rejection",
  "condemnation",
  "support",
  "warning",
  "vote",
  "position",
] as const;

export interface DecorationTypes {
  readonly dimmed: vscode.TextEditorDecorationType;
  readonly hidden: vscode.TextEditorDecorationType;
  readonly badge: vscode.TextEditorDecorationType;
  /** For the words of a position; those of a head, which is none of its own, have only a line under them. */
  words(kind: string, isHead: boolean): vscode.TextEditorDecorationType;
  readonly allWords: readonly vscode.TextEditorDecorationType[];
  readonly disposables: readonly vscode.Disposable[];
}

export function createDecorationTypes(): DecorationTypes {
  const dimmed = vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor("statemark.dimmedSyntax"),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const hidden = vscode.window.createTextEditorDecorationType({
    // VS Code has no way to hide text; this style is passed on to the page as it stands.
    textDecoration: "none; display: none",
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const badge = vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const words = new Map(colouredKinds.map((kind) => [kind as string, wordsOf(kind)]));
  const heads = new Map(colouredKinds.map((kind) => [kind as string, wordsOfHead(kind)]));
  return {
    dimmed,
    hidden,
    badge,
    words: (kind, isHead) => {
      const types = isHead ? heads : words;
      return types.get(kind) ?? types.get("position") ?? dimmed;
    },
    allWords: [...words.values(), ...heads.values()],
    disposables: [dimmed, hidden, badge, ...words.values(), ...heads.values()],
  };
}

function wordsOf(kind: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(`statemark.${kind}Background`),
    borderWidth: "0 0 1px 0",
    borderStyle: "solid",
    borderColor: new vscode.ThemeColor(`statemark.${kind}Underline`),
    overviewRulerColor: new vscode.ThemeColor(`statemark.${kind}Underline`),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function wordsOfHead(kind: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    borderWidth: "0 0 1px 0",
    borderStyle: "dotted",
    borderColor: new vscode.ThemeColor(`statemark.${kind}Underline`),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
