// Quick fixes of how marks are written: what is offered, and what it makes of the text.

import { describe, expect, test } from "vitest";
import { offered, preferred } from "./offered.ts";

describe("unclosed-mark", () => {
  test("is closed, or left as text", () => {
    expect(offered("We ask @[Pyongyang to comply. And more.")).toEqual({
      "Close the mark behind its first word": "We ask @[Pyongyang] to comply. And more.",
      "Close the mark at the end of its sentence": "We ask @[Pyongyang to comply]. And more.",
      "Close the mark at the end of its paragraph": "We ask @[Pyongyang to comply. And more.]",
      "Leave it as text, with a backslash before it": "We ask \\@[Pyongyang to comply. And more.",
    });
  });
  test("is closed in its own paragraph, over the lines of a quote", () => {
    expect(offered("> We ask @[Pyongyang to\n> comply\n\nNext.")).toMatchObject({
      "Close the mark at the end of its paragraph": "> We ask @[Pyongyang to\n> comply]\n\nNext.",
    });
  });
  test("is closed behind marks in it, and before what must stay text", () => {
    expect(offered("![ask @[DPRK](PRK){role=target}(now)")).toMatchObject({
      "Close the mark behind its first word": "![ask] @[DPRK](PRK){role=target}(now)",
    });
    expect(offered("@[Pyongyang(now)")).toMatchObject({
      "Close the mark behind its first word": "@[Pyongyang]()(now)",
    });
  });
  test("of which there are several are all left as text at once", () => {
    expect(offered("@[one\n\n:law[two")).toMatchObject({
      "Fix all: leave all marks that are not closed as text": "\\@[one\n\n\\:law[two",
    });
  });
  test("has none that is plainly right", () => {
    expect(preferred("We ask @[Pyongyang to comply.")).toEqual([]);
  });
});

describe("unclosed-block", () => {
  test("is closed, or opened no more", () => {
    expect(offered(":::demand{to=UK}\nOne.\n\n:::claim\nTwo.\n:::\n\n# Next\n\nThree")).toEqual({
      "Close the block at the end of its first paragraph":
        ":::demand{to=UK}\nOne.\n:::\n\n:::claim\nTwo.\n:::\n\n# Next\n\nThree",
      "Close the block before the next one":
        ":::demand{to=UK}\nOne.\n\n:::\n:::claim\nTwo.\n:::\n\n# Next\n\nThree",
      "Close the block before the next heading":
        ":::demand{to=UK}\nOne.\n\n:::claim\nTwo.\n:::\n\n:::\n# Next\n\nThree",
      "Close the block at the end of the statement":
        ":::demand{to=UK}\nOne.\n\n:::claim\nTwo.\n:::\n\n# Next\n\nThree\n:::",
      "Remove the line that opens the block": "One.\n\n:::claim\nTwo.\n:::\n\n# Next\n\nThree",
    });
  });
  test("is closed in its quote or list item", () => {
    expect(offered("> ::::demand{to=UK}\r\n> One.\r\n> \r\n> Two.\r\n")).toMatchObject({
      "Close the block at the end of its first paragraph":
        "> ::::demand{to=UK}\r\n> One.\r\n> ::::\r\n> \r\n> Two.\r\n",
      "Remove the line that opens the block": "> One.\r\n> \r\n> Two.\r\n",
    });
    expect(offered("- :::demand{to=UK}\n  One.\n\n  Two.\n")).toMatchObject({
      "Close the block at the end of its first paragraph":
        "- :::demand{to=UK}\n  One.\n  :::\n\n  Two.\n",
      "Remove the line that opens the block": "- One.\n\n  Two.\n",
    });
  });
});

