// Values that are made when they are first asked for.

export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * What is made of an object, made once for each and gone with it. It is noted on the object, where no list
 * of its keys shows it: what a WeakMap holds outlives the first collections of garbage, though the object
 * was needed for a moment only.
 */
export function onceFor<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const note = Symbol("made once");
  return (key) => {
    const known = (key as { readonly [note]?: { readonly value: T } })[note];
    if (known) return known.value;
    const value = make(key);
    Object.defineProperty(key, note, { value: { value } });
    return value;
  };
}
