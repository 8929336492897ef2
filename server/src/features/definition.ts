// Where something is declared: in the codebooks that count here; a position that none has, where it is first
// mentioned; and what is built in, as a document of its own.

import type { Category } from "../registry/entity.ts";
import { lineIndex } from "../text/line-index.ts";
import type { Referent } from "../workspace/referent.ts";
import type { CodebookFile, Workspace } from "../workspace/workspace.ts";
import { codebookOf, declarationIn } from "./codebook/declaration.ts";
import type { FilePlace } from "./references.ts";
import { builtInEntry } from "./registry-entry.ts";
import { firstMentionOf } from "./tracked-positions.ts";

export type Definition =
  | FilePlace
  | { readonly builtIn: { readonly category: Category; readonly id: string } };

/** `chain` are the codebooks that count where it is named, the nearest first. */
export function definitions(
  workspace: Workspace,
  referent: Referent,
  chain: readonly CodebookFile[],
): readonly Definition[] {
  const { of, id } = referent;
  const declared: Definition[] = chain.flatMap((codebook) => {
    const found = declarationIn(codebookOf(codebook), referent);
    if (!found) return [];
    const lines = lineIndex(codebook.text);
    const place = { start: lines.positionAt(found.start), end: lines.positionAt(found.end) };
    return [{ file: codebook.file, place }];
  });
  if (of === "kind") return declared;
  if (of === "position") {
    const first = declared.length > 0 ? undefined : firstMentionOf(workspace, id);
    return first ? [{ file: first.file, place: first.mention.place }] : declared;
  }
  return builtInEntry(of, id) ? [...declared, { builtIn: { category: of, id } }] : declared;
}
