// statemark mentions: one row for each mention of an actor, law, topic or position.

import { type MentionRow, mentionRows } from "../analysis/mention-rows.ts";
import { readStatement } from "../workspace/statement.ts";
import { mentionProblems } from "./codebook-problems.ts";
import type { Command } from "./command.ts";
import { csvRow } from "./csv.ts";
import { findStatements } from "./find-statements.ts";
import { forEachFile } from "./for-each-file.ts";
import { writeInPieces } from "./pieces.ts";
import { Registries } from "./registries.ts";

export const mentionsCommand: Command = {
  name: "mentions",
  summary: "Print the mentions of actors, laws, topics and positions, one row each.",
  usage: "mentions [--format csv|json] [-o FILE] PATH… | mentions --jsonl",
  example: "statemark mentions --format csv statements/ -o mentions.csv",
  formats: ["csv", "json"],
  hasResult: true,
  run(input) {
    const { output, format } = input;
    const { files, hasFailed } = findStatements(input.files, input.complain);
    if (format === "csv") output.write(csvRow(csvColumns));
    const status = forEachFile(
      { ...input, files },
      ({ path, text }, registries) => {
        const rows = mentionRows(readStatement(text, registries.for(path)));
        const toLine = format === "csv" ? csvLine : jsonLine;
        writeInPieces(
          output,
          rows.map((row) => toLine(path, row)),
        );
      },
      (codebook) => mentionProblems(input, codebook),
    );
    return hasFailed ? 2 : status;
  },
  filter(input) {
    const registry = new Registries(input.complain, (codebook) =>
      mentionProblems(input, codebook),
    ).for("standard input");
    return (id, text) => {
      const mentions = mentionRows(readStatement(text, registry));
      return [JSON.stringify({ version: 1, id, file: null, mentions })];
    };
  },
};

function jsonLine(file: string, row: MentionRow): string {
  return `${JSON.stringify({ version: 1, file, ...row })}\n`;
}

const csvColumns = [
  "file",
  "date",
  "forum",
  "kind",
  "position",
  "entity",
  "by",
  "to",
  "stance",
  "status",
  "start",
  "end",
  "text",
  "before",
  "after",
  "candidates",
  "title",
  "meeting",
  "source",
  "speaker",
  "section",
  "onBehalfOf",
  "via",
  "about",
  "basis",
  "re",
  "if",
  "due",
  "strength",
  "note",
  "confidence",
  "tags",
  "coder",
] as const satisfies readonly ("file" | keyof MentionRow)[];

function csvLine(file: string, row: MentionRow): string {
  const cells = { file, ...row };
  return csvRow(csvColumns.map((column) => cells[column]));
}
