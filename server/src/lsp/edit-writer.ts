// Writes edits in the form that the client takes: for one version of each text where it can.

import type {
  ClientCapabilities,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { addToCodebook, type CodebookEntry } from "../registry/codebook-addition.ts";
import { addIgnored, removeIgnored } from "../registry/ignored-addition.ts";
import type { IgnoredWords } from "../registry/ignored-words.ts";
import type { TextEdit as CoreEdit } from "../text/edit.ts";
import { type LineIndex, lineIndex } from "../text/line-index.ts";
import type { OpenStatements } from "./open-statements.ts";
import { toTextEdits } from "./to-lsp.ts";

export class EditWriter {
  private readonly uri: string;
  private readonly lines: LineIndex;
  private readonly statements: OpenStatements;
  private readonly client: ClientCapabilities;

  /** For the document at `uri`, whose lines these are. */
  constructor(
    uri: string,
    lines: LineIndex,
    statements: OpenStatements,
    client: ClientCapabilities,
  ) {
    this.uri = uri;
    this.lines = lines;
    this.statements = statements;
    this.client = client;
  }

  editOf(edits: readonly CoreEdit[]): WorkspaceEdit {
    const version = this.statements.versionOf(this.uri) ?? null;
    return this.workspaceEdit(this.uri, version, toTextEdits(this.lines, edits));
  }

  /** Adds to the nearest codebook; `undefined` where the client, or the codebook, does not let us. */
  addition(entry: CodebookEntry): WorkspaceEdit | undefined {
    const codebook = this.statements.nearestCodebook(this.uri);
    if (!codebook) return undefined;
    const { uri, text, version } = codebook;
    const edit = addToCodebook(text ?? "", entry);
    if (!edit) return undefined;
    const edits = toTextEdits(lineIndex(text ?? ""), [edit]);
    if (text !== undefined) return this.workspaceEdit(uri, version, edits);
    const { documentChanges, resourceOperations } = this.client.workspace?.workspaceEdit ?? {};
    if (!documentChanges || !resourceOperations?.includes("create")) return undefined;
    const change: TextDocumentEdit = { textDocument: { uri, version }, edits };
    return {
      documentChanges: [{ kind: "create", uri, options: { ignoreIfExists: true } }, change],
    };
  }

  /** Adds words to `ignore` of the nearest codebook; `undefined` where there is none, or it does not let us. */
  ignoring(ignored: IgnoredWords): { uri: string; edit: WorkspaceEdit } | undefined {
    const codebook = this.statements.nearestCodebook(this.uri);
    if (codebook?.text === undefined) return undefined;
    const { uri, text, version } = codebook;
    const edit = addIgnored(text, ignored);
    return (
      edit && { uri, edit: this.workspaceEdit(uri, version, toTextEdits(lineIndex(text), [edit])) }
    );
  }

  /** Takes words out of `ignore` of a codebook; `undefined` where they are not there. */
  notIgnoring(
    { uri, text }: { readonly uri: string; readonly text: string },
    ignored: IgnoredWords,
  ): WorkspaceEdit | undefined {
    const edit = removeIgnored(text, ignored);
    const version = this.statements.versionOf(uri) ?? null;
    return edit && this.workspaceEdit(uri, version, toTextEdits(lineIndex(text), [edit]));
  }

  private workspaceEdit(uri: string, version: number | null, edits: TextEdit[]): WorkspaceEdit {
    return this.client.workspace?.workspaceEdit?.documentChanges
      ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
      : { changes: { [uri]: edits } };
  }
}
