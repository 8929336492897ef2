// What is safe to print on a terminal.

/** Characters that would steer a terminal, in names of files and in what they hold, as `\x1b`. */
export function withoutControls(text: string): string {
  return text.replace(
    /\p{Cc}/gu,
    (control) => `\\x${(control.codePointAt(0) ?? 0).toString(16).padStart(2, "0")}`,
  );
}
