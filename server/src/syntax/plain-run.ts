// Most characters of a statement are letters that begin nothing. They are passed over in one go, where
// the parser underneath would ask each of its readers about each of them.

import type { InlineContext } from "@lezer/markdown";

const plain = 0;
/** Something may begin there. */
const special = 1;
/** Only before `[`: a sigil. */
const sigil = 2;
/** Only before a small letter: a long form. */
const colon = 3;
/** Only in a row: a hard break. */
const space = 4;

const kinds = new Uint8Array(256);
for (const character of "\\&`<*_~[]") kinds[character.charCodeAt(0)] = special;
for (const character of "!@+?§#-") kinds[character.charCodeAt(0)] = sigil;
kinds[58 /* ':' */] = colon;
kinds[32 /* ' ' */] = space;

/** What a bare address begins with; before `@` whatever can be the name of a mailbox. */
const addressBeginning = /[\w.+-]@|www\.|https?:\/\/|mailto:|xmpp:/;

interface Noted extends InlineContext {
  statemarkHasAddress?: boolean;
}

/** Whether a bare address may begin somewhere in the block. */
export function mayHoldAddress(cx: Noted): boolean {
  cx.statemarkHasAddress ??= addressBeginning.test(cx.text);
  return cx.statemarkHasAddress;
}

/** Passes over characters at which no other reader has anything to read. */
export function skipPlainRun(cx: InlineContext, next: number, start: number): number {
  if (beginsSomething(next, cx.char(start + 1)) || mayHoldAddress(cx)) return -1;
  const { text, offset } = cx;
  let place = start - offset + 1;
  while (place < text.length) {
    const unit = text.charCodeAt(place);
    if (unit < 256 && kinds[unit] !== plain && beginsSomething(unit, text.charCodeAt(place + 1))) {
      break;
    }
    place++;
  }
  return place + offset;
}

function beginsSomething(unit: number, behind: number): boolean {
  switch (unit < 256 ? kinds[unit] : plain) {
    case special:
      return true;
    case sigil:
      return behind === 91 /* '[' */;
    case colon:
      return behind >= 97 && behind <= 122;
    case space:
      return behind === 32;
    default:
      return false;
  }
}
