// Heads: one verb for several positions ("we call on all parties to" over a list of demands). A head is no
// position of its own, so it is shown as what holds its positions together, and not counted.

import { type Annotation, firstPart } from "../syntax/document.ts";
import { builtInKind } from "../syntax/kinds.ts";
import { onceFor } from "../text/once.ts";
import type { Statement } from "../workspace/statement.ts";
import { wordsOf } from "./mention.ts";

/** The positions that each head directly holds, by the head's index; continued parts left out. */
const heldByHeads = onceFor(({ document, heads }: Statement) => {
  const held = new Map<number, Annotation[]>();
  for (const index of heads) held.set(index, []);
  for (const mark of document.annotations) {
    const { kind, parent, partOf } = mark;
    const around = parent === null ? undefined : document.annotations[parent];
    if (around?.kind !== kind || partOf !== null) continue;
    held.get(firstPart(document, around).index)?.push(mark);
  }
  return held;
});

export function isHead({ heads }: Statement, { index }: Annotation): boolean {
  return heads.has(index);
}

/** The position that directly holds this one and says for it what it does not say itself. */
export function headAround(
  statement: Statement,
  { kind, parent }: Annotation,
): Annotation | undefined {
  const holder = parent === null ? undefined : statement.document.annotations[parent];
  const around = holder && firstPart(statement.document, holder);
  return around?.kind === kind && statement.heads.has(around.index) ? around : undefined;
}

/** `3 demands`: what a head holds; `undefined` for a mark that is none. */
export function heldInWords(statement: Statement, head: Annotation): string | undefined {
  const count = countHeld(statement, head);
  if (count === undefined) return undefined;
  const kind = builtInKind(head.kind);
  if (kind) return `${count} ${count === 1 ? kind.title : kind.plural}`;
  return `${count} × ${statement.registry.kinds.get(head.kind)?.title ?? head.kind}`;
}

/** Heads in a head count by what they hold in turn. Marks are nested to a bounded depth. */
function countHeld(statement: Statement, head: Annotation): number | undefined {
  return heldByHeads(statement)
    .get(head.index)
    ?.reduce((sum, mark) => sum + (countHeld(statement, mark) ?? 1), 0);
}

/** `We call on all parties to …`: the words of a head before the first position in it. */
export function headWords(statement: Statement, head: Annotation): string {
  const first = firstPart(statement.document, head);
  const [held] = heldByHeads(statement).get(head.index) ?? [];
  if (!held || held.parent !== first.index) return wordsOf(statement, head);
  const before = first.text.slice(0, placeIn(statement, first, held)).trim();
  return before === "" ? wordsOf(statement, head) : `${before.replaceAll("\n\n", " ")} …`;
}

/**
 * Where the text of `held` stands in that of `head`. The same words may stand there twice, so the place
 * nearest to where the source has them, the syntax of other marks before not counted, is taken.
 */
function placeIn({ document }: Statement, head: Annotation, held: Annotation): number {
  const source = document.text.slice(head.textStart, held.start);
  const inside = document.annotations.slice(head.index + 1, held.index);
  const syntax = inside.reduce(
    (sum, { start, textStart, textEnd, end }) => sum + textStart - start + end - textEnd,
    0,
  );
  const expected = source.length - syntax;
  const words = held.text.trim();
  const after = head.text.indexOf(words, expected);
  const before = head.text.lastIndexOf(words, expected);
  if (before < 0) return Math.max(after, 0);
  return after < 0 || expected - before <= after - expected ? before : after;
}
