// Fixes for citation-year. Whether the number or the year is wrong only the analyst can tell, so none is
// preferred; and what the statement itself says is changed only where the title says so.

import { putTarget } from "../../syntax/edits/attribute-edits.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { Range } from "../../text/range.ts";
import type { Statement } from "../../workspace/statement.ts";
import { type WrittenName, writtenNameAt } from "../../workspace/written-names.ts";
import { wrongYear } from "../diagnostics/citation-years.ts";
import type { Candidate, Fixer } from "./quick-fix.ts";

export const fixCitationYear: Fixer = (statement, { start, end }) => {
  const cited = writtenNameAt(statement, { start, end }, "law");
  const wrong = cited && wrongYear(statement.registry, cited.name);
  if (!cited || !wrong) return [];
  const { id, written, right } = wrong;
  const corrected = right ? correction(statement, cited, written, right) : undefined;
  if (cited.place.in !== "text") {
    const title = `Change ${written} to ${right}`;
    const changes = cited.place.in === "target" ? "target" : "attributes";
    return corrected ? [{ title, edits: [corrected], changes }] : [];
  }
  const candidates: Candidate[] = [];
  if (right) {
    candidates.push({
      title: `Keep the words, and let them mean ${/^\d/.test(right) ? `${id} (${right})` : id}`,
      edits: [putTarget(statement.document, cited.place.mark, id)],
      changes: "target",
    });
  }
  if (corrected) {
    const title = `Change ${written} to ${right} in the words of the statement`;
    candidates.push({ title, edits: [corrected], changes: "words" });
  }
  return candidates;
};

/** `undefined` where the year does not stand there exactly once. */
function correction(
  { document }: Statement,
  { place, start, end }: WrittenName,
  written: string,
  right: string,
): TextEdit | undefined {
  const range: Range =
    place.in === "text" ? { start: place.mark.textStart, end: place.mark.textEnd } : { start, end };
  const text = document.text.slice(range.start, range.end);
  const pattern = new RegExp(`(?<![\\w/])${written}(?!\\w)`, "gi");
  const [found, more] = [...text.matchAll(pattern)];
  if (!found || more) return undefined;
  const offset = range.start + found.index;
  return { start: offset, end: offset + written.length, text: right };
}
