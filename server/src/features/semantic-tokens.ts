// Colours that follow from the marks themselves: the words of each mark by its kind, and the syntax
// around them; memos are comments. Tokens do not overlap: inside another mark the inner one's colour counts.

import type { Annotation, Document } from "../syntax/document.ts";
import { builtInKinds } from "../syntax/kinds.ts";
import { outerFirst, type Range } from "../text/range.ts";
import type { Statement } from "../workspace/statement.ts";

/** Kinds that a codebook declares are coloured like claims are: as positions of their own. */
const otherKind = "position";
const syntax = "markSyntax";
/** One of the protocol's own types, which every theme has a colour for. */
const memo = "comment";

/** The token types in the order of the protocol's legend; the manifest declares each that is ours. */
export const semanticTokenTypes: readonly string[] = [
  ...builtInKinds.map(({ name }) => name),
  otherKind,
  syntax,
  memo,
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
  const open: Coloured[] = [];
  let done = 0;
  const add = (end: number, type: string) => {
    const start = Math.max(done, within.start);
    const last = Math.min(end, within.end);
    if (last > start) tokens.push({ start, end: last, type });
    done = Math.max(done, end);
  };
  const close = (mark: Coloured) => {
    add(mark.textEnd, mark.type);
    add(mark.end, syntax);
  };
  const closeBefore = (offset: number) => {
    for (let last = open.at(-1); last && last.end <= offset; last = open.at(-1)) {
      close(last);
      open.pop();
    }
  };
  for (const mark of colouredIn(document)) {
    if (mark.start >= within.end) break;
    closeBefore(mark.start);
    const around = open.at(-1);
    if (around) add(mark.start, around.type);
    done = mark.start;
    add(mark.textStart, syntax);
    open.push(mark);
  }
  closeBefore(Number.POSITIVE_INFINITY);
  return tokens;
}

interface Coloured extends Range {
  readonly textStart: number;
  readonly textEnd: number;
  readonly type: string;
}

/** Marks and memos in document order. A memo may stand in a block mark, and holds no marks itself. */
function colouredIn({ annotations, memos }: Document): Iterable<Coloured> {
  const marks = annotations.map(
    (mark): Coloured => ({
      start: mark.start,
      end: mark.end,
      textStart: mark.textStart,
      textEnd: mark.textEnd,
      type: typeOf(mark),
    }),
  );
  if (memos.length === 0) return marks;
  const notes = memos.map(
    ({ start, end }): Coloured => ({ start, end, textStart: start, textEnd: end, type: memo }),
  );
  return [...marks, ...notes].sort(outerFirst);
}

const ownTypes = new Set(semanticTokenTypes);

function typeOf({ kind }: Annotation): string {
  return ownTypes.has(kind) ? kind : otherKind;
}
