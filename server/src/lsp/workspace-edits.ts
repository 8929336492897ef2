// Edits of many files in the form that the client takes, with words for its preview.

import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  ClientCapabilities,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import type { TextEdit as CoreEdit } from "../text/edit.ts";
import { lineIndex } from "../text/line-index.ts";
import type { EntryFiles } from "./entry-files.ts";
import { isCodebook, type OpenStatements } from "./open-statements.ts";
import { toTextEdits } from "./to-lsp.ts";

export interface FileEdits {
  /** As the client knows it. */
  readonly uri: string;
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/** The edits of entries' files by path. */
export function editsOfFiles(
  statements: OpenStatements,
  files: EntryFiles,
  edits: ReadonlyMap<string, readonly CoreEdit[]>,
): readonly FileEdits[] {
  const open = statements.openFiles();
  const texts = new Map([
    ...files.codebooks.map(({ file, text }) => [file, text] as const),
    ...files.statements.map(({ file, document }) => [file, document.text] as const),
  ]);
  return [...edits].map(([file, of]) => ({
    uri: open.get(file)?.uri ?? files.addressOf(file),
    version: open.get(file)?.version ?? null,
    edits: toTextEdits(lineIndex(texts.get(file) ?? ""), of),
  }));
}

/**
 * The groups in which a preview shows the edits. None is marked as one to be confirmed: editors leave those
 * out unless each is ticked, and an id that is changed in some places only is worse than none.
 */
const annotations: Readonly<Record<string, ChangeAnnotation>> = {
  codebooks: {
    label: "Codebooks",
    needsConfirmation: false,
    description: "the entry, and entries that name it",
  },
  statements: { label: "Statements", needsConfirmation: false, description: "ids only, no words" },
};

export function toWorkspaceEdit(
  files: readonly FileEdits[],
  client: ClientCapabilities,
): WorkspaceEdit {
  const { documentChanges, changeAnnotationSupport } = client.workspace?.workspaceEdit ?? {};
  if (!documentChanges) {
    return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, [...edits]])) };
  }
  const annotated = ({ uri, edits }: FileEdits): (TextEdit | AnnotatedTextEdit)[] => {
    if (!changeAnnotationSupport) return [...edits];
    const annotationId = isCodebook(uri) ? "codebooks" : "statements";
    return edits.map((edit) => ({ ...edit, annotationId }));
  };
  const changes = files.map((file) => ({
    textDocument: { uri: file.uri, version: file.version },
    edits: annotated(file),
  }));
  return changeAnnotationSupport
    ? { documentChanges: changes, changeAnnotations: { ...annotations } }
    : { documentChanges: changes };
}
