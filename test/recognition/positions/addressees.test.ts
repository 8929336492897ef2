import { expect, test } from "vitest";
import { inShort } from "./read.ts";

test.each([
  ["We call on [Iran=IRN] to stop.", "IRN"],
  ["We call on the Government of [Iran=IRN] to stop.", "IRN"],
  ["We call on the leaders of [South Sudan=SSD] to stop.", "SSD"],
  ["We call on the [Belarusian=BLR~] authorities to stop.", "BLR"],
  ["We urge [Kosovo=XKX]’s authorities to stop.", "XKX"],
  ["We call on [President Doe=PERSON:Doe] to stop.", "PERSON:Doe"],
  ["We urge [India=IND], [Pakistan=PAK] and [Nepal=NPL] to join.", "IND, PAK, NPL"],
  ["We call on the [Council=UNSC] and on all Member States to act.", "*, UNSC"],
  ["We call on all parties to the conflict in [Yemen=YEM] to stop.", "*"],
  ["We urge countries with influence over [Hamas=HAMAS] to use it.", "*"],
  ["We call on all members of the [Council=UNSC] to vote.", "UNSC"],
  ["We call on all parties, including [Israel=ISR] and [Hamas=HAMAS], to stop.", "*, ISR, HAMAS"],
  ["I call on the belligerents – the [Army=SAF] and the [Forces=RSF] – to stop.", "SAF, RSF"],
  ["We call on those responsible to stop.", "nobody"],
  ["We call for an extraordinary session of the [Council=UNSC] to discuss it.", "nobody"],
  ["We call for [Russia=RUS]’s immediate withdrawal.", "RUS"],
  ["We call for respect for the borders of [Ukraine=UKR].", "nobody"],
  ["We call for respect for the accord by all parties.", "*"],
  ["We call for [Iran=IRN] to be held to account.", "nobody"],
  ["[Iran=IRN]’s destabilizing actions throughout the region must stop.", "IRN"],
  ["The [Israeli=ISR~] occupation must end.", "ISR"],
  ["The suffering of the people of [Sudan=SDN] must end.", "nobody"],
  ["[Syria=SYR]’s chemical weapons must be destroyed.", "nobody"],
  ["All hostages must be released by [Hamas=HAMAS] at once.", "HAMAS"],
  ["We demand that [Iran=IRN] and its proxies cease fire.", "IRN"],
  ["Everyone must play their part.", "*"],
  ["Our response must be united.", "*"],
  ["It is time for the [Council=UNSC] to act.", "UNSC"],
  ["It is vital that all parties respect the truce.", "*"],
])("%s → %s", (source, to) => {
  expect(inShort(source)).toEqual([`demand to ${to}`]);
});

test.each([
  [
    "a pronoun is the one actor of the sentence before",
    "The [Taliban=TALIBAN] do not listen. They must reverse the ban.",
    ["demand to TALIBAN"],
  ],
  [
    "a pronoun is nobody where two are named",
    "[Chad=TCD] and [Mali=MLI] do not listen. They must reverse the ban.",
    ["demand to nobody"],
  ],
  [
    "“both sides” are the two who were addressed before",
    "[Chad=TCD] must stop. [Mali=MLI] must stop. Both sides must talk.",
    ["demand to TCD", "demand to MLI", "demand to TCD, MLI"],
  ],
  ["“both sides” are anybody where nobody was addressed", "Both sides must talk.", ["demand to *"]],
])("%s", (_, source, positions) => {
  expect(inShort(source)).toEqual(positions);
});
