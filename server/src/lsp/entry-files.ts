// The files in which an entry of a codebook is named, read, to change its id in all of them.

import { codebookOf, declarationIn } from "../features/codebook/declaration.ts";
import type { EntryScope } from "../features/codebook/entry-scope.ts";
import type { Document } from "../syntax/document.ts";
import { parseDocument } from "../syntax/parse-document.ts";
import type { Referent } from "../workspace/referent.ts";
import { scopeOf } from "../workspace/scope.ts";
import { longestStatement } from "../workspace/statement.ts";
import type { OpenStatements } from "./open-statements.ts";
import { pathOf, type WorkspaceView } from "./workspace-view.ts";

/** Files are paths, or for what is not on the disk addresses: messages name them. */
export interface EntryFiles extends EntryScope {
  /** Those that could not be read. */
  readonly unread: readonly string[];
  /** The address of a file, as the index and the view have it. */
  addressOf(file: string): string;
}

/** Whether a file lies where the id means what it means in the document. */
export function scopeFor(
  view: WorkspaceView,
  uri: string,
  referent: Referent,
): (file: string) => boolean {
  const declaring = view.chainFor(uri).filter((each) => declarationIn(codebookOf(each), referent));
  return scopeOf(
    referent,
    declaring.map(({ file }) => file),
  );
}

/** Those that name one of these ids; `uri` is the document in which the entry is named. */
export function entryFiles(
  view: WorkspaceView,
  statements: OpenStatements,
  uri: string,
  referent: Referent,
  ids: readonly string[],
): EntryFiles {
  const isInScope = scopeFor(view, uri, referent);
  const open = statements.openFiles();
  const addresses = new Map<string, string>();
  const unread: string[] = [];
  const named = ids.flatMap((id) =>
    view.index.filesNaming({ ...referent, id }).map(({ file }) => file),
  );
  const found: { file: string; document: Document; codebooks: readonly string[] }[] = [];
  for (const key of new Set(named)) {
    if (!isInScope(key)) continue;
    const file = pathOf(key);
    const document = open.get(file)?.document ?? documentAt(view, key);
    if (!document) unread.push(file);
    else {
      addresses.set(file, key);
      found.push({ file, document, codebooks: statements.codebookPathsFor(key) });
    }
  }
  const inForce = new Set([
    ...found.flatMap(({ codebooks }) => codebooks),
    ...statements.codebookPathsFor(uri),
  ]);
  const codebooks = view.codebooks
    .filter(({ file }) => isInScope(file) || inForce.has(pathOf(file)))
    .map(({ file: key, text }) => {
      const file = pathOf(key);
      addresses.set(file, key);
      // Without a folder it counts for itself at least.
      const chain = statements.codebookPathsFor(key);
      return { file, text, codebooks: chain.length > 0 ? chain : [file] };
    });
  return {
    codebooks,
    statements: found,
    unread,
    addressOf: (file) => addresses.get(file) ?? file,
  };
}

function documentAt(view: WorkspaceView, key: string): Document | undefined {
  try {
    const text = view.textOf(key);
    return text === undefined || text.length > longestStatement ? undefined : parseDocument(text);
  } catch {
    // Said with the others that could not be read.
    return undefined;
  }
}
