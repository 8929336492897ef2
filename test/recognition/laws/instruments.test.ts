// Treaties, declarations and the like by their names, known and unknown, and what stands for them.

import { describe, expect, test } from "vitest";
import { drawn, lawsIn, plain } from "./drawn.ts";

describe("what belongs to a name is part of its mention", () => {
  test.each([
    "the [[1982 UNCLOS|UNCLOS]] and the [[Helsinki Final Act of 1975|HELSINKI-FINAL-ACT]]",
    "the [[1961 Vienna Convention on Diplomatic Relations|VCDR]]",
    "the [[1969 Vienna Convention|VCLT]] is the treaty on treaties",
    "the [[Geneva agreement of 17 April|GENEVA-STATEMENT-2014]] and Ukraine",
    "the [[UN Convention on the Law of the Sea|UNCLOS]]",
    "the [[U.N. Convention against Torture|CAT]]",
    "the four [[Geneva Conventions of 1949|GENEVA-CONVENTIONS]]",
    "the [[July 2016 award in the South China Sea arbitration|SCS-AWARD-2016]]",
    "the [[Convention on the Prohibition of the Development, Production, and Stockpiling of Bacteriological (Biological) and Toxin Weapons and on their Destruction|BWC]] and others",
    "[[international humanitarian|IHL]] and [[human rights law|IHRL]]",
  ])("%s", (text) => {
    expect(drawn(plain(text))).toBe(text);
  });
});

describe("an instrument that the registry does not have is found by its form", () => {
  test.each([
    "the proposed [[Lagoon Treaty|LAGOON-TREATY]], which",
    "the [[1998 Coral Accord|CORAL-ACCORD]] and its peace",
    "the [[Harbour Declaration of 3 May|HARBOUR-DECLARATION]]",
    "the [[Lagoon declaration of 3 May|LAGOON-DECLARATION]]",
    "the [[SADC Protocol on Fish and Reefs|SADC-PROTOCOL-FISH-REEFS]] in October",
    "the [[Treaty on Fish, Reefs and Tides between Fiji and Tonga|TREATY-FISH-REEFS-TIDES-BETWEEN-FIJI-TONGA]] of the day",
    "the [[Convention on Deep Reefs|CONVENTION-DEEP-REEFS]] and France",
    "the [[Women's Harbour Act 2023|WOMENS-HARBOUR-ACT]]",
    "France's [[Reef and Atoll Pact|REEF-ATOLL-PACT]] with us",
  ])("%s", (text) => {
    expect(drawn(plain(text))).toBe(text);
  });

  test("where it is clearly one", () => {
    for (const text of [
      "a free trade agreement, the Joint Declaration, a Memorandum of Understanding",
      "our Common Agenda, the Strategic Framework, an Act of Parliament",
      "the declaration of independence and a new charter",
      "the Convention Centre in Geneva, the Pact Secretariat",
      "a new Agreement on something",
    ]) {
      expect(drawn(text)).toBe(text);
    }
  });

  test("is suggested with less confidence", () => {
    const [known] = lawsIn("the Paris Agreement");
    const [unknown] = lawsIn("the Lagoon Agreement");
    expect([known?.confidence, unknown?.confidence]).toEqual(["high", "medium"]);
  });
});

describe("a capital short form stands for what is named before", () => {
  test.each([
    "The [[UN Charter|UN-CHARTER]] … Under the [[Charter|UN-CHARTER]], all",
    "the [[Charter|UN-CHARTER]] alone, and our [[Charter|UN-CHARTER]] obligations",
    "The [[ASEAN Charter|ASEAN-CHARTER]] … The [[Charter|ASEAN-CHARTER]] binds its members.",
    "The [[Pact for the Future|PACT-FOR-THE-FUTURE]] is here.\n\nThe [[Pact|PACT-FOR-THE-FUTURE]]'s call",
    "The [[1951 Convention relating to the Status of Refugees|REFUGEE-CONVENTION]]: this [[Convention|REFUGEE-CONVENTION]]",
    "The [[Lagoon Treaty|LAGOON-TREATY]] is signed. The [[Treaty|LAGOON-TREATY]] ends it.",
    "The [[NPT|NPT]], then [[New START|NEW-START]]: the [[Treaty|NEW-START]]",
  ])("%s", (text) => {
    expect(drawn(plain(text))).toBe(text);
  });

  test("but not for what the text has not named, and not in small letters", () => {
    for (const text of ["the Convention and this Agreement", "the Declaration by our leaders"]) {
      expect(drawn(text)).toBe(text);
    }
    const other =
      "The [[Pact for the Future|PACT-FOR-THE-FUTURE]] is old. We want an ambitious Pact by May. The Pact must";
    expect(drawn(plain(other))).toBe(other);
    const small = "The [[NPT|NPT]] stands; the treaty is a bargain.";
    expect(drawn(plain(small))).toBe(small);
  });
});

describe("a definition holds from there on", () => {
  test.each([
    "The [[Lagoon Reef Treaty|LRT]] ([[LRT|LRT]]) is old. We keep the [[LRT|LRT]].\n\nThe [[LRT|LRT]] lives.",
    "The [[Treaty on Reefs|TREATY-REEFS]] (hereafter “the [[Accord|TREATY-REEFS]]”). The [[Accord|TREATY-REEFS]] binds.",
    "the [[Charter of the United Nations|UN-CHARTER]] (UN)",
  ])("%s", (text) => {
    expect(drawn(plain(text))).toBe(text);
  });
});

describe("a name that several bear", () => {
  test("is decided by the words around it", () => {
    const text = "The Taliban in Afghanistan broke the [[Doha Agreement|DOHA-AGREEMENT]].";
    expect(drawn(plain(text))).toBe(text);
  });

  test("or by an earlier mention, and is else offered", () => {
    const text =
      "The [[Doha Agreement|? DOHA-AGREEMENT DOHA-AGREEMENT-2008]].\n\nThe [[Doha Agreement of 2020|DOHA-AGREEMENT]] … the [[Doha Agreement|DOHA-AGREEMENT]]";
    expect(drawn(plain(text))).toBe(text);
  });
});

test("what is a goal, or a body's name, is no law", () => {
  for (const text of [
    "the SDGs",
    "the International Law Commission",
    "the Commission on Climate and International Law (CCIL)",
    "in line with EU law",
  ]) {
    expect(drawn(text)).toBe(text);
  }
});
