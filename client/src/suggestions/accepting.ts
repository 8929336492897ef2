// Commands on suggestions: go to the next, accept one or many. All that one command accepts is one step to undo.

import * as vscode from "vscode";
import {
  type AcceptAnswer,
  type AcceptParams,
  acceptSuggestionsRequest,
  type Confidence,
  type NeighbouringSuggestionParams,
  neighbouringSuggestionRequest,
  type Suggestion,
  type SuggestionOptions,
} from "../../../server/src/lsp/protocol.ts";
import { registerInTurn } from "../commands/in-turn.ts";
import {
  applyEdits,
  changedMeanwhile,
  nothingChanged,
  paramsOf,
  refuse,
  statementEditor,
} from "../commands/marking.ts";
import { select } from "../commands/selecting.ts";
import { markWasWritten } from "../commands/written-marks.ts";
import type { StatementClient } from "../language-client.ts";
import { toRange, toSelection } from "../protocol-range.ts";
import type { DismissedHere } from "./dismissed-here.ts";
import { wantedSuggestions } from "./settings.ts";
import type { SuggestionArgument } from "./suggestion-hover.ts";
import { withProgress } from "./waiting.ts";

export function registerAccepting(
  client: StatementClient,
  dismissed: DismissedHere,
): vscode.Disposable[] {
  const accepting = new Accepting(client, dismissed);
  const register = (
    name: string,
    run: (editor: vscode.TextEditor, argument?: SuggestionArgument) => Promise<unknown>,
  ) =>
    registerInTurn(`statemark.${name}`, async (argument?: SuggestionArgument) => {
      const editor = statementEditor();
      if (editor && isFor(editor, argument)) await run(editor, argument);
    });
  return [
    register("nextSuggestion", (editor) => accepting.goTo(editor, "next")),
    register("previousSuggestion", (editor) => accepting.goTo(editor, "previous")),
    register("acceptSuggestion", (editor, argument) => accepting.acceptOne(editor, argument)),
    register("acceptSuggestionsInParagraph", (editor) =>
      accepting.acceptAll(editor, "paragraph", editor.selection),
    ),
    register("acceptSuggestionsInSelection", (editor) =>
      accepting.acceptAll(editor, "range", editor.selection),
    ),
    register("acceptSuggestionsInFile", (editor) =>
      accepting.acceptAll(editor, "range", wholeOf(editor)),
    ),
    register("annotate", (editor) =>
      accepting.acceptAll(editor, "range", wholeOf(editor), "medium"),
    ),
  ];
}

/** A link in a hover may be older than the editor that is active now. */
export function isFor({ document }: vscode.TextEditor, argument?: SuggestionArgument): boolean {
  return argument === undefined || argument.uri === document.uri.toString();
}

export class Accepting {
  private readonly client: StatementClient;
  private readonly dismissed: DismissedHere;

  constructor(client: StatementClient, dismissed: DismissedHere) {
    this.client = client;
    this.dismissed = dismissed;
  }

