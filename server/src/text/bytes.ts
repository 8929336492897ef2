// Numbers and words as bytes, for what is kept of many texts: small numbers take one byte, and each
// word is written once and then named by its number.

/** Words longer than this are hardly ever written twice. */
const longestKnown = 60;

const usualSize = 64_000;
/** A writer that is empty holds on to no more bytes. */
const longestIdle = 1_000_000;

export class ByteWriter {
  private bytes = new Uint8Array(usualSize);
  private length = 0;
  private readonly known = new Map<string, number>();

  /** A whole number from 0 to 2^31 - 1. */
  uint(value: number): void {
    if (this.length + 5 > this.bytes.length) this.grow(5);
    if (value < 128) {
      this.bytes[this.length++] = value;
      return;
    }
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** A whole number from -2^30 to 2^30 - 1. */
  int(value: number): void {
    this.uint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  word(text: string): void {
    const { length } = text;
    if (length <= longestKnown) {
      const number = this.known.get(text);
      if (number !== undefined) {
        this.uint(number + 1);
        return;
      }
      this.known.set(text, this.known.size);
    }
    // What no other word begins with: 0. Then its length, and whether its units take two bytes.
    this.uint(0);
    const start = this.length;
    this.uint(2 * length);
    this.grow(2 * length);
    const { bytes } = this;
    let end = this.length;
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 255) {
        this.length = start;
        this.wideUnits(text);
        return;
      }
      bytes[end++] = unit;
    }
    this.length = end;
  }

  private wideUnits(text: string): void {
    const { length } = text;
    this.uint(2 * length + 1);
    this.grow(2 * length);
    const { bytes } = this;
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      bytes[this.length++] = unit & 255;
      bytes[this.length++] = unit >>> 8;
    }
  }

  /** How many bytes have been written. */
  get size(): number {
    return this.length;
  }

  /** What has been written; the writer is empty then. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.slice(0, this.length);
    this.clear();
    return taken;
  }

  /** Empties the writer, to be used again. */
  clear(): void {
    this.length = 0;
    this.known.clear();
    if (this.bytes.length > longestIdle) this.bytes = new Uint8Array(usualSize);
  }

  private grow(by: number): void {
    if (this.length + by <= this.bytes.length) return;
    const larger = new Uint8Array(2 * this.bytes.length + by);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads what a writer has written, in the same order. Throws where the bytes end too early. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  private place: number;
  private readonly known: string[] = [];

  constructor(bytes: Uint8Array, place = 0) {
    this.bytes = bytes;
    this.place = place;
  }

  uint(): number {
    const first = this.bytes[this.place];
    if (first !== undefined && first < 128) {
      this.place++;
      return first;
    }
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.place++];
      if (byte === undefined || shift > 28) throw new RangeError("The bytes end too early");
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }

  int(): number {
    const value = this.uint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  word(): string {
    const number = this.uint();
    if (number > 0) {
      const word = this.known[number - 1];
      if (word === undefined) throw new RangeError("A word has no such number");
      return word;
    }
    const header = this.uint();
    const text = this.units(header >>> 1, header % 2 === 1);
    if (text.length <= longestKnown) this.known.push(text);
    return text;
  }

  get offset(): number {
    return this.place;
  }

  private units(length: number, isWide: boolean): string {
    const end = this.place + (isWide ? 2 : 1) * length;
    if (end > this.bytes.length) throw new RangeError("The bytes end too early");
    let text = "";
    const units: number[] = [];
    for (; this.place < end; this.place += isWide ? 2 : 1) {
      const low = this.bytes[this.place] ?? 0;
      units.push(isWide ? low | ((this.bytes[this.place + 1] ?? 0) << 8) : low);
      if (units.length === 4_096) text += String.fromCharCode(...units.splice(0));
    }
    return text + String.fromCharCode(...units);
  }
}
