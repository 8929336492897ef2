// Reads the words of the command line and runs the command that they name. Exit status: 0 done,
// 1 errors or warnings found (check), 2 wrong usage or a file that cannot be read.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkCommand } from "./check.ts";
import type { Command, CommandInput, OwnOption } from "./command.ts";
import { CommandError, ownFault } from "./command-error.ts";
import { filterLines } from "./jsonl.ts";
import { mentionsCommand } from "./mentions.ts";
import { fileOutput, type Output, standardOutput } from "./output.ts";
import { parseCommand } from "./parse.ts";
import { positionsCommand } from "./positions.ts";
import { Progress } from "./progress.ts";
import { sealCommand } from "./seal.ts";
import { stripCommand } from "./strip.ts";
import { suggestCommand } from "./suggest.ts";
import { withoutControls } from "./without-controls.ts";

const commands: readonly Command[] = [
  parseCommand,
  stripCommand,
  suggestCommand,
  checkCommand,
  positionsCommand,
  mentionsCommand,
  sealCommand,
];

export async function runCommandLine(words: readonly string[], version: string): Promise<number> {
  // A reader that has seen enough (head, less) closes the pipe: that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : 2);
  });
  const progress = new Progress({
    isTerminal: process.stderr.isTTY === true,
    write: (text) => void process.stderr.write(text),
    now: Date.now,
  });
  const complain = (message: string) => {
    progress.clear();
    console.error(withoutControls(message));
  };
  try {
    return await run(words, { version, complain, progress });
  } catch (error) {
    complain(error instanceof CommandError ? error.message : ownFault(error));
    return 2;
  }
}

async function run(
  words: readonly string[],
  world: Pick<CommandInput, "version" | "complain" | "progress">,
): Promise<number> {
  const [name, ...rest] = words;
  if (name === "--version" || name === "-v") {
    console.log(world.version);
    return 0;
  }
  if (name === undefined) {
    console.error(overview());
    return 2;
  }
  if (name === "--help" || name === "-h" || name === "help") {
    console.log(overview());
    return 0;
  }
  if (name === "serve") return await serve(rest);
  const command = commands.find((each) => each.name === name);
  if (!command) {
    const names = [...commands.map((each) => each.name), "serve"].join(", ");
    throw new CommandError(`There is no command ${name}. Commands: ${names}.`);
  }
  const { values, own, positionals } = readWords(command, rest);
  if (values.help) {
    console.log(helpOf(command));
    return 0;
  }
  const { format = command.formats[0], jsonl: isFilter = false, force = false } = values;
  if (isFilter && positionals.length > 0) {
    throw new CommandError("--jsonl reads from standard input. Leave out the files.");
  }
  if (positionals.length === 0 && !isFilter) {
    throw new CommandError(`${name} needs at least one file. Usage: statemark ${command.usage}`);
  }
  if (format !== undefined && !command.formats.includes(format)) {
    const known = command.formats.join(", ") || "none";
    throw new CommandError(`${name} knows no format ${format}. Formats: ${known}.`);
  }
  checkOwn(command, own, new Set(given(values)));
  const output = values.output === undefined ? standardOutput() : fileOutput(values.output, force);
  const write = (text: string) => {
    world.progress.clear();
    output.write(text);
  };
  const input: CommandInput = {
    ...world,
    files: positionals,
    format,
    options: own,
    output: { ...output, write },
  };
  return runInto(output, async () => {
    if (!isFilter || !command.filter) return command.run(input);
    await filterLines(process.stdin, output, command.filter(input));
    return 0;
  });
}

async function runInto(output: Output, work: () => Promise<number>): Promise<number> {
  try {
    const status = await work();
    if (status === 2) output.abandon();
    else output.finish();
    return status;
  } catch (error) {
    output.abandon();
    throw error;
  }
}

/** All that a command may have. */
const options = {
  help: { type: "boolean", short: "h" },
  format: { type: "string" },
  output: { type: "string", short: "o" },
  force: { type: "boolean" },
  jsonl: { type: "boolean" },
} as const;

