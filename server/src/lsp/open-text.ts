// The text of an open document. That of a statement is kept as its parsed document from the first time
// that this is asked for: then a keystroke costs what it changes and not the whole text.

import type { TextDocumentContentChangeEvent } from "vscode-languageserver/node";
import type { Document } from "../syntax/document.ts";
import { editDocument, parseDocument, updateDocument } from "../syntax/parse-document.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { type LineIndex, lineIndex } from "../text/line-index.ts";

export class OpenText {
  readonly uri: string;
  readonly languageId: string;
  version: number;
  private content: string | Document;

  private constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.content = text;
  }

  static create(uri: string, languageId: string, version: number, text: string): OpenText {
    return new OpenText(uri, languageId, version, text);
  }

  static update(
    open: OpenText,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): OpenText {
    for (const change of changes) open.apply(change);
    open.version = version;
    return open;
  }

  get length(): number {
    const { content } = this;
    return typeof content === "string" ? content.length : content.lines.length;
  }

  getText(): string {
    return typeof this.content === "string" ? this.content : this.content.text;
  }

  /** The statement that the text is. */
  get document(): Document {
    if (typeof this.content === "string") this.content = parseDocument(this.content);
    return this.content;
  }

  private apply(change: TextDocumentContentChangeEvent): void {
    const { content } = this;
    if (typeof content === "string") {
      this.content =
        "range" in change ? applyEdits(content, [editOf(change, lineIndex(content))]) : change.text;
    } else {
      this.content =
        "range" in change
          ? editDocument(content, editOf(change, content.lines))
          : updateDocument(content, change.text);
    }
  }
}

function editOf(
  { range, text }: Extract<TextDocumentContentChangeEvent, { range: unknown }>,
  lines: LineIndex,
): TextEdit {
  const start = lines.offsetAt(range.start);
  return { start, end: Math.max(start, lines.offsetAt(range.end)), text };
}
