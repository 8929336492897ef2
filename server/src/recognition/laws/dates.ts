// A year or a date that belongs to the name of an instrument: "1969 Vienna Convention", "Helsinki Final Act
// of 1975", "Geneva agreement of 17 April".

const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const DAY = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(?:19|20)\\d\\d)?|${MONTH}\\s+\\d{1,2}(?:,\\s*(?:19|20)\\d\\d)?|(?:${MONTH}\\s+)?(?:19|20)\\d\\d)(?![\\w])`;
const before = new RegExp(
  `(?:^|[^\\w.,/-])((?:\\d{1,2}\\s+)?(?:${MONTH}\\s+)?(?:18|19|20)\\d\\d)\\s+$`,
);
const behind = new RegExp(`\\s+(?:of|dated)\\s*${DAY}`, "y");
/** Looks back over "12 September 1989 ". */
const LONGEST = 24;

export interface Dated {
  readonly start: number;
  readonly end: number;
  readonly year?: number;
}

/** The range from `start` to `end` with the date before or behind it. */
export function withDate(text: string, start: number, end: number): Dated {
  const from = Math.max(0, start - LONGEST);
  const [, first] = before.exec(text.slice(from, start)) ?? [];
  if (first !== undefined) {
    const place = text.lastIndexOf(first, start);
    return { start: place, end, ...yearIn(first) };
  }
  behind.lastIndex = end;
  const found = behind.exec(text);
  if (found === null) return { start, end, ...yearIn(text.slice(start, end)) };
  return { start, end: behind.lastIndex, ...yearIn(found[0]) };
}

function yearIn(text: string): { readonly year?: number } {
  const [year] = /\b(?:18|19|20)\d\d\b/.exec(text) ?? [];
  return year === undefined ? {} : { year: Number(year) };
}
