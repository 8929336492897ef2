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

/** A link to a place of the workspace, whose address the program made; not what a user wrote. */
export function asWorkspaceLink(words: string, address: string): string {
  return /^[a-z][a-z0-9+.-]*:[^\s<>\\]+$/i.test(address)
    ? `[${asWords(words)}](<${address}>)`
    : asWords(words);
}
