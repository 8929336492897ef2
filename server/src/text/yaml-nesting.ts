// How deep a YAML text nests, told before it is parsed: the parser goes into itself at each level.

/** Deeper nesting is no description of anything, and could exhaust the parser. */
const deepest = 100;

/** Where brackets, or dashes and question marks at a line's start, first open too many levels. */
export function firstTooDeep(text: string): number | undefined {
  let brackets = 0;
  let leading = 0;
  let atStart = true;
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 10 /* LF */ || unit === 13 /* CR */) {
      atStart = true;
      leading = 0;
    } else if (unit === 91 /* [ */ || unit === 123 /* { */) {
      brackets++;
      atStart = false;
    } else if (unit === 93 /* ] */ || unit === 125 /* } */) {
      brackets = Math.max(0, brackets - 1);
      atStart = false;
    } else if (atStart && (unit === 45 /* - */ || unit === 63) /* ? */) leading++;
    else if (unit !== 32 && unit !== 9) atStart = false;
    if (brackets > deepest || leading > deepest) return offset;
  }
  return undefined;
}
