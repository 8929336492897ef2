// What a command of the command line is.

import type { Answer } from "./jsonl.ts";
import type { Output } from "./output.ts";
import type { Progress } from "./progress.ts";

export interface CommandInput {
  readonly files: readonly string[];
  readonly format: string | undefined;
  readonly output: Output;
  /** Messages about what went wrong with one file, the others going on. */
  readonly complain: (message: string) => void;
  readonly progress: Progress;
  /** Statemark's own. */
  readonly version: string;
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
  /** Whether it prints a result, which -o can put into a file. */
  readonly hasResult: boolean;
  /** Returns the exit status. */
  run(input: CommandInput): number;
  /** With --jsonl: what answers each document of standard input. */
  readonly filter?: (input: CommandInput) => Answer;
}
