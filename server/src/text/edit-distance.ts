// How alike two words are spelt.

/** Letters put in, left out or exchanged; anything above `most` may come back as `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      const cost = Math.min(
        (above[column - 1] ?? 0) + (same ? 0 : 1),
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
      );
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    above = line;
  }
  return above[b.length] ?? most + 1;
}

/** Of a longer text its start is compared. */
const longestWord = 100;

/** The words spelt most like `text` first; those that are equally near keep their order. */
export function nearestFirst(words: readonly string[], text: string): readonly string[] {
  const start = text.slice(0, longestWord);
  const distances = new Map(words.map((word) => [word, editDistance(start, word, longestWord)]));
  return [...words].sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0));
}
