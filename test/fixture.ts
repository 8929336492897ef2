// A fixture is a document with what a test wants to say about it drawn in:
//
//   === uk.statemark
//   We call upon @[Pyong<|>yang] to comply.
//                ^^^^^^^^^^^^^^^ hover: DPRK
//
// `=== path` starts a file, `<|>` is a cursor, `<|` … `|>` a selection, and a line that begins with
// carets is a note on the line above it. Columns count as you see them, marks and backslashes
// included. A backslash before any of these frees it: `\<|`, `\|>`, `\===`, `\^`.

import type { Range } from "../server/src/text/range.ts";

export interface Fixture {
  readonly files: readonly FixtureFile[];
}

/** All offsets are UTF-16 units of `text`, which holds nothing of what was drawn in. */
export interface FixtureFile {
  readonly path: string;
  readonly text: string;
  readonly cursors: readonly number[];
  readonly selections: readonly Range[];
  readonly notes: readonly Note[];
}

export interface Note extends Range {
  readonly text: string;
}

const defaultPath = "statement.statemark";

/** Reads a fixture. One that starts with a line break is taken out of its indentation first. */
export function readFixture(fixture: string): Fixture {
  const files: FixtureFileReader[] = [];
  for (const line of dedent(fixture).split("\n")) {
    const [, path] = /^=== +(\S.*?) *$/.exec(line) ?? [];
    if (path !== undefined) {
      files.at(-1)?.endLine();
      files.push(new FixtureFileReader(path));
    } else {
      if (files.length === 0) files.push(new FixtureFileReader(defaultPath));
      files.at(-1)?.readLine(line);
    }
  }
  return { files: files.map((file) => file.finish()) };
}

/** The only file of a fixture. */
export function readOneFile(fixture: string): FixtureFile {
  const { files } = readFixture(fixture);
  const [file] = files;
  if (!file || files.length > 1) throw new Error(`One file was expected:\n${fixture}`);
  return file;
}

/**
 * A text written between backticks on lines of its own, without the first line break, the lines'
 * common indentation and the last line of blanks. A text that does not start with a line break is
 * left as it is.
 */
export function dedent(text: string): string {
  if (!text.startsWith("\n")) return text;
  const lines = text
    .replace(/\n[ \t]*$/, "")
    .split("\n")
    .slice(1);
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const common = Math.min(...indents);
  return lines.map((line) => line.slice(common)).join("\n");
}

/** The parts of a line: a backslash that frees what follows, something drawn, or a character. */
const drawnParts = /(\\(?=<\||\|>)|(?<=^ *)\\(?=\^)|^\\(?====))|<\|>|<\||\|>|./gsu;

class FixtureFileReader {
  private text = "";
  private lineCount = 0;
  private selectionStart: number | undefined;
  private readonly cursors: number[] = [];
  private readonly selections: Range[] = [];
  private readonly notes: Note[] = [];
  /** For each column of the last line as drawn, and for its end, the offset in the text. */
  private columns: number[] = [0];
  private readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  endLine(): void {
    if (this.lineCount > 0) this.text += "\n";
  }

  readLine(line: string): void {
    const [, blanks = "", carets, note = ""] = /^( *)(\^+)(?: +(.*?))? *$/.exec(line) ?? [];
    if (carets !== undefined) {
      const start = this.columns[blanks.length];
      const end = this.columns[blanks.length + carets.length];
      if (start === undefined || end === undefined) {
        throw new Error(`These carets stand behind the end of the line above:\n${line}`);
      }
      this.notes.push({ start, end, text: note });
      return;
    }
    this.endLine();
    this.lineCount++;
    this.columns = [];
    let isFreed = false;
    for (const [part, freeing] of line.matchAll(drawnParts)) {
      for (const _ of part) this.columns.push(this.text.length);
      if (freeing === undefined) this.readPart(part, isFreed);
      isFreed = freeing !== undefined;
    }
    this.columns.push(this.text.length);
  }

  private readPart(part: string, isFreed: boolean): void {
    const place = this.text.length;
    if (part === "<|>" && !isFreed) this.cursors.push(place);
    else if (part === "<|" && !isFreed) {
      if (this.selectionStart !== undefined) throw new Error(`<| stands twice in ${this.path}`);
      this.selectionStart = place;
    } else if (part === "|>" && !isFreed) {
      if (this.selectionStart === undefined) throw new Error(`|> without <| in ${this.path}`);
      this.selections.push({ start: this.selectionStart, end: place });
      this.selectionStart = undefined;
    } else this.text += part;
  }

  finish(): FixtureFile {
    if (this.selectionStart !== undefined) throw new Error(`<| without |> in ${this.path}`);
    const { path, text, cursors, selections, notes } = this;
    return { path, text, cursors, selections, notes };
  }
}
