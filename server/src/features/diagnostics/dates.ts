// bad-date: a date that the calendar does not have, or that is written in another form.

import { isDate } from "../../registry/date.ts";
import { onceFor } from "../../text/once.ts";
import type { Range } from "../../text/range.ts";
import { inMessage } from "../../text/shortened.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Finding } from "./diagnostic.ts";

/** A date as it is written: the range is the whole attribute, or the value in the front matter. */
export interface WrittenDate extends Range {
  /** Without the key. */
  readonly value: Range;
  /** `undefined` for what is no text, such as a flag. */
  readonly date: string | undefined;
}

/** All dates, good and bad. A `due` may be words; only one that starts like a date is held to be one. */
function writtenDates({ document }: Statement): readonly WrittenDate[] {
  const ofMarks = document.annotations.flatMap(({ attributes }) =>
    (attributes?.entries ?? []).filter(
      ({ key, value }) => key === "date" || (key === "due" && /^\d{4}-/.test(String(value))),
    ),
  );
  const ofSections = document.sections.flatMap(({ attributes }) =>
    (attributes?.entries ?? []).filter(({ key }) => key === "date"),
  );
  const { values, places } = document.frontMatter;
  const place = places.get("date");
  // A key whose value is still to be written says nothing yet.
  const isWritten = values.get("date") !== null;
  const ofFrontMatter =
    place && isWritten ? [{ ...place, value: values.get("date"), items: [place] }] : [];
  return [...ofMarks, ...ofSections, ...ofFrontMatter].map(({ value, items, start, end }) => ({
    date: typeof value === "string" ? value : undefined,
    value: { start: items[0]?.start ?? start, end: items[0]?.end ?? end },
    start,
    end,
  }));
}

const datesByStart = onceFor(
  (statement: Statement) => new Map(writtenDates(statement).map((each) => [each.start, each])),
);

/** The date whose attribute, or whose value in the front matter, starts there. */
export function writtenDateAt(statement: Statement, start: number): WrittenDate | undefined {
  return datesByStart(statement).get(start);
}

export function checkDates(statement: Statement): readonly Finding[] {
  return writtenDates(statement)
    .filter(({ date }) => date === undefined || !isDate(date))
    .map(({ date, start, end }) => {
      const written = date === undefined ? "This" : `“${inMessage(date)}”`;
      const message = `${written} is no date of the calendar. Write 2024-12-18, 2024-12 or 2024.`;
      return { code: "bad-date", message, start, end };
    });
}
