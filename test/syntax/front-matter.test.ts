// The YAML front matter at the start of a statement.

import { describe, expect, test } from "vitest";
import { splitByteOrderMark } from "../../server/src/syntax/line-ends.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { dedent } from "../fixture.ts";

const valuesOf = (text: string) => {
  const { frontMatter, problems } = parseDocument(dedent(text));
  expect(problems, text).toEqual([]);
  return Object.fromEntries(frontMatter.values);
};

/** Checks that the front matter is empty, and where the problem is found. */
function checkUnreadable(text: string, place: string): void {
  const { frontMatter, problems } = parseDocument(text);
  expect(frontMatter.range, text).not.toBeNull();
  expect(frontMatter.values.size, text).toBe(0);
  const found = problems.map(({ code, start, end }) => [code, text.slice(start, end)]);
  expect(found, text).toEqual([["front-matter", place]]);
}

const hasNone = (text: string) => {
  const { frontMatter, problems } = parseDocument(text);
  expect(frontMatter.range, text).toBeNull();
  expect(frontMatter.values.size, text).toBe(0);
  expect(problems, text).toEqual([]);
};

describe("front matter", () => {
  test("describes the statement", () => {
    const values = valuesOf(`
      ---
      title: Statement on military cooperation
      speaker: [UK, US]
      date: 2024-12-18
      topics:
        - non-proliferation
      ---
      Text.
    `);
    expect(values).toEqual({
      title: "Statement on military cooperation",
      speaker: ["UK", "US"],
      date: "2024-12-18",
      topics: ["non-proliferation"],
    });
  });

  test("keeps unknown keys", () => {
    expect(valuesOf("---\nmine: { a: [1, true, null] }\n---\n")).toEqual({
      mine: { a: [1, true, null] },
    });
  });

  test("may be empty or hold comments only", () => {
    expect(valuesOf("---\n---\ntext")).toEqual({});
    expect(valuesOf("---\n\n# nothing yet\n---\ntext")).toEqual({});
  });

  test("ends with the line end of its last line", () => {
    const rangeOf = (text: string) => parseDocument(text).frontMatter.range;
    expect(rangeOf("---\na: b\n---\n\ntext")).toEqual({ start: 0, end: 13 });
    expect(rangeOf("---\r\na: b\r\n---\r\n\r\ntext")).toEqual({ start: 0, end: 16 });
    expect(rangeOf("---\ra: b\r---\rtext")).toEqual({ start: 0, end: 13 });
    expect(rangeOf("---\na: b\n---")).toEqual({ start: 0, end: 12 });
  });

  test("ends at the next line that is ---", () => {
    expect(valuesOf("---\na: |\n  ---\n  b ---\nc: d\n---\ne: f\n---\n")).toEqual({
      a: "---\nb ---\n",
      c: "d",
    });
    expect(valuesOf("---\na: ----\n---\n")).toEqual({ a: "----" });
  });

  test("tells where each value stands", () => {
    const text = "---\r\ntitle: 'A: b'\r\nspeaker: [UK,\r\n  US]\r\n---\r\n";
    const { places } = parseDocument(text).frontMatter;
    const written = [...places].map(([key, { start, end }]) => [key, text.slice(start, end)]);
    expect(written).toEqual([
      ["title", "'A: b'"],
      ["speaker", "[UK,\r\n  US]"],
    ]);
  });

  test("keeps marks behind it in place", () => {
    const text = "---\r\na: b\r\n---\r\n@[UK]";
    const [mark] = parseDocument(text).annotations;
    expect(text.slice(mark?.start, mark?.end)).toBe("@[UK]");
  });
});

describe("there is no front matter, and nothing is reported,", () => {
  test("where the first line is not ---", () => {
    hasNone("\n---\na: b\n---\n");
    hasNone(" ---\na: b\n---\n");
    hasNone("----\na: b\n----\n");
    hasNone("--- # a\nb: c\n---\n");
    hasNone("text\n---\na: b\n---\n");
  });

  test("where no later line is ---", () => {
    hasNone("---\na: b\n");
    hasNone("---\na: b\n ---\n----\n...\n");
    hasNone("---");
    hasNone("---\n");
    hasNone("");
  });
});

describe("a date", () => {
  test("that is a year is text", () => {
    expect(valuesOf("---\ndate: 2024\n---\n")).toEqual({ date: "2024" });
  });

  test("is text in its other forms too", () => {
    expect(valuesOf("---\ndate: 2024-12\n---\n")).toEqual({ date: "2024-12" });
    expect(valuesOf("---\ndate: 2024-12-18\n---\n")).toEqual({ date: "2024-12-18" });
    expect(valuesOf("---\ndate: '2024'\n---\n")).toEqual({ date: "2024" });
  });

  test("says what is written, however YAML would read the number", () => {
    expect(valuesOf("---\ndate: 02024\n---\n")).toEqual({ date: "02024" });
  });
});

describe("YAML 1.2 core", () => {
  test("reads yes, no, on and off as text, true and null as what they are", () => {
    expect(valuesOf("---\na: yes\nb: NO\nc: on\nd: true\ne: ~\nf: 12:30\n---\n")).toEqual({
      a: "yes",
      b: "NO",
      c: "on",
      d: true,
      e: null,
      f: "12:30",
    });
  });

  test("reads anchors and aliases", () => {
    expect(valuesOf("---\na: &x [UK]\nb: *x\n---\n")).toEqual({ a: ["UK"], b: ["UK"] });
  });
});

