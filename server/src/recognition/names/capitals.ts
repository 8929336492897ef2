// Whether words of a text are a name for all that its capitals say: "us" is no State, "Polish" no verb.

import { CAPITAL, classOfUnit, foldedUnitOf, MARK, NO_WORD, SMALL } from "./letters.ts";

/**
 * `written` has the words of `name`, whatever their capitals. A name of one word must have its capitals,
 * or be in capitals altogether as in a headline; of several words the first must start alike,
 * and the last unless `mayEndSmall`, and those that are abbreviations must be so everywhere.
 */
export function isWrittenAs(
  written: string,
  name: string,
  why: string,
  mayEndSmall = false,
): boolean {
  if (written === name) return true;
  if (!haveSameLetters(written, name)) return false;
  const isSingle = !/[\s-]/.test(name);
  if (isAllCapitals(written)) {
    // "WHO" may be a word of a headline, as may every abbreviation that was written small.
    return isAllCapitals(name) || (why !== "abbreviation" && name.length >= 4);
  }
  return isSingle ? haveSameCapitals(written, name) : haveLikeCapitals(written, name, mayEndSmall);
}

/** Hashes may coincide. */
function haveSameLetters(written: string, name: string): boolean {
  return lettersOf(written) === lettersOf(name);
}

function lettersOf(text: string): string {
  let letters = "";
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = classOfUnit(unit);
    if (kind !== NO_WORD && kind !== MARK) letters += String.fromCharCode(foldedUnitOf(unit));
  }
  return letters;
}

function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function haveSameCapitals(written: string, name: string): boolean {
  return capitalsOf(written) === capitalsOf(name);
}

function capitalsOf(text: string): string {
  let capitals = "";
  for (let at = 0; at < text.length; at++) {
    const kind = classOfUnit(text.charCodeAt(at));
    if (kind !== NO_WORD && kind !== MARK) capitals += kind === CAPITAL ? "C" : "s";
  }
  return capitals;
}

function haveLikeCapitals(written: string, name: string, mayEndSmall: boolean): boolean {
  const found = written.split(/[^\p{L}\p{M}\p{N}.]+/u);
  const wanted = name.split(/[^\p{L}\p{M}\p{N}.]+/u);
  return wanted.every((word, index) => {
    const other = found[index] ?? "";
    const isAbbreviation = word.length > 1 && isAllCapitals(word);
    if (isAbbreviation) return isAllCapitals(other);
    // "Sudanese armed forces" is no name, nor is "Wagner group".
    if (index > 0 && (mayEndSmall || index < wanted.length - 1)) return true;
    return (
      classOfUnit(word.charCodeAt(0)) !== CAPITAL || classOfUnit(other.charCodeAt(0)) !== SMALL
    );
  });
}