type Values = {
  readonly [Name in keyof typeof options]?: (typeof options)[Name]["type"] extends "boolean"
    ? boolean
    : string;
};

interface Words {
  readonly values: Values;
  readonly own: ReadonlyMap<string, string | true>;
  readonly positionals: readonly string[];
}

function readWords(command: Command, words: readonly string[]): Words {
  const { help, format, output, force, jsonl } = options;
  const own = Object.entries(command.options ?? {}).map(
    ([name, { value }]) => [name, { type: value ? "string" : "boolean" }] as const,
  );
  const ofCommand = {
    help,
    format,
    ...(command.hasResult && { output, force }),
    ...(command.filter && { jsonl }),
    ...Object.fromEntries(own),
  };
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: ofCommand,
    });
    const given = own.flatMap(([name]) => {
      const value = (values as Readonly<Record<string, unknown>>)[name];
      return typeof value === "string" || value === true ? [[name, value] as const] : [];
    });
    // An option that is not the command's own is none of the values, and so is as if not given.
    return { values: values as Values, own: new Map(given), positionals };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(". ")[0] : String(error);
    throw new CommandError(`${reason}. Usage: statemark ${command.usage}`);
  }
}

/** The options that were given, as they are written. */
function given(values: Values): readonly string[] {
  return Object.keys(values).map((name) => (name === "output" ? "-o" : `--${name}`));
}

/** Refuses values that an option does not know, and options that contradict each other. */
function checkOwn(
  command: Command,
  own: ReadonlyMap<string, string | true>,
  others: ReadonlySet<string>,
): void {
  for (const [name, value] of own) {
    const { choices, excludes = [] } = command.options?.[name] ?? {};
    if (choices && !choices.includes(String(value))) {
      throw new CommandError(`--${name} is one of ${choices.join(", ")}, not ${value}.`);
    }
    const excluded = excludes.find((other) => others.has(other));
    if (excluded) throw new CommandError(`--${name} cannot go with ${excluded}. Leave one out.`);
  }
}

/** The language server is a program of its own beside this one. */
function serve(words: readonly string[]): Promise<number> {
  if (words.includes("--help") || words.includes("-h")) {
    console.log(
      "Usage: statemark serve --stdio\n\nRun the language server for an editor.\n\nExample: statemark serve --stdio",
    );
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
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(11)}${summary}`);
  return [
    "Statemark: who demands what of whom, on which legal ground.",
    "",
    "Usage: statemark COMMAND [options] FILE…",
    "",
    ...list,
    `  ${"serve".padEnd(11)}Run the language server for an editor (--stdio).`,
    "",
    "statemark COMMAND --help says more about each. Exit status: 0 done, 1 something found (check),",
    "2 wrong usage or a file that cannot be read.",
  ].join("\n");
}

function helpOf(command: Command): string {
  const { usage, summary, example, formats, hasResult, filter } = command;
  return [
    `Usage: statemark ${usage}`,
    "",
    summary,
    "",
    ...(formats.length > 0
      ? [`  --format F   ${formats.join(", ")} (without it: ${formats[0]})`]
      : []),
    ...Object.entries(command.options ?? {}).flatMap(ownHelp),
    ...(filter
      ? [
          '  --jsonl      Answer documents of standard input, one {"id": …, "text": "…"} a line, each with',
          "               a line of JSON with the same id. The codebook of the current folder counts.",
        ]
      : []),
    ...(hasResult
      ? [
          "  -o FILE      Write to a file; one that is there is kept unless --force is given.",
          "  --force      Replace the file that -o names.",
        ]
      : []),
    "  --help       Show this.",
    "",
    `Example: ${example}`,
  ].join("\n");
}

function ownHelp([name, { value, help }]: readonly [string, OwnOption]): readonly string[] {
  const written = value ? `--${name} ${value}` : `--${name}`;
  const [first = "", ...more] = help;
  // Where the name leaves no room its words stand below it.
  const lines =
    written.length > 11
      ? [`  ${written}`, `               ${first}`]
      : [`  ${written.padEnd(13)}${first}`];
  return [...lines, ...more.map((line) => `               ${line}`)];
}
