// One mention in several parts: marks of one kind with one #id.

import { describe, test } from "vitest";
import { check } from "./outline.ts";

describe("marks of one kind with the same #id", () => {
  test("continue the first of them", () => {
    check(
      "![withdraw]{#w1 to=DPRK} at once all ![its forces]{#w1} ![and arms]{#w1}",
      `
      demand "withdraw" {#w1 to=[DPRK]}
      demand "its forces" {#w1} continues "withdraw"
      demand "and arms" {#w1} continues "withdraw"
      `,
    );
  });

  test("do so over paragraphs, lists and headings", () => {
    check(
      "![a]{#x}\n\n# ![b]{#x}\n\n- ![c]{#x}",
      `
      demand "a" {#x}
      demand "b" {#x} continues "a"
      demand "c" {#x} continues "a"
      `,
    );
  });

  test("do so in the short and the long form", () => {
    check("![a]{#x} :demand[b]{#x}", 'demand "a" {#x}\ndemand "b" {#x} continues "a"');
  });

  test("may overlap another mention", () => {
    check(
      "![a ?[b]{#y}]{#x} ?[c]{#y}",
      `
      demand "a b" {#x}
        claim "b" {#y}
      claim "c" {#y} continues "b"
      `,
    );
  });

  test("are told apart by case", () => {
    check("![a]{#x} ![b]{#X}", 'demand "a" {#x}\ndemand "b" {#X}');
  });
});

describe("the same #id on another kind", () => {
  test("makes no part and is reported", () => {
    check(
      `
      ![a]{#x} @[b]{#x} ![c]{#x}
                    ^^ duplicate-id
      `,
      `
      demand "a" {#x}
      actor "b" {#x}
      demand "c" {#x} continues "a"
      `,
    );
  });

  test("is reported each time", () => {
    check(
      `
      @[a]{#x} :vote[b]{#x} #[c]{#x}
                        ^^ duplicate-id
                                 ^^ duplicate-id
      `,
      'actor "a" {#x}\nvote "b" {#x}\ntopic "c" {#x}',
    );
  });
});
