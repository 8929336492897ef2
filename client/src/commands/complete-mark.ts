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
import { toRange } from "../protocol-range.ts";
import { inTurn } from "./in-turn.ts";
import { pickChoice, shortened } from "./mark-list.ts";
import {
  changedMeanwhile,
  makeAnswer,
  nothingChanged,
  paramsOf,
  refuse,
  statementEditor,
} from "./marking.ts";
import { Question } from "./question.ts";
import { markWasWritten } from "./written-marks.ts";

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
    await complete(client, found, question);
    return;
  }
  if (found) question.done(false);
  else question.drop();
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
  const found = await whatToAsk(client, () => true);
  if (found) await complete(client, found, question);
  else question.done(false);
}

/**
 * After a suggestion was accepted, which mostly says all: to whom a demand is, where that is open. Answers
 * with what opens the list, and goes on behind it; `undefined` where there is nothing to ask.
 */
export async function questionOfAccepted(
  client: StatementClient,
  goOn: () => Promise<void>,
): Promise<(() => Promise<void>) | undefined> {
  const found = await whatToAsk(
    client,
    ({ kind, choices }) => kind === "demand" && choices.some(({ key }) => key === "to"),
  );
  return found && (() => complete(client, found, Question.begin(), goOn));
}

async function whatToAsk(
  client: StatementClient,
  isOpen: (found: MarkChoicesAnswer) => boolean,
): Promise<Found | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.selections.length !== 1) return undefined;
  const settings = vscode.workspace.getConfiguration("statemark", editor.document);
  if (!settings.get("askAfterMarking", true)) return undefined;
  const found = await choicesAt(client, editor);
  return found && found.choices.length > 0 && isOpen(found) ? found : undefined;
}

/** What the server found for a version of the text. */
interface Found extends MarkChoicesAnswer {
  readonly editor: vscode.TextEditor;
  readonly version: number;
}

/** `undefined` where the text changed meanwhile, or the server is not there. */
async function choicesAt(
  client: StatementClient,
  editor: vscode.TextEditor,
): Promise<Found | null | undefined> {
  const params = paramsOf(editor, editor.selection);
  try {
    const found = await client.request<MarkChoicesAnswer | null>(markChoicesRequest, params);
    return found && { ...found, editor, version: params.version };
  } catch {
    return undefined;
  }
}

async function complete(
  client: StatementClient,
  found: Found,
  question: Question,
  goOn = async () => {},
): Promise<void> {
  let isAnswered = false;
  try {
    const choice = await choose(found, question);
    isAnswered = choice !== undefined;
    if (choice === "other") {
      question.done(true);
      await vscode.commands.executeCommand("statemark.setAttribute");
    }
    const finish = async () => {
      if (choice && choice !== "other") await write(client, found, choice);
      // Another key may have closed the list, and goes elsewhere.
      if (!question.isClosed) await goOn();
    };
    // The next key may be pressed before it is written, and is for what is there then.
    await (question.isTaken ? finish() : inTurn(finish));
  } finally {
    question.done(isAnswered);
  }
}

/** Who has gone elsewhere before the list was there, or has written on, is not asked any more. */
async function choose(found: Found, question: Question): Promise<MarkChoice | "other" | undefined> {
  const { editor, version, choices } = found;
  const isThere = editor === vscode.window.activeTextEditor && editor.document.version === version;
  if (question.isClosed || !isThere) return undefined;
  const [first] = choices;
  if (!question.isTaken || !first) {
    const choice = await pickChoice(found, question);
    question.isDecided = true;
    return choice;
  }
  // The list was never seen.
  sayBriefly(first.title);
  return first;
}

/** What is selected stays so: what is written stands outside of the words. */
async function write(
  client: StatementClient,
  { editor, at, version }: Found,
  { key, values, codebook }: MarkChoice,
): Promise<void> {
  if (editor.document.version !== version) {
    refuse([changedMeanwhile()]);
    return;
  }
  if (codebook) {
    const { protocol2CodeConverter } = await client.start();
    const edit = await protocol2CodeConverter.asWorkspaceEdit(codebook);
    if (!(await vscode.workspace.applyEdit(edit))) refuse([changedMeanwhile()]);
    return;
  }
  const params: SetAttributeParams = {
    textDocument: { uri: editor.document.uri.toString() },
    version,
    range: { start: at, end: at },
    key,
    values,
  };
  const isMade = await makeAnswer(editor, () =>
    client.request<EditAnswer>(setAttributeRequest, params),
  );
  if (isMade) markWasWritten(editor.document, toRange({ start: at, end: at }));
}

function sayBriefly(words: string): void {
  vscode.window.setStatusBarMessage(words, 4000);
}
