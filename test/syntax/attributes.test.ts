// The `{attributes}` of a mark.

import { describe, expect, test } from "vitest";
import { readAttributes, writeAttributeValue } from "../../server/src/syntax/attributes.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { attributesOutline, check } from "./outline.ts";

/** Checks what the attributes of one mark are read as; problems may be drawn in. */
function checkAttributes(attributes: string, expected: string): void {
  check(`@[x]${attributes}`, `actor "x"${expected === "" ? "" : ` ${expected}`}`);
}

const isMalformed = (attributes: string) => {
  const { annotations, problems } = parseDocument(`@[x]${attributes}`);
  expect(annotations, attributes).toMatchObject([{ end: 4, attributes: null }]);
  expect(problems, attributes).toMatchObject([{ code: "malformed-attributes", start: 4 }]);
};

describe("attributes", () => {
  test("are ids, tags, keys with values and flags, in any order", () => {
    checkAttributes(
      '{#id .tag key=value other="quoted value" flag}',
      '{#id .tag key=value other="quoted value" flag}',
    );
    checkAttributes("{flag key=value .tag #id .more}", "{#id .tag .more flag key=value}");
  });

  test("may be none", () => {
    checkAttributes("{}", "{}");
    checkAttributes("{ \t}", "{}");
  });

  test("may have white space around them and more than one space between", () => {
    checkAttributes("{ a=b \t c=d }", "{a=b c=d}");
  });

  test("may be parted by a line break", () => {
    checkAttributes("{a=b\nc=d\n  e=f\n}", "{a=b c=d e=f}");
  });

  test("end with the paragraph", () => {
    isMalformed("{a=b\n\nc=d}");
  });

  test("hold no marks", () => {
    checkAttributes('{note="see @[y] and `z` <b>"}', '{note="see @[y] and `z` <b>"}');
  });

  test("tell where each of them stands", () => {
    const text = '![go]{#w1 to=RUS,"a, b" flag to=X}';
    const { attributes } = parseDocument(text).annotations[0] ?? {};
    const slice = (range: { start: number; end: number } | null | undefined) =>
      range && text.slice(range.start, range.end);
    expect(slice(attributes?.idRange)).toBe("#w1");
    expect(attributes?.entries.map(slice)).toEqual(['to=RUS,"a, b"', "flag"]);
    expect(attributes?.entries[0]?.items.map(slice)).toEqual(["RUS", '"a, b"']);
    expect(attributes?.entries[0]?.items.map(({ isQuoted }) => isQuoted)).toEqual([false, true]);
    expect(attributes?.repeated.map(slice)).toEqual(["to=X"]);
  });

  test("hold at most 9,999 characters", () => {
    const noteOf = (length: number) => {
      const note = "x".repeat(length - 'note=""'.length);
      return (
        parseDocument(`@[a]{note="${note}"}`).annotations[0]?.attributes?.entries.length ?? null
      );
    };
    expect(noteOf(9_999)).toBe(1);
    expect(noteOf(10_000)).toBeNull();
    const spaces = (length: number) =>
      parseDocument(`@[a]{${" ".repeat(length)}}`).annotations[0]?.attributes ?? null;
    expect(spaces(9_999)).not.toBeNull();
    expect(spaces(10_000)).toBeNull();
    isMalformed(`{${"x".repeat(10_000)}}`);
  });
});

describe("a key", () => {
  test("starts with a letter or _, and goes on with digits and - too", () => {
    checkAttributes("{on-behalf-of=X _a1=b A_-9=c}", "{on-behalf-of=[X] _a1=b A_-9=c}");
  });

  test.each(["{1a=b}", "{-a=b}", "{é=b}", "{a.b=c}", "{a:b=c}", "{=b}", "{a =b}"])(
    "is not read from %s",
    isMalformed,
  );
});

describe("an id", () => {
  test("holds letters, digits, _ - : and .", () => {
    checkAttributes("{#Zweiter_Teil-2:a.b}", "{#Zweiter_Teil-2:a.b}");
    checkAttributes("{#مطلب}", "{#مطلب}");
  });

  test.each(["{#}", "{# a}", "{#a#b}", "{#a/b}", "{#a=b}"])("is not read from %s", isMalformed);
});

describe("a tag", () => {
  test("holds letters, digits, _ - and :", () => {
    checkAttributes("{.Ärger_2-x:y .b}", "{.Ärger_2-x:y .b}");
  });

  test.each(["{.}", "{. a}", "{.a.b}", "{.a/b}", "{.a=b}"])("is not read from %s", isMalformed);
});

describe("a bare value", () => {
  test("holds anything but white space, quotes and braces", () => {
    checkAttributes(
      "{a=https://x.org/?b=c#d e=§1(2)[3] f=*,* g=\\n h=—é}",
      '{a=https://x.org/?b=c#d e="§1(2)[3]" f="*,*" g=\\n h=—é}',
    );
  });

  test.each(["{a=b{c}", "{a={b}}", '{a=b"c"}', "{a=b'c}"])("ends badly in %s", isMalformed);
});

describe("a quoted value", () => {
  test("stands between quotes of either kind, the other kind inside", () => {
    checkAttributes(`{a="it's" b='say "no"' c="" d=''}`, `{a="it's" b="say \\"no\\"" c="" d=""}`);
  });

  test("has escaped characters inside", () => {
    checkAttributes(
      '{a="b \\" c" d=\'e \\\' f\' g="h \\\\" i="j\\k"}',
      '{a="b \\" c" d="e \' f" g="h \\\\" i=jk}',
    );
  });

  test("may hold braces, commas and brackets", () => {
    checkAttributes('{a="{b}, [c] (d)"}', '{a="{b}, [c] (d)"}');
  });

  test("may cross a line break, which is a space", () => {
    checkAttributes('{a="b\n  c"}', '{a="b c"}');
  });

  test.each(['{a="b}', "{a='b}", '{a="b"c}', '{a="b""c"}', '{a="b\\"}', '{"a"=b}', '{a="b\n\nc"}'])(
    "is not read from %j",
    isMalformed,
  );
});

