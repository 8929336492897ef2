// The grammar for colours and the parser must see the same marks in the samples: same places, same
// kinds. Block forms are left out, since the grammar colours their fences without pairing them.

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { builtInKind } from "../../server/src/syntax/kinds.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";

// The two libraries come along with vscode-tmgrammar-test, which is what we depend on.
const load = createRequire(
  createRequire(import.meta.url).resolve("vscode-tmgrammar-test/dist/unit.js"),
);
const textmate = load("vscode-textmate");
const oniguruma = load("vscode-oniguruma");

interface Token {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly scopes: readonly string[];
}

const root = join(import.meta.dirname, "..", "..");
const stub = join(import.meta.dirname, "stub");
const grammarFiles = [
  join(root, "syntaxes", "statemark.tmLanguage.json"),
  ...readdirSync(stub).map((name) => join(stub, name)),
];
const grammar = await loadGrammar();

const samples = join(root, "samples");
for (const name of readdirSync(samples).filter((file) => file.endsWith(".statemark"))) {
  test(`${name}: the grammar colours the marks that the parser reads`, () => {
    const text = readFileSync(join(samples, name), "utf8");
    expect(colouredMarks(text)).toEqual(parsedMarks(text));
  });
}

/** Each mark as `line:column kind`, from the scopes of its opening. */
function colouredMarks(text: string): string[] {
  let state: unknown = null;
  return text.split("\n").flatMap((line, number) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return (tokens as Token[]).flatMap(({ startIndex, endIndex, scopes }) => {
      const isOpening = scopes.includes("punctuation.definition.mark.begin.statemark");
      if (!isOpening || line.slice(startIndex, endIndex) === "[") return [];
      const mark = scopes.findLast((scope) => scope.startsWith("meta.mark."));
      return [`${number + 1}:${startIndex + 1} ${mark?.split(".")[2]}`];
    });
  });
}

function parsedMarks(text: string): string[] {
  return parseDocument(text)
    .annotations.filter(({ start }) => !text.startsWith(":::", start))
    .map(({ start, kind }) => {
      const before = text.slice(0, start).split("\n");
      const column = (before.at(-1)?.length ?? 0) + 1;
      return `${before.length}:${column} ${builtInKind(kind) ? kind : "other"}`;
    });
}

async function loadGrammar() {
  const wasm = load.resolve("vscode-oniguruma").replace(/main\.js$/, "onig.wasm");
  await oniguruma.loadWASM(readFileSync(wasm).buffer);
  const byScope = new Map(
    grammarFiles.map((file) => {
      const raw = textmate.parseRawGrammar(readFileSync(file, "utf8"), file);
      return [raw.scopeName, raw];
    }),
  );
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope: string) => byScope.get(scope) ?? null,
  });
  return registry.loadGrammar("text.html.markdown.statemark");
}
