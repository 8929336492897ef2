// Code actions: the quick fixes of the problems at a place, all of one kind at once, and the safe ones of
// a whole statement (`source.fixAll.statemark`); in a codebook the fixes of its own problems.

import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { codebookFixes } from "../features/quick-fixes/codebook.ts";
import type { QuickFix } from "../features/quick-fixes/quick-fix.ts";
import { quickFixes, safeFixes } from "../features/quick-fixes/quick-fixes.ts";
import { type LineIndex, lineIndex } from "../text/line-index.ts";
import { fencedAnswers } from "./answer.ts";
import { EditWriter } from "./edit-writer.ts";
import type { OpenStatements } from "./open-statements.ts";
import { toDiagnostic } from "./to-lsp.ts";

const fixAllKind = `${CodeActionKind.SourceFixAll}.statemark`;
export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, fixAllKind];

/** An action says which problems it mends; of a thousand the first few are enough. */
const mostDiagnostics = 50;

export function registerCodeActions(
  connection: Connection,
  statements: OpenStatements,
  capabilities: () => ClientCapabilities,
): void {
  const answer = fencedAnswers(connection, statements);
  const ofStatement = answer<CodeActionParams, CodeAction[]>([], (statement, params) => {
    const { textDocument, range, context } = params;
    const { lines } = statement;
    const writer = new EditWriter(textDocument.uri, lines, statements, capabilities());
    const actions: CodeAction[] = [];
    if (isAskedFor(CodeActionKind.QuickFix, context.only, true)) {
      const start = lines.offsetAt(range.start);
      const end = lines.offsetAt(range.end);
      for (const fix of quickFixes(statement, { start, end })) {
        const edit = fix.codebookEntry
          ? writer.addition(fix.codebookEntry)
          : writer.editOf(fix.edits);
        if (edit) actions.push(toCodeAction(lines, fix, CodeActionKind.QuickFix, edit));
      }
    }
    if (isAskedFor(fixAllKind, context.only, false)) {
      const fix = safeFixes(statement);
      if (fix) actions.push(toCodeAction(lines, fix, fixAllKind, writer.editOf(fix.edits)));
    }
    return actions;
  });
  const ofCodebook = (text: string, { textDocument, range, context }: CodeActionParams) => {
    if (!isAskedFor(CodeActionKind.QuickFix, context.only, true)) return [];
    const lines = lineIndex(text);
    const writer = new EditWriter(textDocument.uri, lines, statements, capabilities());
    const start = lines.offsetAt(range.start);
    const end = lines.offsetAt(range.end);
    const around = statements.registryAround(textDocument.uri);
    return codebookFixes(text, around, { start, end }).map((fix) =>
      toCodeAction(lines, fix, CodeActionKind.QuickFix, writer.editOf(fix.edits)),
    );
  };
  connection.onCodeAction((params) => {
    const codebook = statements.codebookText(params.textDocument.uri);
    return codebook === undefined ? ofStatement(params) : ofCodebook(codebook, params);
  });
}

/** Kinds are asked for with those below them: `source` asks for `source.fixAll.statemark` too. */
function isAskedFor(kind: string, only: readonly string[] | undefined, isUsual: boolean): boolean {
  if (!only) return isUsual;
  return only.some((each) => each === "" || kind === each || kind.startsWith(`${each}.`));
}

function toCodeAction(
  lines: LineIndex,
  { title, isPreferred, mends }: QuickFix,
  kind: string,
  edit: WorkspaceEdit,
): CodeAction {
  return {
    title,
    kind,
    edit,
    diagnostics: mends.slice(0, mostDiagnostics).map((each) => toDiagnostic(lines, each)),
    ...(isPreferred && { isPreferred }),
  };
}
