// One SARIF 2.1.0 log (OASIS), as code hosts and editors read them. Places count in UTF-16 units.

import { isAbsolute, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { DiagnosticCode } from "../../registry/diagnostic-codes.ts";
import { defaultSeverities } from "../../registry/diagnostic-codes.ts";
import type { CommandInput } from "../command.ts";
import { ruleTexts } from "./rule-texts.ts";
import type { CheckWriter } from "./writer.ts";

const schema =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const levels = { error: "error", warning: "warning", hint: "note" } as const;

export function sarifWriter({ output, version }: CommandInput): CheckWriter {
  const found: { readonly code: DiagnosticCode; readonly result: object }[] = [];
  return {
    add(file, lines, { code, severity, message, start, end }) {
      const from = lines.positionAt(start);
      const to = lines.positionAt(end);
      const region = {
        startLine: from.line + 1,
        startColumn: from.character + 1,
        endLine: to.line + 1,
        endColumn: to.character + 1,
        charOffset: start,
        charLength: end - start,
      };
      const artifactLocation = { uri: uriOf(file) };
      const result = {
        level: levels[severity],
        message: { text: message },
        locations: [{ physicalLocation: { artifactLocation, region } }],
      };
      found.push({ code, result });
    },
    finish() {
      const codes = [...new Set(found.map(({ code }) => code))].sort();
      const indexes = new Map(codes.map((code, index) => [code, index]));
      const results = found.map(({ code, result }) => ({
        ruleId: code,
        ruleIndex: indexes.get(code),
        ...result,
      }));
      const driver = { name: "Statemark", semanticVersion: version, rules: codes.map(ruleOf) };
      const run = {
        tool: { driver },
        columnKind: "utf16CodeUnits",
        newlineSequences: ["\r\n", "\n", "\r"],
        results,
      };
      const log = { $schema: schema, version: "2.1.0", runs: [run] };
      output.write(`${JSON.stringify(log, null, 2)}\n`);
    },
  };
}

function ruleOf(code: DiagnosticCode): object {
  const { what, mend } = ruleTexts[code];
  const name = code.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return {
    id: code,
    name,
    shortDescription: { text: what },
    help: { text: mend },
    defaultConfiguration: { level: levels[defaultSeverities[code]] },
  };
}

/** From the current folder on, so that the log fits every checkout. */
function uriOf(file: string): string {
  const path = isAbsolute(file) ? relative(process.cwd(), file) : file;
  const isOutside = path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path);
  if (isAbsolute(file) && isOutside) return pathToFileURL(file).href;
  const segments = path.split(sep === "\\" ? /[\\/]/ : "/");
  const uri = segments
    .map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, "\ufffd")))
    .join("/");
  // What stands before a colon would be taken for a scheme.
  return segments[0]?.includes(":") ? `./${uri}` : uri;
}