describe("a list", () => {
  test("is what by, to, about, basis, re, via and on-behalf-of hold", () => {
    checkAttributes(
      "{by=A to=B about=C basis=D re=E via=F on-behalf-of=G as=H status=I}",
      "{by=[A] to=[B] about=[C] basis=[D] re=[E] via=[F] on-behalf-of=[G] as=H status=I}",
    );
  });

  test("has its items parted by commas, bare or quoted", () => {
    checkAttributes("{to=RUS,\"a, b\",'c' by=A,B}", '{to=[RUS, "a, b", c] by=[A, B]}');
  });

  test("never splits a quoted item", () => {
    checkAttributes('{to="RUS,DPRK"}', '{to=["RUS,DPRK"]}');
  });

  test("may hold * and -", () => {
    checkAttributes("{to=*,RUS by=-}", "{to=[*, RUS] by=[-]}");
  });

  test("is no other key's value", () => {
    checkAttributes("{role=a,b}", '{role="a,b"}');
    isMalformed('{role="a","b"}');
  });

  test.each(["{to=}", "{to=A,}", "{to=,A}", "{to=A,,B}", "{to=A, B=c}", '{to="a"b}', '{to=a"b"}'])(
    "is not read from %s",
    isMalformed,
  );
});

describe("a key without a value", () => {
  test("is a flag, of the list keys too", () => {
    checkAttributes("{a to}", "{a to}");
  });

  test("but with = is malformed", () => {
    isMalformed("{a=}");
    isMalformed("{a= b}");
  });
});

describe("a brace that cannot be read", () => {
  test("is reported up to where reading stopped, and the mark ends before it", () => {
    check(
      `
      @[a](b){to=} and @[c]{d="e and ![f]{1}.
             ^^^^^ malformed-attributes
                           ^^^^ malformed-attributes
                                         ^^ malformed-attributes
      `,
      `
      actor "a" (b)
      actor "c"
      demand "f"
      `,
    );
  });

  test("is text, in which marks are read", () => {
    check("@[a]{b ![c]\n    ^^^^ malformed-attributes", 'actor "a"\ndemand "c"');
  });

  test("does not stand behind a space", () => {
    check("@[a] {b=}", 'actor "a"');
  });

  test("is not reported in the text of another mark where it is none", () => {
    check("![a {b=} c]", 'demand "a {b=} c"');
  });
});

describe("what stands twice", () => {
  test("counts once, the first time, and is reported", () => {
    check(
      `
      ![go]{to=A status=open to=B #a .t #b .t}
                             ^^^^ duplicate-attribute
                                        ^^ duplicate-attribute
      `,
      'demand "go" {#a .t .t to=[A] status=open}',
    );
  });

  test("is the position, where target and as differ: the target counts", () => {
    check("![go](a){as=b}\n         ^^^^ duplicate-attribute", 'demand "go" (a) {as=b}');
    check("![go](a){as=a} ![go](){as=b}", 'demand "go" (a) {as=a}\ndemand "go" () {as=b}');
  });
});

describe("attributes in a table", () => {
  test("have | written \\|", () => {
    check(
      '| a |\n|---|\n| @[b]{c=d\\|e note="f \\| g" to=h\\|i} |',
      'actor "b" {c=d|e note="f | g" to=[h|i]}',
    );
  });
});

describe("readAttributes", () => {
  test("reads at an offset", () => {
    const { attributes } = readAttributes("a {b} c", 2);
    expect(attributes).toMatchObject({ start: 2, end: 5 });
  });

  test.each(["constructor", "__proto__", "toString"])("knows no key %s of its own", (key) => {
    const { attributes } = readAttributes(`{${key}=a ${key}=b}`, 0);
    expect(attributes && attributesOutline(attributes)).toBe(`{${key}=a}`);
    expect(attributes?.repeated).toHaveLength(1);
  });

  test("says how to mend what it cannot read", () => {
    expect(readAttributes("{to=}", 0).error?.message).toMatch("to= needs a value");
    expect(readAttributes('{a="b', 0).error).toMatchObject({ offset: 3 });
    expect(readAttributes("{a", 0).error?.message).toMatch("not closed");
    expect(readAttributes("{a ?}", 0).error).toMatchObject({ offset: 3 });
  });
});

describe("a value as it must be written", () => {
  test.each([
    ["RUS", "RUS"],
    ["a b", '"a b"'],
    ["", '""'],
    ['say "no"', '"say \\"no\\""'],
    ["it's", '"it\'s"'],
    ["a\\b", '"a\\\\b"'],
    ["a|b", '"a|b"'],
    ["{a}", '"{a}"'],
  ])("%j is written %s and read back", (value, written) => {
    expect(writeAttributeValue(value, false)).toBe(written);
    const { attributes } = readAttributes(`{key=${written}}`, 0);
    expect(attributes?.entries).toMatchObject([{ value }]);
  });

  test("is quoted in a list where it holds a comma", () => {
    expect(writeAttributeValue("a,b", true)).toBe('"a,b"');
    expect(writeAttributeValue("a,b", false)).toBe("a,b");
  });
});
