// Code actions: the quick fixes of the problems at a place, all of one kind at once, the safe ones of a
// whole statement (`source.fixAll.statemark`), and refactorings; in a codebook the fixes of its own problems,
// and its order (`source.statemark.organiseCodebook`).

import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Connection,
} from "vscode-languageserver/node";
import { organise } from "../features/codebook/organise.ts";
import { codebookFixes } from "../features/quick-fixes/codebook.ts";
import type { QuickFix } from "../features/quick-fixes/quick-fix.ts";
import { quickFixes, safeFixes } from "../features/quick-fixes/quick-fixes.ts";
import { refactoringKinds, refactorings } from "../features/refactorings/refactorings.ts";
import type { CodebookAlias } from "../registry/alias-addition.ts";
import type { CodebookEntry } from "../registry/codebook-addition.ts";
import type { TextEdit } from "../text/edit.ts";
import { type LineIndex, lineIndex } from "../text/line-index.ts";
import { fenced, fencedAnswers } from "./answer.ts";
import { EditWriter } from "./edit-writer.ts";
import type { OpenStatements } from "./open-statements.ts";
import { type ShowEntryParams, showEntryCommand } from "./protocol.ts";
import { toDiagnostic } from "./to-lsp.ts";
import type { WorkspaceView } from "./workspace-view.ts";

const fixAllKind = `${CodeActionKind.SourceFixAll}.statemark`;
const organiseKind = `${CodeActionKind.Source}.statemark.organiseCodebook`;
export const codeActionKinds: readonly string[] = [
  CodeActionKind.QuickFix,
  ...refactoringKinds,
  fixAllKind,
  organiseKind,
];

/** What the client can do. */
export interface CodeActionClient {
  readonly capabilities: ClientCapabilities;
  /** See `InitializationOptions`. */
  readonly canShowEntries: boolean;
}

/** An action says which problems it mends; of a thousand the first few are enough. */
const mostDiagnostics = 50;

export function registerCodeActions(
  connection: Connection,
  statements: OpenStatements,
  view: WorkspaceView,
  client: () => CodeActionClient,
): void {
  const answer = fencedAnswers(connection, statements);
  const ofStatement = answer<CodeActionParams, CodeAction[]>([], (statement, params) => {
    const { textDocument, range, context } = params;
    const { lines } = statement;
    const { capabilities, canShowEntries } = client();
    const writer = new EditWriter(textDocument.uri, lines, statements, capabilities);
    const changeOf = (offer: Offer) => changeFor(writer, offer, canShowEntries);
    const actions: CodeAction[] = [];
    const selected = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
    if (isAskedFor(CodeActionKind.QuickFix, context.only, true)) {
      for (const fix of quickFixes(statement, selected)) {
        const change = changeOf(fix);
        if (change) actions.push(toCodeAction(lines, fix, CodeActionKind.QuickFix, change));
      }
    }
    if (areRefactoringsAskedFor(params)) {
      const offered = new Set(actions.map(({ title }) => title));
      for (const refactoring of refactorings(statement, selected, view)) {
        const { title, kind } = refactoring;
        // What is added to the codebook mends a problem too.
        if (!isAskedFor(kind, context.only, true) || offered.has(title)) continue;
        const change = changeOf(refactoring);
        if (change) actions.push({ title, kind, ...change });
      }
    }
    if (isAskedFor(fixAllKind, context.only, false)) {
      const fix = safeFixes(statement);
      if (fix)
        actions.push(toCodeAction(lines, fix, fixAllKind, { edit: writer.editOf(fix.edits) }));
    }
    return actions;
  });
  const ofCodebook = (text: string, { textDocument, range, context }: CodeActionParams) => {
    const lines = lineIndex(text);
    const writer = new EditWriter(textDocument.uri, lines, statements, client().capabilities);
    const actions: CodeAction[] = [];
    if (isAskedFor(CodeActionKind.QuickFix, context.only, true)) {
      const selected = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
      const around = statements.registryAround(textDocument.uri);
      for (const fix of codebookFixes(text, around, selected)) {
        const edit = writer.editOf(fix.edits);
        actions.push(toCodeAction(lines, fix, CodeActionKind.QuickFix, { edit }));
      }
    }
    if (isAskedFor(organiseKind, context.only, false)) {
      const found = organise(text);
      if ("edits" in found && found.edits.length > 0) {
        const edit = writer.editOf(found.edits);
        actions.push({ title: "Organise the codebook", kind: organiseKind, edit });
      }
    }
    return actions;
  };
  connection.onCodeAction((params) => {
    const codebook = statements.codebookText(params.textDocument.uri);
    if (codebook === undefined) return ofStatement(params);
    return fenced(connection, params.textDocument.uri, [], () => ofCodebook(codebook, params));
  });
}

interface Offer {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly codebookEntry?: CodebookEntry | CodebookAlias;
}

type Change = Pick<CodeAction, "edit" | "command">;

/** `undefined` where the codebook, or the client, does not let us. */
function changeFor(
  writer: EditWriter,
  { title, edits, codebookEntry }: Offer,
  canShowEntries: boolean,
): Change | undefined {
  if (!codebookEntry) return { edit: writer.editOf(edits) };
  const addition = writer.addition(codebookEntry);
  if (!addition) return undefined;
  const { uri, edit } = addition;
  const range = canShowEntries ? addition.place() : undefined;
  if (!range) return { edit };
  const shown: ShowEntryParams = { uri, range };
  return { edit, command: { title, command: showEntryCommand, arguments: [shown] } };
}

/** Kinds are asked for with those below them: `source` asks for `source.fixAll.statemark` too. */
function isAskedFor(kind: string, only: readonly string[] | undefined, isUsual: boolean): boolean {
  if (!only) return isUsual;
  return only.some((each) => isWithin(kind, each));
}

/** Not for the light bulb that the editor looks for by itself: it would light up in each mark. */
function areRefactoringsAskedFor({ range, context: { only, triggerKind } }: CodeActionParams) {
  const { start, end } = range;
  const isCursor = start.line === end.line && start.character === end.character;
  if (!only) return !(isCursor && triggerKind === CodeActionTriggerKind.Automatic);
  return only.some((each) =>
    refactoringKinds.some((kind) => isWithin(kind, each) || isWithin(each, kind)),
  );
}

function isWithin(kind: string, outer: string): boolean {
  return outer === "" || kind === outer || kind.startsWith(`${outer}.`);
}

function toCodeAction(
  lines: LineIndex,
  { title, isPreferred, mends }: QuickFix,
  kind: string,
  change: Change,
): CodeAction {
  return {
    title,
    kind,
    ...change,
    diagnostics: mends.slice(0, mostDiagnostics).map((each) => toDiagnostic(lines, each)),
    ...(isPreferred && { isPreferred }),
  };
}
