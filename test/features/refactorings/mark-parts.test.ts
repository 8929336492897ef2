// Splitting a mark into two parts of one mention, and joining parts.

import { describe, expect, test } from "vitest";
import { offered, titles } from "./offered.ts";

const parts = (fixture: string) => offered(fixture, "refactor.rewrite.statemark.parts");

describe("a mark in which words are selected", () => {
  test("is split around them, and the first part says what the mark said", () => {
    expect(parts("![withdraw <|at once|> its forces](q){to=DPRK status=open}.")).toEqual({
      "Split this demand in two, leaving out “at once”":
        "![withdraw](q){#p1 to=DPRK status=open} at once ![its forces]{#p1}.",
    });
  });
  test("leaves out whole words with the signs around them, and what they are bracketed by", () => {
    expect(parts("![go, <|at onc|>e, away]")).toEqual({
      "Split this demand in two, leaving out “at once”": "![go]{#p1}, at once, ![away]{#p1}",
    });
    expect(parts("![go (<|now|>) “away”]")).toEqual({
      "Split this demand in two, leaving out “(now)”": "![go]{#p1} (now) ![“away”]{#p1}",
    });
    expect(parts("![ask @[<|Kyiv|>] to go]")).toEqual({
      "Split this demand in two, leaving out “Kyiv”": "![ask]{#p1} @[Kyiv] ![to go]{#p1}",
    });
  });
  test("is not split where nothing would be left on one side", () => {
    expect(parts("![<|withdraw|> its forces]")).toEqual({});
    expect(parts("![withdraw its <|forces|>.]")).toEqual({});
    expect(parts("![withdraw its<| |>forces]")).toEqual({});
  });
  test("is not split through other marks, links, emphasis and code", () => {
    expect(parts("![a @[b <|c] d|> e]")).toEqual({});
    expect(parts("![a *b <|c|> d* e]")).toEqual({});
    expect(parts("![a [b <|c|> d](https://un.org) e]")).toEqual({});
    expect(parts("![a `b <|c|> d` e]")).toEqual({});
  });
  test("is not split around a mark of its own kind, which has its addressees", () => {
    expect(parts("![We ask you ![to <|go|>] and ![to stay]]{to=UK}")).toEqual({});
  });
});

describe("a mark with the cursor in it", () => {
  test("is split between the nearest words, and signs there stay outside", () => {
    expect(parts("![withdraw its<|> forces, and go]")).toEqual({
      "Split this demand in two before “forces, and go”":
        "![withdraw its]{#p1} ![forces, and go]{#p1}",
    });
    expect(parts("![withdraw its force<|>s, and go]")).toEqual({
      "Split this demand in two before “and go”": "![withdraw its forces]{#p1}, ![and go]{#p1}",
    });
  });
  test("is split beside a mark in it", () => {
    expect(parts("![ask @[the Krem<|>lin] to go]")).toEqual({
      "Split this demand in two before “to go”": "![ask @[the Kremlin]]{#p1} ![to go]{#p1}",
    });
  });
  test("takes the next place where the nearest would cut through something", () => {
    expect(parts("![go [b<|> c] now]")).toEqual({
      "Split this demand in two before “[b c] now”": "![go]{#p1} ![[b c] now]{#p1}",
    });
  });
  test("keeps its id, takes a free one, and may be a part already", () => {
    expect(parts("![go<|> now]{to=UK #x}")).toEqual({
      "Split this demand in two before “now”": "![go]{to=UK #x} ![now]{#x}",
    });
    expect(parts("![a b]{#p1} ![go<|> now]{}")).toEqual({
      "Split this demand in two before “now”": "![a b]{#p1} ![go]{#p2} ![now]{#p2}",
    });
    expect(parts("![a]{#x} and ![go<|> now]{#x} ![b]{#x}")).toMatchObject({
      "Split this demand in two before “now”": "![a]{#x} and ![go]{#x} ![now]{#x} ![b]{#x}",
    });
  });
  test("keeps its form, and gets the long one where the short one is text", () => {
    expect(parts(":demand[go<|> now] (b)")).toEqual({
      "Split this demand in two before “now”": ":demand[go]{#p1} :demand[now]{#p1} (b)",
    });
    expect(parts("+[go.<|>now]")).toEqual({
      "Split this commitment in two before “now”": "+[go]{#p1}.:commitment[now]{#p1}",
    });
  });
  test("is not split at its ends, of one word, nor where its words say what it is", () => {
    expect(parts("![<|>go now]{to=UK}")).toEqual({});
    expect(parts("![go now]{to=U<|>K}")).toEqual({});
    expect(parts("![g<|>o]")).toEqual({});
    expect(parts("@[Russian<|> Federation]")).toEqual({});
    expect(parts("@[Russian<|> forces](RUS)")).toEqual({
      "Split this actor in two before “forces”": "@[Russian](RUS){#p1} @[forces]{#p1}",
    });
  });
});

describe("parts of a mention", () => {
  test("become one mark with the words between them", () => {
    expect(parts("![withdraw](q){#p1 to=DPRK} at once ![its fo<|>rces]{#p1}.")).toMatchObject({
      "Join the two parts of this demand": "![withdraw at once its forces](q){to=DPRK}.",
    });
    expect(parts("![a]{to=UK #x status=met} b ![c]{#x} @[UK] ![<|>e]{#x}(f)")).toEqual({
      "Join the 3 parts of this demand": "![a b c @[UK] e]{to=UK status=met}(f)",
    });
    expect(parts("![a]{#x} b ![<|>c]{#x}(f)")).toEqual({
      "Join the two parts of this demand": "![a b c]()(f)",
    });
  });
  test("are not joined over paragraphs, through other marks, nor where they say something", () => {
    expect(parts("![a<|>]{#x}\n\n![b]{#x}")).toEqual({});
    expect(parts("![a<|>]{#x} ?[b ![c]{#x} d]")).toEqual({});
    expect(parts("![a<|>]{#x} ![b] ![c]{#x}")).toEqual({});
    expect(parts("![a<|>]{#x} b ![c]{#x to=UK}")).toEqual({});
    expect(parts("@[the<|>]{#x} wise @[Kremlin]{#x}")).toEqual({});
  });
  test("are not offered where a mark has only one", () => {
    expect(titles("![<|>a]{#x}", "refactor.rewrite.statemark.parts")).toEqual([]);
  });
});
