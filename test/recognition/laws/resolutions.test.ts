// Resolutions in running text: wordings, lists, organs.

import { describe, expect, test } from "vitest";
import { drawn, plain } from "./drawn.ts";

describe("a resolution is found", () => {
  test.each([
    "We stand by Security Council [[resolution 1718 (2006)|S/RES/1718]] in full.",
    "We stand by [[Resolution 1718|S/RES/1718]].",
    "under [[resolution 2593(2021)|S/RES/2593]], which",
    "since [[resolution 425 of 1978|S/RES/425]] was adopted",
    "the vote on [[resolution 1701/2006|S/RES/1701]] and",
    "see [[resolution No. 1540|S/RES/1540]] and [[Resolution number 1373|S/RES/1373]]",
    "[[UNSCR 2722|S/RES/2722]], [[SCR 1701 (2006)|S/RES/1701]] and [[UNSC Res. 1559|S/RES/1559]]",
    "[[resolution S/RES/2254 (2015)|S/RES/2254]] remains",
    "the General Assembly's [[resolution 377 A (V)|A/RES/377(V)A]] and [[resolution 2625 (XXV)|A/RES/2625(XXV)]]",
    "[[resolution ES-11/1|A/RES/ES-11/1]], adopted on 2 March 2022",
    "[[resolution 78/27|A/RES/78/27]] of the General Assembly",
    "General Assembly [[Resolution 1514(15)|A/RES/1514(XV)]]",
    "the UN General Assembly [[resolution A/RES/ES-11/6|A/RES/ES-11/6]] titled",
    "ECOSOC [[resolution 1996/31|E/RES/1996/31]] on relations",
    "the UN Trusteeship Council's [[resolution 1082 (XIV)|T/RES/1082(XIV)]]",
    "the UNEA [[resolution 5/14|UNEP/EA.5/RES.14]] on plastics",
    "the UN [[1267|S/RES/1267]] sanctions and the [[1591 (2005)|S/RES/1591]] sanctions regime",
    "called for in [[resolution\n2202 (2015)|S/RES/2202]] at once",
  ])("%s", (text) => {
    expect(drawn(plain(text))).toBe(text);
  });
});

describe("in a list each number is a mention of its own, and the first has the word", () => {
  test.each([
    "[[resolutions 1718 (2006)|S/RES/1718]], [[1874 (2009)|S/RES/1874]] and [[2270 (2016)|S/RES/2270]] bind all.",
    "[[resolutions 242|S/RES/242]] and [[338|S/RES/338]] of the Security Council",
    "[[resolutions 1325|S/RES/1325]] and its follow-ups",
    "[[resolution 1325 (2000)|S/RES/1325]], as well as [[2242 (2015)|S/RES/2242]]",
    "[[UNSCRs 1718|S/RES/1718]], [[1874|S/RES/1874]] and [[2270|S/RES/2270]]",
    "[[resolutions 1267|S/RES/1267]]/[[1989|S/RES/1989]]/[[2253|S/RES/2253]]",
    "General Assembly [[resolutions 194 (III)|A/RES/194(III)]] and [[46/36 L|A/RES/46/36L]]",
    "[[resolution 1325|S/RES/1325]] and 50 other texts",
  ])("%s", (text) => {
    expect(drawn(plain(text))).toBe(text);
  });
});

describe("an annex that is cited belongs to the mention", () => {
  test.each([
    "[[annex A to resolution 1540|S/RES/1540:ANNEX-A]] lists them",
    "[[resolution 2231 (2015), annex B|S/RES/2231:ANNEX-B]], says",
    "annex A to Security Council [[resolution 1540|S/RES/1540]]",
    "paragraph 8 of [[resolution 1718 (2006)|S/RES/1718]]",
  ])("%s", (text) => {
    expect(drawn(plain(text))).toBe(text);
  });
});

describe("whose it is", () => {
  test("says the organ named with it, also with a verb between", () => {
    for (const text of [
      "The Human Rights Council adopted [[resolution 49/1|A/HRC/RES/49/1]].",
      "The General Assembly, in its [[resolution 49/1|A/RES/49/1]], said so.",
      "The Assembly met. It has [[resolution 49/1|? A/RES/49/1 A/HRC/RES/49/1]] before it.",
    ]) {
      expect(drawn(plain(text))).toBe(text);
    }
  });

  test("says the forum where the organ speaks of its own", () => {
    const own = (id: string) =>
      `We recall the Council's decision in its [[resolution 49/1|${id}]].`;
    expect(drawn(plain(own("")), { forum: "UNHRC" })).toBe(own("A/HRC/RES/49/1"));
    expect(drawn(plain(own("")), { forum: "UNGA" })).toBe(own("A/RES/49/1"));
  });

  test("says an earlier citation in full, or the subject, or the date", () => {
    const known =
      "[[Resolution 2758 (XXVI)|A/RES/2758(XXVI)]] stands.\n\nYes, [[resolution 2758|A/RES/2758(XXVI)]].";
    expect(drawn(plain(known))).toBe(known);
    const subject = "On the rights of China, [[resolution 2758|A/RES/2758(XXVI)]] says all.";
    expect(drawn(plain(subject))).toBe(subject);
    const bare = (id: string) => `We think of [[resolution 2758|${id}]] here.`;
    expect(drawn(plain(bare("")))).toBe(bare("? S/RES/2758 A/RES/2758(XXVI)"));
    expect(drawn(plain(bare("")), { date: "2021-10-25" })).toBe(bare("A/RES/2758(XXVI)"));
  });
});

test("what is no citation is left alone", () => {
  for (const text of [
    "relevant Security Council resolutions",
    "a resolution adopted 5 years ago; a resolution of 2024",
    "conflict resolution 2030; draft resolution 12",
    "the peaceful resolution of disputes",
    "resolution 16 countries could not support",
    "Resolution 12 million people",
    "the 2014 sanctions and over 500 sanctions",
  ]) {
    expect(drawn(text)).toBe(text);
  }
});
