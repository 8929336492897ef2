// Whether a fix mends: the text is read again with its edits, and the problem must be gone, no new one
// there, and what the fix is not about as it was.

import type { Annotation, Document } from "../../syntax/document.ts";
import { areSameMarks } from "../../syntax/edits/same-marks.ts";
import { updateDocument } from "../../syntax/parse-document.ts";
import { strip } from "../../syntax/strip.ts";
import { countWhile } from "../../text/ascending.ts";
import { applyEdits, haveOverlap, type TextEdit } from "../../text/edit.ts";
import { byPlace } from "../../text/range.ts";
import { type Statement, statementOf } from "../../workspace/statement.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnostics } from "../diagnostics/diagnostics.ts";
import type { Candidate, Changes } from "./quick-fix.ts";

/** What a fix does to the statement. */
export interface Change {
  readonly edits: readonly TextEdit[];
  readonly changes: ReadonlySet<Changes>;
  readonly reveals: boolean;
}

export function changeOf({ edits, changes, reveals = false }: Candidate): Change {
  return { edits, changes: new Set(changes && [changes]), reveals };
}

/** Several changes at once; an edit that two have is made once. */
export function allOf(all: readonly Change[]): Change {
  const edits = all.flatMap((each) => each.edits);
  const byPlace = new Map(edits.map((edit) => [`${edit.start} ${edit.end} ${edit.text}`, edit]));
  return {
    edits: [...byPlace.values()],
    changes: new Set(all.flatMap((each) => [...each.changes])),
    reveals: all.some((each) => each.reveals),
  };
}

/** Whether the change mends all these problems, which are of one kind. */
export function mends(
  statement: Statement,
  problems: readonly Diagnostic[],
  { edits, changes, reveals }: Change,
): boolean {
  const { document, registry } = statement;
  const [first] = problems;
  if (!first || edits.length === 0 || haveOverlap(edits)) return false;
  const after = statementOf(updateDocument(document, applyEdits(document.text, edits)), registry);
  const before = countByCode(diagnostics(statement));
  const left = countByCode(diagnostics(after));
  const mostLeft = (before.get(first.code)?.length ?? 0) - problems.length;
  if ((left.get(first.code)?.length ?? 0) > mostLeft) return false;
  const mayReveal = reveals || changes.has("marks");
  for (const [code, found] of left) {
    const isNew = found.length > (before.get(code)?.length ?? 0);
    const mayCome = mayReveal && found.every(({ severity }) => severity !== "error");
    if (isNew && !mayCome) return false;
  }
  return changes.has("marks") || keepsTheRest(document, after.document, edits, changes);
}

function keepsTheRest(
  before: Document,
  after: Document,
  edits: readonly TextEdit[],
  changes: ReadonlySet<Changes>,
): boolean {
  if (before.annotations.length !== after.annotations.length) return false;
  const ordered = [...edits].sort(byPlace);
  const edited = new Set(
    before.annotations.filter((mark) => isSyntaxEdited(mark, ordered)).map(({ index }) => index),
  );
  const mayWordsDiffer = changes.has("words");
  const compared = ({ annotations }: Document) =>
    annotations.map((mark) => {
      const mayDiffer = changes.has("attributes") && edited.has(mark.index);
      const attributes = mayDiffer ? null : mark.attributes;
      return { ...mark, text: mayWordsDiffer ? "" : mark.text, attributes };
    });
  const except = { kind: changes.has("kind"), target: changes.has("target") };
  return (
    areSameMarks(compared(before), compared(after), ({ index }) =>
      edited.has(index) ? except : undefined,
    ) &&
    (mayWordsDiffer || strip(before) === strip(after))
  );
}

/** Whether an edit touches what stands around the mark's words: its opening, target and attributes. */
function isSyntaxEdited(
  { start, textStart, textEnd, end }: Annotation,
  ordered: readonly TextEdit[],
): boolean {
  const opening = ordered[countWhile(ordered, (edit) => edit.start < start)];
  const closing = ordered[countWhile(ordered, (edit) => edit.end <= textEnd)];
  return (
    (opening !== undefined && opening.end <= textStart) ||
    (closing !== undefined && closing.start <= end)
  );
}

function countByCode(found: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const byCode = new Map<string, Diagnostic[]>();
  for (const each of found) {
    const known = byCode.get(each.code);
    if (known) known.push(each);
    else byCode.set(each.code, [each]);
  }
  return byCode;
}
