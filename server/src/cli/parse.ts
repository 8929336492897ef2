// statemark parse: marks, front matter and diagnostics as JSON, one object a line for each file.

import { readStatement } from "../workspace/statement.ts";
import { mentionProblems } from "./codebook-problems.ts";
import type { Command } from "./command.ts";
import { forEachFile } from "./for-each-file.ts";
import { writeInPieces } from "./pieces.ts";
import { Registries } from "./registries.ts";
import { statementJson } from "./statement-json.ts";

export const parseCommand: Command = {
  name: "parse",
  summary: "Print the marks of statements as JSON, one object a line for each file.",
  usage: "parse [--format json] [-o FILE] FILE… | parse --jsonl",
  example: "statemark parse samples/*.statemark",
  formats: ["json"],
  hasResult: true,
  run: (input) =>
    forEachFile(
      input,
      (file, registries) => {
        const statement = readStatement(file.text, registries.for(file.path));
        writeInPieces(input.output, statementJson(statement, { file: file.path }));
        input.output.write("\n");
      },
      (codebook) => mentionProblems(input, codebook),
    ),
  filter(input) {
    const registries = new Registries(input.complain, (codebook) =>
      mentionProblems(input, codebook),
    );
    const registry = registries.for("standard input");
    return (id, text) => statementJson(readStatement(text, registry), { id, file: null });
  },
};
