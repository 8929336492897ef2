// Where a codebook declares an entry.

import { type Codebook, readCodebook } from "../../registry/codebook.ts";
import { onceFor } from "../../text/once.ts";
import type { Range } from "../../text/range.ts";
import type { Referent } from "../../workspace/referent.ts";
import type { CodebookFile } from "../../workspace/workspace.ts";

/** The key of the entry, or `undefined` where the codebook has none. */
export function declarationIn(codebook: Codebook, { of, id }: Referent): Range | undefined {
  const { entities, positions, kinds } = codebook;
  const declared =
    of === "position"
      ? positions.find((each) => each.id === id)
      : of === "kind"
        ? kinds.find((each) => each.id === id)
        : entities.find((each) => each.category === of && each.id === id);
  return declared?.declaredAt;
}

/** What a codebook of the workspace says. */
export const codebookOf = onceFor(
  ({ file, text }: CodebookFile): Codebook => readCodebook(text, file).codebook,
);
