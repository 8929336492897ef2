// When files get another name or folder: the paths that point to them, in codebooks and front matter.

import type {
  ClientCapabilities,
  Connection,
  FileOperationOptions,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import {
  type FileRename,
  pathsInCodebook,
  renamedPaths,
  type WrittenPath,
} from "../features/file-renames.ts";
import { summaryOf } from "../features/statement-summaries.ts";
import { parseDocument } from "../syntax/parse-document.ts";
import { lineIndex } from "../text/line-index.ts";
import { fenced } from "./answer.ts";
import { keyOf } from "./file-keys.ts";
import type { OpenStatements } from "./open-statements.ts";
import { toTextEdits } from "./to-lsp.ts";
import { type FileEdits, toWorkspaceEdit } from "./workspace-edits.ts";
import type { WorkspaceStatements } from "./workspace-statements.ts";
import type { WorkspaceView } from "./workspace-view.ts";

/** Any file may be pointed to. */
export const fileOperations: FileOperationOptions = {
  willRename: { filters: [{ scheme: "file", pattern: { glob: "**/*" } }] },
};

export function registerFileRenames(
  connection: Connection,
  statements: OpenStatements,
  all: WorkspaceStatements,
  view: WorkspaceView,
  capabilities: () => ClientCapabilities,
): void {
  connection.workspace.onWillRenameFiles(async ({ files }) => {
    await all.whenComplete();
    return fenced<WorkspaceEdit | null>(connection, "workspace/willRenameFiles", null, () => {
      const renames = files.map(({ oldUri, newUri }) => ({
        from: keyOf(oldUri),
        to: keyOf(newUri),
      }));
      const edits = [
        ...view.codebooks.flatMap(({ file, text }) =>
          editsOf(file, text, pathsInCodebook(text), renames),
        ),
        ...statementEdits(renames),
      ];
      return edits.length > 0 ? toWorkspaceEdit(edits, capabilities()) : null;
    });
  });

  function editsOf(
    file: string,
    text: string,
    paths: readonly WrittenPath[],
    renames: readonly FileRename[],
  ): readonly FileEdits[] {
    const edits = renamedPaths(file, paths, renames);
    if (edits.length === 0) return [];
    const uri = view.clientUris()(file);
    const version = statements.versionOf(uri) ?? null;
    return [{ uri, version, edits: toTextEdits(lineIndex(text), edits) }];
  }

  /** Only statements whose source is no web address are read. */
  function statementEdits(renames: readonly FileRename[]): readonly FileEdits[] {
    return view.index.files.flatMap((statement) => {
      const { file } = statement;
      const { source } = summaryOf(view.index, statement);
      if (source === null || /^(?!file:)[a-z][a-z0-9+.-]*:/i.test(source)) return [];
      const facts = all.factsOf(file);
      const text = facts?.frontMatter.text;
      if (text === undefined) return [];
      const paths = sourceIn(text);
      return paths ? editsOf(file, text, [paths], renames) : [];
    });
  }
}

function sourceIn(frontMatter: string): WrittenPath | undefined {
  const { values, places } = parseDocument(frontMatter).frontMatter;
  const place = places.get("source");
  const path = values.get("source");
  if (!place || typeof path !== "string") return undefined;
  const written = frontMatter.slice(place.start, place.end);
  const sign = written.charAt(0);
  const quote = sign === '"' || sign === "'" ? sign : "";
  const { start, end } = place;
  const isWhole = written === `${quote}${path}${quote}`;
  return isWhole
    ? { path, quote, start: start + quote.length, end: end - quote.length }
    : undefined;
}
