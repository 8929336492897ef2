// Passages: paragraphs, annexes, preambles; articles and chapters of instruments.

import { describe, expect, test } from "vitest";
import { readCitation } from "../../../server/src/recognition/citation/read-citation.ts";
import { builtInRegistry } from "../../../server/src/registry/registry.ts";
import { idsOf, readAs } from "./read-as.ts";

const read = (text: string) => readCitation(text, builtInRegistry());

describe("of a resolution", () => {
  test.each([
    ["paragraph 8 of resolution 1718 (2006)", "para 8", "paragraph 8"],
    ["operative paragraph 8 of resolution 1718", "para 8", "paragraph 8"],
    ["OP8 of UNSCR 1718", "para 8", "paragraph 8"],
    ["OP 8 of resolution 1718", "para 8", "paragraph 8"],
    ["UNSCR 1718, OP8", "para 8", "paragraph 8"],
    ["UNSCR 1718 OP8", "para 8", "paragraph 8"],
    ["para. 8 (a) (iii) in resolution 1718", "para 8 (a) (iii)", "paragraph 8 (a) (iii)"],
    ["resolution 1718 (2006), paras 8(a) and 9", "paras 8 (a) and 9", "paragraphs 8 (a) and 9"],
    ["paragraphs 8 to 10 of resolution 1718", "paras 8 to 10", "paragraphs 8 to 10"],
    ["PP3 of resolution 1718", "preambular para 3", "preambular paragraph 3"],
    ["preambular paragraph 3 of resolution 1718", "preambular para 3", "preambular paragraph 3"],
    ["annex II to resolution 1718 (2006)", "annex II", "annex II"],
    ["resolution 1718 (2006), annex", "annex", "annex"],
  ])("%j", (text, pinpoint, words) => {
    expect(read(text)).toMatchObject({
      id: "S/RES/1718",
      pinpoint,
      reading: `Security Council resolution 1718 (2006), ${words}`,
    });
  });

  test("an annex can be a target", () => {
    expect(read("S/RES/1540:ANNEX-A")).toMatchObject({
      id: "S/RES/1540:ANNEX-A",
      of: "S/RES/1540",
      reading: "Security Council resolution 1540 (2004), annex A",
    });
  });

  test("is not read where something else is meant", () => {
    for (const text of [
      "page 8 of resolution 1718",
      "paragraph of resolution 1718",
      "paragraph 8 of resolution",
      "paragraph 8 of 1718",
      "annex to the statement",
    ]) {
      expect([text, read(text)]).toEqual([text, undefined]);
    }
  });
});

describe("of an instrument", () => {
  test.each([
    ["paragraph 36 of the JCPOA", "JCPOA", "Joint Comprehensive Plan of Action, paragraph 36"],
    ["Part XI of UNCLOS", "UNCLOS", "United Nations Convention on the Law of the Sea, part XI"],
    [
      "the preamble to the NPT",
      "NPT",
      "Treaty on the Non-Proliferation of Nuclear Weapons, preamble",
    ],
  ])("%j stays the instrument", (text, id, reading) => {
    expect(read(text)).toMatchObject({ id, reading });
  });

  test.each([
    ["UN-CHARTER:51", "Article 51 of the Charter of the United Nations"],
    ["UN-CHARTER:2(4)", "Article 2, paragraph 4, of the Charter of the United Nations"],
    ["UN-CHARTER:VII", "Chapter VII of the Charter of the United Nations"],
    ["NPT:VI", "Article VI of the Treaty on the Non-Proliferation of Nuclear Weapons"],
    ["ROME-STATUTE:8bis(2)(a)", "Article 8 bis, paragraph 2 (a), of the Rome Statute"],
    ["GENEVA-CONVENTIONS:3", "Article 3 of the Geneva Conventions"],
  ])("%s reads %j, and back", (id, reading) => {
    expect(read(id)?.reading).toBe(reading);
    expect(read(reading)?.id).toBe(id);
  });

  test("an article has the numerals of its instrument", () => {
    expect(idsOf("article 6 of the NPT")).toEqual(["NPT:VI"]);
    expect(idsOf("NPT:6")).toEqual(["NPT:VI"]);
    expect(idsOf("Article VI of the ICCPR")).toEqual(["ICCPR:6"]);
    expect(idsOf("Article X.1 of the NPT")).toEqual(["NPT:X(1)"]);
  });

  test("an article that the instrument does not have is none", () => {
    expect(idsOf("Article XII of the NPT")).toEqual([]);
    expect(idsOf("Article 12 of the NPT")).toEqual([]);
    expect(idsOf("Article 71 of the ICJ Statute")).toEqual([]);
    expect(idsOf("Article 70 of the ICJ Statute")).toEqual(["ICJ-STATUTE:70"]);
  });

  test.each([
    ["Article 2, para. 4 (a), of the Charter", "UN-CHARTER:2(4)(a)"],
    ["Article 36, paragraph 2, of the Statute of the Court", "ICJ-STATUTE:36(2)"],
    ["paragraph 2 (a) of Article 8 bis of the Rome Statute", "ROME-STATUTE:8bis(2)(a)"],
    ["Article 51 in the UN Charter", "UN-CHARTER:51"],
  ])("%j is %s", (text, id) => {
    expect(idsOf(text)).toEqual([id]);
  });

  test("several articles are all offered", () => {
    expect(idsOf("Articles 39 and 41 of the Charter")).toEqual(["UN-CHARTER:39", "UN-CHARTER:41"]);
    expect(idsOf("Articles I and II of the NPT")).toEqual(["NPT:I", "NPT:II"]);
    expect(idsOf("NPT Articles I and II")).toEqual(["NPT:I", "NPT:II"]);
    expect(idsOf("Chapters VI and VII of the Charter")).toEqual([
      "UN-CHARTER:VI",
      "UN-CHARTER:VII",
    ]);
    expect(idsOf("Articles I and XII of the NPT")).toEqual([]);
  });

  test("a chapter's address is its own page, an article's that of the instrument", () => {
    expect(readAs("Chapter VII")[0]).toContain(
      "<https://www.un.org/en/about-us/un-charter/chapter-7>",
    );
    expect(readAs("Article 51 of the Charter")[0]).toContain(
      "<https://www.un.org/en/about-us/un-charter/full-text>",
    );
  });
});
