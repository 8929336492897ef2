// Places in a text. Everything inside Statemark counts in UTF-16 code units from the start of the
// file (a byte-order mark is not counted); lines and characters exist only at the borders.

/** Half-open: `start` is the first unit inside, `end` the first one after. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** For sorting: by where they start, then by where they end. */
export function byPlace(a: Range, b: Range): number {
  return a.start - b.start || a.end - b.end;
}

/** For sorting: by where they start, and what holds others before them. */
export function outerFirst(a: Range, b: Range): number {
  return a.start - b.start || b.end - a.end;
}

/** The same, that many units further on. */
export function moved<R extends Range>(range: R, offset: number): R {
  return { ...range, start: range.start + offset, end: range.end + offset };
}

/** Whether `offset` lies inside `range`, its end included (a cursor stands between characters). */
export function touches(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Whether `outer` holds the whole of `inner`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
