// Attributes that are still being typed: `{to=DPRK sta`. Read as `syntax/attributes.ts` reads them, save
// that what stands at the cursor may be missing or half there, and so may the closing brace.

import { listKeys } from "../../syntax/attributes.ts";
import type { Range } from "../../text/range.ts";

/** Where the cursor is among them. Offsets are those of the text given. */
export type AttributePlace = Range &
  (
    | {
        readonly at: "key";
        /** Whether `=` follows. */
        readonly hasValue: boolean;
      }
    | {
        readonly at: "value";
        readonly key: string;
        /** "" where it has none; a quote before the value belongs to its range. */
        readonly quote: string;
        /** The other values of the list. */
        readonly others: readonly string[];
      }
  );

export interface TypedAttributes {
  readonly place: AttributePlace;
  /** The keys that stand there, that at the cursor left out. */
  readonly keys: readonly string[];
  /** Behind the closing brace; `undefined` where there is none. */
  readonly end: number | undefined;
}

const longestAttributes = 9_999;
const key = /[A-Za-z_][A-Za-z0-9_-]*/y;
const name = /[\p{L}\p{N}_\-:.]*/uy;
const bare = /[^\s"'{}]*/y;
const barePart = /[^\s"'{},]*/y;
const space = /\s*/y;

/** `undefined` where the cursor (`at`) is in none that open with this brace, or where nothing is to be offered. */
export function typedAttributes(
  text: string,
  brace: number,
  at: number,
): TypedAttributes | undefined {
  return new TypedReader(text, brace, at).read();
}

class TypedReader {
  private place: AttributePlace | undefined;
  private readonly keys: string[] = [];
  private point: number;
  private readonly text: string;
  private readonly brace: number;
  private readonly at: number;

  constructor(text: string, brace: number, at: number) {
    this.text = text;
    this.brace = brace;
    this.at = at;
    this.point = brace + 1;
  }

  read(): TypedAttributes | undefined {
    for (;;) {
      const start = this.point;
      this.match(space);
      this.noteSpace(start);
      if (this.next() === "}" || !this.readItem()) break;
    }
    const { place, keys } = this;
    return place && { place, keys, end: this.next() === "}" ? this.point + 1 : undefined };
  }

  private next(): string {
    return this.point - this.brace > longestAttributes ? "" : this.text.charAt(this.point);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.point;
    const [found = ""] = pattern.exec(this.text) ?? [];
    this.point += found.length;
    return found;
  }

  /** Nothing has been typed yet where the cursor is set apart from what stands before it. */
  private noteSpace(start: number): void {
    const { at, point } = this;
    const isBehind = start === this.brace + 1 ? at >= start : at > start;
    if (isBehind && at <= point) {
      this.place = { at: "key", start: at, end: at, hasValue: false };
    }
  }

  /** Whether something could be read, so that more may follow. */
  private readItem(): boolean {
    const start = this.point;
    if (this.next() === "#" || this.next() === ".") {
      this.point++;
      return this.match(name) !== "" || start + 1 < this.at;
    }
    const its = this.match(key);
    if (its === "") return false;
    const hasValue = this.next() === "=";
    if (start < this.at && this.at <= start + its.length) {
      this.place = { at: "key", start, end: start + its.length, hasValue };
    } else this.keys.push(its);
    return !hasValue || this.readValues(its);
  }

  private readValues(its: string): boolean {
    const isList = listKeys.has(its);
    const values: string[] = [];
    let typed: (Range & { readonly quote: string }) | undefined;
    do {
      const start = ++this.point;
      const value = this.readValue(isList ? barePart : bare);
      const isTyped =
        start <= this.at && this.at <= value.end && !(value.isClosed && this.at === value.end);
      if (isTyped) typed = { start, end: value.end, quote: value.quote };
      else values.push(value.text);
      this.point = value.end;
    } while (isList && this.next() === ",");
    if (!typed) return true;
    this.keys.splice(this.keys.lastIndexOf(its), 1);
    this.place = { ...typed, at: "value", key: its, others: values };
    return true;
  }

  private readValue(pattern: RegExp): {
    readonly text: string;
    readonly end: number;
    readonly quote: string;
    readonly isClosed: boolean;
  } {
    const start = this.point;
    const quote = this.next();
    if (quote !== '"' && quote !== "'") {
      const text = this.match(pattern);
      return { text, end: start + text.length, quote: "", isClosed: false };
    }
    const closing = closingQuote(this.text, start, quote);
    const isTypedIn = start < this.at && (closing === undefined || this.at <= closing);
    // Half-typed, its closing quote would be any that comes later.
    const isOpen =
      closing === undefined || (isTypedIn && /[}\r\n]/.test(this.text.slice(this.at, closing)));
    const end = isOpen ? Math.max(start + 1, this.at) : closing + 1;
    const text = this.text.slice(start + 1, isOpen ? end : end - 1);
    return { text, end, quote, isClosed: !isOpen };
  }
}

function closingQuote(text: string, opening: number, quote: string): number | undefined {
  for (let place = opening + 1; place < opening + longestAttributes; place++) {
    const character = text.charAt(place);
    if (character === "") return undefined;
    if (character === "\\") place++;
    else if (character === quote) return place;
  }
  return undefined;
}
