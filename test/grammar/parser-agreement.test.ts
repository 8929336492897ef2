// The grammar for colours and the parser must see the same marks in the samples: same places, same
// kinds. Block forms are left out, since the grammar colours their fences without pairing them.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { builtInKind } from "../../server/src/syntax/kinds.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { tokensOf } from "./tokens.ts";

const samples = join(import.meta.dirname, "..", "..", "samples");
for (const name of readdirSync(samples).filter((file) => file.endsWith(".statemark"))) {
  test(`${name}: the grammar colours the marks that the parser reads`, () => {
    const text = readFileSync(join(samples, name), "utf8");
    expect(colouredMarks(text)).toEqual(parsedMarks(text));
  });
}

/** Each mark as `line:column kind`, from the scopes of its opening. */
function colouredMarks(text: string): string[] {
  return tokensOf(text).flatMap(({ start, end, scopes }) => {
    const isOpening = scopes.includes("punctuation.definition.mark.begin.statemark");
    if (!isOpening || text.slice(start, end) === "[") return [];
    const mark = scopes.findLast((scope) => scope.startsWith("meta.mark."));
    return [`${lineAndColumn(text, start)} ${mark?.split(".")[2]}`];
  });
}

function parsedMarks(text: string): string[] {
  return parseDocument(text)
    .annotations.filter(({ start }) => !text.startsWith(":::", start))
    .map(({ start, kind }) => {
      return `${lineAndColumn(text, start)} ${builtInKind(kind) ? kind : "other"}`;
    });
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
