// Letters as name matching sees them: capitals and accents do not tell two words apart, and the kinds of
// white space, hyphens and apostrophes are one each.

/** What a UTF-16 unit can be to a word. */
export const NO_WORD = 0;
export const SMALL = 1;
export const CAPITAL = 2;
export const DIGIT = 3;
/** Of scripts without spaces: each is a word of its own. */
export const IDEOGRAPH = 4;
/** An accent that stands for itself behind its letter. */
export const MARK = 5;

const UNITS = 0x10000;
const classes = new Uint8Array(UNITS);
const folded = new Uint16Array(UNITS);

for (let unit = 0; unit < UNITS; unit++) {
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  const character = isSurrogate ? "" : String.fromCharCode(unit);
  classes[unit] = classOf(character);
  folded[unit] = classes[unit] === NO_WORD ? unit : foldedUnit(character, unit);
}

function classOf(character: string): number {
  if (/\p{M}/u.test(character)) return MARK;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return IDEOGRAPH;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return CAPITAL;
  if (/\p{L}/u.test(character)) return SMALL;
  return /\p{N}/u.test(character) ? DIGIT : NO_WORD;
}

function foldedUnit(character: string, unit: number): number {
  const plain = character.normalize("NFD").charAt(0).toLowerCase();
  return plain.length === 1 ? plain.charCodeAt(0) : unit;
}

/** Past the end of a text a unit is `NaN`, which is no part of a word. */
export function classOfUnit(unit: number): number {
  return classes[unit] ?? NO_WORD;
}

/** Small and without its accent. */
export function foldedUnitOf(unit: number): number {
  return folded[unit] ?? unit;
}

export function isHyphen(unit: number): boolean {
  return unit === 0x2d || (unit >= 0x2010 && unit <= 0x2014) || unit === 0x2212;
}

export function isApostrophe(unit: number): boolean {
  return (
    unit === 0x27 ||
    unit === 0x2019 ||
    unit === 0x2018 ||
    unit === 0x2bc ||
    unit === 0xb4 ||
    unit === 0x60
  );
}

export function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0x0a ||
    unit === 0x0d ||
    unit === 0x09 ||
    unit === 0xa0 ||
    unit === 0x202f
  );
}
