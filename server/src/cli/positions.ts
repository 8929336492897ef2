// statemark positions: one row for each position over many statements.

import { type PositionSummary, positionSummaries } from "../analysis/position-summaries.ts";
import { readStatement } from "../workspace/statement.ts";
import { positionsRecordOf } from "../workspace/statement-record.ts";
import { mentionProblems } from "./codebook-problems.ts";
import type { Command, CommandInput } from "./command.ts";
import { counted } from "./counted.ts";
import { csvRow } from "./csv.ts";
import { findStatements } from "./find-statements.ts";
import { forEachFile } from "./for-each-file.ts";
import { KeptRecords } from "./kept-records.ts";
import { writeInPieces } from "./pieces.ts";
import { checkPeriod, checkStatus, summaryOptions } from "./position-options.ts";
import { positionsTable } from "./positions-table.ts";
import { Registries } from "./registries.ts";

export const positionsCommand: Command = {
  name: "positions",
  summary: "Print who takes which position over many statements, and how it stands.",
  usage:
    "positions [--format table|csv|json] [--by A] [--to A] [--status S] [--basis L] [--meeting M] [--since D] [--until D] [--members] [--reported] [-o FILE] PATH…",
  example: "statemark positions --to DPRK --since 2024 statements/",
  formats: ["table", "csv", "json"],
  options: {
    by: {
      value: "A",
      help: [
        "Only positions that this actor mentions, by name or id. A person counts for",
        "those whom the codebook says that he or she acts for.",
      ],
    },
    to: { value: "A", help: ["Only positions addressed to this actor (“*”: to everyone)."] },
    status: { value: "S", help: ["Only positions that now stand so: open, met …"] },
    basis: { value: "L", help: ["Only positions for which this law is invoked."] },
    meeting: { value: "M", help: ["Only positions mentioned in this meeting: S/PV.9821."] },
    since: { value: "D", help: ["Count only what was said on this day, month or year or later."] },
    until: { value: "D", help: ["Count only what was said and happened up to then."] },
    members: {
      help: ["What a group says counts for its members too, what a part says for the whole."],
    },
    reported: { help: ["Count what a speaker only reports of others as said by them."] },
  },
  hasResult: true,
  run(input) {
    checkPeriod(input);
    const { files, hasFailed } = findStatements(input.files, input.complain);
    const records = new KeptRecords();
    let registries = new Registries(() => undefined);
    const status = forEachFile(
      { ...input, files },
      ({ path, text }, all) => {
        registries = all;
        records.add(path, positionsRecordOf(readStatement(text, all.for(path))));
      },
      (codebook) => mentionProblems(input, codebook),
    );
    const options = summaryOptions(input, records.files, registries.for("standard input"));
    const found = positionSummaries(records.files, (file) => registries.for(file), options);
    checkStatus(input, found.length, records.files);
    print(input, found);
    if (input.format === "table") {
      input.complain(
        `${counted(found.length, "position")} in ${counted(files.length, "statement")}.`,
      );
    }
    return hasFailed ? 2 : status;
  },
};

function print({ format, output }: CommandInput, found: readonly PositionSummary[]): void {
  if (format === "json") {
    writeInPieces(
      output,
      found.map((summary) => `${JSON.stringify({ version: 1, ...summary })}\n`),
    );
  } else if (format === "csv") {
    writeInPieces(output, [
      csvRow(csvColumns),
      ...found.map((summary) => csvRow(csvCells(summary))),
    ]);
  } else writeInPieces(output, positionsTable(found, output.isColoured));
}

const csvColumns = [
  "id",
  "kind",
  "title",
  "by",
  "to",
  "status",
  "statusDate",
  "statusSource",
  "firstDate",
  "lastDate",
  "mentions",
  "statements",
  "for",
  "against",
  "neutral",
  "answers",
  "basis",
];

function csvCells(summary: PositionSummary): readonly unknown[] {
  const { status } = summary;
  const cells: Readonly<Record<string, unknown>> = {
    ...summary,
    status: status?.value,
    statusDate: status?.date,
    statusSource: status?.source,
  };
  return csvColumns.map((column) => cells[column]);
}
