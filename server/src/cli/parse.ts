// statemark parse: marks, front matter and diagnostics as JSON, one object a line for each file.

import { lineIndex } from "../text/line-index.ts";
import { readStatement } from "../workspace/statement.ts";
import type { Command, CommandInput } from "./command.ts";
import { forEachFile } from "./for-each-file.ts";
import { writeInPieces } from "./pieces.ts";
import { type CodebookFile, Registries } from "./registries.ts";
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

/** The result says nothing of the codebook, but may be what it is because of it. */
function mentionProblems({ complain }: CommandInput, { path, text, reading }: CodebookFile): void {
  const { problems } = reading;
  const [first] = problems;
  if (!first) return;
  const count = problems.length === 1 ? "a problem" : `${problems.length} problems`;
  const { line } = lineIndex(text).positionAt(first.start);
  const which = problems.length === 1 ? "in" : "the first in";
  complain(
    `The codebook ${path} has ${count}, ${which} line ${line + 1}: ${first.message} Run “statemark check” to see all.`,
  );
}
