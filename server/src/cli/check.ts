// statemark check: the diagnostics of statements and their codebooks.

import { basename } from "node:path";
import { codebookDiagnostics } from "../features/diagnostics/codebook.ts";
import type { Diagnostic } from "../features/diagnostics/diagnostic.ts";
import { diagnostics } from "../features/diagnostics/diagnostics.ts";
import { codebookName } from "../host/codebook-files.ts";
import { type LineIndex, lineIndex } from "../text/line-index.ts";
import { readStatement } from "../workspace/statement.ts";
import { githubWriter } from "./check-formats/github.ts";
import { jsonWriter } from "./check-formats/json.ts";
import { sarifWriter } from "./check-formats/sarif.ts";
import { textWriter } from "./check-formats/text.ts";
import type { CheckWriter } from "./check-formats/writer.ts";
import type { Command, CommandInput } from "./command.ts";
import { findStatements } from "./find-statements.ts";
import { forEachFile } from "./for-each-file.ts";

const writers = new Map<string, (input: CommandInput) => CheckWriter>([
  ["text", textWriter],
  ["json", jsonWriter],
  ["sarif", sarifWriter],
  ["github", githubWriter],
]);

export const checkCommand: Command = {
  name: "check",
  summary: "Print what is wrong in statements and their codebooks.",
  usage: "check [--format text|json|sarif|github] [-o FILE] PATH…",
  example: "statemark check --format github statements/",
  formats: [...writers.keys()],
  hasResult: true,
  run(input) {
    const { files, hasFailed } = findStatements(input.files, input.complain);
    const writer = (writers.get(input.format ?? "") ?? textWriter)(input);
    let hasFault = false;
    const print = (file: string, lines: LineIndex, found: readonly Diagnostic[]) => {
      hasFault ||= found.some(({ severity }) => severity !== "hint");
      for (const each of found) writer.add(file, lines, each);
    };
    const read = forEachFile(
      { ...input, files },
      (file, registries) => {
        const registry = registries.for(file.path);
        if (basename(file.path) === codebookName) return;
        const statement = readStatement(file.text, registry);
        print(file.path, statement.lines, diagnostics(statement));
      },
      ({ path, text, reading, around }) =>
        print(path, lineIndex(text), codebookDiagnostics(reading, around)),
    );
    writer.finish(files.length);
    if (hasFailed || read === 2) return 2;
    return hasFault ? 1 : 0;
  },
};
