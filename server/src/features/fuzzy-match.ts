// How well a name fits letters that were typed: they must stand in it in their order, whatever stands
// between. Both are compared without capitals.

/** As it is compared; made once for each name. */
export function folded(text: string): string {
  return text.toLowerCase();
}

/** The higher the better; `undefined` where the letters do not stand there. `query` and `name` are folded. */
export function fuzzyScore(query: string, name: string): number | undefined {
  if (query === "") return 0;
  if (query.length > name.length) return undefined;
  if (name === query) return 1000;
  const whole = name.indexOf(query);
  if (whole >= 0) {
    const inner = whole === 0 || isWordStart(name, whole) ? whole : wordStartOf(name, query);
    const place = inner === 0 ? 900 : isWordStart(name, inner) ? 800 : 600;
    return place - Math.min(99, name.length - query.length);
  }
  return scattered(query, name);
}

/** Where the query stands at a word's beginning, or else where it stands first. */
function wordStartOf(name: string, query: string): number {
  for (let at = name.indexOf(query); at >= 0; at = name.indexOf(query, at + 1)) {
    if (isWordStart(name, at)) return at;
  }
  return name.indexOf(query);
}

/** Letters in order with others between: those that begin words, and those that follow at once, count most. */
function scattered(query: string, name: string): number | undefined {
  let score = 0;
  let alone = 0;
  let first = -1;
  let from = 0;
  for (let index = 0; index < query.length; index++) {
    const letter = query.charAt(index);
    if (/\s/.test(letter)) continue;
    let at = name.indexOf(letter, from);
    if (at < 0) return undefined;
    // The beginning of a word near by is more likely meant than a letter inside one.
    if (at !== from && !isWordStart(name, at)) {
      const better = nextWordStart(name, letter, at);
      if (better >= 0 && isRestIn(query, index + 1, name, better + 1)) at = better;
    }
    const its = isWordStart(name, at) ? 12 : at === from && index > 0 ? 8 : 1;
    if (its === 1) alone++;
    score += its;
    if (first < 0) first = at;
    from = at + 1;
  }
  // A long name has any letters in any order somewhere.
  const isFarApart = alone > 0 && from - first > query.length * 4;
  if (isFarApart || alone * 2 >= query.length) return undefined;
  return Math.min(499, score * 4) - Math.min(99, name.length - query.length);
}

const farthest = 40;

function nextWordStart(name: string, letter: string, from: number): number {
  const last = Math.min(name.length, from + farthest);
  for (let at = from; at < last; at++) {
    if (name.charAt(at) === letter && isWordStart(name, at)) return at;
  }
  return -1;
}

function isRestIn(query: string, index: number, name: string, from: number): boolean {
  let at = from;
  for (const letter of query.slice(index)) {
    if (/\s/.test(letter)) continue;
    const found = name.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

function isWordStart(name: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(name.charAt(at - 1));
}
