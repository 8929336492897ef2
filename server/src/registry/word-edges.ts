// Where words start and end. Scripts that set no spaces between words have no words in this sense.

const letter =
  /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}_]/u;

/** Of a character (code point): whether it can be part of a word. */
export function isInWords(character: string): boolean {
  return letter.test(character);
}

/** The end of the word that `offset` is inside of; `offset` itself where that is inside of none. */
export function endOfWord(text: string, offset: number): number {
  if (!isInWords(characterBefore(text, offset))) return offset;
  let end = offset;
  for (let next = characterAt(text, end); isInWords(next); next = characterAt(text, end)) {
    end += next.length;
  }
  return end;
}

function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? "" : String.fromCodePoint(code);
}

function characterBefore(text: string, offset: number): string {
  const two = text.codePointAt(offset - 2) ?? 0;
  return two > 0xffff ? String.fromCodePoint(two) : text.charAt(offset - 1);
}
