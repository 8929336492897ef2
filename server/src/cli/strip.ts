// statemark strip: the statement without its marks.

import { parseDocument } from "../syntax/parse-document.ts";
import { strip } from "../syntax/strip.ts";
import type { Command } from "./command.ts";
import { forEachFile } from "./for-each-file.ts";

export const stripCommand: Command = {
  name: "strip",
  summary: "Print statements without front matter and marks, everything else as it is.",
  usage: "strip [-o FILE] FILE… | strip --jsonl",
  example: "statemark strip statement.statemark -o statement.txt",
  formats: [],
  hasResult: true,
  run: (input) =>
    forEachFile(input, ({ mark, text }) => {
      input.output.write(mark + strip(parseDocument(text)));
    }),
  filter: () => (id, text) => [
    JSON.stringify({ version: 1, id, text: strip(parseDocument(text)) }),
  ],
};
