// Rows of comma-separated values, as RFC 4180 has them. What a cell holds is written as it is, also where a
// spreadsheet would take it for a formula: other programs read these files, and want the words.

/** Lists as one cell; `null` is an empty one. The line's end (CRLF) is included. */
export function csvRow(cells: readonly unknown[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

function cell(value: unknown): string {
  const text = Array.isArray(value) ? value.join("; ") : String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
