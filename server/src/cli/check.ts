// statemark check: the diagnostics of statements and their codebooks.

import { basename } from "node:path";
import type { Diagnostic } from "../features/diagnostics/diagnostic.ts";
import { diagnostics, withSeverity } from "../features/diagnostics/diagnostics.ts";
import { codebookName, codebookPaths, readIfThere } from "../host/codebook-files.ts";
import { readCodebook } from "../registry/codebook.ts";
import { builtInRegistry } from "../registry/registry.ts";
import { type LineIndex, lineIndex } from "../text/line-index.ts";
import { readStatement } from "../workspace/statement.ts";
import type { Command, CommandInput } from "./command.ts";
import { findStatements } from "./find-statements.ts";
import { forEachFile } from "./for-each-file.ts";

type Print = (file: string, lines: LineIndex, found: readonly Diagnostic[]) => void;

export const checkCommand: Command = {
  name: "check",
  summary: "Print what is wrong in statements and their codebooks.",
  usage: "check [--format text|json|sarif|github] [-o FILE] PATH…",
  example: "statemark check --format github statements/",
  formats: ["text", "json", "sarif", "github"],
  run(input) {
    const files = findStatements(input.files);
    let hasFault = false;
    const writer = writerFor(input);
    const print: Print = (file, lines, found) => {
      hasFault ||= found.some(({ severity }) => severity !== "hint");
      for (const each of found) writer.add(file, lines, each);
    };
    const checkedCodebooks = new Set<string>();
    const status = forEachFile({ ...input, files }, (file, registries) => {
      checkCodebooks(file.path, checkedCodebooks, print);
      if (basename(file.path) === codebookName) return;
      const statement = readStatement(file.text, registries.for(file.path));
      print(file.path, statement.lines, diagnostics(statement));
    });
    writer.finish(files.length);
    return status === 0 && hasFault ? 1 : status;
  },
};

/** A codebook counts for many statements; it is checked once. */
function checkCodebooks(file: string, checked: Set<string>, print: Print): void {
  for (const path of codebookPaths(file, ".")) {
    if (checked.has(path)) continue;
    checked.add(path);
    const text = readIfThere(path);
    if (text === undefined) continue;
    print(
      path,
      lineIndex(text),
      withSeverity(readCodebook(text, path).problems, builtInRegistry()),
    );
  }
}

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
      write(`${file}:${line + 1}:${character + 1}: ${severity}: ${message} [${code}]\n`);
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
  const escaped = (text: string) => text.replace(/[%\r\n]/g, encodeURIComponent);
  const property = (text: string) => escaped(text).replace(/[:,]/g, encodeURIComponent);
  const place = `line=${from.line + 1},endLine=${to.line + 1},col=${from.character + 1}`;
  return `::${githubLevels[severity]} file=${property(file)},${place},title=${code}::${escaped(message)}`;
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
              artifactLocation: { uri: file.split("\\").map(encodeURI).join("/") },
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
