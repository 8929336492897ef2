// A suggestion as a line for people: `file:line:column: kind "words" → who or what (how sure: why)`.

import type { Suggestion } from "../recognition/suggestion.ts";
import type { LineIndex } from "../text/line-index.ts";
import { shortened } from "../text/shortened.ts";
import { withoutControls } from "./without-controls.ts";

const longestWords = 100;
const longestKind = "condemnation".length;

/** Lines and columns from 1; the line end included. */
export function suggestionLine(
  file: string,
  lines: LineIndex,
  text: string,
  suggestion: Suggestion,
  isColoured: boolean,
): string {
  const { start, end, kind, confidence, reason } = suggestion;
  const { line, character } = lines.positionAt(start);
  const place = `${file}:${line + 1}:${character + 1}`;
  const words = shortened(text.slice(start, end).replace(/\s+/g, " "), longestWords);
  const name = kind.padEnd(longestKind);
  const shownKind = isColoured ? `\u001b[36m${name}\u001b[0m` : name;
  const rest = `“${words}”${comesTo(suggestion)} (${confidence}: ${reason})`;
  return `${withoutControls(place)}  ${shownKind}  ${withoutControls(rest)}\n`;
}

/** What a mention names, or whom a demand addresses. */
function comesTo(suggestion: Suggestion): string {
  if ("target" in suggestion) {
    const { target, candidates } = suggestion;
    return ` → ${target ?? candidates.join(" or ")}`;
  }
  const { to } = suggestion;
  if (to.length === 0) return "";
  return ` → ${to.map((id) => (id === "*" ? "everyone" : id)).join(", ")}`;
}
