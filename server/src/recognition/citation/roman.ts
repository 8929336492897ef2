// Roman numerals, as sessions, chapters and articles have them.

const DIGITS = [
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

/** Up to 89; `undefined` for letters that are no number. Capitals only. */
export function romanValue(numeral: string): number | undefined {
  for (let value = 1; value < 90; value++) if (romanNumeral(value) === numeral) return value;
  return undefined;
}

export function romanNumeral(value: number): string {
  let rest = value;
  let numeral = "";
  for (const [digits, worth] of DIGITS) {
    while (rest >= worth) {
      numeral += digits;
      rest -= worth;
    }
  }
  return numeral;
}
