// statemark check: the diagnostics of statements and their codebooks.

import { basename, isAbsolute, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "../features/diagnostics/diagnostic.ts";
import { diagnostics, withSeverity } from "../features/diagnostics/diagnostics.ts";
import { codebookName } from "../host/codebook-files.ts";
import { builtInRegistry } from "../registry/registry.ts";
import { type LineIndex, lineIndex } from "../text/line-index.ts";
import { readStatement } from "../workspace/statement.ts";
import type { Command, CommandInput } from "./command.ts";
import { findStatements } from "./find-statements.ts";
import { forEachFile } from "./for-each-file.ts";
import { withoutControls } from "./output.ts";

export const checkCommand: Command = {
  name: "check",
  summary: "Print what is wrong in statements and their codebooks.",
  usage: "check [--format text|json|sarif|github] [-o FILE] PATH…",
  example: "statemark check --format github statements/",
  formats: ["text", "json", "sarif", "github"],
  run(input) {
    const { files, hasFailed } = findStatements(input.files, input.complain);
    let hasFault = false;
    const writer = writerFor(input);
    const print = (file: string, lines: LineIndex, found: readonly Diagnostic[]) => {
      hasFault ||= found.some(({ severity }) => severity !== "hint");
      for (const each of found) writer.add(file, lines, each);
    };
    const read = forEachFile(
      { ...input, files },
      (file, registries) => {
        const registry = registries.for(file.path);
        if (basename(file.path) === codebookName) return;
        const statement = readStatement(file.text, registry);
        print(file.path, statement.lines, diagnostics(statement));
      },
      ({ path, text, problems }) =>
        print(path, lineIndex(text), withSeverity(problems, builtInRegistry())),
    );
    const status = hasFailed ? 2 : read;
    writer.finish(files.length);
    return status === 0 && hasFault ? 1 : status;
  },
};

interface Writer {
  add(file: string, lines: LineIndex, diagnostic: Diagnostic): void;
  finish(files: number): void;
}

function writerFor({ format, output, complain }: CommandInput): Writer {
  switch (format) {
    case "json":
      return {
        add: (file, lines, each) => output.write(`${JSON.stringify(jsonOf(file, lines, each))}\n`),
        finish: () => undefined,
      };
    case "github":
      return {
        add: (file, lines, each) => output.write(`${githubLine(file, lines, each)}\n`),
        finish: () => undefined,
      };
    case "sarif":
      return sarifWriter(output.write);
    default:
      return textWriter(output.write, complain);
  }
}

function jsonOf(file: string, lines: LineIndex, diagnostic: Diagnostic): object {
  const { code, severity, message, start, end } = diagnostic;
  return { version: 1, file, code, severity, message, start, end, ...lines.positionAt(start) };
}

function textWriter(write: (text: string) => void, complain: (message: string) => void): Writer {
  let found = 0;
  return {
    add(file, lines, { code, severity, message, start }) {
      found++;
      const { line, character } = lines.positionAt(start);
      const place = `${file}:${line + 1}:${character + 1}`;
      write(`${withoutControls(`${place}: ${severity}: ${message} [${code}]`)}\n`);
    },
    finish(files) {
      const statements = `${files} ${files === 1 ? "statement" : "statements"}`;
      complain(
        found === 0 ? `Nothing found in ${statements}.` : `${found} found in ${statements}.`,
      );
    },
  };
}

const githubLevels = { error: "error", warning: "warning", hint: "notice" } as const;

function githubLine(
  file: string,
  lines: LineIndex,
  { code, severity, message, start, end }: Diagnostic,
): string {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  const escaped = (text: string) => text.replace(/[%\p{Cc}]/gu, encodeURIComponent);
  const property = (text: string) => escaped(text).replace(/[:,]/g, encodeURIComponent);
  const place = `line=${from.line + 1},endLine=${to.line + 1},col=${from.character + 1}`;
  return `::${githubLevels[severity]} file=${property(file)},${place},title=${code}::${escaped(message)}`;
}

/** Relative where the path is, so that the log fits every checkout. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  const segments = file.split(sep === "\\" ? /[\\/]/ : "/");
  const uri = segments
    .map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, "\ufffd")))
    .join("/");
  // What stands before a colon would be taken for a scheme.
  return segments[0]?.includes(":") ? `./${uri}` : uri;
}

const sarifLevels = { error: "error", warning: "warning", hint: "note" } as const;

function sarifWriter(write: (text: string) => void): Writer {
  const results: object[] = [];
  const codes = new Set<string>();
  return {
    add(file, lines, { code, severity, message, start, end }) {
      const from = lines.positionAt(start);
      const to = lines.positionAt(end);
      codes.add(code);
      results.push({
        ruleId: code,
        level: sarifLevels[severity],
        message: { text: message },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: uriOf(file) },
              region: {
                startLine: from.line + 1,
                startColumn: from.character + 1,
                endLine: to.line + 1,
                endColumn: to.character + 1,
              },
            },
          },
        ],
      });
    },
    finish() {
      const rules = [...codes].sort().map((id) => ({ id }));
      const driver = { name: "Statemark", rules };
      const run = { tool: { driver }, columnKind: "utf16CodeUnits", results };
      const $schema = "https://json.schemastore.org/sarif-2.1.0.json";
      write(`${JSON.stringify({ $schema, version: "2.1.0", runs: [run] }, null, 2)}\n`);
    },
  };
}
