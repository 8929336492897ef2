// Diagnostics: pulled where the client can, else pushed a moment after each change.

import type {
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
  TextDocuments,
} from "vscode-languageserver/node";
import { codebookDiagnostics } from "../features/diagnostics/codebook.ts";
import { diagnostics } from "../features/diagnostics/diagnostics.ts";
import { readCodebook } from "../registry/codebook.ts";
import { lineIndex } from "../text/line-index.ts";
import { isCodebook, type OpenStatements } from "./open-statements.ts";
import type { OpenText } from "./open-text.ts";
import { toDiagnostic } from "./to-lsp.ts";

/** A full report, or "unchanged" where `previous` names the same version of text and codebooks. */
export function diagnosticReport(
  documents: TextDocuments<OpenText>,
  statements: OpenStatements,
  uri: string,
  previous: string | undefined,
  pages: string | undefined,
): DocumentDiagnosticReport {
  const version = documents.get(uri)?.version;
  const resultId = `${version}.${statements.generation}`;
  if (version !== undefined && previous === resultId) return { kind: "unchanged", resultId };
  return { kind: "full", resultId, items: diagnosticsOf(documents, statements, uri, pages) };
}

function diagnosticsOf(
  documents: TextDocuments<OpenText>,
  statements: OpenStatements,
  uri: string,
  pages: string | undefined,
): Diagnostic[] {
  if (isCodebook(uri)) {
    const text = documents.get(uri)?.getText();
    if (text === undefined) return [];
    const found = codebookDiagnostics(readCodebook(text), statements.registryAround(uri));
    const lines = lineIndex(text);
    return found.map((each) => toDiagnostic(lines, each, pages));
  }
  const statement = statements.get(uri);
  if (!statement) return [];
  return diagnostics(statement).map((each) => toDiagnostic(statement.lines, each, pages));
}

const pause = 150;

/** Pushes for clients that cannot pull, once typing pauses. */
export class DiagnosticsPusher {
  /** The address of the folder with a page for each code, where the client has one. */
  pages: string | undefined;

  private readonly connection: Connection;
  private readonly documents: TextDocuments<OpenText>;
  private readonly statements: OpenStatements;
  private readonly waiting = new Map<string, NodeJS.Timeout>();

  constructor(
    connection: Connection,
    documents: TextDocuments<OpenText>,
    statements: OpenStatements,
  ) {
    this.connection = connection;
    this.documents = documents;
    this.statements = statements;
  }

  changed(uri: string): void {
    clearTimeout(this.waiting.get(uri));
    this.waiting.set(
      uri,
      setTimeout(() => this.push(uri), pause),
    );
  }

  closed(uri: string): void {
    clearTimeout(this.waiting.get(uri));
    this.waiting.delete(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  allChanged(): void {
    for (const uri of this.documents.keys()) this.changed(uri);
  }

  private push(uri: string): void {
    this.waiting.delete(uri);
    const version = this.documents.get(uri)?.version;
    if (version === undefined) return;
    const found = diagnosticsOf(this.documents, this.statements, uri, this.pages);
    void this.connection.sendDiagnostics({ uri, version, diagnostics: found });
  }
}
