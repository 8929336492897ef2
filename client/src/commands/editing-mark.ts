// Commands on the mark at the cursor: go to the next or previous one, change its kind, set what it
// says through lists.

import * as vscode from "vscode";
import {
  type AttributeChoice,
  type AttributeChoicesAnswer,
  type AttributeChoicesParams,
  attributeChoicesRequest,
  changeKindRequest,
  type EditAnswer,
  type MarkParams,
  type NeighbouringMarkParams,
  neighbouringMarkRequest,
  type PositionParams,
  type SetAttributeParams,
  setAttributeRequest,
} from "../../../server/src/lsp/protocol.ts";
import type { StatementClient } from "../language-client.ts";
import { toSelection } from "../protocol-range.ts";
import { isStatement } from "../statement-selector.ts";
import { registerInTurn } from "./in-turn.ts";
import { changeSelections } from "./marking.ts";
import { pickOtherKind } from "./pick-kind.ts";
import { pickValues } from "./pick-values.ts";
import { select } from "./selecting.ts";

export function registerMarkEditingCommands(client: StatementClient): vscode.Disposable[] {
  const register = (name: string, run: (editor: vscode.TextEditor) => Promise<void>) =>
    registerInTurn(`statemark.${name}`, async () => {
      const editor = vscode.window.activeTextEditor;
      if (editor && isStatement(editor.document)) await run(editor);
    });
  return [
    register("nextMark", (editor) => goToMark(client, editor, "next")),
    register("previousMark", (editor) => goToMark(client, editor, "previous")),
    register("changeKind", (editor) => changeKind(client, editor)),
    register("setAttribute", (editor) => setAttribute(client, editor)),
  ];
}

async function goToMark(
  client: StatementClient,
  editor: vscode.TextEditor,
  direction: "next" | "previous",
): Promise<void> {
  const params: NeighbouringMarkParams = { ...positionOf(editor), direction };
  const range = await client.request<vscode.Range | null>(neighbouringMarkRequest, params);
  if (!range) {
    vscode.window.setStatusBarMessage(vscode.l10n.t("This statement has no marks yet."), 4000);
    return;
  }
  const selection = toSelection(range);
  await select(editor, [selection]);
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function changeKind(client: StatementClient, editor: vscode.TextEditor): Promise<void> {
  const mark = await markAtCursor(client, editor);
  if (!mark) return;
  const title = vscode.l10n.t("Change “{0}” into", shortened(mark.text));
  const kind = await pickOtherKind(title, mark.kind);
  if (!kind) return;
  await changeSelections((params) =>
    client.request<EditAnswer>(changeKindRequest, { ...params, kind } satisfies MarkParams),
  );
}

async function setAttribute(client: StatementClient, editor: vscode.TextEditor): Promise<void> {
  const mark = await markAtCursor(client, editor);
  if (!mark) return;
  const choice = await pickChoice(mark);
  if (!choice) return;
  const values = await pickValues(choice);
  if (!values) return;
  await changeSelections((params) =>
    client.request<EditAnswer>(setAttributeRequest, {
      ...params,
      key: choice.key,
      values,
    } satisfies SetAttributeParams),
  );
}

async function markAtCursor(
  client: StatementClient,
  editor: vscode.TextEditor,
): Promise<AttributeChoicesAnswer | undefined> {
  const { line, character } = editor.selection.end;
  const params: AttributeChoicesParams = { ...positionOf(editor), end: { line, character } };
  const found = await client.request<AttributeChoicesAnswer | null>(
    attributeChoicesRequest,
    params,
  );
  if (found) return found;
  void vscode.window.showInformationMessage(
    vscode.l10n.t("There is no mark at the cursor. Put the cursor inside one."),
  );
  return undefined;
}

async function pickChoice(mark: AttributeChoicesAnswer): Promise<AttributeChoice | undefined> {
  const items = mark.choices.map((choice) => ({
    label: choice.title,
    description: choice.current.join(", "),
    choice,
  }));
  const title = vscode.l10n.t("What to set on “{0}”", shortened(mark.text));
  return (await vscode.window.showQuickPick(items, { title }))?.choice;
}

function positionOf({ document, selection }: vscode.TextEditor): PositionParams {
  const { line, character } = selection.start;
  return { textDocument: { uri: document.uri.toString() }, position: { line, character } };
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text;
}
