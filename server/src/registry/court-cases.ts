// The cases before the International Court of Justice that are known, by their number, names and parties.

import data from "./data/court-cases.yaml";

export interface CourtCase {
  /** The Court's own. */
  readonly number: string;
  /** The Court's title, without the parties. */
  readonly name: string;
  readonly also?: readonly string[];
  /** Ids of States; absent in advisory proceedings. */
  readonly parties?: readonly [applicants: readonly string[], respondents: readonly string[]];
}

type Row = Omit<CourtCase, "number">;

export const courtCases: readonly CourtCase[] = Object.entries(
  (data as { readonly cases: Readonly<Record<string, Row>> }).cases,
).map(([number, row]) => ({ number, ...row }));
