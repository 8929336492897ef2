// What a command of the command line is.

import type { Answer } from "./jsonl.ts";
import type { Output } from "./output.ts";
import type { Progress } from "./progress.ts";

export interface CommandInput {
  readonly files: readonly string[];
  readonly format: string | undefined;
  /** What was given of the command's own options, by name; `true` for one without a value. */
  readonly options: ReadonlyMap<string, string | true>;
  readonly output: Output;
  /** Messages about what went wrong with one file, the others going on. */
  readonly complain: (message: string) => void;
  readonly progress: Progress;
  /** Statemark's own. */
  readonly version: string;
}

/** An option that not every command has. */
export interface OwnOption {
  /** Stands for its value in the help; none for an option that is given or not. */
  readonly value?: string;
  /** The values that it may have. */
  readonly choices?: readonly string[];
  /** Lines of the help. */
  readonly help: readonly string[];
  /** Other options that make no sense beside it, as they are written: `--jsonl`. */
  readonly excludes?: readonly string[];
}

export interface Command {
  readonly name: string;
  /** One line of the list of commands. */
  readonly summary: string;
  /** How it is called, without the name of the program. */
  readonly usage: string;
  readonly example: string;
  /** The first is the default; none where there is no choice. */
  readonly formats: readonly string[];
  /** By name, without hyphens. */
  readonly options?: Readonly<Record<string, OwnOption>>;
  /** Whether it prints a result, which -o can put into a file. */
  readonly hasResult: boolean;
  /** Returns the exit status. */
  run(input: CommandInput): number;
  /** With --jsonl: what answers each document of standard input. */
  readonly filter?: (input: CommandInput) => Answer;
}
