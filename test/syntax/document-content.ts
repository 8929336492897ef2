// All that a document says, as plain data to compare.

import { type Annotation, type Document, plainDocument } from "../../server/src/syntax/document.ts";

function annotationWithoutPlaces(mark: Annotation) {
  const { index, kind, form, text, target, parent, partOf } = mark;
  return { index, kind, form, text, target, parent, partOf };
}

export function contentOf(document: Document) {
  const { lines, ...content } = plainDocument(document);
  const annotations = document.annotations.map((mark) => ({
    ...annotationWithoutPlaces(mark),
    ...{ start: mark.start, end: mark.end, textStart: mark.textStart, textEnd: mark.textEnd },
    ...{ targetRange: mark.targetRange, attributes: mark.attributes },
  }));
  const lineStarts = Array.from({ length: lines.lineCount }, (_, line) => lines.lineStart(line));
  return { ...content, annotations, lineStarts };
}
