// Which names of a list somebody means who types a part of one. The editor finds parts of names too, but puts
// "Democratic Forces for the Liberation of Rwanda" before "Rwanda", and knows no other names.

export interface Named {
  /** What is shown. */
  readonly title: string;
  /** What is written. */
  readonly value: string;
  /** Other names. */
  readonly also?: readonly string[];
}

export interface Found<T> {
  readonly item: T;
  /** The other name that was found, where it was neither the title nor the value. */
  readonly by: string | undefined;
}

/** The likeliest first; of those that are alike the first in the list. */
export function foundByTyping<T extends Named>(
  all: readonly T[],
  typed: string,
  most: number,
): readonly Found<T>[] {
  const words = plain(typed).split(" ");
  const whole = words.join(" ");
  if (whole === "") return [];
  const ranked: { readonly found: Found<T>; readonly rank: number }[] = [];
  for (const item of all) {
    let rank = Math.min(rankOf(item.title, whole, words), rankOf(item.value, whole, words));
    let by: string | undefined;
    for (const name of item.also ?? []) {
      // A name that is shown comes before one that is not.
      const its = rankOf(name, whole, words) + 0.5;
      if (its >= rank) continue;
      rank = its;
      by = name;
    }
    if (rank < none) ranked.push({ found: { item, by }, rank });
  }
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ found }) => found);
}

/** Whether it is a name of this, no more and no less. */
export function isNameOf({ title, value, also = [] }: Named, typed: string): boolean {
  const whole = plain(typed);
  return [title, value, ...also].some((name) => plain(name) === whole);
}

const none = 5;

/** 0 for the name itself, 1 for its beginning, 2 for beginnings of its words, 3 and 4 for other parts. */
function rankOf(name: string, whole: string, words: readonly string[]): number {
  const known = plain(name);
  if (known === whole) return 0;
  if (known.startsWith(whole)) return 1;
  if (words.every((word) => ` ${known}`.includes(` ${word}`))) return 2;
  if (known.includes(whole)) return 3;
  return words.every((word) => known.includes(word)) ? 4 : none;
}

const known = new Map<string, string>();
const mostKnown = 20_000;

/** In lower case without accents, its words with one space between them. */
function plain(text: string): string {
  let made = known.get(text);
  if (made === undefined) {
    made = text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
    if (known.size >= mostKnown) known.clear();
    known.set(text, made);
  }
  return made;
}
