// The table of `positions` for people: under each row its title and where its status is from.

import type { PositionSummary } from "../analysis/position-summaries.ts";
import { cutTo, padded, widthOf } from "./terminal-width.ts";
import { withoutControls } from "./without-controls.ts";

interface Column {
  readonly title: string;
  readonly of: (summary: PositionSummary) => string;
}

const columns: readonly Column[] = [
  { title: "POSITION", of: ({ id }) => id },
  { title: "KIND", of: ({ kind }) => kind },
  { title: "BY", of: ({ by }) => list(by) },
  { title: "TO", of: ({ to }) => list(to) },
  { title: "STATUS", of: ({ status }) => status?.value ?? "" },
  { title: "FIRST", of: ({ firstDate }) => firstDate ?? "" },
  { title: "LAST", of: ({ lastDate }) => lastDate ?? "" },
  { title: "MENTIONS", of: ({ mentions, statements }) => `${mentions} in ${statements}` },
  { title: "FOR", of: (summary) => list(summary.for) },
  { title: "AGAINST", of: ({ against }) => list(against) },
  { title: "NEUTRAL", of: ({ neutral }) => list(neutral) },
  { title: "BASIS", of: ({ basis }) => list(basis) },
  { title: "ANSWERS", of: ({ answers }) => list(answers) },
];

/** Columns in which nothing stands are left out; so are names for which there is no room. */
const widestList = 24;
const widestTitle = 100;
/** An id is always whole, to be copied; a longer one pushes its row to the right. */
const widestColumn = 40;
const indent = "    ";
const gap = "  ";

/** Lines; none where there is no position. */
export function positionsTable(
  summaries: readonly PositionSummary[],
  isColoured: boolean,
): readonly string[] {
  if (summaries.length === 0) return [];
  const rows = summaries.map((summary) => columns.map(({ of }) => withoutControls(of(summary))));
  const shown = columns.flatMap((_, index) => (rows.some((row) => row[index] !== "") ? index : []));
  const titles = columns.map(({ title }) => title);
  const widths = shown.map((index) =>
    Math.min(widestColumn, Math.max(...[titles, ...rows].map((row) => widthOf(row[index] ?? "")))),
  );
  const line = (row: readonly string[]) =>
    shown
      .map((index, place) => padded(row[index] ?? "", widths[place] ?? 0))
      .join(gap)
      .trimEnd();
  const styled = (style: number, text: string) =>
    isColoured ? `\u001b[${style}m${text}\u001b[0m` : text;
  return [
    `${styled(1, line(titles))}\n`,
    ...summaries.flatMap((summary, index) => [
      `${line(rows[index] ?? [])}\n`,
      `${indent}${styled(2, withoutControls(secondLine(summary)))}\n`,
    ]),
  ];
}

function secondLine({ title, status }: PositionSummary): string {
  const words = cutTo(title.trim().replace(/\s+/g, " "), widestTitle);
  if (!status) return words;
  const since = status.date === null ? "" : ` since ${status.date}`;
  return `${words} · ${status.value}${since}, from ${status.source}`;
}

/** As many as there is room for, and how many more there are. */
function list(ids: readonly string[]): string {
  const all = ids.join(", ");
  if (widthOf(all) <= widestList) return all;
  let shown = cutTo(ids[0] ?? "", widestList);
  let count = 1;
  for (const id of ids.slice(1)) {
    const longer = `${shown}, ${id}`;
    if (widthOf(longer) + widthOf(` +${ids.length}`) > widestList) break;
    shown = longer;
    count++;
  }
  return count < ids.length ? `${shown} +${ids.length - count}` : shown;
}
