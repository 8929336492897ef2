// Whether a verb stands as a rule asks: denied or not, in the passive, with "will".

import type { AskedOfVerb } from "./pattern.ts";
import type { VerbGroup } from "./verb-group.ts";
import { BASE, bit, COMMA, mark, PAST, THIRD } from "./vocabulary.ts";
import type { Words } from "./words.ts";

const HAVE = bit("have");
const WOULD = mark("would");
const WILL = mark("will");
const CAN = mark("can");

/** Whether the verb with its auxiliaries stands as the rule asks. */
export function suits(words: Words, group: VerbGroup, asked: AskedOfVerb): boolean {
  if (asked.not === "needed" ? !group.isNegated : group.isNegated && asked.not !== "allowed")
    return false;
  if (group.isPassive !== asked.passive) return false;
  if (asked.now) return group.isProgressive;
  if (group.isDoing) return asked.doing && words.id(group.first - 1) === COMMA;
  if (!group.isFiniteVerb) return false;
  if (asked.present && isPast(words, group)) return false;
  if (group.modal === 0 || group.modal === words.id(group.main)) return true;
  return suitsModal(words, group, asked);
}

function isPast(words: Words, group: VerbGroup): boolean {
  if (group.first === group.main) return (group.form & (BASE | THIRD)) === 0;
  return words.is(group.first, HAVE) || (words.form(group.first) & PAST) !== 0;
}

function suitsModal(words: Words, { modal }: VerbGroup, asked: AskedOfVerb): boolean {
  const marks = words.vocabulary.marks[modal] ?? 0;
  if ((marks & WOULD) !== 0) return asked.would;
  if ((marks & WILL) !== 0) return asked.will;
  if ((marks & CAN) !== 0) return asked.not === "needed";
  return asked.must;
}
