// The text that the benchmarks read: the two samples over and over, with a heading for each.

import { readFile } from "node:fs/promises";

const samples = [
  "2024-12-18-unsc-uk-dprk-troops.statemark",
  "2023-06-15-trilateral-dprk-launches.statemark",
];

/** A marked statement of about `size` characters, with front matter. */
export async function marked(size) {
  const texts = await Promise.all(
    samples.map((name) => readFile(new URL(`../samples/${name}`, import.meta.url), "utf8")),
  );
  const [frontMatter, ...bodies] = [texts[0].slice(0, texts[0].indexOf("---\n", 4) + 4)].concat(
    texts.map((text) => text.slice(text.indexOf("---\n", 4) + 4)),
  );
  let text = frontMatter;
  for (let round = 0; text.length < size; round++) text += bodies[round % bodies.length];
  return text;
}
