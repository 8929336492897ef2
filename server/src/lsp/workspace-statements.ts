// What all statements of the workspace say: those in its folders and those that are open. What is open
// counts as it stands in the editor.

import { fileURLToPath, pathToFileURL } from "node:url";
import type { TextDocuments } from "vscode-languageserver/node";
import { readIfThere } from "../host/codebook-files.ts";
import { statementFilesIn } from "../host/statement-files.ts";
import type { Registry } from "../registry/registry.ts";
import { parseDocument } from "../syntax/parse-document.ts";
import { longestStatement, statementOf } from "../workspace/statement.ts";
import { documentOfFacts, factsOf, type StatementFacts } from "../workspace/statement-facts.ts";
import { recordOf } from "../workspace/statement-record.ts";
import { WorkspaceIndex } from "../workspace/workspace-index.ts";
import { isCodebook, type OpenStatements } from "./open-statements.ts";
import type { OpenText } from "./open-text.ts";

export class WorkspaceStatements {
  /** Its files are addresses, as `keyOf` writes them. */
  readonly index = new WorkspaceIndex();
  /** Whether everything is in the index as it now stands. */
  isComplete = false;

  private readonly documents: TextDocuments<OpenText>;
  private readonly statements: OpenStatements;
  private readonly facts = new Map<string, StatementFacts>();
  private readonly listeners = new Set<() => void>();
  private readonly waiting: (() => void)[] = [];

  constructor(documents: TextDocuments<OpenText>, statements: OpenStatements) {
    this.documents = documents;
    this.statements = statements;
  }

  whenComplete(): Promise<void> {
    if (this.isComplete) return Promise.resolve();
    return new Promise((done) => this.waiting.push(done));
  }

  /** Of a statement that is in the index, open or not. */
  factsOf(uri: string): StatementFacts | undefined {
    return this.facts.get(keyOf(uri));
  }

  registryFor(uri: string): Registry {
    return this.statements.registryFor(uri);
  }

  /** Called after each change of the index. */
  onDidChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Reads the folders anew. */
  rescan(): void {
    const paths = this.statements.workspaceFolders.flatMap(
      (folder) => statementFilesIn(folder).statements,
    );
    const keys = new Set([
      ...paths.map((path) => pathToFileURL(path).href),
      ...this.documents.keys().filter(isStatement).map(keyOf),
    ]);
    for (const key of [...this.facts.keys()]) if (!keys.has(key)) this.drop(key);
    for (const key of keys) this.read(key);
    this.isComplete = true;
    for (const done of this.waiting.splice(0)) done();
    this.changed();
  }

  /** Of a statement: opened, edited, closed, or changed on the disk. */
  fileChanged(uri: string): void {
    if (!isStatement(uri)) return;
    this.read(keyOf(uri));
    this.changed();
  }

  codebooksChanged(): void {
    for (const key of this.facts.keys()) this.resolve(key);
    this.changed();
  }

  private read(key: string): void {
    const open = this.documents.all().find(({ uri }) => keyOf(uri) === key);
    try {
      const document = open ? open.document : this.readFromDisk(key);
      if (document && document.lines.length <= longestStatement) {
        this.facts.set(key, factsOf(document));
        this.resolve(key);
      } else this.drop(key);
    } catch {
      this.drop(key);
    }
  }

  private readFromDisk(key: string) {
    const text = key.startsWith("file:") ? readIfThere(fileURLToPath(key)) : undefined;
    return text === undefined ? undefined : parseDocument(text.replace(/^\ufeff/, ""));
  }

  private resolve(key: string): void {
    const facts = this.facts.get(key);
    if (!facts) return;
    const statement = statementOf(documentOfFacts(facts), this.registryFor(key));
    this.index.set(key, recordOf(statement));
  }

  private drop(key: string): void {
    this.facts.delete(key);
    this.index.delete(key);
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

export function isStatement(uri: string): boolean {
  return !isCodebook(uri);
}

/** One way to write a file's address: clients encode characters that Node does not. */
export function keyOf(uri: string): string {
  try {
    return uri.startsWith("file:") ? pathToFileURL(fileURLToPath(uri)).href : uri;
  } catch {
    return uri;
  }
}
