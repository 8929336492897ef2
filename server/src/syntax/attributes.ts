// The `{attributes}` of a mark or a heading.
//
//   attributes = "{" [space] [item *(space item)] [space] "}"      at most 9,999 characters inside
//   item       = "#" id / "." tag / key ["=" value]
//   key        = [A-Za-z_] *[A-Za-z0-9_-]
//   id         = 1*(letter / digit / "_" / "-" / ":" / ".")
//   tag        = 1*(letter / digit / "_" / "-" / ":")
//   value      = bare / quoted                                     for the list keys:
//   list       = part *("," part)                                  part = bare without "," / quoted
//   bare       = 1*(anything but white space, quotes and braces)
//   quoted     = `"` *(character / "\" character) `"`              or the same between `'`

import type { Range } from "../text/range.ts";
import { inMessage } from "../text/shortened.ts";

const longestAttributes = 9_999;

/** Keys whose values are lists. */
export const listKeys: ReadonlySet<string> = new Set([
  "by",
  "to",
  "about",
  "basis",
  "re",
  "via",
  "on-behalf-of",
]);

/** A string, a list for the list keys, `true` for a flag. */
export type AttributeValue = string | readonly string[] | true;

/** One value, or one of a list. The range is the written form, quotes included. */
export interface AttributeItem extends Range {
  readonly text: string;
  readonly isQuoted: boolean;
}

export interface Attribute extends Range {
  readonly key: string;
  readonly value: AttributeValue;
  /** Empty for a flag. */
  readonly items: readonly AttributeItem[];
}

/** `{…}`, braces included in the range. */
export interface Attributes extends Range {
  readonly id: string | null;
  /** The `#id` as written. */
  readonly idRange: Range | null;
  readonly tags: readonly string[];
  /** In the order written, each key once: the first counts. */
  readonly entries: readonly Attribute[];
  /** Later uses of a key, or of `#id`. */
  readonly repeated: readonly (Range & { readonly name: string })[];
}

/** The attribute with this key, where there is one. */
export function attributeOf(attributes: Attributes | null, key: string): Attribute | undefined {
  if (!attributes) return undefined;
  // Asked a dozen times for each mark.
  for (const entry of attributes.entries) if (entry.key === key) return entry;
  return undefined;
}

/** Where reading had to stop, and what to do about it. */
export interface AttributesError {
  readonly offset: number;
  readonly message: string;
}

export type AttributesReading =
  | { readonly attributes: Attributes; readonly error?: undefined }
  | { readonly attributes?: undefined; readonly error: AttributesError };

/** Reads the attributes that the `{` at `offset` opens. */
export function readAttributes(text: string, offset: number): AttributesReading {
  return new AttributeReader(text, offset).read();
}

