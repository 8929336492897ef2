// What a text names in brackets behind an instrument: "(FFNPT)" · "(hereafter “the Agreement”)".

import type { Range } from "../../text/range.ts";
import type { Definition } from "./law-finding.ts";

const abbreviation = /\s{1,2}\(\s?["“‘']?([A-Z][A-Za-z0-9&-]{1,14})["”’']?\s?[),;]/y;
const hereafter =
  /,?\s{1,2}\(?(?:[A-Z][A-Za-z0-9&-]{1,14}[,;]\s)?(?:here(?:in)?after|henceforth)(?:,)?(?:\s+(?:referred\s+to\s+as|called|known\s+as))?,?\s+["“‘']?(?:the\s+)?["“‘']?([A-Z][\w-]{1,20}(?:\s[A-Z][\w-]{1,20}){0,3})["”’']?\)?/y;
const quoted =
  /\s{1,2}\((?:the\s+)?["“‘](?:the\s+)?([A-Z][\w-]{1,20}(?:\s[A-Z][\w-]{1,20}){0,3})["”’]\)/y;

/** The definitions right behind `of`. */
export function readDefinitions(text: string, of: Range): readonly Definition[] {
  const found: Definition[] = [];
  for (const form of [abbreviation, hereafter, quoted]) {
    form.lastIndex = of.end;
    const [written, term] = form.exec(text) ?? [];
    if (written === undefined || term === undefined) continue;
    const start = of.end + written.lastIndexOf(term);
    found.push({ kind: "definition", start, end: start + term.length, term, of });
  }
  return found;
}
