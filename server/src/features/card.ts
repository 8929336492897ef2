// A hover as paragraphs of lines.

/** Paragraphs; each is one or more lines. */
export type Card = readonly (readonly string[])[];

export function joined(card: Card): string {
  return card
    .map((lines) => lines.filter((line) => line !== "").join("  \n"))
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