const keyPattern = /[A-Za-z_][A-Za-z0-9_-]*/y;
const idPattern = /[\p{L}\p{N}_\-:.]+/uy;
const tagPattern = /[\p{L}\p{N}_\-:]+/uy;
const barePattern = /[^\s"'{}]+/y;
const barePartPattern = /[^\s"'{},]+/y;
const spacePattern = /\s*/y;

/** No Error: some texts have a million of these, and a stack trace each would take minutes. */
class Unreadable implements AttributesError {
  readonly offset: number;
  readonly message: string;

  constructor(offset: number, message: string) {
    this.offset = offset;
    this.message = message;
  }
}

class AttributeReader {
  private id: string | null = null;
  private idRange: Range | null = null;
  private readonly tags: string[] = [];
  private readonly entries = new Map<string, Attribute>();
  private readonly repeated: (Range & { name: string })[] = [];
  private place: number;
  private readonly text: string;
  private readonly start: number;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    this.place = start + 1;
  }

  read(): AttributesReading {
    try {
      this.match(spacePattern);
      while (this.next() !== "}") {
        this.readItem();
        const spaceBehind = this.match(spacePattern);
        if (spaceBehind === "" && this.next() !== "}") throw this.unreadableHere();
      }
      const end = this.place + 1;
      if (end - this.start > longestAttributes + 2) {
        throw new Unreadable(this.start, "Attributes hold at most 9,999 characters.");
      }
      const { start, id, idRange, tags, repeated } = this;
      const entries = [...this.entries.values()];
      return { attributes: { start, end, id, idRange, tags, entries, repeated } };
    } catch (error) {
      if (error instanceof Unreadable) return { error };
      throw error;
    }
  }

  private next(): string {
    return this.place - this.start > longestAttributes + 1 ? "" : this.text.charAt(this.place);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.place;
    if (!pattern.test(this.text)) return "";
    const found = this.text.slice(this.place, pattern.lastIndex);
    this.place = pattern.lastIndex;
    return found;
  }

  private readItem(): void {
    const start = this.place;
    if (this.next() === "#") {
      this.place++;
      const id = this.match(idPattern);
      if (id === "") throw this.unreadableHere("An id needs a name directly after the #.");
      if (this.id !== null) this.repeated.push({ start, end: this.place, name: "#id" });
      else {
        this.id = id;
        this.idRange = { start, end: this.place };
      }
    } else if (this.next() === ".") {
      this.place++;
      const tag = this.match(tagPattern);
      if (tag === "") throw this.unreadableHere("A tag needs a name directly after the dot.");
      this.tags.push(tag);
    } else {
      this.readKey(start);
    }
  }

  private readKey(start: number): void {
    const key = this.match(keyPattern);
    if (key === "") throw this.unreadableHere();
    const isList = listKeys.has(key);
    const items: AttributeItem[] = [];
    if (this.next() === "=") {
      do {
        this.place++;
        items.push(this.readValue(key, isList ? barePartPattern : barePattern));
      } while (isList && this.next() === ",");
    }
    const end = this.place;
    if (this.entries.has(key)) this.repeated.push({ start, end, name: key });
    else this.entries.set(key, { key, value: valueFrom(items, isList), items, start, end });
  }

  private readValue(key: string, bare: RegExp): AttributeItem {
    const start = this.place;
    const quote = this.next();
    if (quote === '"' || quote === "'") {
      const text = this.readQuoted(quote);
      return { start, end: this.place, text, isQuoted: true };
    }
    const text = this.match(bare);
    if (text === "") {
      const written = inMessage(key);
      throw this.unreadableHere(
        `${written}= needs a value: write ${written}=value or ${written}="some words".`,
      );
    }
    return { start, end: this.place, text, isQuoted: false };
  }

  private readQuoted(quote: string): string {
    const opening = this.place;
    const closing = this.text.indexOf(quote, opening + 1);
    if (closing > 0 && closing - this.start <= longestAttributes) {
      const plain = this.text.slice(opening + 1, closing);
      if (!plain.includes("\\")) {
        this.place = closing + 1;
        return withoutLineBreaks(plain);
      }
    }
    let text = "";
    for (this.place++; this.next() !== quote; this.place++) {
      if (this.next() === "") {
        throw new Unreadable(opening, `The quote ${quote} that opens here is not closed.`);
      }
      if (this.next() === "\\") this.place++;
      text += this.next();
    }
    this.place++;
    return withoutLineBreaks(text);
  }

  private unreadableHere(message?: string): Unreadable {
    const found = this.next();
    const what =
      found === ""
        ? "The { is not closed by a }."
        : `“${found}” cannot stand here: attributes are written {key=value key="some words" #id .tag}.`;
    return new Unreadable(this.place, message ?? what);
  }
}

/** A line break in a value, and the indentation behind it, reads as one space. */
function withoutLineBreaks(text: string): string {
  if (!text.includes("\n")) return text;
  return text.replace(/[ \t\n]+/g, (blanks) => (blanks.includes("\n") ? " " : blanks));
}

/** The same attributes with every place moved by `place`. */
export function moveAttributes(
  attributes: Attributes,
  place: (offset: number) => number,
): Attributes {
  const move = <R extends Range>(range: R): R => ({
    ...range,
    start: place(range.start),
    end: place(range.end),
  });
  return move({
    ...attributes,
    idRange: attributes.idRange && move(attributes.idRange),
    entries: attributes.entries.map((entry) => move({ ...entry, items: entry.items.map(move) })),
    repeated: attributes.repeated.map(move),
  });
}

function valueFrom(items: readonly AttributeItem[], isList: boolean): AttributeValue {
  const [first] = items;
  if (first === undefined) return true;
  return isList ? items.map((item) => item.text) : first.text;
}

/** A value as it must be written behind `key=`: bare where that is possible. */
export function writeAttributeValue(value: string, isPartOfList: boolean): string {
  const bare = isPartOfList ? /^[^\s"'{},|\\]+$/ : /^[^\s"'{}|\\]+$/;
  return bare.test(value) ? value : `"${value.replace(/["\\]/g, "\\$&")}"`;
}
