// Plain data (what JSON can say) as bytes: objects of one shape name their keys once.

import type { ByteReader, ByteWriter } from "./bytes.ts";

/** Each value begins with one of these and, behind it, a number: the value itself, a length, a shape. */
const constant = 0;
const whole = 1;
const negative = 2;
const otherNumber = 3;
const word = 4;
const list = 5;
const object = 6;

const constants = [null, false, true];
const largest = 2 ** 27;

/** Writes values one after another; what is `undefined` is left out or null, as JSON has it. */
export class PlainWriter {
  private readonly to: ByteWriter;
  private readonly shapes: (readonly string[])[] = [];

  constructor(to: ByteWriter) {
    this.to = to;
  }

  write(value: unknown): void {
    if (typeof value === "string") {
      this.header(word, 0);
      this.to.word(value);
    } else if (typeof value === "number") this.writeNumber(value);
    else if (Array.isArray(value)) {
      this.header(list, value.length);
      for (const item of value) this.write(item);
    } else if (typeof value === "object" && value !== null) {
      this.writeObject(value as Readonly<Record<string, unknown>>);
    } else this.header(constant, Math.max(0, constants.indexOf(value as null)));
  }

  private header(kind: number, value: number): void {
    this.to.uint((value << 3) | kind);
  }

  private writeNumber(value: number): void {
    if (!Number.isInteger(value) || Math.abs(value) > largest || Object.is(value, -0)) {
      this.header(otherNumber, 0);
      this.to.word(String(value));
    } else if (value < 0) this.header(negative, -value);
    else this.header(whole, value);
  }

  private writeObject(value: Readonly<Record<string, unknown>>): void {
    const all = Object.keys(value);
    const keys = all.some((key) => value[key] === undefined)
      ? all.filter((key) => value[key] !== undefined)
      : all;
    const shape = this.shapes.findIndex((each) => isSame(each, keys)) + 1;
    this.header(object, shape);
    if (shape === 0) {
      this.shapes.push(keys);
      this.to.uint(keys.length);
      for (const key of keys) this.to.word(key);
    }
    for (const key of keys) this.write(value[key]);
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}

/** Reads what a writer has written, in the same order. Throws where that cannot have been written. */
export class PlainReader {
  private readonly from: ByteReader;
  private readonly shapes: (readonly string[])[] = [];

  constructor(from: ByteReader) {
    this.from = from;
  }

  read(): unknown {
    const header = this.from.uint();
    const value = header >>> 3;
    switch (header & 7) {
      case constant:
        return constants[value];
      case whole:
        return value;
      case negative:
        return -value;
      case otherNumber:
        return Number(this.from.word());
      case word:
        return this.from.word();
      case list: {
        const items: unknown[] = [];
        for (let count = 0; count < value; count++) items.push(this.read());
        return items;
      }
      case object:
        return this.readObject(value);
      default:
        throw new RangeError("No value begins so");
    }
  }

  private readObject(shape: number): object {
    const keys = shape === 0 ? this.newShape() : this.shapes[shape - 1];
    if (!keys) throw new RangeError("An object has no such shape");
    const read: Record<string, unknown> = {};
    for (const key of keys) {
      const value = this.read();
      // Somebody's key: assigned, it would become the prototype.
      if (key === "__proto__") {
        Object.defineProperty(read, key, {
          value,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      } else read[key] = value;
    }
    return read;
  }

  private newShape(): readonly string[] {
    const keys: string[] = [];
    for (let left = this.from.uint(); left > 0; left--) keys.push(this.from.word());
    this.shapes.push(keys);
    return keys;
  }
}
