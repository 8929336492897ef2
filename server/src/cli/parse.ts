// statemark parse: marks, front matter and diagnostics as JSON, one object a line for each file.

import { lineIndex } from "../text/line-index.ts";
import { readStatement } from "../workspace/statement.ts";
import type { Command, CommandInput } from "./command.ts";
import { forEachFile } from "./for-each-file.ts";
import type { Output } from "./output.ts";
import type { CodebookFile } from "./registries.ts";
import { statementJson } from "./statement-json.ts";

export const parseCommand: Command = {
  name: "parse",
  summary: "Print the marks of statements as JSON, one object a line for each file.",
  usage: "parse [--format json] [-o FILE] FILE…",
  example: "statemark parse samples/*.statemark",
  formats: ["json"],
  run: (input) =>
    forEachFile(
      input,
      (file, registries) => {
        const statement = readStatement(file.text, registries.for(file.path));
        writeInPieces(input.output, statementJson(file.path, statement));
        input.output.write("\n");
      },
      (codebook) => mentionProblems(input, codebook),
    ),
};

/** The result says nothing of the codebook, but may be what it is because of it. */
function mentionProblems({ complain }: CommandInput, { path, text, problems }: CodebookFile): void {
  const [first] = problems;
  if (!first) return;
  const count = problems.length === 1 ? "a problem" : `${problems.length} problems`;
  const { line } = lineIndex(text).positionAt(first.start);
  const which = problems.length === 1 ? "in" : "the first in";
  complain(
    `The codebook ${path} has ${count}, ${which} line ${line + 1}: ${first.message} Run “statemark check” to see all.`,
  );
}

const pieceLength = 100_000;

/** A statement's JSON may be longer than a string can be. */
function writeInPieces(output: Output, parts: Iterable<string>): void {
  let piece = "";
  for (const part of parts) {
    piece += part;
    if (piece.length < pieceLength) continue;
    output.write(piece);
    piece = "";
  }
  output.write(piece);
}
