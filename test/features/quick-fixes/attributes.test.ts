// Quick fixes of attributes and of the front matter.

import { describe, expect, test } from "vitest";
import { offered, preferred } from "./offered.ts";

describe("unknown-attribute", () => {
  test("becomes the nearest key, or goes", () => {
    expect(offered("![go]{stauts=open to=UK}")).toEqual({
      "Change “stauts” to “status”": "![go]{status=open to=UK}",
      "Remove “stauts”": "![go]{to=UK}",
    });
    expect(offered("@[UK]{foo=1}(x)")).toEqual({ "Remove “foo”": "@[UK]()(x)" });
  });
  test("goes wherever it stands in the mark", () => {
    expect(offered("![go]{foo=1 to=UK foo=2}")).toMatchObject({ "Remove “foo”": "![go]{to=UK}" });
  });
  test("becomes no key that stands there already", () => {
    expect(Object.keys(offered("![go]{to=UK status=open stauts=met}"))).toEqual([
      "Remove “stauts”",
    ]);
  });
  test("is changed wherever it stands", () => {
    expect(offered("![go]{to=UK stauts=open} ![go]{to=UK stauts=met}")).toMatchObject({
      "Fix all: change every “stauts” to “status”":
        "![go]{to=UK status=open} ![go]{to=UK status=met}",
    });
  });
});

describe("unknown-status and unknown-value", () => {
  test("become each of the known ones, the nearest first", () => {
    const fixes = offered("![go]{to=UK status=opne}");
    expect(fixes).toMatchObject({ "Change status to open": "![go]{to=UK status=open}" });
    expect(Object.keys(fixes)).toHaveLength(6);
    expect(Object.keys(fixes)[0]).toBe("Change status to open");
    expect(preferred("![go]{to=UK status=opne}")).toEqual(["Change status to open"]);
    expect(preferred("![go]{to=UK status=done}")).toEqual([]);
  });
  test("are changed in stance, confidence and the front matter", () => {
    expect(offered("![go]{to=UK stance=agianst}")).toMatchObject({
      "Change stance to against": "![go]{to=UK stance=against}",
    });
    expect(offered("@[UK]{confidence=med}")).toMatchObject({
      "Change confidence to medium": "@[UK]{confidence=medium}",
    });
    expect(offered("---\ncoding: completed\n---\n")).toMatchObject({
      "Change it to complete": "---\ncoding: complete\n---\n",
    });
  });
});

describe("unknown-key", () => {
  test("becomes the known one", () => {
    expect(offered("---\non_behalf_of: UK\n---\n")).toEqual({
      "Change on_behalf_of to on-behalf-of": "---\non-behalf-of: UK\n---\n",
    });
  });
  test("is mended by hand where it is written in quotes", () => {
    expect(offered('---\n"Speaker": UK\n---\n')).toEqual({});
  });
  test("stays where the known one is there too", () => {
    expect(offered("---\nspeaker: UK\nSpeaker: x\n---\n")).toEqual({});
  });
});

describe("bad-date", () => {
  test.each([
    ["2024-1-5", "2024-01-05"],
    ["2024/12/18", "2024-12-18"],
    ["2024-7", "2024-07"],
    ["18.12.2024", "2024-12-18"],
    ["12/18/2024", "2024-12-18"],
    ["18 December 2024", "2024-12-18"],
    ["18th of Dec. 2024", "2024-12-18"],
    ["Dec. 18, 2024", "2024-12-18"],
    ["Sept 2024", "2024-09"],
  ])("%s is read as %s", (written, date) => {
    expect(offered(`![go]{to=UK date="${written}"}`)).toEqual({
      [`Write the date as ${date}`]: `![go]{to=UK date=${date}}`,
    });
    expect(offered(`---\ndate: ${written}\n---\n`)).toEqual({
      [`Write the date as ${date}`]: `---\ndate: ${date}\n---\n`,
    });
  });
  test.each(["5.6.2024", "2024-02-30", "30 February 2024", "18 Dezember 2024", "2024-13", "soon"])(
    "%s is not read",
    (written) => {
      expect(offered(`![go]{to=UK date="${written}"}`)).toEqual({});
    },
  );
});

describe("front-matter", () => {
  test.each([
    ["a colon in a value", "title: a: b", 'title: "a: b"'],
    ["a value that starts with a sign", "title: @x y", 'title: "@x y"'],
    ["an alias of nothing", "title: *x", 'title: "*x"'],
    ["a bracket", "title: [a, b", "title: [a, b]"],
    ["a quote", 'title: "x', 'title: "x"'],
    ["a colon without a space", "title:x", "title: x"],
    ["a missing colon", "title x", "title: x"],
    ["a tab", "\ttitle: x", "title: x"],
    ["a key that stands twice", "title: a\ntitle: b", "title: b"],
  ])("%s is mended", (_, before, after) => {
    const text = (yaml: string) => `---\n${yaml}\nspeaker: UK\n---\n@[UK]`;
    expect(Object.values(offered(text(before)))).toContain(text(after));
  });
  test("is left where no way is known", () => {
    expect(offered("---\n- a\n- b\n---\n")).toEqual({});
  });
});
