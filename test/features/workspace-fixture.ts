// The statements and codebooks of a fixture as one workspace, as features over many files see them.

import { readCodebook } from "../../server/src/registry/codebook.ts";
import {
  builtInRegistry,
  type Registry,
  withCodebooks,
} from "../../server/src/registry/registry.ts";
import { lineIndex } from "../../server/src/text/line-index.ts";
import { readStatement, type Statement } from "../../server/src/workspace/statement.ts";
import { type Place, recordOf } from "../../server/src/workspace/statement-record.ts";
import type { Workspace } from "../../server/src/workspace/workspace.ts";
import { WorkspaceIndex } from "../../server/src/workspace/workspace-index.ts";
import { type FixtureFile, readFixture } from "../fixture.ts";

const codebookName = "statemark.yaml";

export interface WorkspaceFixture {
  readonly workspace: Workspace;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly files: ReadonlyMap<string, FixtureFile>;
  /** The file with the cursor, and where that is. */
  readonly cursor: { readonly file: string; readonly offset: number };
  /** `file:line words`, lines counted from 1. */
  at(found: { readonly file: string; readonly place: Place }): string;
}

export function workspaceOf(fixture: string): WorkspaceFixture {
  const all = readFixture(fixture).files;
  const files = new Map(all.map((file) => [file.path, file]));
  const codebooks = all.filter(({ path }) => path.endsWith(codebookName));
  const registryFor = (path: string): Registry => {
    const chain = codebooks.filter((each) =>
      path.startsWith(each.path.slice(0, -codebookName.length)),
    );
    const sorted = chain.sort((a, b) => a.path.length - b.path.length);
    return withCodebooks(
      builtInRegistry(),
      sorted.map((each) => readCodebook(each.text, each.path).codebook),
    );
  };
  const statements = new Map(
    all
      .filter(({ path }) => !path.endsWith(codebookName))
      .map(({ path, text }) => [path, readStatement(text, registryFor(path))]),
  );
  const index = new WorkspaceIndex();
  for (const [path, statement] of statements) index.set(path, recordOf(statement));
  const pointed = all.find(({ cursors }) => cursors.length > 0);
  return {
    workspace: {
      index,
      codebooks: codebooks.map(({ path, text }) => ({
        file: path,
        text,
        registry: registryFor(path),
      })),
      registryFor,
    },
    statements,
    files,
    cursor: { file: pointed?.path ?? "", offset: pointed?.cursors[0] ?? 0 },
    at({ file, place }) {
      const text = files.get(file)?.text ?? "";
      const lines = lineIndex(text);
      const words = text.slice(lines.offsetAt(place.start), lines.offsetAt(place.end));
      return `${file}:${place.start.line + 1} ${words}`;
    },
  };
}
