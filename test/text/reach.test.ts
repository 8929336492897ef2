import fc from "fast-check";
import { expect, test } from "vitest";
import { contains } from "../../server/src/text/range.ts";
import { isWithinAny, overlapsAny } from "../../server/src/text/reach.ts";

const range = fc
  .tuple(fc.nat(30), fc.integer({ min: 1, max: 10 }))
  .map(([start, length]) => ({ start, end: start + length }));

test("what is asked of ranges in order is what each of them answers", () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 12 }), range, (unsorted, asked) => {
      const ranges = unsorted.toSorted((a, b) => a.start - b.start);
      const overlap = ranges.some((each) => each.start < asked.end && asked.start < each.end);
      expect(overlapsAny(ranges, asked)).toBe(overlap);
      expect(isWithinAny(ranges, asked)).toBe(ranges.some((each) => contains(each, asked)));
    }),
  );
});
