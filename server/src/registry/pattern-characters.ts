// What one place of a pattern fits: a letter whatever its capitals, one of several, any.

/** Of one character (code point). */
export type Fits = (character: string) => boolean;

export interface CharacterNode {
  readonly type: "one";
  /** The same only where the same characters fit. */
  readonly key: string;
  readonly fits: Fits;
}

export const anyCharacter: CharacterNode = {
  type: "one",
  key: "any",
  fits: (character) => !/[\r\n]/.test(character),
};

const isWordCharacter: Fits = (character) => /^[\p{L}\p{M}\p{N}_]/u.test(character);
const isDigit: Fits = (character) => /^\p{Nd}/u.test(character);
const isSpace: Fits = (character) => /^\s/.test(character);
const but =
  (fits: Fits): Fits =>
  (character) =>
    !fits(character);

/** By the letter behind the backslash. */
export const characters: ReadonlyMap<string, CharacterNode> = new Map(
  Object.entries({
    w: isWordCharacter,
    W: but(isWordCharacter),
    d: isDigit,
    D: but(isDigit),
    s: isSpace,
    S: but(isSpace),
  }).map(([sign, fits]) => [sign, { type: "one", key: `\\${sign}`, fits }]),
);

export const whiteSpace: CharacterNode = { type: "one", key: "\\s", fits: isSpace };

export function letter(sign: string): CharacterNode {
  return { type: "one", key: sign.toLowerCase(), fits: sameLetter(sign) };
}

/** `written` is all between its brackets, and these. */
export function oneOf(tests: readonly Fits[], isNegated: boolean, written: string): CharacterNode {
  const fits: Fits = (character) => tests.some((test) => test(character)) !== isNegated;
  return { type: "one", key: written, fits };
}

export function sameLetter(sign: string): Fits {
  const small = sign.toLowerCase();
  // Texts write any of these for the key's.
  if (small === "'") return (character) => character === "'" || character === "’";
  if (small === "-") return (character) => /^[-\u2010\u2011]/.test(character);
  return (character) => character.toLowerCase() === small;
}

export function lettersBetween(from: string, to: string): Fits {
  const isBetween: Fits = (character) => from <= character && character <= to;
  return (character) =>
    isBetween(character) ||
    isBetween(character.toLowerCase()) ||
    isBetween(character.toUpperCase());
}
