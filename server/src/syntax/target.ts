// The `(target)` of a mark: on one line, at most 999 characters, parentheses balanced or escaped.

const longestTarget = 999;

/**
 * The offset behind the `)` that closes the target opened by the `(` at `offset`, or `undefined`
 * where it is not closed and therefore text.
 */
export function targetEnd(text: string, offset: number): number | undefined {
  const limit = Math.min(text.length, offset + longestTarget + 2);
  let depth = 0;
  for (let place = offset; place < limit; place++) {
    switch (text.charAt(place)) {
      case "\\":
        if (text.charAt(place + 1) !== "\n") place++;
        break;
      case "\n":
        return undefined;
      case "(":
        depth++;
        break;
      case ")":
        depth--;
        if (depth === 0) return place + 1;
    }
  }
  return undefined;
}

/** What the target says: trimmed, with escaped punctuation as it is meant. */
export function targetText(inside: string): string {
  return inside.trim().replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** A target as it must be written between parentheses. */
export function writeTarget(target: string): string {
  const balanced = targetEnd(`(${target})`, 0) === target.length + 2;
  return balanced && !target.includes("\\") ? target : target.replace(/[\\()]/g, "\\$&");
}
