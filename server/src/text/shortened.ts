// Words for places where long ones do not fit.

/** At most `length` characters, cut at a word's end. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(" ");
  const whole = space > length / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, "");
  return `${whole}…`;
}

const longestInMessage = 60;

/** What a user wrote as a message names it: there may be any number of messages with it. */
export function inMessage(text: string): string {
  return shortened(text, longestInMessage);
}

/** The first names of a list, for a message. */
export function listInMessage(names: readonly string[], most = 20): string {
  const shown = names.slice(0, most).map(inMessage).join(", ");
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
