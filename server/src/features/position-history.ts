// What became of a position: how it stands and since when, who is for and against it, and who said what
// when, with a link to each place.

import type { HistoryItem, PositionStatus } from "../analysis/position-history.ts";
import { dateInWords } from "../registry/date.ts";
import type { Registry } from "../registry/registry.ts";
import type { LinePosition } from "../text/line-index.ts";
import { shortened } from "../text/shortened.ts";
import { nameOf } from "../workspace/look-up.ts";
import { counted } from "./card.ts";
import { asLink, asWords, asWorkspaceLink } from "./markdown-text.ts";
import type { TrackedPosition } from "./tracked-positions.ts";

const mostItems = 12;
const longestQuote = 100;

/** Paragraphs of Markdown. Names are those that `registry` gives. */
export function positionHistory(
  { mentions, history, summary }: TrackedPosition,
  registry: Registry,
): readonly string[] {
  const actors = (ids: readonly string[]) =>
    ids.map((id) => asWords(nameOf(registry, "actor", id))).join(", ");
  const line = (label: string, value: string) => (value === "" ? "" : `${label}: ${value}`);
  const stand = summary
    ? [
        line("Status", summary.status ? statusInWords(summary.status) : ""),
        spanInWords(summary),
        line("For", actors(summary.for)),
        line("Against", actors(summary.against)),
        line("Neutral", actors(summary.neutral)),
      ]
    : [`${counted(mentions.length, "mention")}, all of them reported`];
  const latest = history.toReversed();
  const more = latest.length - mostItems;
  const items = latest.slice(0, mostItems).map((item) => `- ${itemInWords(item, registry)}`);
  return [
    stand.filter((each) => each !== "").join("  \n"),
    [...items, ...(more > 0 ? [`- and ${more} more`] : [])].join("\n"),
  ];
}

/** `met since 10 January 2025, in statemark.yaml`. */
function statusInWords({ value, date, source }: PositionStatus): string {
  const since = date === null ? "" : ` since ${asWords(dateInWords(date))}`;
  return `${asWords(value)}${since}, in ${fileLink(source)}`;
}

function spanInWords({
  firstDate,
  lastDate,
  mentions,
  statements,
}: NonNullable<TrackedPosition["summary"]>): string {
  const dates =
    firstDate === null || lastDate === null
      ? ""
      : firstDate === lastDate
        ? `${dateInWords(firstDate)}: `
        : `${dateInWords(firstDate)} to ${dateInWords(lastDate)}: `;
  return `${dates}${counted(mentions, "mention")} in ${counted(statements, "statement")}`;
}

function itemInWords(item: HistoryItem, registry: Registry): string {
  const when = item.date === null ? "no date" : dateInWords(item.date);
  if (item.type === "event") {
    const { status, note, source } = item.event;
    return [
      when,
      asWords(status),
      note ? asWords(shortened(note, longestQuote)) : "",
      source ? asLink(source, source) : "",
    ]
      .filter((part) => part !== "")
      .join(" · ");
  }
  const { file, mention } = item.mentioned;
  const who = mention.by.map((id) => asWords(nameOf(registry, "actor", id))).join(", ");
  const words = shortened(mention.text.replaceAll(/\s+/g, " ").trim(), longestQuote);
  return [
    when,
    who,
    asWorkspaceLink(`“${words}”`, addressOf(file, mention.place.start)),
    mention.stance === "for" ? "" : mention.stance,
    mention.via.length > 0 ? "reported" : "",
    mention.status === null ? "" : asWords(mention.status),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** With the line and character that editors go to. */
function addressOf(file: string, { line, character }: LinePosition): string {
  return `${file}#L${line + 1},${character + 1}`;
}

function fileLink(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  return asWorkspaceLink(decoded(name), file);
}

/** As it stands where it is encoded in a way of its own. */
function decoded(name: string): string {
  return name.replaceAll(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
