// Lists whose head is a demand: "We call on all parties to:" and what stands in the lines below it.

const SIGN = /^\s*(?:[-–—•*]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s/;

/** Longer than this no item of a list is, in UTF-16 units. */
const LONGEST = 1500;

/** Whether a block is an item of the list that `previous`, a head or an item, belongs to. */
export function isItem(text: string, previous: string): boolean {
  if (text.length > LONGEST) return false;
  const before = previous.trimEnd();
  if (SIGN.test(text)) return /[:;,]$|[;,] (?:and|or)$/.test(before) || SIGN.test(previous);
  return /[:;,]$|[;,] (?:and|or)$/.test(before) && /^\s*\p{Ll}/u.test(text);
}
