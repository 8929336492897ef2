// Complete mark …: asks what is open about a mark, through one list, and writes the answer.

import * as vscode from "vscode";
import {
  type EditAnswer,
  type MarkChoice,
  type MarkChoicesAnswer,
  markChoicesRequest,
  type SetAttributeParams,
  setAttributeRequest,
} from "../../../server/src/lsp/protocol.ts";
import type { StatementClient } from "../language-client.ts";
import { inTurn } from "./in-turn.ts";
import { pickChoice, shortened } from "./mark-list.ts";
import {
  applyEdits,
  changedMeanwhile,
  nothingChanged,
  paramsOf,
  refuse,
  statementEditor,
} from "./marking.ts";
import { Question } from "./question.ts";

export function registerCompletingMarks(client: StatementClient): vscode.Disposable {
  return vscode.commands.registerCommand("statemark.completeMark", async () => {
    const editor = statementEditor();
    if (!editor) return;
    // Only asking waits for its turn: others are not to wait for somebody who chooses.
    await inTurn(async () => {
      // One that is on its way is what is wanted.
      if (!Question.isThere) void completeMark(client, editor);
    });
  });
}

async function completeMark(client: StatementClient, editor: vscode.TextEditor): Promise<void> {
  const question = Question.begin();
  const found = await choicesAt(client, editor);
  if (found && (found.choices.length > 0 || found.kind === "rejection")) {
    await complete(client, editor, found, question);
    return;
  }
  question.done(false);
  if (found === undefined) refuse([nothingChanged()]);
  else if (found === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("There is no mark at the cursor. Put the cursor inside one."),
    );
  } else {
    const words = shortened(found.text);
    sayBriefly(vscode.l10n.t("Nothing is left to say of “{0}”.", words));
  }
}

/** After words were marked: only where there is something to ask, and without a word where not. */
export async function askAfterMarking(client: StatementClient, question: Question): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const isWanted =
    editor?.selections.length === 1 &&
    vscode.workspace.getConfiguration("statemark", editor.document).get("askAfterMarking", true);
  const found = isWanted ? await choicesAt(client, editor) : undefined;
  if (editor && found && found.choices.length > 0) await complete(client, editor, found, question);
  else question.done(false);
}

type Found = MarkChoicesAnswer & { readonly version: number; readonly selection: vscode.Selection };

/** `undefined` where the text changed meanwhile, or the server is not there. */
async function choicesAt(
  client: StatementClient,
  editor: vscode.TextEditor,
): Promise<Found | null | undefined> {
  const { selection } = editor;
  const params = paramsOf(editor, selection);
  try {
    const found = await client.request<MarkChoicesAnswer | null>(markChoicesRequest, params);
    return found && { ...found, version: params.version, selection };
  } catch {
    return undefined;
  }
}

async function complete(
  client: StatementClient,
  editor: vscode.TextEditor,
  found: Found,
  question: Question,
): Promise<void> {
  let isAnswered = false;
  try {
    const choice = await choose(editor, found, question);
    isAnswered = choice !== undefined;
    if (choice === "other") {
      question.done(true);
      await vscode.commands.executeCommand("statemark.setAttribute");
    } else if (choice) await take(client, editor, found, choice);
  } finally {
    question.done(isAnswered);
  }
}

/** Who has gone elsewhere before the list was there, or has written on, is not asked any more. */
async function choose(
  editor: vscode.TextEditor,
  found: Found,
  question: Question,
): Promise<MarkChoice | "other" | undefined> {
  const isThere =
    editor === vscode.window.activeTextEditor &&
    editor.document.version === found.version &&
    editor.selection.isEqual(found.selection);
  if (question.isClosed || !isThere) return undefined;
  const [first] = found.choices;
  if (!question.isTaken || !first) return pickChoice(found, question);
  // The list was never seen.
  sayBriefly(first.title);
  return first;
}

async function take(
  client: StatementClient,
  editor: vscode.TextEditor,
  found: Found,
  choice: MarkChoice,
): Promise<void> {
  if (editor.document.version !== found.version) refuse([changedMeanwhile()]);
  else if (choice.codebook) {
    const { protocol2CodeConverter } = await client.start();
    const edit = await protocol2CodeConverter.asWorkspaceEdit(choice.codebook);
    if (!(await vscode.workspace.applyEdit(edit))) refuse([changedMeanwhile()]);
  } else await write(client, editor, found, choice);
}

/** What is selected stays so: what is written stands outside of the words. */
async function write(
  client: StatementClient,
  editor: vscode.TextEditor,
  { at, version }: Found,
  { key, values }: MarkChoice,
): Promise<void> {
  const params: SetAttributeParams = {
    textDocument: { uri: editor.document.uri.toString() },
    version,
    range: { start: at, end: at },
    key,
    values,
  };
  const answer = await client
    .request<EditAnswer>(setAttributeRequest, params)
    .catch((): EditAnswer => ({ refusal: nothingChanged() }));
  if ("refusal" in answer) refuse([answer.refusal]);
  else if (!(await applyEdits(editor, answer.edits, true))) refuse([changedMeanwhile()]);
}

function sayBriefly(words: string): void {
  vscode.window.setStatusBarMessage(words, 4000);
}
