// How proposals are held against labels.

import { describe, expect, test } from "vitest";
// @ts-expect-error: a script without types
import { compare, count, rates, total } from "../../scripts/evaluation/score.mjs";

const mark = (kind: string, start: number, end: number, more: object = {}) => ({
  kind,
  start,
  end,
  ...more,
});

const counted = (kind: string, labels: readonly object[], proposals: readonly object[]) =>
  count(compare(kind, [...labels], [...proposals]));

describe("mentions", () => {
  const label = mark("actor", 0, 4, { target: "TCD" });

  test("are right where both ends and the kind are those of a label", () => {
    const proposals = [
      label,
      mark("actor", 0, 5, { target: "TCD" }),
      mark("law", 0, 4, { target: "TCD" }),
    ];
    expect(counted("actor", [label], proposals)).toEqual({
      labelled: 1,
      proposed: 2,
      right: 1,
      referred: 1,
    });
  });

  test("count once, the first of those at one place", () => {
    const proposals = [mark("actor", 0, 4, { target: "X" }), label];
    expect(counted("actor", [label], proposals)).toEqual({
      labelled: 1,
      proposed: 2,
      right: 1,
      referred: 0,
    });
  });

  test("refer to the right thing only where the target is the same", () => {
    for (const target of ["NER", null, undefined]) {
      const { right, referred } = counted("actor", [label], [{ ...label, target }]);
      expect({ right, referred }).toEqual({ right: 1, referred: 0 });
    }
  });
});

describe("positions", () => {
  test("are right where they share half of the shorter one", () => {
    const label = mark("support", 100, 200);
    const right = (start: number, end: number) =>
      counted("support", [label], [mark("support", start, end)]).right;
    expect(right(80, 120)).toBe(1);
    expect(right(79, 120)).toBe(0);
    expect(right(0, 1_000)).toBe(1);
    expect(right(200, 300)).toBe(0);
  });

  test("pair one to one, the largest overlaps first", () => {
    const labels = [mark("support", 0, 100), mark("support", 100, 130)];
    const [wide, narrow] = [mark("support", 60, 130), mark("support", 0, 50)];
    const { pairs, missed, wrong } = compare("support", labels, [wide, narrow]);
    expect(pairs).toEqual([
      [labels[0], narrow],
      [labels[1], wide],
    ]);
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
    const [only, ...none] = compare("support", labels, [mark("support", 0, 130)]).pairs;
    expect(only?.[0]).toBe(labels[0]);
    expect(none).toEqual([]);
  });

  test("have the right addressees where the set is the same, if they are demands", () => {
    const referred = (kind: string, a: object, b: object) =>
      counted(kind, [mark(kind, 0, 9, a)], [mark(kind, 0, 9, b)]).referred;
    expect(referred("demand", { to: ["A", "*"] }, { to: ["*", "A", "A"] })).toBe(1);
    expect(referred("demand", { to: ["A"] }, { to: [] })).toBe(0);
    expect(referred("demand", {}, { to: [] })).toBe(1);
    expect(referred("commitment", {}, { to: ["A"] })).toBe(1);
  });
});

describe("rates", () => {
  test("are of all texts together", () => {
    const one = { labelled: 4, proposed: 2, right: 2, referred: 1 };
    const other = { labelled: 0, proposed: 2, right: 0, referred: 0 };
    expect(rates(total([one, other]))).toEqual({
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      accuracy: 0.5,
      both: 0.25,
    });
  });

  test("are whole where there was nothing to find, and nothing where nothing was found", () => {
    const none = { labelled: 0, proposed: 0, right: 0, referred: 0 };
    expect(rates(none)).toMatchObject({ precision: 1, recall: 1, f1: 1, accuracy: undefined });
    expect(rates({ ...none, labelled: 3 })).toMatchObject({ precision: 0, recall: 0, f1: 0 });
    expect(rates({ ...none, proposed: 3 })).toMatchObject({ precision: 0, recall: 1, f1: 0 });
  });
});
