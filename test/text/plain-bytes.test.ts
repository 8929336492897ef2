import fc from "fast-check";
import { expect, test } from "vitest";
import { ByteReader, ByteWriter } from "../../server/src/text/bytes.ts";
import { PlainReader, PlainWriter } from "../../server/src/text/plain-bytes.ts";

function written(values: readonly unknown[]): Uint8Array {
  const to = new ByteWriter();
  const writer = new PlainWriter(to);
  for (const value of values) writer.write(value);
  return to.take();
}

test("plain data comes back from its bytes", () => {
  const lone = fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  });
  const plain = fc.oneof(fc.jsonValue(), lone, fc.integer(), fc.constant("long ".repeat(2_000)));
  fc.assert(
    fc.property(fc.array(plain), (values) => {
      const reader = new PlainReader(new ByteReader(written(values)));
      const read = values.map(() => reader.read());
      expect(JSON.stringify(read)).toBe(JSON.stringify(values));
    }),
  );
});

test("a key that means something else in an object is a key", () => {
  const value = JSON.parse('{ "a": { "__proto__": ["b"] } }');
  const read = new PlainReader(new ByteReader(written([value]))).read();
  expect(JSON.stringify(read)).toBe(JSON.stringify(value));
});

test("what is written twice takes little room the second time", () => {
  const entry = { kind: "demand", by: ["GBR"], place: { start: 1_000, end: 1_020 } };
  const once = written([entry]).length;
  expect(written([entry, entry, entry]).length - once).toBeLessThan(once);
});

test("bytes that nobody has written are refused, or read as something", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        new PlainReader(new ByteReader(bytes)).read();
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
  );
});
