// The codebooks and statements of a fixture, with what is done to an entry of theirs.

import type { EntryEdits, EntryScope } from "../../../server/src/features/codebook/entry-scope.ts";
import { parseDocument } from "../../../server/src/syntax/parse-document.ts";
import { applyEdits } from "../../../server/src/text/edit.ts";
import { readFixture } from "../../fixture.ts";

const codebookName = "statemark.yaml";

/** The codebooks of a folder and of those around it. */
function chainOf(path: string, all: readonly string[]): readonly string[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return all
    .filter((each) => folder.startsWith(each.slice(0, -codebookName.length)))
    .sort((a, b) => a.length - b.length);
}

/** All files after what is done to their entries, as a fixture; or why there is none. */
export function edited(fixture: string, edit: (scope: EntryScope) => EntryEdits): string {
  const { files } = readFixture(fixture);
  const isCodebook = (path: string) => path.endsWith(codebookName);
  const chains = files.map(({ path }) => path).filter(isCodebook);
  const scope = {
    codebooks: files
      .filter(({ path }) => isCodebook(path))
      .map(({ path: file, text }) => ({ file, text, codebooks: chainOf(file, chains) })),
    statements: files
      .filter(({ path }) => !isCodebook(path))
      .map(({ path: file, text }) => ({
        file,
        document: parseDocument(text),
        codebooks: chainOf(file, chains),
      })),
  };
  const { edits, refusal } = edit(scope);
  if (refusal !== undefined) return refusal;
  return files
    .map(({ path, text }) => `=== ${path}\n${applyEdits(text, edits.get(path) ?? [])}`)
    .join("\n");
}