describe("front matter that cannot be read is reported at its place and counts as empty:", () => {
  test("YAML that is broken", () => {
    checkUnreadable("---\ntitle: A: b\n---\n@[x]", "A");
    const { problems } = parseDocument('---\ntitle: "A\n---\n');
    expect(problems).toMatchObject([{ code: "front-matter" }]);
    const text = "---\r\na: b\r\nc: [d\r\n---\r\n";
    const [problem] = parseDocument(text).problems;
    expect(problem?.start).toBeGreaterThanOrEqual(text.indexOf("c: [d"));
  });

  test.each(["- a\n- b", "just words", "12", "[a, b]", "null"])("no mapping: %j", (yaml) => {
    checkUnreadable(`---\n${yaml}\n---\ntext`, `${yaml}\n`);
  });

  test("a bracket or quote that is not closed, at the opening one", () => {
    const problemOf = (text: string) => {
      const [problem] = parseDocument(text).problems;
      return `${problem?.start} ${problem?.message}`;
    };
    const closing = (sign: string) => `put a ${sign} behind what it opens.`;
    expect(problemOf("---\na: [b, c\nd: e\n---\n")).toBe(`7 This [ is not closed: ${closing("]")}`);
    expect(problemOf("---\na: {b: c\nd: e\n---\n")).toBe(`7 This { is not closed: ${closing("}")}`);
    expect(problemOf('---\na: "b\nc: d\n---\n')).toBe(`7 This " is not closed: ${closing('"')}`);
    expect(problemOf("---\na: don't\nb: 'c\n---\n")).toBe(
      `16 This ' is not closed: ${closing("'")}`,
    );
  });

  test("a list, which may only have dashes too many", () => {
    const [problem] = parseDocument("---\n- speaker: UK\n- date: 2024\n---\n").problems;
    expect(problem?.message).toContain("Write “key: value” lines, without dashes.");
  });

  test("lists in lists beyond measure, where they become too deep", () => {
    for (const nested of ["[", "{a: ", "- "]) {
      const text = `---\na:\n  ${nested.repeat(5_000)}\n---\n@[UK]`;
      const { problems, annotations, frontMatter } = parseDocument(text);
      expect(problems.map(({ code }) => code)).toEqual(["front-matter"]);
      expect(problems[0]?.message).toContain("nests too deeply");
      expect(frontMatter.values.size).toBe(0);
      expect(annotations).toHaveLength(1);
    }
  });

  test("aliases that would grow beyond measure", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let i = 1; i < 12; i++) {
      const alias = `*a${i - 1}`;
      lines.push(`a${i}: &a${i} [${Array(10).fill(alias).join(", ")}]`);
    }
    const yaml = `${lines.join("\n")}\n`;
    checkUnreadable(`---\n${yaml}---\n`, yaml);
  });

  test("an alias of what is around it", () => {
    const { frontMatter, problems } = parseDocument("---\na: &a [b, *a]\n---\n");
    expect(problems).toMatchObject([{ code: "front-matter" }]);
    expect(frontMatter.values.size).toBe(0);
  });

  test("an alias of nothing", () => {
    checkUnreadable("---\na: *b\n---\n", "*b");
  });

  test("brackets nested beyond measure", () => {
    for (const depth of [200, 20_000]) {
      const yaml = `a: ${"[".repeat(depth)}${"]".repeat(depth)}\n`;
      const { frontMatter, problems } = parseDocument(`---\n${yaml}---\n`);
      expect(frontMatter.values.size + problems.length).toBe(1);
    }
  });

  test("and the marks behind it count all the same", () => {
    const { annotations } = parseDocument("---\n: [\n---\n@[UK]");
    expect(annotations).toMatchObject([{ text: "UK" }]);
  });
});

describe("a key that stands twice", () => {
  test("is reported, and the last one counts", () => {
    const text = "---\na: b\na: c\n---\n";
    const { frontMatter, problems } = parseDocument(text);
    expect(frontMatter.values.get("a")).toBe("c");
    expect(frontMatter.places.get("a")).toEqual({ start: 12, end: 13 });
    expect(problems).toMatchObject([{ code: "front-matter", start: 9, end: 10 }]);
  });

  test("counts the last time for dates too", () => {
    expect(
      parseDocument("---\ndate: 2024\ndate: 2025-01-01\n---\n").frontMatter.values.get("date"),
    ).toBe("2025-01-01");
  });
});

describe("hostile keys", () => {
  test("are keys like any other", () => {
    const { frontMatter } = parseDocument("---\n__proto__: a\nconstructor: b\ntoString: c\n---\n");
    expect([...frontMatter.values]).toEqual([
      ["__proto__", "a"],
      ["constructor", "b"],
      ["toString", "c"],
    ]);
    expect([...frontMatter.places.keys()]).toEqual(["__proto__", "constructor", "toString"]);
  });

  test("do not change how objects behave", () => {
    parseDocument(
      "---\n__proto__: { polluted: true }\na: { __proto__: { polluted: true } }\n---\n",
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test("may be no text at all", () => {
    const { frontMatter } = parseDocument("---\n? [a, b]\n: c\n1: d\nnull: e\n---\n");
    expect(frontMatter.values.get("1")).toBe("d");
  });
});

describe("a byte-order mark", () => {
  test("is split off and counts in no offset", () => {
    const { mark, text } = splitByteOrderMark("\ufeff---\na: b\n---\n@[UK]");
    expect(mark).toBe("\ufeff");
    const { frontMatter, annotations } = parseDocument(text);
    expect(frontMatter.values.get("a")).toBe("b");
    expect(annotations).toMatchObject([{ start: 13 }]);
  });

  test("is empty where there is none, and one in the middle is text", () => {
    expect(splitByteOrderMark("a\ufeffb")).toEqual({ mark: "", text: "a\ufeffb" });
    expect(splitByteOrderMark("\ufeff\ufeffb")).toEqual({ mark: "\ufeff", text: "\ufeffb" });
  });
});
