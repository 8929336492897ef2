// Writes edits in the form that the client takes: for one version of each text where it can.

import type {
  ClientCapabilities,
  Range,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { addedPlace } from "../registry/added-place.ts";
import { addAlias, type CodebookAlias } from "../registry/alias-addition.ts";
import { addToCodebook, type CodebookEntry } from "../registry/codebook-addition.ts";
import { addIgnored, removeIgnored } from "../registry/ignored-addition.ts";
import type { IgnoredWords } from "../registry/ignored-words.ts";
import { applyEdits, type TextEdit as CoreEdit } from "../text/edit.ts";
import { type LineIndex, lineIndex } from "../text/line-index.ts";
import type { OpenStatements } from "./open-statements.ts";
import { toRange, toTextEdits } from "./to-lsp.ts";

/** What is added to a codebook. */
export interface Addition {
  /** Of the codebook. */
  readonly uri: string;
  readonly edit: WorkspaceEdit;
  /** Where its name stands once the edit is made. */
  place(): Range | undefined;
}

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
  addition(added: CodebookEntry | CodebookAlias): Addition | undefined {
    const codebook = this.statements.nearestCodebook(this.uri);
    if (!codebook) return undefined;
    const { uri, text = "", version } = codebook;
    const found = rememberedAddition(text, added);
    if (!found) return undefined;
    const edits = toTextEdits(lineIndex(text), found);
    const place = () => placeAfter(text, found, added);
    if (codebook.text !== undefined) {
      return { uri, edit: this.workspaceEdit(uri, version, edits), place };
    }
    const { documentChanges, resourceOperations } = this.client.workspace?.workspaceEdit ?? {};
    if (!documentChanges || !resourceOperations?.includes("create")) return undefined;
    const change: TextDocumentEdit = { textDocument: { uri, version }, edits };
    const create = { kind: "create", uri, options: { ignoreIfExists: true } } as const;
    return { uri, edit: { documentChanges: [create, change] }, place };
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

const mostRemembered = 20;
let rememberedText = "";
const remembered = new Map<string, readonly CoreEdit[] | undefined>();

/** Whoever moves about in a mark asks for the same again and again, and a long codebook takes a while to read. */
function rememberedAddition(
  text: string,
  added: CodebookEntry | CodebookAlias,
): readonly CoreEdit[] | undefined {
  const key = JSON.stringify(added);
  if (text !== rememberedText || remembered.size >= mostRemembered) remembered.clear();
  rememberedText = text;
  const known = remembered.has(key) ? remembered.get(key) : editsAdding(text, added);
  remembered.set(key, known);
  return known;
}

function editsAdding(
  text: string,
  added: CodebookEntry | CodebookAlias,
): readonly CoreEdit[] | undefined {
  if ("alias" in added) return addAlias(text, added);
  const edit = addToCodebook(text, added);
  return edit && [edit];
}

function placeAfter(
  text: string,
  edits: readonly CoreEdit[],
  added: CodebookEntry | CodebookAlias,
): Range | undefined {
  // What is added to an entry is one edit.
  const [edit] = edits;
  const place = edit && addedPlace(edit, added);
  return place && toRange(lineIndex(applyEdits(text, edits)), place);
}
