// A statement and, where the fixture has one, its codebook, as features see them.

import { readCodebook } from "../../server/src/registry/codebook.ts";
import { builtInRegistry, withCodebooks } from "../../server/src/registry/registry.ts";
import { readStatement, type Statement } from "../../server/src/workspace/statement.ts";
import { type FixtureFile, readFixture } from "../fixture.ts";

const codebookName = "statemark.yaml";

export function statementOf(fixture: string): { statement: Statement; file: FixtureFile } {
  const { files } = readFixture(fixture);
  const file = files.find(({ path }) => path !== codebookName);
  if (!file) throw new Error(`No statement in the fixture:\n${fixture}`);
  const codebooks = files
    .filter(({ path }) => path === codebookName)
    .map(({ text }) => readCodebook(text).codebook);
  const registry = withCodebooks(builtInRegistry(), codebooks);
  return { statement: readStatement(file.text, registry), file };
}
