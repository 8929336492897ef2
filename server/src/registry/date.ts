// Dates as they stand in data and codebooks: a day, a month or a year in ISO 8601, kept as text.

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Whether `text` is a day, month or year that the calendar knows: `2024-12-18`, `2024-12`, `2024`. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts === null) return false;
  const year = Number(parts[1]);
  const month = Number(parts[2] ?? 1);
  const day = Number(parts[3] ?? 1);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/**
 * Whether `date` lies between two others, both of which count. Dates are compared as exactly as both are
 * known: 2004-05-01 and 2004 are not before 2004-05.
 */
export function isWithin(
  date: string,
  { since, until }: { readonly since?: string | undefined; readonly until?: string | undefined },
): boolean {
  return (
    (since === undefined || notAfter(since, date)) && (until === undefined || notAfter(date, until))
  );
}

export function notAfter(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) <= b.slice(0, length);
}

/** `18 December 2024`, `December 2024` or `2024`; what is no date comes back as it is. */
export function dateInWords(date: string): string {
  if (!isDate(date)) return date;
  const [year, month, day] = date.split("-");
  const words = [day === undefined ? undefined : String(Number(day)), monthName(month), year];
  return words.filter((word) => word !== undefined).join(" ");
}

function monthName(month: string | undefined): string | undefined {
  return month === undefined ? undefined : MONTHS[Number(month) - 1];
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