  async goTo(
    editor: vscode.TextEditor,
    direction: "next" | "previous",
    from: vscode.Range = editor.selection,
  ): Promise<void> {
    const { range } = paramsOf(editor, from);
    const params: NeighbouringSuggestionParams = { ...this.options(editor), range, direction };
    const found = await this.look<Suggestion["range"] | null>(
      neighbouringSuggestionRequest,
      params,
    );
    if (found === undefined) return;
    if (!found) {
      vscode.window.setStatusBarMessage(vscode.l10n.t("Nothing is suggested here."), 4000);
      return;
    }
    const selection = toSelection(found);
    await select(editor, [selection]);
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Answers with the words of the new mark; `undefined` where there is none. */
  async acceptOne(
    editor: vscode.TextEditor,
    argument?: SuggestionArgument,
  ): Promise<vscode.Range | undefined> {
    const range = argument ? toRange(argument.range) : editor.selection;
    const params: AcceptParams = {
      ...paramsOf(editor, range),
      ...this.options(editor),
      which: "at",
      ...(argument && { kind: argument.kind }),
    };
    const answer = await this.ask(params);
    if (!answer) return undefined;
    if ("refusal" in answer || "edits" in answer) return makeOne(editor, answer);
    const { undecided } = answer;
    const choice = await choose(editor, undecided);
    if (choice === undefined) return undefined;
    const decided = await this.ask({
      ...params,
      ...paramsOf(editor, toRange(undecided.range)),
      kind: undecided.kind,
      choice,
    });
    return decided && makeOne(editor, decided);
  }

  async acceptAll(
    editor: vscode.TextEditor,
    which: "paragraph" | "range",
    range: vscode.Range,
    confidence?: Confidence,
  ): Promise<void> {
    const answer = await this.ask({
      ...paramsOf(editor, range),
      ...this.options(editor),
      ...(confidence && { minimumConfidence: confidence }),
      which,
    });
    if (!answer) return;
    const { selections } = editor;
    if ((await make(editor, answer)) && "edits" in answer) {
      // What was selected stays so, and does not grow by what is written at its ends.
      if (selections.every(({ isEmpty }) => isEmpty)) {
        const cursors = editor.selections.map(({ start }) => new vscode.Selection(start, start));
        await select(editor, cursors);
      }
      report(answer);
    }
  }

  private ask(params: AcceptParams): Promise<AcceptAnswer | undefined> {
    return this.look<AcceptAnswer>(acceptSuggestionsRequest, params).catch(() => ({
      refusal: nothingChanged(),
    }));
  }

  /** `undefined` where it was called back. */
  private look<Answer>(method: string, params: unknown): Promise<Answer | undefined> {
    return withProgress(vscode.l10n.t("Looking for what can be marked…"), (token) =>
      this.client.request<Answer>(method, params, token),
    );
  }

  private options({ document }: vscode.TextEditor): SuggestionOptions {
    return {
      textDocument: { uri: document.uri.toString() },
      ...wantedSuggestions(document, this.dismissed),
    };
  }
}

/** Leaves the words selected where they were, else the cursor at them. */
async function makeOne(
  editor: vscode.TextEditor,
  answer: AcceptAnswer,
): Promise<vscode.Range | undefined> {
  const { isEmpty } = editor.selection;
  if (!(await make(editor, answer)) || !("edits" in answer)) return undefined;
  const words = toRange(answer.selection);
  await select(editor, [new vscode.Selection(words.start, isEmpty ? words.start : words.end)]);
  markWasWritten(editor.document, words);
  return words;
}

/** Makes the edits, or says why there are none. Answers with whether they were made. */
async function make(editor: vscode.TextEditor, answer: AcceptAnswer): Promise<boolean> {
  if ("refusal" in answer) {
    refuse([answer.refusal]);
    return false;
  }
  if (!("edits" in answer)) return false;
  if (await applyEdits(editor, answer.edits, true)) return true;
  refuse([changedMeanwhile()]);
  return false;
}

/** The id of the entry that is meant; `undefined` where the list was closed. */
async function choose(
  { document }: vscode.TextEditor,
  { range, candidates }: Suggestion,
): Promise<string | undefined> {
  const words = document.getText(toRange(range)).replace(/\s+/g, " ");
  const items = candidates.map(({ id, name, about }) => ({
    label: name,
    description: about === "" ? id : `${id} · ${about}`,
    id,
  }));
  const title = vscode.l10n.t("What does “{0}” mean here?", words);
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.id;
}

function report({ marked, undecided, unwritten }: Extract<AcceptAnswer, { edits: unknown }>): void {
  const parts = [vscode.l10n.t("Marked: {0}.", marked)];
  if (undecided > 0) {
    parts.push(
      vscode.l10n.t(
        "Left out, as they may mean several things: {0}. Go to each with “Go to next suggestion” and accept it to choose.",
        undecided,
      ),
    );
  }
  if (unwritten > 0) {
    parts.push(
      vscode.l10n.t("Left out, as they would cross other marks, links or code: {0}.", unwritten),
    );
  }
  void vscode.window.showInformationMessage(parts.join(" "));
}

function wholeOf({ document }: vscode.TextEditor): vscode.Range {
  const { end } = document.lineAt(document.lineCount - 1).range;
  return new vscode.Range(new vscode.Position(0, 0), end);
}
