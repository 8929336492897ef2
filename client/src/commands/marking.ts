// Mark as … and Remove mark, over every selection. The server works out the edits; here they are
// made, as one step to undo.

import * as vscode from "vscode";
import type { TextEdit } from "vscode-languageclient";
import {
  type EditAnswer,
  type MarkParams,
  markRequest,
  type SelectionParams,
  unmarkRequest,
} from "../../../server/src/lsp/protocol.ts";
import type { StatementClient } from "../language-client.ts";
import { toRange, toSelection } from "../protocol-range.ts";
import { isStatement } from "../statement-selector.ts";
import { registerInTurn } from "./in-turn.ts";
import { pickKind } from "./pick-kind.ts";
import { Question } from "./question.ts";
import { select } from "./selecting.ts";
import { markWasWritten } from "./written-marks.ts";

const markCommands = new Map([
  ["statemark.markActor", "actor"],
  ["statemark.markDemand", "demand"],
  ["statemark.markCommitment", "commitment"],
  ["statemark.markClaim", "claim"],
  ["statemark.markLaw", "law"],
  ["statemark.markTopic", "topic"],
  ["statemark.markRejection", "rejection"],
]);

/** What the keys of coding mode say: names are selected by going to them there, and not by hand. */
type MarkingHow = Partial<Pick<MarkParams, "aroundNames">>;

type Ask = (params: SelectionParams) => Promise<EditAnswer>;

/** `afterMarking` is called once words are marked, and ends the question. */
export function registerMarkingCommands(
  client: StatementClient,
  afterMarking: (question: Question) => Promise<void>,
): vscode.Disposable[] {
  const markAs = async (kind: string, aroundNames: boolean) => {
    const question = Question.begin();
    let isMarked = false;
    try {
      isMarked = await changeSelections((params) =>
        client.request<EditAnswer>(markRequest, {
          ...params,
          kind,
          aroundNames,
        } satisfies MarkParams),
      );
    } finally {
      if (!isMarked) question.drop();
    }
    // The command ends here: whoever runs it is not to wait for somebody who chooses.
    if (isMarked) void afterMarking(question);
  };
  return [
    ...[...markCommands].map(([command, kind]) =>
      registerInTurn(command, (how?: MarkingHow) => markAs(kind, how?.aroundNames ?? false)),
    ),
    registerInTurn("statemark.markOther", async (how?: MarkingHow) => {
      const kind = await pickKind(vscode.l10n.t("Mark the selection as"));
      if (kind) await markAs(kind, how?.aroundNames ?? false);
    }),
    registerInTurn("statemark.removeMark", () =>
      changeSelections((params) => client.request<EditAnswer>(unmarkRequest, params), {
        writesMarks: false,
      }),
    ),
  ];
}

/** The editor of a statement, or else a word to the user. */
export function statementEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor && isStatement(editor.document)) return editor;
  refuse([
    vscode.l10n.t("Marks can be set in statements: files that end in .statemark or .statemark.md."),
  ]);
  return undefined;
}

/** Asks for the edits of the whole file and makes them. The editor keeps the cursors in their places. */
export async function changeFile(ask: Ask): Promise<void> {
  const editor = statementEditor();
  if (!editor) return;
  const { document } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  await makeAnswer(editor, () =>
    ask(paramsOf(editor, new vscode.Range(0, 0, end.line, end.character))),
  );
}

/** Makes the edits that are answered, as one step to undo, or says why not. Answers whether they were made. */
export async function makeAnswer(
  editor: vscode.TextEditor,
  ask: () => Promise<EditAnswer>,
): Promise<boolean> {
  const answer = await answerOf(ask);
  if ("refusal" in answer) refuse([answer.refusal]);
  else if (await applyEdits(editor, answer.edits, true)) return true;
  else refuse([changedMeanwhile()]);
  return false;
}

export interface Changing {
  /** Whether marks are made, or say something else then. */
  readonly writesMarks?: boolean;
  /** How it is said why nothing was changed. */
  readonly refuse?: (reasons: readonly string[]) => void;
}

/** Asks for the edits of all selections and makes them, as one step to undo. Answers whether all were changed. */
export async function changeSelections(ask: Ask, how: Changing = {}): Promise<boolean> {
  const editor = statementEditor();
  if (!editor) return false;
  const params = paramsOf(editor, editor.selection);
  const others = editor.selections.slice(1).map((each) => paramsOf(editor, each).range);
  const answer = await answerOf(() => ask(others.length > 0 ? { ...params, others } : params));
  if ("refusal" in answer) {
    (how.refuse ?? refuse)([answer.refusal]);
    return false;
  }
  if (!(await applyEdits(editor, answer.edits, true))) {
    refuse([changedMeanwhile()]);
    return false;
  }
  const selections = [answer.selection, ...(answer.others ?? [])].map(toSelection);
  // What is selected already is not selected again: a cursor may be on its way elsewhere.
  const isSelected = selections.every((each, index) => editor.selections[index]?.isEqual(each));
  if (!isSelected) await select(editor, selections);
  if (how.writesMarks ?? true) markWasWritten(editor.document, toSelection(answer.selection));
  const { refusals = [] } = answer;
  if (refusals.length > 0) (how.refuse ?? refuse)(refusals);
  return refusals.length === 0;
}

/** A request fails where the text has changed meanwhile, or the server is not there. */
async function answerOf(ask: () => Promise<EditAnswer>): Promise<EditAnswer> {
  try {
    return await ask();
  } catch {
    return { refusal: nothingChanged() };
  }
}

export function nothingChanged(): string {
  return vscode.l10n.t(
    "Nothing was changed: the text changed meanwhile, or the server did not answer. Try again, or run “Statemark: Restart server”.",
  );
}

export function changedMeanwhile(): string {
  return vscode.l10n.t("The text has changed meanwhile. Try again.");
}

export function paramsOf(
  { document }: vscode.TextEditor,
  { start, end }: vscode.Range,
): SelectionParams {
  return {
    textDocument: { uri: document.uri.toString() },
    version: document.version,
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
  };
}

export function applyEdits(
  editor: vscode.TextEditor,
  edits: readonly TextEdit[],
  isFirst: boolean,
): Thenable<boolean> {
  return editor.edit(
    (builder) => {
      for (const { range, newText } of edits) {
        builder.replace(toRange(range), newText);
      }
    },
    { undoStopBefore: isFirst, undoStopAfter: false },
  );
}

export function refuse(reasons: readonly string[]): void {
  const [first = "", ...others] = [...new Set(reasons)];
  const more = others.length > 0 ? ` ${others.join(" ")}` : "";
  void vscode.window.showWarningMessage(`${first}${more}`);
}
