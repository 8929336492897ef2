// Numbers of things, in words.

/** `1 statement`, `2 statements`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
