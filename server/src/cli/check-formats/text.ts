// Lines for people: `file:line:column: severity: message [code]`, lines and columns from 1.

import type { CommandInput } from "../command.ts";
import { counted } from "../counted.ts";
import { withoutControls } from "../without-controls.ts";
import type { CheckWriter } from "./writer.ts";

// Red, yellow, cyan.
const colours = { error: 31, warning: 33, hint: 36 } as const;

export function textWriter({ output, complain }: CommandInput): CheckWriter {
  let found = 0;
  return {
    add(file, lines, { code, severity, message, start }) {
      found++;
      const { line, character } = lines.positionAt(start);
      const word = output.isColoured
        ? `\u001b[${colours[severity]}m${severity}\u001b[0m`
        : severity;
      const place = withoutControls(`${file}:${line + 1}:${character + 1}`);
      output.write(`${place}: ${word}: ${withoutControls(message)} [${code}]\n`);
    },
    finish(files) {
      const statements = counted(files, "statement");
      complain(
        found === 0 ? `Nothing found in ${statements}.` : `${found} found in ${statements}.`,
      );
    },
  };
}
