// Complete mark …: the one list of a mark. Enter takes its first line; typing finds any other name.

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
import { bestFirst, keepOrder } from "./in-order.ts";
import { inTurn } from "./in-turn.ts";
import {
  applyEdits,
  changedMeanwhile,
  nothingChanged,
  paramsOf,
  refuse,
  statementEditor,
} from "./marking.ts";

export function registerCompletingMarks(client: StatementClient): vscode.Disposable {
  return vscode.commands.registerCommand("statemark.completeMark", async () => {
    const editor = statementEditor();
    if (!editor) return;
    // Only asking waits for its turn: others are not to wait for somebody who chooses.
    const found = await inTurn(() => choicesAt(client, editor));
    if (found === undefined) refuse([nothingChanged()]);
    else if (found === null) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t("There is no mark at the cursor. Put the cursor inside one."),
      );
    } else if (found.choices.length > 0 || found.kind === "rejection") {
      await complete(client, editor, found);
    } else {
      vscode.window.setStatusBarMessage(
        vscode.l10n.t("Nothing is left to say of “{0}”.", shortened(found.text)),
        4000,
      );
    }
  });
}

/** After words were marked: only where there is something to ask, and without a word where not. */
export async function askAfterMarking(client: StatementClient): Promise<void> {
  const ask = await questionOf(client, () => true);
  await ask?.();
}

/**
 * After a suggestion was accepted, which mostly says all: to whom a demand is, where that is open. Answers
 * with what opens the list; `undefined` where there is nothing to ask.
 */
export function questionOfAccepted(
  client: StatementClient,
): Promise<(() => Promise<void>) | undefined> {
  return questionOf(
    client,
    ({ kind, choices }) => kind === "demand" && choices.some(({ key }) => key === "to"),
  );
}

async function questionOf(
  client: StatementClient,
  isOpen: (found: MarkChoicesAnswer) => boolean,
): Promise<(() => Promise<void>) | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.selections.length !== 1) return undefined;
  const { document } = editor;
  const settings = vscode.workspace.getConfiguration("statemark", document);
  if (!settings.get("askAfterMarking", true)) return undefined;
  const found = await choicesAt(client, editor);
  if (!found || found.choices.length === 0 || !isOpen(found)) return undefined;
  return () => complete(client, editor, found);
}

/** `undefined` where the text changed meanwhile, or the server is not there. */
async function choicesAt(
  client: StatementClient,
  editor: vscode.TextEditor,
): Promise<(MarkChoicesAnswer & { readonly version: number }) | null | undefined> {
  const params = paramsOf(editor, editor.selection);
  try {
    const found = await client.request<MarkChoicesAnswer | null>(markChoicesRequest, params);
    return found && { ...found, version: params.version };
  } catch {
    return undefined;
  }
}

async function complete(
  client: StatementClient,
  editor: vscode.TextEditor,
  found: MarkChoicesAnswer & { readonly version: number },
): Promise<void> {
  const choice = await pickChoice(found);
  if (choice === undefined) return;
  if (choice === "other") {
    await vscode.commands.executeCommand("statemark.setAttribute");
    return;
  }
  // The next key may be pressed before it is written, and is for what is there then.
  await inTurn(() => write(client, editor, found, choice));
}

/** What is selected stays so: what is written stands outside of the words. */
async function write(
  client: StatementClient,
  editor: vscode.TextEditor,
  { at, version }: MarkChoicesAnswer & { readonly version: number },
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
  const answer = await client
    .request<EditAnswer>(setAttributeRequest, params)
    .catch((): EditAnswer => ({ refusal: nothingChanged() }));
  if ("refusal" in answer) refuse([answer.refusal]);
  else if (!(await applyEdits(editor, answer.edits, true))) refuse([changedMeanwhile()]);
}

interface ChoiceItem extends vscode.QuickPickItem {
  /** What somebody types to find it. */
  readonly name: string;
  readonly choice: MarkChoice | "other";
}

const longestLine = 75;

/** `undefined` where the list was closed. */
function pickChoice(found: MarkChoicesAnswer): Promise<MarkChoice | "other" | undefined> {
  const list = vscode.window.createQuickPick<ChoiceItem>();
  const first = found.choices.map((choice): ChoiceItem => {
    const { title, description } = choice;
    // What does not fit behind it stands below.
    const isLong = title.length + description.length > longestLine;
    const about = isLong ? { detail: description } : { description };
    // "To Russia" is found as Russia.
    return { label: title, ...about, name: title.replace(/^\S+ /, ""), choice };
  });
  const others = otherItems(found);
  const last: ChoiceItem = {
    label: vscode.l10n.t("Something else …"),
    name: "",
    choice: "other",
  };
  keepOrder(list);
  list.title = titleOf(found);
  list.placeholder = vscode.l10n.t("Press Enter for the first line, or type a name");
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.items = first.length > 0 ? [...first, last] : others;
  list.onDidChangeValue((value) => {
    const typed = value.trim();
    const all = bestFirst([...first, ...others], typed, ({ name }) => name);
    list.items =
      typed === "" && first.length > 0 ? [...first, last] : [...all, ...asTyped(found, typed, all)];
  });
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve((list.selectedItems[0] ?? list.activeItems[0])?.choice);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

/** Without those that the list begins with. */
function otherItems({ choices, others }: MarkChoicesAnswer): readonly ChoiceItem[] {
  const keyOf = (key: string, value: string) => `${key} ${value}`;
  const shown = new Set(
    choices.flatMap(({ key, values }) => (values.length === 1 ? keyOf(key, values[0] ?? "") : [])),
  );
  return others
    .filter(({ key, value }) => !shown.has(keyOf(key, value)))
    .map(({ key, value, title }): ChoiceItem => {
      const choice = { title, description: value, key, values: [value] };
      return { label: labelOf(key, title), description: value, name: title, choice };
    });
}

/** Words that are no name that is known: an addressee of its own, or the id of a new position. */
function asTyped(
  { others }: MarkChoicesAnswer,
  typed: string,
  known: readonly ChoiceItem[],
): readonly ChoiceItem[] {
  const isKnown = known.some(({ choice }) => choice !== "other" && choice.values[0] === typed);
  if (typed === "" || isKnown) return [];
  const keys = new Set(others.map(({ key }) => key));
  const item = (key: string, label: string, description: string): ChoiceItem => ({
    label,
    description,
    name: typed,
    alwaysShow: true,
    choice: { title: label, description: "", key, values: [typed] },
  });
  const isId = /^[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?$/u.test(typed);
  return [
    ...["to", "about"].flatMap((key) =>
      keys.has(key) ? item(key, labelOf(key, typed), vscode.l10n.t("as typed")) : [],
    ),
    ...(keys.has("as") && isId
      ? [item("as", vscode.l10n.t("Track as a new position"), typed)]
      : []),
  ];
}

function labelOf(key: string, title: string): string {
  if (key === "to") return vscode.l10n.t("To {0}", title);
  if (key === "about") return vscode.l10n.t("About {0}", title);
  if (key === "as") return vscode.l10n.t("Same as “{0}”", title);
  return title;
}

function titleOf({ kind, text }: MarkChoicesAnswer): string {
  const words = shortened(text);
  if (kind === "rejection") return vscode.l10n.t("What is rejected by “{0}”", words);
  return vscode.l10n.t("What to say of “{0}”", words);
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text;
}
