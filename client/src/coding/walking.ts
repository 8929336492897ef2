// From one mark or suggestion to the next, and deciding on it with one key.

import * as vscode from "vscode";
import type { Range } from "vscode-languageclient";
import {
  type PassageParams,
  type Place,
  type PlaceParams,
  passageRequest,
  placeRequest,
} from "../../../server/src/lsp/coding-protocol.ts";
import { questionOfAccepted } from "../commands/complete-mark.ts";
import { inTurn, registerInTurn } from "../commands/in-turn.ts";
import { areMarkedWordsSelected } from "../commands/marked-words.ts";
import { paramsOf, statementEditor } from "../commands/marking.ts";
import { Question } from "../commands/question.ts";
import { select } from "../commands/selecting.ts";
import type { StatementClient } from "../language-client.ts";
import { toSelection } from "../protocol-range.ts";
import type { Accepting } from "../suggestions/accepting.ts";
import type { DismissedHere } from "../suggestions/dismissed-here.ts";
import { areShown, wantedSuggestions } from "../suggestions/settings.ts";

export function registerWalking(
  client: StatementClient,
  dismissed: DismissedHere,
  accepting: Accepting,
): vscode.Disposable[] {
  const find = (
    editor: vscode.TextEditor,
    which: PlaceParams["which"],
    from: vscode.Selection = editor.selection,
  ) => {
    const { document } = editor;
    const { textDocument, range } = paramsOf(editor, from);
    const suggestions = areShown(document) ? wantedSuggestions(document, dismissed) : null;
    const params: PlaceParams = { textDocument, range, which, suggestions };
    return client.request<Place | null>(placeRequest, params);
  };
  const go = async (which: "next" | "previous") => {
    const editor = statementEditor();
    if (!editor) return;
    const place = await find(editor, which);
    if (!place) {
      const message = vscode.l10n.t("There are no marks here, and nothing is suggested.");
      vscode.window.setStatusBarMessage(message, 4000);
      return;
    }
    const selection = toSelection(place.range);
    await select(editor, [selection]);
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  const selectPassage = async () => {
    const editor = statementEditor();
    if (!editor) return;
    const { textDocument, range } = paramsOf(editor, editor.selection);
    const params: PassageParams = { textDocument, range };
    const passage = await client.request<Range | null>(passageRequest, params);
    if (passage) {
      await select(editor, [toSelection(passage)]);
      return;
    }
    const message = vscode.l10n.t("All of the paragraph is selected already.");
    vscode.window.setStatusBarMessage(message, 4000);
  };
  const goOn = async () => {
    const editor = statementEditor();
    if (editor) await accepting.goTo(editor, "next");
  };
  /** Answers with what asks somebody, for which other commands are not to wait. */
  const decide = async (): Promise<(() => Promise<void>) | undefined> => {
    const editor = statementEditor();
    if (!editor) return undefined;
    const place = await find(editor, "here");
    if (place?.what === "mark") {
      return async () => void (await vscode.commands.executeCommand("statemark.completeMark"));
    }
    if (place) {
      const { range, kind } = place;
      const uri = editor.document.uri.toString();
      if (!(await accepting.acceptOne(editor, { uri, range, kind }))) return undefined;
      const ask = await questionOfAccepted(client, goOn);
      if (ask) return ask;
    }
    await goOn();
    return undefined;
  };
  /** Puts the cursors behind the marks, where one writes on. */
  const leaveMarkedWords = async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !areMarkedWordsSelected()) return;
    const places = editor.selections.map(async (selection) => {
      const place = await find(editor, "here", selection);
      const { line, character } = place?.behind ?? selection.end;
      return new vscode.Selection(line, character, line, character);
    });
    await select(editor, await Promise.all(places));
  };
  return [
    registerInTurn("statemark.nextPlace", () => go("next")),
    registerInTurn("statemark.previousPlace", () => go("previous")),
    registerInTurn("statemark.selectPassage", selectPassage),
    vscode.commands.registerCommand("statemark.acceptAndGoOn", async (isFor?: "list") => {
      const ask = await inTurn(async () => {
        // Enter that comes before the list of a mark is for its first line; where there is none, it leaves the words.
        const isTaken = await Question.takeFirst();
        if (isTaken) return undefined;
        if (isFor !== "list") return decide();
        await leaveMarkedWords();
        return undefined;
      });
      await ask?.();
    }),
  ];
}
