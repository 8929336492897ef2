// Footnotes (`[^n1]: …`), and which of them are memos: those that a mark's `note=^n1` points to. A memo
// is the analyst's and no part of the statement: no marks are read in it, and `strip` takes it out.

import type { SyntaxNode } from "@lezer/common";
import type { Range } from "../text/range.ts";
import type { AttributeValue } from "./attributes.ts";

/** Whole lines, the last one's end included. */
export interface Footnote extends Range {
  readonly name: string;
  readonly text: string;
  readonly isMemo: boolean;
}

const opening = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*/;

/** Whether a line, read from its content on, starts a footnote. */
export function startsFootnote(line: string): boolean {
  return opening.test(line);
}

/** The footnote that a top-level paragraph is, with the indented blocks that directly follow it. */
export function footnoteAt(
  body: string,
  paragraph: SyntaxNode,
): (Range & { readonly name: string; readonly text: string }) | undefined {
  const written = body.slice(paragraph.from, paragraph.to);
  const [label, name] = opening.exec(written) ?? [];
  if (label === undefined || name === undefined) return undefined;
  const texts = [written.slice(label.length)];
  let { to } = paragraph;
  for (let next = paragraph.nextSibling; next?.name === "CodeBlock"; next = next.nextSibling) {
    texts.push(body.slice(next.from, next.to).replace(/^ {4}/gm, ""));
    to = next.to;
  }
  const lineEnd = body.indexOf("\n", to);
  return {
    name,
    text: texts.join("\n\n"),
    start: paragraph.from === 0 ? 0 : body.lastIndexOf("\n", paragraph.from - 1) + 1,
    end: lineEnd < 0 ? body.length : lineEnd + 1,
  };
}

/** The footnote's name that a `note` points to. */
export function memoName(note: AttributeValue | undefined): string | undefined {
  return typeof note === "string" ? /^\^(\S+)$/.exec(note)?.[1] : undefined;
}
