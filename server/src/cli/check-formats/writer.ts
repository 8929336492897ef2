// What each format of `check` does with the diagnostics.

import type { Diagnostic } from "../../features/diagnostics/diagnostic.ts";
import type { LineIndex } from "../../text/line-index.ts";

export interface CheckWriter {
  add(file: string, lines: LineIndex, diagnostic: Diagnostic): void;
  /** `files` is how many were looked into. */
  finish(files: number): void;
}
