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

const UNREAD = -1;
/** For each unit what it is and, in the lower half, its small letter; worked out when first met. */
const letters = new Int32Array(0x10000).fill(UNREAD);

/** What the unit is (`classIn`) and its small letter without accent (`foldedIn`), in one number. */
export function letterOf(unit: number): number {
  const known = letters[unit] ?? 0;
  return known === UNREAD ? read(unit) : known;
}

export function classIn(letter: number): number {
  return letter >> 16;
}

export function foldedIn(letter: number): number {
  return letter & 0xffff;
}

function read(unit: number): number {
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  const character = isSurrogate ? "" : String.fromCharCode(unit);
  const kind = classOf(character);
  const letter = (kind << 16) | (kind === NO_WORD ? unit : foldedUnit(character, unit));
  letters[unit] = letter;
  return letter;
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
  return classIn(letterOf(unit));
}

/** Small and without its accent. */
export function foldedUnitOf(unit: number): number {
  return foldedIn(letterOf(unit));
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