describe("malformed-attributes", () => {
  test.each([
    ["a space behind a comma", "![go]{to=UK, RUS} now", "![go]{to=UK,RUS} now"],
    ["spaces around =", "![go]{to = UK} now", "![go]{to=UK} now"],
    ["a colon", "![go]{to: UK} now", "![go]{to=UK} now"],
    ["curly quotes", "![go]{to=UK note=“a, b”} now", '![go]{to=UK note="a, b"} now'],
    ["a quote that is not closed", '![go]{to=UK note="a b} now', '![go]{to=UK note="a b"} now'],
    ["a key without a value", "![go]{to=UK status=} now", "![go]{to=UK} now"],
    ["a brace that is not closed", "![go]{to=UK and so on.", "![go]{to=UK} and so on."],
  ])("with %s are written as they are meant", (_, before, after) => {
    const { "Leave the brace as text, and the mark without attributes": left, ...meant } =
      offered(before);
    expect(left).toBe(before.replace("{", "{}{"));
    expect(Object.values(meant)).toEqual([after]);
    expect(preferred(before)).toHaveLength(1);
  });
  test("go where they hold no value", () => {
    expect(offered("![go]{to= } now")).toMatchObject({
      "Remove these braces, which hold no value": "![go] now",
    });
  });
  test("are only text where nothing can be read in them", () => {
    expect(Object.values(offered("@[UK]{?}"))).toEqual(["@[UK]{}{?}"]);
  });
});

describe("empty-mark", () => {
  test("is removed", () => {
    expect(offered("a @[ ]{role=x} b")).toEqual({
      "Remove this mark, which holds no words": "a   b",
    });
  });
});

describe("unknown-kind", () => {
  test("becomes the nearest kind, in all parts of the mention", () => {
    expect(offered(":claaim[a]{#x} b :claaim[c]{#x}")).toMatchObject({
      "Change claaim to claim": ":claim[a]{#x} b :claim[c]{#x}",
      "Fix all: change every claaim to claim": ":claim[a]{#x} b :claim[c]{#x}",
    });
  });
  test("is declared in the codebook", () => {
    const fields = [["title", "Open question"]];
    expect(offered(":open-question[Why]")).toEqual({
      "Declare open-question in the codebook as a kind of position": JSON.stringify({
        section: "kinds",
        id: "open-question",
        fields: [...fields, ["position", "true"]],
      }),
      "Declare open-question in the codebook as a kind of mark that takes no position":
        JSON.stringify({
          section: "kinds",
          id: "open-question",
          fields: [...fields, ["position", "false"]],
        }),
    });
  });
});

describe("duplicate-attribute", () => {
  test("loses the second, or the first", () => {
    expect(offered("![go]{to=UK note=a to=RUS}")).toEqual({
      "Remove this “to”, since the first counts": "![go]{to=UK note=a}",
      "Keep this “to”, and remove the first": "![go]{note=a to=RUS}",
    });
  });
  test("goes from headings too, and all at once", () => {
    expect(offered("# A {by=UK by=RUS}\n\n@[UK]{#a #b}")).toMatchObject({
      "Fix all: remove all attributes that stand twice, of which the first counts":
        "# A {by=UK}\n\n@[UK]{#a}",
    });
  });
  test("loses an id beside the one that counts", () => {
    expect(
      offered("![go](a){as=b} @[UK]\n\n# A {to=UK}".replace("{as=b}", "{as=b to=UK}")),
    ).toEqual({
      "Remove as=, since (a) counts": "![go](a){to=UK} @[UK]\n\n# A {to=UK}",
    });
  });
});

describe("duplicate-id", () => {
  test("gives the mention a free id, with all its parts", () => {
    expect(offered("![a]{#x to=UK} @[UK]{#x} @[and]{#x} @[DPRK]{#x-2}")).toEqual({
      "Give this mention the id #x-3": "![a]{#x to=UK} @[UK]{#x-3} @[and]{#x-3} @[DPRK]{#x-2}",
    });
  });
});

describe("image-or-demand", () => {
  test("keeps the citation in each way to mend it", () => {
    expect(offered("![comply](S/RES/1718)")).toEqual({
      "Make it a demand on the legal ground S/RES/1718": "![comply]{basis=S/RES/1718}",
      "Make it a demand, and S/RES/1718 text behind it": "![comply]()(S/RES/1718)",
      "Make it a legal reference to S/RES/1718": "§[comply](S/RES/1718)",
    });
  });
});
