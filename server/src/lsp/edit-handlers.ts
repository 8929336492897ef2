// Statemark's own requests that change a text: mark, remove a mark, change its kind, set what it says.
// They answer with edits for one version of the text; the client makes them.

import { type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver/node";
import { changeSelections } from "../features/change-selections.ts";
import { markMeant } from "../features/mention.ts";
import { rangeToMark } from "../features/passages.ts";
import type { Annotation, Document } from "../syntax/document.ts";
import { convertForm } from "../syntax/edits/convert-form.ts";
import { type EditResult, movedBy } from "../syntax/edits/edit-result.ts";
import { formatMarks } from "../syntax/edits/format-marks.ts";
import { markRange } from "../syntax/edits/mark.ts";
import { changeKind, setAttribute, setTarget } from "../syntax/edits/set-attribute.ts";
import { unmarkRange } from "../syntax/edits/unmark.ts";
import type { Range } from "../text/range.ts";
import type { Statement } from "../workspace/statement.ts";
import type { Answer } from "./answer.ts";
import type { OpenStatements } from "./open-statements.ts";
import {
  type ConvertFormParams,
  changeKindRequest,
  convertFormRequest,
  type EditAnswer,
  formatMarksRequest,
  type MarkParams,
  markRequest,
  type SelectionParams,
  type SetAttributeParams,
  setAttributeRequest,
  unmarkRequest,
} from "./protocol.ts";
import { toEditAnswer, toEditAnswerOfSeveral, toOffsets } from "./to-lsp.ts";

export function registerEdits(
  connection: Connection,
  statements: OpenStatements,
  answer: Answer,
): void {
  const edit = editAnswers(statements, answer);
  connection.onRequest<EditAnswer, void>(
    markRequest,
    edit<MarkParams>((statement, range, { kind, aroundNames = false }) =>
      markRange(statement.document, rangeToMark(statement, range, { kind, aroundNames }), kind),
    ),
  );
  connection.onRequest<EditAnswer, void>(
    unmarkRequest,
    edit<SelectionParams>(({ document }, range) => unmarkRange(document, range)),
  );
  connection.onRequest<EditAnswer, void>(
    changeKindRequest,
    edit<MarkParams>((statement, range, { kind }) =>
      ofMarkAt(statement, range, (mark) => changeKind(statement.document, mark, kind)),
    ),
  );
  connection.onRequest<EditAnswer, void>(
    setAttributeRequest,
    edit<SetAttributeParams>((statement, range, { key, values }) =>
      ofMarkAt(statement, range, (mark) =>
        key === "target"
          ? setTarget(statement.document, mark, values[0] ?? null)
          : setAttribute(statement.document, mark, key, values),
      ),
    ),
  );
  connection.onRequest<EditAnswer, void>(
    convertFormRequest,
    edit<ConvertFormParams>(({ document }, range, { form }) => convertForm(document, range, form)),
  );
  connection.onRequest<EditAnswer, void>(
    formatMarksRequest,
    edit<SelectionParams>(({ document }, range) => formatted(document, range)),
  );
}

/** Makes a handler that answers with edits for one version of the text. */
export function editAnswers(statements: OpenStatements, answer: Answer) {
  const notRead: EditAnswer = {
    refusal: "This text is too long to be read, so it cannot be marked.",
  };
  return <P extends SelectionParams>(
    change: (statement: Statement, range: Range, params: P) => EditResult,
  ) =>
    answer<P, EditAnswer>(notRead, (statement, params) => {
      if (statements.versionOf(params.textDocument.uri) !== params.version) {
        throw new ResponseError(LSPErrorCodes.ContentModified, "The text has changed meanwhile.");
      }
      const { document, lines } = statement;
      const range = toOffsets(lines, params.range);
      if (!params.others?.length) {
        return toEditAnswer(document.text, lines, change(statement, range, params));
      }
      const ranges = [range, ...params.others.map((each) => toOffsets(lines, each))];
      const changed = changeSelections(statement, ranges, (now, each) => change(now, each, params));
      return toEditAnswerOfSeveral(document.text, lines, changed);
    });
}

function formatted(document: Document, range: Range): EditResult {
  const edits = formatMarks(document, range);
  const { before, after } = movedBy(edits);
  return { edits, selection: { start: before(range.start), end: after(range.end) } };
}

function ofMarkAt(
  statement: Statement,
  range: Range,
  change: (mark: Annotation) => EditResult,
): EditResult {
  const { start, end } = range;
  const mark = markMeant(statement, range);
  if (!mark) return { refusal: "There is no mark here. Put the cursor inside one." };
  const result = change(mark);
  // Words that were not selected stay so: the next key would replace them, paragraphs of them in a block.
  if (result.edits === undefined || start < end) return result;
  const cursor = movedBy(result.edits).after(start);
  return { ...result, selection: { start: cursor, end: cursor } };
}
