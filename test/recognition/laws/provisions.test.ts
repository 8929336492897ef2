// Articles and chapters: with their instrument, in lists, and alone.

import { describe, expect, test } from "vitest";
import { drawn, plain } from "./drawn.ts";

describe("an article with its instrument is one mention", () => {
  test.each([
    "acting under [[Article 41|UN-CHARTER:41]] of [[Chapter VII of the Charter|UN-CHARTER:VII]], it",
    "under [[Article 51 of the Charter of the United Nations|UN-CHARTER:51]], which",
    "[[Article 2(4) of the UN Charter|UN-CHARTER:2]] forbids it",
    "[[Article 2, paragraph 4, of the Charter|UN-CHARTER:2]] forbids it",
    "[[Article Two of the UN Charter|UN-CHARTER:2]] is clear",
    "[[paragraph 4 of Article 2 of the Charter|UN-CHARTER:2]] is clear",
    "in [[NPT Article IV|NPT:IV]], and",
    "[[article 6 of the NPT|NPT:VI]]",
    "[[common Article 3 of the Geneva Conventions|GENEVA-CONVENTIONS:3]]",
    "[[Article 8 bis of the Rome Statute|ROME-STATUTE:8bis]]",
    "[[Chapter 11 of the UN Charter|UN-CHARTER:XI]]",
    "[[Article IV of the 1998 Lagoon Defence Treaty|LAGOON-DEFENCE-TREATY:IV]]",
    "[[article 281 of the penal code|PENAL-CODE:281]]",
    "[[article 12 of the Criminal Code of the Republic of Korea|KOR-CRIMINAL-CODE:12]], which",
    "[[Article 5 of the Constitution of Kenya|KEN-CONSTITUTION:5]], and the [[Constitution of Kenya|KEN-CONSTITUTION]]",
  ])("%s", (text) => {
    expect(drawn(plain(text))).toBe(text);
  });
});

test("in a list each number is a mention, and the last has the instrument", () => {
  for (const text of [
    "[[Articles 5|ROME-STATUTE:5]] and [[6 of the Rome Statute|ROME-STATUTE:6]] list them.",
    "[[Articles 39|UN-CHARTER:39]], [[41|UN-CHARTER:41]] and [[42 of the Charter|UN-CHARTER:42]]",
    "[[Chapters VI|UN-CHARTER:VI]] and [[VII|UN-CHARTER:VII]] differ.",
  ]) {
    expect(drawn(plain(text))).toBe(text);
  }
});

describe("alone it is of what the text named before", () => {
  test.each([
    "We keep to the [[NPT|NPT]] and above all to [[Article VI|NPT:VI]].",
    "The [[NPT|NPT]] binds us, as [[article IV|NPT:IV]] of the treaty does.",
    "[[Article 51 of the Charter|UN-CHARTER:51]] and the [[NPT|NPT]]; again [[Article 51|UN-CHARTER:51]].",
    "The [[NPT|NPT]] has no [[Article 51|UN-CHARTER:51]].",
    "measures under [[Chapter VII|UN-CHARTER:VII]]",
    "nothing named, yet [[Article 17|low ?]]",
  ])("%s", (text) => {
    expect(drawn(plain(text))).toBe(text);
  });
});

test("chapters of other things are left alone", () => {
  for (const text of [
    "a new chapter in our history",
    "Chapter 7 of my book",
    "an article on trade",
  ]) {
    expect(drawn(text)).toBe(text);
  }
});
