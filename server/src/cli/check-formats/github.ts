// Workflow commands of GitHub Actions: each becomes a note on its line of a pull request.

import type { CommandInput } from "../command.ts";
import type { CheckWriter } from "./writer.ts";

const levels = { error: "error", warning: "warning", hint: "notice" } as const;

export function githubWriter({ output }: CommandInput): CheckWriter {
  return {
    add(file, lines, { code, severity, message, start, end }) {
      const from = lines.positionAt(start);
      const to = lines.positionAt(end);
      const place = [
        `file=${property(file)}`,
        `line=${from.line + 1}`,
        `endLine=${to.line + 1}`,
        `col=${from.character + 1}`,
        // Across lines GitHub takes no columns at their end.
        ...(from.line === to.line ? [`endColumn=${to.character + 1}`] : []),
        `title=${code}`,
      ];
      output.write(`::${levels[severity]} ${place.join(",")}::${escaped(message)}\n`);
    },
    finish: () => undefined,
  };
}

function escaped(text: string): string {
  return text.replace(/[%\p{Cc}]/gu, encodeURIComponent);
}

function property(text: string): string {
  return escaped(text).replace(/[:,]/g, encodeURIComponent);
}
