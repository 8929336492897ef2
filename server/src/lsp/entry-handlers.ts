// From names to entries and back, in statements and codebooks: going to where an entry is declared,
// listing where it is named, and giving it another id.

import {
  type ClientCapabilities,
  type Connection,
  ErrorCodes,
  type Location,
  LSPErrorCodes,
  MessageType,
  type PrepareRenameResult,
  ResponseError,
  ShowMessageNotification,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { codebookUseAt, codebookUses } from "../features/codebook/codebook-uses.ts";
import { renameEntry, whyFixed } from "../features/codebook/rename.ts";
import { readCodebook } from "../registry/codebook.ts";
import type { Registry } from "../registry/registry.ts";
import { type LineIndex, lineIndex } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";
import type { Referent } from "../workspace/referent.ts";
import { statementUseAt, statementUses } from "../workspace/statement-uses.ts";
import { fenced } from "./answer.ts";
import { addressOf, entryFiles } from "./entry-files.ts";
import type { OpenStatements } from "./open-statements.ts";
import { toRange, toTextEdits } from "./to-lsp.ts";

interface Named {
  readonly referent: Referent;
  readonly range: Range;
  readonly lines: LineIndex;
  readonly registry: Registry;
}

export function registerEntries(
  connection: Connection,
  statements: OpenStatements,
  capabilities: () => ClientCapabilities,
): void {
  connection.onDefinition((params) =>
    fenced(connection, params.textDocument.uri, [], () => {
      const named = namedAt(statements, params);
      return named ? declarations(statements, params.textDocument.uri, named.referent) : [];
    }),
  );
  connection.onReferences((params) =>
    fenced(connection, params.textDocument.uri, [], () => {
      const named = namedAt(statements, params);
      return named ? mentions(statements, named.referent, params.context.includeDeclaration) : [];
    }),
  );
  connection.onPrepareRename((params) =>
    fenced<PrepareRenameResult | null>(connection, params.textDocument.uri, null, () => {
      const named = namedAt(statements, params);
      if (!named) return null;
      const { referent, range, lines, registry } = named;
      const refusal = whyFixed(registry, referent);
      if (refusal !== undefined) throw refused(refusal);
      return { range: toRange(lines, range), placeholder: referent.id };
    }),
  );
  connection.onRenameRequest((params) =>
    fenced<WorkspaceEdit | null>(connection, params.textDocument.uri, null, () => {
      const named = namedAt(statements, params);
      if (!named) return null;
      const { referent } = named;
      const newName = params.newName.trim();
      const scope = entryFiles(statements, params.textDocument.uri, referent, [
        referent.id,
        newName,
      ]);
      const { edits, refusal } = renameEntry(scope, referent, newName);
      if (refusal !== undefined) throw refused(refusal);
      if (scope.unread.length > 0 || scope.isPartial) {
        const files = scope.unread.length > 0 ? `: ${scope.unread.slice(0, 5).join(", ")}` : "";
        void connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message: `The id is changed, but not everything could be looked into${files}. It may still be named there.`,
        });
      }
      const changes = [...edits].map(([file, of]) => {
        const text =
          scope.codebooks.find((each) => each.file === file)?.text ??
          scope.statements.find((each) => each.file === file)?.document.text ??
          "";
        const open = statements.openFiles().get(file);
        const uri = open?.uri ?? addressOf(file);
        const version = open?.version ?? null;
        return { textDocument: { uri, version }, edits: toTextEdits(lineIndex(text), of) };
      });
      return capabilities().workspace?.workspaceEdit?.documentChanges
        ? { documentChanges: changes }
        : {
            changes: Object.fromEntries(
              changes.map(({ textDocument, edits: of }) => [textDocument.uri, of]),
            ),
          };
    }),
  );
}

function refused(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed ?? ErrorCodes.InvalidRequest, message);
}

function namedAt(
  statements: OpenStatements,
  { textDocument, position }: TextDocumentPositionParams,
): Named | undefined {
  const { uri } = textDocument;
  const codebook = statements.codebookText(uri);
  if (codebook !== undefined) {
    const lines = lineIndex(codebook);
    const registry = statements.registryFor(uri);
    const use = codebookUseAt(codebook, registry, lines.offsetAt(position));
    return use && { referent: use, range: use.written, lines, registry };
  }
  const statement = statements.get(uri);
  const use = statement && statementUseAt(statement, statement.lines.offsetAt(position));
  if (!statement || !use) return undefined;
  return { referent: use, range: use, lines: statement.lines, registry: statement.registry };
}

/** In the codebooks that count for the document, the nearest first. */
function declarations(statements: OpenStatements, uri: string, { of, id }: Referent): Location[] {
  return statements.codebooksFor(uri).flatMap(({ uri: codebookUri, text }) => {
    const { entities, positions, kinds } = readCodebook(text).codebook;
    const all =
      of === "position"
        ? positions
        : of === "kind"
          ? kinds
          : entities.filter(({ category }) => category === of);
    const found = all.filter((each) => each.id === id);
    const lines = lineIndex(text);
    return found.map(({ declaredAt }) => ({ uri: codebookUri, range: toRange(lines, declaredAt) }));
  });
}

/** In everything that is open. */
function mentions(
  statements: OpenStatements,
  { of, id }: Referent,
  withEntries: boolean,
): Location[] {
  const isMeant = (each: Referent) => each.of === of && each.id === id;
  return [...statements.openFiles().values()].flatMap(({ uri }) => {
    const codebook = statements.codebookText(uri);
    if (codebook !== undefined) {
      const lines = lineIndex(codebook);
      return codebookUses(codebook, statements.registryFor(uri))
        .filter((use) => isMeant(use) && (withEntries || !use.isEntry))
        .map(({ written }) => ({ uri, range: toRange(lines, written) }));
    }
    const statement = statements.get(uri);
    if (!statement) return [];
    const { lines, document, registry } = statement;
    const uses: readonly Range[] =
      of === "kind"
        ? document.annotations
            .filter(({ kind }) => kind === id && registry.kinds.has(id))
            .map(({ start, textStart }) => ({ start, end: textStart }))
        : statementUses(statement).filter(isMeant);
    return uses.map((use) => ({ uri, range: toRange(lines, use) }));
  });
}
