// The files in which an entry of a codebook can be named: what is open, and on the disk what lies below
// the folder of the codebook.

import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { EntryScope } from "../features/codebook/entry-scope.ts";
import { mayName } from "../features/codebook/rename.ts";
import { isIn, readIfThere } from "../host/codebook-files.ts";
import { statementFilesIn } from "../host/statement-files.ts";
import { readCodebook } from "../registry/codebook.ts";
import { parseDocument } from "../syntax/parse-document.ts";
import type { Referent } from "../workspace/referent.ts";
import { longestStatement } from "../workspace/statement.ts";
import { isCodebook, type OpenStatements } from "./open-statements.ts";

export interface EntryFiles extends EntryScope {
  /** The paths, or for what is not on the disk the addresses, of files that could not be read. */
  readonly unread: readonly string[];
  readonly isPartial: boolean;
}

/** Those that may name one of these ids; `uri` is the document in which the entry is named. */
export function entryFiles(
  statements: OpenStatements,
  uri: string,
  referent: Referent,
  ids: readonly string[],
): EntryFiles {
  const open = statements.openFiles();
  const unread: string[] = [];
  const read = (path: string): string | undefined => {
    const known = open.get(path)?.text;
    if (known !== undefined) return known;
    try {
      const text = readIfThere(path)?.replace(/^\ufeff/, "");
      if (text === undefined || text.length <= longestStatement) return text;
    } catch {
      // Said with the others that could not be read.
    }
    unread.push(path);
    return undefined;
  };
  const folder = folderOf(statements, uri, referent, read);
  const onDisk = folder === undefined ? undefined : statementFilesIn(folder);
  const isInScope = (path: string) => path === uri || (folder !== undefined && isIn(folder, path));
  const paths = new Set([...(onDisk?.statements ?? []), ...open.keys()].filter(isInScope));
  const texts = new Map<string, string>();
  const codebookText = (path: string) => {
    if (!texts.has(path)) texts.set(path, read(path) ?? "");
    return texts.get(path) ?? "";
  };
  const chainOf = (path: string) => statements.codebookPathsFor(addressOf(path));
  const found: { file: string; text: string; codebooks: readonly string[] }[] = [];
  for (const file of paths) {
    if (isCodebook(addressOf(file))) continue;
    const text = read(file);
    if (text === undefined || !ids.some((id) => mayName(text, id))) continue;
    found.push({ file, text, codebooks: chainOf(file) });
  }
  const codebooks = new Set([
    ...(onDisk?.codebooks ?? []),
    ...[...open.keys()].filter((path) => isCodebook(addressOf(path)) && isInScope(path)),
    ...[...paths, uri].flatMap(chainOf),
  ]);
  return {
    codebooks: [...codebooks].map((file) => ({
      file,
      text: codebookText(file),
      codebooks: chainOf(file),
    })),
    statements: found.map(({ text, ...each }) => ({
      ...each,
      document: open.get(each.file)?.document ?? parseDocument(text),
    })),
    unread,
    isPartial: onDisk?.isPartial ?? false,
  };
}

/** What is on the disk has a path here, all else its address. */
export function addressOf(path: string): string {
  return /^[a-z][a-z0-9+.-]+:/.test(path) ? path : pathToFileURL(path).href;
}

/** Of the outermost codebook that has the entry; of the workspace where none has it. */
function folderOf(
  statements: OpenStatements,
  uri: string,
  { of, id }: Referent,
  read: (path: string) => string | undefined,
): string | undefined {
  if (!uri.startsWith("file:")) return undefined;
  const chain = statements.codebookPathsFor(uri);
  const declaring = chain.find((path) => {
    const { entities, positions } = readCodebook(read(path) ?? "").codebook;
    return of === "position"
      ? positions.some((each) => each.id === id)
      : entities.some((each) => each.category === of && each.id === id);
  });
  return dirname(declaring ?? chain[0] ?? fileURLToPath(uri));
}
