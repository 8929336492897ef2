// Colours that follow from the marks themselves: the words of each mark by its kind, and the syntax
// around them. Tokens do not overlap: inside another mark the inner one's colour counts.

import type { Annotation } from "../syntax/document.ts";
import { builtInKinds } from "../syntax/kinds.ts";
import type { Range } from "../text/range.ts";
import type { Statement } from "../workspace/statement.ts";

/** Kinds that a codebook declares are coloured like claims are: as positions of their own. */
const otherKind = "position";
const syntax = "markSyntax";

/** The token types in the order of the protocol's legend; the manifest declares each of them. */
export const semanticTokenTypes: readonly string[] = [
  ...builtInKinds.map(({ name }) => name),
  otherKind,
  syntax,
];

export interface SemanticToken extends Range {
  /** One of `semanticTokenTypes`. */
  readonly type: string;
}

/** In document order, without overlap; a token may run over several lines. */
export function semanticTokens(
  { document }: Statement,
  within: Range = { start: 0, end: document.text.length },
): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const open: Annotation[] = [];
  let done = 0;
  const add = (end: number, type: string) => {
    const start = Math.max(done, within.start);
    const last = Math.min(end, within.end);
    if (last > start) tokens.push({ start, end: last, type });
    done = Math.max(done, end);
  };
  const close = (mark: Annotation) => {
    add(mark.textEnd, typeOf(mark));
    add(mark.end, syntax);
  };
  const closeBefore = (offset: number) => {
    for (let last = open.at(-1); last && last.end <= offset; last = open.at(-1)) {
      close(last);
      open.pop();
    }
  };
  for (const mark of document.annotations) {
    if (mark.start >= within.end) break;
    closeBefore(mark.start);
    const around = open.at(-1);
    if (around) add(mark.start, typeOf(around));
    done = mark.start;
    add(mark.textStart, syntax);
    open.push(mark);
  }
  closeBefore(Number.POSITIVE_INFINITY);
  return tokens;
}

const ownTypes = new Set(semanticTokenTypes);

function typeOf({ kind }: Annotation): string {
  return ownTypes.has(kind) ? kind : otherKind;
}
