// Text for hovers: whatever a statement or codebook says is shown as words, never as Markdown.

/** The text with everything that Markdown or HTML would read escaped, on one line. */
export function asWords(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[!-/:-@[-`{-~]/g, (character) =>
      character === "&" ? "&amp;" : character === "<" ? "&lt;" : `\\${character}`,
    );
}

/** A link where the address is one of the web; else only its words. */
export function asLink(words: string, url: string): string {
  return /^https?:\/\/[^\s<>\\]+$/.test(url) ? `[${asWords(words)}](<${url}>)` : asWords(words);
}
