// Statements and codebooks of a fixture, as positions are reckoned over them.

import { dirname } from "node:path/posix";
import type { FilePositions } from "../../server/src/analysis/position-mentions.ts";
import type { PositionSummary } from "../../server/src/analysis/position-summaries.ts";
import { type Codebook, readCodebook } from "../../server/src/registry/codebook.ts";
import {
  builtInRegistry,
  type Registry,
  withCodebooks,
} from "../../server/src/registry/registry.ts";
import { readStatement } from "../../server/src/workspace/statement.ts";
import { recordOf } from "../../server/src/workspace/statement-record.ts";
import { readFixture } from "../fixture.ts";

export interface TrackedWorkspace {
  readonly files: readonly FilePositions[];
  readonly registryOf: (file: string) => Registry;
}

export function trackedWorkspace(fixture: string): TrackedWorkspace {
  const { files } = readFixture(fixture);
  const codebooks = new Map<string, Codebook>();
  for (const { path, text } of files.filter((file) => isCodebook(file.path))) {
    const { codebook, problems } = readCodebook(text, path);
    if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
    codebooks.set(dirname(path), codebook);
  }
  const registries = new Map<string, Registry>();
  const registryOf = (file: string) => {
    const folder = dirname(file);
    const known = registries.get(folder);
    if (known) return known;
    const above = foldersTo(folder).flatMap((each) => codebooks.get(each) ?? []);
    const registry = withCodebooks(builtInRegistry(), above);
    registries.set(folder, registry);
    return registry;
  };
  return {
    files: files
      .filter(({ path }) => !isCodebook(path))
      .map(({ path, text }) => ({
        file: path,
        record: recordOf(readStatement(text, registryOf(path))),
      })),
    registryOf,
  };
}

const isCodebook = (path: string) => path.endsWith("statemark.yaml");

/** From the outermost on. */
function foldersTo(folder: string): readonly string[] {
  return folder === "." ? ["."] : [...foldersTo(dirname(folder)), folder];
}

/** Summaries as a document: a line for each that is said, and nothing for what is not. */
export function outline(summaries: readonly PositionSummary[]): string {
  return summaries.map(outlineOf).join("\n");
}

function outlineOf(summary: PositionSummary): string {
  const { id, kind, title, by, to, status, firstDate, lastDate } = summary;
  const lists = (["for", "against", "neutral", "answers", "basis"] as const).map(
    (key) => [key, summary[key]] as const,
  );
  const lines = [
    `by ${by.join(", ")}${to.length > 0 ? ` to ${to.join(", ")}` : ""}`,
    ...(status ? [`${status.value} since ${status.date} from ${status.source}`] : []),
    `${summary.mentions} in ${summary.statements} from ${firstDate} to ${lastDate}`,
    ...lists.filter(([, ids]) => ids.length > 0).map(([key, ids]) => `${key} ${ids.join(", ")}`),
  ];
  return [`${id}: ${kind} "${title}"`, ...lines.map((line) => `  ${line}`)].join("\n");
}
