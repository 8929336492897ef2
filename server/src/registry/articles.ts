// How the instruments number their articles.

import data from "./data/articles.yaml";

interface Articles {
  readonly last: number;
  readonly numerals?: "Roman";
}

const articles = new Map(
  Object.entries((data as { readonly articles: Readonly<Record<string, Articles>> }).articles),
);

/** `undefined` where we do not know it. `instrument` is an id. */
export function articlesOf(instrument: string): Articles | undefined {
  return articles.get(instrument);
}
