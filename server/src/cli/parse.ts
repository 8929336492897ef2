// statemark parse: marks, front matter and diagnostics as JSON, one object a line for each file.

import { readStatement } from "../workspace/statement.ts";
import type { Command } from "./command.ts";
import { forEachFile } from "./for-each-file.ts";
import { statementJson } from "./statement-json.ts";

export const parseCommand: Command = {
  name: "parse",
  summary: "Print the marks of statements as JSON, one object a line for each file.",
  usage: "parse [--format json] [-o FILE] FILE…",
  example: "statemark parse samples/*.statemark",
  formats: ["json"],
  run: (input) =>
    forEachFile(input, (file, registries) => {
      const statement = readStatement(file.text, registries.for(file.path));
      input.output.write(`${JSON.stringify(statementJson(file.path, statement))}\n`);
    }),
};
