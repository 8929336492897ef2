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
  private text: string;
  private parsed: Document | undefined;

  private constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.text = text;
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
    return this.parsed?.lines.length ?? this.text.length;
  }

  getText(): string {
    return this.parsed?.text ?? this.text;
  }

  /** The statement that the text is. */
  get document(): Document {
    this.parsed ??= parseDocument(this.text);
    return this.parsed;
  }

  private apply(change: TextDocumentContentChangeEvent): void {
    if (!("range" in change)) {
      if (this.parsed) this.parsed = updateDocument(this.parsed, change.text);
      else this.text = change.text;
    } else if (this.parsed) {
      this.parsed = editDocument(this.parsed, editOf(change, this.parsed.lines));
    } else {
      this.text = applyEdits(this.text, [editOf(change, lineIndex(this.text))]);
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
