// Refactorings that make, change and remove marks.

import { describe, expect, test } from "vitest";
import { offered, titles } from "./offered.ts";

describe("words that are selected", () => {
  test("become a mark of each kind", () => {
    const made = offered("We ask them to <|withdraw|> now.", "refactor.surround");
    expect(made).toMatchObject({
      "Mark as demand": "We ask them to ![withdraw] now.",
      "Mark as legal reference": "We ask them to §[withdraw] now.",
      "Mark as vote": "We ask them to :vote[withdraw] now.",
    });
    expect(Object.keys(made)).toHaveLength(11);
  });
  test("are first offered as what they lead to, and say what that is", () => {
    const first = (fixture: string) => titles(fixture, "refactor.surround")[0];
    expect(first("<|the Kremlin|> knows")).toBe("Mark as actor: Russia (RUS)");
    expect(first("under <|resolution 1718 (2006)|>")).toBe(
      "Mark as legal reference: United Nations Security Council resolution 1718 (2006) (S/RES/1718)",
    );
    expect(
      first("on <|arms control|>\n=== statemark.yaml\ntopics: { a: { name: Arms control } }"),
    ).toBe("Mark as topic: Arms control (a)");
  });
  test("that may mean several are offered as each", () => {
    expect(offered("in <|Congo|>(now)", "refactor.surround")).toMatchObject({
      "Mark as actor: Democratic Republic of the Congo (COD)": "in @[Congo](COD)(now)",
      "Mark as actor: Republic of the Congo (COG)": "in @[Congo](COG)(now)",
    });
  });
  test("of which half a word is selected lead to what the whole word does", () => {
    const made = offered("The <|Niger|>ian army left.", "refactor.surround");
    expect(made).toMatchObject({
      "Mark as actor: Nigeria (NGA)": "The @[Nigerian] army left.",
    });
    expect(Object.keys(made)).not.toContain("Mark as actor: Niger (NER)");
  });
  test("are first offered as what is suggested for them", () => {
    const fixture = "---\nspeaker: UK\n---\n<|We condemn the attack on the embassy|>.";
    expect(titles(fixture, "refactor.surround")[0]).toBe("Mark as condemnation");
  });
  test("that begin with capitals are first offered as a name", () => {
    expect(titles("The <|Order of Erewhon|> spoke", "refactor.surround").slice(0, 2)).toEqual([
      "Mark as actor",
      "Mark as legal reference",
    ]);
  });
  test("may become a kind of the codebook's own", () => {
    const fixture = "Why <|not|>?\n=== statemark.yaml\nkinds: { question: { title: Question } }";
    expect(offered(fixture)).toMatchObject({ "Mark as question": "Why :question[not]?\n" });
  });
  test("over several paragraphs become parts of one mention", () => {
    expect(offered("We <|go\n\nand stay|> there")).toMatchObject({
      "Mark as demand": "We ![go]{#p1}\n\n![and stay]{#p1} there",
    });
  });
  test("are not offered where no mark can stand", () => {
    expect(titles("`a <|b|> c`")).toEqual([]);
    expect(titles("---\ntitle: <|Remarks|>\n---\n")).toEqual([]);
    expect(titles("a<| |>b")).toEqual([]);
  });
});

describe("the status of a position", () => {
  test("is set to each that it does not have, and taken away", () => {
    expect(
      offered("We ask ![the<|>m to go]{to=UK status=open}.", "refactor.rewrite.statemark.status"),
    ).toEqual({
      "Set status: met": "We ask ![them to go]{to=UK status=met}.",
      "Set status: partly-met": "We ask ![them to go]{to=UK status=partly-met}.",
      "Set status: rejected": "We ask ![them to go]{to=UK status=rejected}.",
      "Set status: withdrawn": "We ask ![them to go]{to=UK status=withdrawn}.",
      "Set status: lapsed": "We ask ![them to go]{to=UK status=lapsed}.",
      "Take the status away": "We ask ![them to go]{to=UK}.",
    });
  });
  test("is set where there is none", () => {
    const made = offered("+[We <|>help]", "refactor.rewrite.statemark.status");
    expect(Object.keys(made)[0]).toBe("Set status: open");
    expect(made).toMatchObject({ "Set status: broken": "+[We help]{status=broken}" });
    expect(made).not.toHaveProperty("Take the status away");
  });
  test("stands on the first of several parts", () => {
    expect(offered("![go]{#a to=UK} now ![a<|>way]{#a}")).toMatchObject({
      "Set status: met": "![go]{#a to=UK status=met} now ![away]{#a}",
    });
  });
  test("is that of the position around a name", () => {
    expect(offered("![ask @[Mos<|>cow] to go]{to=RUS}")).toMatchObject({
      "Set status of the demand around it: met": "![ask @[Moscow] to go]{to=RUS status=met}",
    });
  });
  test("is not offered where it has no meaning", () => {
    expect(titles("@[Mos<|>cow] :vote[yes]", "refactor.rewrite.statemark.status")).toEqual([]);
    expect(titles(":vote[y<|>es]", "refactor.rewrite.statemark.status")).toEqual([]);
    expect(
      titles("![we <|>call on all to ![go] and ![stay]]", "refactor.rewrite.statemark.status"),
    ).toEqual([]);
  });
});

describe("a mark", () => {
  test("becomes one of another kind, with all of its parts", () => {
    expect(offered("![g<|>o]{#a} now ![away]{#a}", "refactor.rewrite.statemark.kind")).toEqual({
      "Change into a commitment": "+[go]{#a} now +[away]{#a}",
      "Change into a claim": "?[go]{#a} now ?[away]{#a}",
      "Change into a rejection": "-[go]{#a} now -[away]{#a}",
    });
    expect(titles("@[Minsk<|> II]", "refactor.rewrite.statemark.kind")).toEqual([
      "Change into a legal reference",
      "Change into a topic",
    ]);
  });
  test("is removed, and those in it stay", () => {
    expect(offered("![<|@[You] go|>]{to=UK}")).toMatchObject({ "Remove this mark": "@[You] go" });
    expect(offered("![@[Y<|>ou] go]{to=UK}")).toMatchObject({
      "Remove this mark": "![You go]{to=UK}",
    });
  });
  test("is not changed where only some of its words are selected", () => {
    const changes = titles("![go <|now|> and stay]", "refactor.rewrite");
    expect(changes).toEqual(["Split this demand in two, leaving out “now”"]);
  });
});
