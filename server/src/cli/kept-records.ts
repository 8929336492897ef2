// What is kept of many statements until all are read. The same few names, dates and lists stand in it all
// over; each is kept once, and no piece of a text keeps the whole of that text in memory.

import type { FilePositions } from "../analysis/position-mentions.ts";

export class KeptRecords {
  readonly files: FilePositions[] = [];
  private readonly texts = new Map<string, string>();
  private readonly lists = new Map<string, readonly string[]>();

  add(file: string, { meta, positions }: FilePositions["record"]): void {
    const record = {
      meta: this.withShared(meta),
      positions: positions.map((mention) => this.withShared(mention)),
    };
    this.files.push({ file, record });
  }

  private withShared<T extends object>(fields: T): T {
    const entries = Object.entries(fields).map(([key, value]) => [key, this.shared(value)]);
    return Object.fromEntries(entries);
  }

  private shared(value: unknown): unknown {
    if (typeof value === "string") return this.text(value);
    return isListOfTexts(value) ? this.list(value) : value;
  }

  private text(text: string): string {
    let known = this.texts.get(text);
    if (known === undefined) {
      // Written and read again it is a text of its own and no piece of another.
      known = JSON.parse(JSON.stringify(text)) as string;
      this.texts.set(known, known);
    }
    return known;
  }

  private list(list: readonly string[]): readonly string[] {
    const key = JSON.stringify(list);
    let known = this.lists.get(key);
    if (!known) {
      known = list.map((text) => this.text(text));
      this.lists.set(key, known);
    }
    return known;
  }
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
