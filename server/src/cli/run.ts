// Reads the words of the command line and runs the command that they name. Exit status: 0 done,
// 1 errors or warnings found (check), 2 wrong usage or a file that cannot be read.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkCommand } from "./check.ts";
import type { Command } from "./command.ts";
import { ownFault } from "./for-each-file.ts";
import {
  CommandError,
  fileOutput,
  type Output,
  standardOutput,
  withoutControls,
} from "./output.ts";
import { parseCommand } from "./parse.ts";
import { stripCommand } from "./strip.ts";

const commands: readonly Command[] = [parseCommand, stripCommand, checkCommand];

export async function runCommandLine(words: readonly string[], version: string): Promise<number> {
  // A reader that has seen enough (head, less) closes the pipe: that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : 2);
  });
  const complain = (message: string) => console.error(withoutControls(message));
  try {
    return await run(words, version, complain);
  } catch (error) {
    complain(error instanceof CommandError ? error.message : ownFault(error));
    return 2;
  }
}

async function run(
  words: readonly string[],
  version: string,
  complain: (message: string) => void,
): Promise<number> {
  const [name, ...rest] = words;
  if (name === "--version" || name === "-v") {
    console.log(version);
    return 0;
  }
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    console.log(overview());
    return name === undefined ? 2 : 0;
  }
  if (name === "serve") return await serve(rest);
  const command = commands.find((each) => each.name === name);
  if (!command) {
    const names = [...commands.map((each) => each.name), "serve"].join(", ");
    throw new CommandError(`There is no command ${name}. Commands: ${names}.`);
  }
  const { values, positionals } = readWords(command, rest);
  if (values.help) {
    console.log(helpOf(command));
    return 0;
  }
  if (positionals.length === 0) {
    throw new CommandError(`${name} needs at least one file. Usage: statemark ${command.usage}`);
  }
  const format = values.format ?? command.formats[0];
  if (format !== undefined && !command.formats.includes(format)) {
    const known = command.formats.join(", ") || "none";
    throw new CommandError(`${name} knows no format ${format}. Formats: ${known}.`);
  }
  const output =
    values.output === undefined
      ? standardOutput()
      : fileOutput(values.output, values.force ?? false);
  return runInto(output, () => command.run({ files: positionals, format, output, complain }));
}

function runInto(output: Output, work: () => number): number {
  try {
    const status = work();
    if (status === 2) output.abandon();
    else output.finish();
    return status;
  } catch (error) {
    output.abandon();
    throw error;
  }
}

function readWords(command: Command, words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        format: { type: "string" },
        output: { type: "string", short: "o" },
        force: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(". ")[0] : String(error);
    throw new CommandError(`${reason}. Usage: statemark ${command.usage}`);
  }
}

/** The language server is a program of its own beside this one. */
function serve(words: readonly string[]): Promise<number> {
  if (words.includes("--help") || words.includes("-h")) {
    console.log("statemark serve --stdio\n\nRun the language server for an editor.");
    return Promise.resolve(0);
  }
  if (words.length !== 1 || words[0] !== "--stdio") {
    throw new CommandError("Usage: statemark serve --stdio");
  }
  const server = spawn(process.execPath, [join(__dirname, "server.js"), "--stdio"], {
    stdio: "inherit",
  });
  return new Promise((done, failed) => {
    server.on("error", failed);
    server.on("exit", (code) => done(code ?? 1));
  });
}

function overview(): string {
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(8)}${summary}`);
  return [
    "Statemark: who demands what of whom, on which legal ground.",
    "",
    "Usage: statemark COMMAND [options] FILE…",
    "",
    ...list,
    `  ${"serve".padEnd(8)}Run the language server for an editor (--stdio).`,
    "",
    "statemark COMMAND --help says more about each. Exit status: 0 done, 1 something found (check),",
    "2 wrong usage or a file that cannot be read.",
  ].join("\n");
}

function helpOf({ usage, summary, example, formats }: Command): string {
  return [
    `Usage: statemark ${usage}`,
    "",
    summary,
    "",
    ...(formats.length > 0
      ? [`  --format F   ${formats.join(", ")} (without it: ${formats[0]})`]
      : []),
    "  -o FILE      Write to a file; one that is there is kept unless --force is given.",
    "  --force      Replace the file that -o names.",
    "",
    `Example: ${example}`,
  ].join("\n");
}
