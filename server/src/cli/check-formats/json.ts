// One JSON object a line (schemas/check.schema.json). Other programs read it: fields are added, never
// renamed. `line` and `character` count from 0.

import type { CommandInput } from "../command.ts";
import type { CheckWriter } from "./writer.ts";

export function jsonWriter({ output }: CommandInput): CheckWriter {
  return {
    add(file, lines, { code, severity, message, start, end }) {
      const { line, character } = lines.positionAt(start);
      const json = { version: 1, file, code, severity, message, start, end, line, character };
      output.write(`${JSON.stringify(json)}\n`);
    },
    finish: () => undefined,
  };
}
