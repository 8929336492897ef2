// The colours that a codebook can give to a topic, an actor or a kind of mark.

export const colourNames: readonly string[] = [
  "red",
  "orange",
  "yellow",
  "green",
  "teal",
  "blue",
  "purple",
  "pink",
  "brown",
  "grey",
];

/** One of the names, or the red, green and blue parts in hexadecimal digits: `#1a7f7f`. */
export function isColour(text: string): boolean {
  return colourNames.includes(text) || /^#[0-9a-f]{6}$/i.test(text);
}
