// Words that a name shares with the text around it, to choose between those who bear the same name.

const common = new Set(
  "the of in on and for to a an with by from at or as its their which that between among under all other into about called resolution resolutions council general assembly security nations united states state agreement agreements treaty declaration convention protocol charter principles peace international political".split(
    " ",
  ),
);

export function sharedWords(name: string, text: string): number {
  const around = new Set(wordsOf(text));
  return new Set(wordsOf(name).filter((word) => around.has(word))).size;
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\d]+/u)
    .filter((word) => word.length > 2 && !common.has(word));
}
