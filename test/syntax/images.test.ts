// `![…]` is a demand, unless its parentheses hold what no demand's id holds and it is an image.

import { describe, expect, test } from "vitest";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { check, outline } from "./outline.ts";

function checkImages(document: string, destinations: readonly string[], marks = ""): void {
  const parsed = parseDocument(document);
  expect(parsed.images.map(({ destination }) => destination)).toEqual(destinations);
  expect(outline(parsed)).toBe(marks);
  expect(parsed.problems).toEqual([]);
}

describe("an image", () => {
  test("has a destination with a stroke, a full stop or a colon", () => {
    checkImages("![a](b/c) ![a](b.png) ![a](data:x) ![](map.svg)", [
      "b/c",
      "b.png",
      "data:x",
      "map.svg",
    ]);
  });

  test("may have a title, angle brackets and parentheses in its destination", () => {
    checkImages("![a](b.png 'c') ![d](<e f.png>) ![g](h_(i).png) ![j](k\\)\\_l.png)", [
      "b.png",
      "e f.png",
      "h_(i).png",
      "k)_l.png",
    ]);
  });

  test("may have its stroke, full stop or colon in the title", () => {
    checkImages("![a](b 'p. 3')", ["b"]);
  });

  test("may hold marks, links and images in its description", () => {
    checkImages("![a @[UK] b](c.png)", ["c.png"], 'actor "UK"');
    checkImages("![a [b](c) ![d](e.png)](f.png)", ["f.png", "e.png"]);
  });

  test("may stand in a mark", () => {
    checkImages("@[a ![b](c.png) d](X)", ["c.png"], 'actor "a b d" (X)');
  });

  test("with a citation as destination is an image still", () => {
    checkImages("![text](S/RES/1718)", ["S/RES/1718"]);
  });

  test("is given with its place, for the hint that it looks like a demand", () => {
    const text = "a ![text](S/RES/1718) b";
    const [image] = parseDocument(text).images;
    expect(text.slice(image?.start, image?.end)).toBe("![text](S/RES/1718)");
  });

  test("may have any destination where no mark may start", () => {
    checkImages("a![b](c) ? ![d](e.png) See:![f](g)", ["c", "e.png", "g"]);
  });
});

describe("a demand", () => {
  test("has a target without stroke, full stop or colon", () => {
    check("![go](troops-out) ![go]()", 'demand "go" (troops-out)\ndemand "go" ()');
  });

  test("is what CommonMark reads as no image", () => {
    check("![go](see p. 3)", 'demand "go" (see p. 3)');
    check("![go](a/b", 'demand "go"');
    check("![go] (a/b)", 'demand "go"');
    check("![go](a(b.c 'd')", 'demand "go"');
    check("![go](a(b.c 'd'))", "demand \"go\" (a(b.c 'd'))");
  });

  test("needs no target", () => {
    check("![go]", 'demand "go"');
  });

  test("is read before a reference, which is text then", () => {
    check("![go][ref] @[a]\n\n[ref]: /x", 'demand "go"\nactor "a"');
    check("@[![go][ref]]\n\n[ref]: /x", 'actor "go[ref]"\n  demand "go"');
    check("![go][]", 'demand "go"');
  });

  test("leaves marks in the brackets behind it", () => {
    check("![go][the @[UK]](x)", 'demand "go"\nactor "UK"');
  });

  test("may be one whose words define a link", () => {
    check("![go]\n\n[go]: /x", 'demand "go"');
  });

  test("may hold a stroke in its long form's target", () => {
    check(":demand[go](a/b)", 'demand "go" (a/b)');
  });

  test("that is not closed before an image leaves the image", () => {
    const { images, problems } = parseDocument("![a ![b](c.png)");
    expect(images).toHaveLength(1);
    expect(problems).toMatchObject([{ code: "unclosed-mark", start: 0, end: 2 }]);
  });
});
