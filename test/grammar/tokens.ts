// The grammar for colours, run as an editor runs it: line by line. It stands on small stand-ins for the
// grammars that it builds on.

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// The two libraries come along with vscode-tmgrammar-test, which is what we depend on.
const load = createRequire(
  createRequire(import.meta.url).resolve("vscode-tmgrammar-test/dist/unit.js"),
);
const textmate = load("vscode-textmate");
const oniguruma = load("vscode-oniguruma");

/** Offsets count in the text that was read. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** From the outermost to the innermost. */
  readonly scopes: readonly string[];
}

const root = join(import.meta.dirname, "..", "..");
const stub = join(import.meta.dirname, "stub");
const grammar = await loadGrammar([
  join(root, "syntaxes", "statemark.tmLanguage.json"),
  ...readdirSync(stub).map((name) => join(stub, name)),
]);

export function tokensOf(text: string): readonly Token[] {
  let state: unknown = null;
  return [...text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)].flatMap(({ 1: line, index }) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return (tokens as { startIndex: number; endIndex: number; scopes: string[] }[]).map(
      ({ startIndex, endIndex, scopes }) => ({
        start: index + startIndex,
        end: index + endIndex,
        scopes,
      }),
    );
  });
}

async function loadGrammar(files: readonly string[]) {
  const wasm = load.resolve("vscode-oniguruma").replace(/main\.js$/, "onig.wasm");
  await oniguruma.loadWASM(readFileSync(wasm).buffer);
  const byScope = new Map(
    files.map((file) => {
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
