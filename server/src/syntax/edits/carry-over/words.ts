// A text cut into words, white space and signs, so that two texts can be compared word by word. What
// looks alike to a reader is alike here: kinds of white space, of quotation marks and of dashes.

/** The pieces of a text, one behind the other without gaps. */
export interface Words {
  readonly text: string;
  /** Where each begins; one more, the text's end, stands last. */
  readonly starts: readonly number[];
  /** The same number for pieces that are alike, in both texts that are compared. */
  readonly ids: readonly number[];
  /** How much each says: its letters; little for a sign, nothing for white space. */
  readonly weights: readonly number[];
  /** Whether the piece ends a line. */
  readonly breaks: readonly boolean[];
}

// Letters of scripts that are written without spaces stand alone, as a mark may begin at each.
const pieces =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]\p{M}*|[\p{L}\p{N}\p{M}]+|\s+|[\s\S]/gu;
const signWeight = 0.1;

/** Cuts both texts; `ids` are common to them. */
export function cutIntoWords(texts: readonly [string, string]): readonly [Words, Words] {
  const idOf = new Map<string, number>();
  const cut = (text: string): Words => {
    const starts: number[] = [];
    const ids: number[] = [];
    const weights: number[] = [];
    const breaks: boolean[] = [];
    for (const { 0: piece, index } of text.matchAll(pieces)) {
      const isSpace = /^\s/.test(piece);
      const key = isSpace ? spaceKey(piece) : alike(piece);
      let id = idOf.get(key);
      if (id === undefined) {
        id = idOf.size;
        idOf.set(key, id);
      }
      starts.push(index);
      ids.push(id);
      breaks.push(isSpace && /[\r\n]/.test(piece));
      weights.push(isSpace ? 0 : /^[\p{L}\p{N}\p{M}]/u.test(piece) ? piece.length : signWeight);
    }
    starts.push(text.length);
    return { text, starts, ids, weights, breaks };
  };
  return [cut(texts[0]), cut(texts[1])];
}

export function isWord({ weights }: Words, index: number): boolean {
  return (weights[index] ?? 0) >= 1;
}

/** A line break within a paragraph may have become a space, or the other way round. */
function spaceKey(space: string): string {
  return (space.match(/\r\n|\r|\n/g)?.length ?? 0) > 1 ? "\n\n" : " ";
}

function alike(piece: string): string {
  if (/^[\u0020-\u007e]*$/.test(piece)) return piece;
  return piece
    .normalize("NFC")
    .replace(/[\u2018\u2019\u201a\u201b\u02bc\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-");
}
