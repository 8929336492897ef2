// Where a sigil or a long form counts as the start of a mark (language.md, "Where a sigil counts"),
// so that `Really?[12]`, `note:[3]`, `non-[x]` and `e-mail@[x]` in pasted text stay text.

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
const letterOfAScriptWithoutSpaces =
  /^(?=[\p{L}\p{M}])[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/u;

/** After these and after no-break spaces, `! ? + # -` are punctuation of the sentence. */
const closesAPhrase = new Set(".,;:!?…%)]}”’»›\u00a0\u202f");
/** White space, opening brackets and quotation marks, dashes. */
const opensAPhrase = /[\s\p{Ps}\p{Pi}\p{Pd}]/u;
/** Straight quotes, and emphasis around or between them. */
const mayOpenOrClose = new Set("\"'*_");

/**
 * Whether the sigil at `offset` may open a mark, judged by what stands before it in its block.
 * `block` is the block's text from its first character on.
 */
export function sigilCounts(block: string, offset: number): boolean {
  const before = characterBefore(block, offset);
  if (before === "" || before === " " || before === "\n") return true;
  if (isPartOfWord(before)) return false;
  const sigil = block.charAt(offset);
  if (sigil === "@" || sigil === "§") return true;
  if (closesAPhrase.has(before)) return false;
  if ((before === '"' || before === "'") && isClosingQuote(block, offset - 1)) return false;
  return !(sigil === "-" && before === "-");
}

/** Whether no sigil opens a mark directly after this character. */
export function isPartOfWord(character: string): boolean {
  return wordCharacter.test(character) && !letterOfAScriptWithoutSpaces.test(character);
}

/** Whether the colon at `offset` may open a long form such as `:law[`. */
export function longFormCounts(block: string, offset: number): boolean {
  const before = characterBefore(block, offset);
  return before === " " || !(before === ":" || before === "\\" || isPartOfWord(before));
}

/** Quotes in a row open or close together: `"'` in `say "'now'"`, and `'"` there. */
function isClosingQuote(block: string, offset: number): boolean {
  let runStart = offset;
  while (mayOpenOrClose.has(block.charAt(runStart - 1))) runStart--;
  const before = characterBefore(block, runStart);
  return before !== "" && !opensAPhrase.test(before);
}

/** The whole character (not half of a surrogate pair) that ends at `offset`, or "". */
function characterBefore(block: string, offset: number): string {
  const last = block.charCodeAt(offset - 1);
  const isLowSurrogate = last >= 0xdc00 && last <= 0xdfff;
  return block.slice(Math.max(0, offset - (isLowSurrogate ? 2 : 1)), offset);
}
