// Giving an entry another id, an alias another wording, and making two entries one: over all statements
// and codebooks.

import {
  type ClientCapabilities,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  MessageType,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  ShowMessageNotification,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import type { EntryEdits } from "../features/codebook/entry-scope.ts";
import { mergeInto, whyNotMerged } from "../features/codebook/merge.ts";
import { mergeTargets } from "../features/codebook/merge-targets.ts";
import { renameEntry, whyFixed } from "../features/codebook/rename.ts";
import { renameAlias } from "../features/codebook/rename-alias.ts";
import { markAt } from "../features/mention.ts";
import { isPositionKind } from "../workspace/resolution.ts";
import { fenced, laterAnswers } from "./answer.ts";
import { type EntryFiles, entryFiles } from "./entry-files.ts";
import { aliasAt, namedAt } from "./named-at.ts";
import type { OpenStatements } from "./open-statements.ts";
import type { PositionParams } from "./protocol.ts";
import { toRange } from "./to-lsp.ts";
import { editsOfFiles, toWorkspaceEdit } from "./workspace-edits.ts";
import {
  type MergeAnswer,
  type MergeParams,
  type MergeTargetsAnswer,
  mergeRequest,
  mergeTargetsRequest,
} from "./workspace-protocol.ts";
import type { WorkspaceStatements } from "./workspace-statements.ts";
import { pathOf, type WorkspaceView } from "./workspace-view.ts";

export function registerRenames(
  connection: Connection,
  statements: OpenStatements,
  all: WorkspaceStatements,
  view: WorkspaceView,
  capabilities: () => ClientCapabilities,
): void {
  const later = laterAnswers(connection, all);
  connection.onPrepareRename((params) =>
    fenced<PrepareRenameResult | null>(connection, params.textDocument.uri, null, () => {
      const alias = aliasAt(statements, params);
      if (alias) {
        return { range: toRange(alias.lines, alias.written), placeholder: alias.written.text };
      }
      const named = namedAt(statements, params);
      if (!named) {
        if (isUntrackedAt(statements, params)) throw refused(notTracked);
        return null;
      }
      const { referent, range, lines, registry } = named;
      const refusal = whyFixed(registry, referent);
      if (refusal !== undefined) throw refused(refusal);
      return { range: toRange(lines, range), placeholder: referent.id };
    }),
  );
  connection.onRenameRequest(
    later<RenameParams, WorkspaceEdit | null>(null, (params) => {
      const { uri } = params.textDocument;
      const newName = params.newName.trim();
      const alias = aliasAt(statements, params);
      if (alias) {
        const referent = { of: alias.category, id: alias.id };
        const files = entryFiles(view, statements, uri, referent, [alias.id]);
        return editOf(files, renameAlias(files, pathOf(uri), alias, newName));
      }
      const named = namedAt(statements, params);
      if (!named) return null;
      const { referent } = named;
      const files = entryFiles(view, statements, uri, referent, [referent.id, newName]);
      return editOf(files, renameEntry(files, referent, newName));
    }),
  );
  connection.onRequest<MergeTargetsAnswer, void>(
    mergeTargetsRequest,
    later<PositionParams, MergeTargetsAnswer>({ refusal: nothingNamed }, (params) => {
      const named = namedAt(statements, params);
      if (!named) return { refusal: nothingNamed };
      const { referent, registry } = named;
      const refusal = whyNotMerged(registry, referent);
      if (refusal !== undefined) return { refusal };
      const targets = mergeTargets(view, referent, registry);
      return { id: referent.id, targets };
    }),
  );
  connection.onRequest<MergeAnswer, void>(
    mergeRequest,
    later<MergeParams, MergeAnswer>({ refusal: nothingNamed }, (params) => {
      const { uri } = params.textDocument;
      const named = namedAt(statements, params);
      if (!named) return { refusal: nothingNamed };
      const { referent } = named;
      const files = entryFiles(view, statements, uri, referent, [referent.id, params.target]);
      const { edits, refusal } = mergeInto(files, referent, params.target);
      if (refusal !== undefined) return { refusal };
      warnOfUnread(files);
      return {
        edit: toWorkspaceEdit(editsOfFiles(statements, files, edits), capabilities()),
        files: edits.size,
      };
    }),
  );

  function editOf(files: EntryFiles, { edits, refusal }: EntryEdits): WorkspaceEdit {
    if (refusal !== undefined) throw refused(refusal);
    warnOfUnread(files);
    return toWorkspaceEdit(editsOfFiles(statements, files, edits), capabilities());
  }

  function warnOfUnread({ unread }: EntryFiles): void {
    if (unread.length === 0) return;
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: `The id is changed, but not everything could be looked into: ${unread.slice(0, 5).join(", ")}. It may still be named there.`,
    });
  }
}

const nothingNamed =
  "Nothing is named at the cursor that could be merged. Put it on a position, or on the id of an actor, law or topic of your codebook.";

const notTracked =
  "This has no id yet that could be renamed. Track it first: Complete mark … (Alt+M F, macOS: Ctrl+M F).";

function isUntrackedAt(
  statements: OpenStatements,
  { textDocument, position }: TextDocumentPositionParams,
): boolean {
  const statement = statements.get(textDocument.uri);
  if (!statement) return false;
  const mark = markAt(statement, statement.lines.offsetAt(position));
  return mark !== undefined && isPositionKind(statement.registry, mark.kind);
}

function refused(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed ?? ErrorCodes.InvalidRequest, message);
}
