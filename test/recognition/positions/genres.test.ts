// The kinds of text that analysts read, each with sentences such as it is made of.

import { describe, expect, test } from "vitest";
import { inShort } from "./read.ts";

const genres: Readonly<
  Record<string, readonly (readonly [source: string, ...positions: string[]])[]>
> = {
  "resolutions of the Security Council": [
    ["Recalling its earlier resolutions on Mali,"],
    ["Deeply concerned at the spread of hunger,"],
    ["Acting under Chapter VII of the Charter,"],
    ["4. Decides that all States shall freeze the assets without delay;", "demand to *"],
    ["5. Demands that [Chad=TCD] withdraw its troops;", "demand to TCD"],
    ["6. Requests the [Secretary-General=UNSG] to report to it within 30 days;", "demand to UNSG"],
    ["7. Strongly condemns all attacks on aid workers;", "condemnation"],
    ["8. Takes note with appreciation of the report of the mission;", "support"],
    ["9. Also urges the parties to resume talks;", "demand to *"],
    ["10. Expresses its full support for the mediator;", "support"],
    ["11. Expresses its intention to review the measures;", "commitment"],
    ["12. Decides to remain seized of the matter.", "commitment"],
  ],
  "statements of the President of the Council": [
    [
      "“The Security [Council=UNSC] condemns in the strongest terms the bombing in Mali.",
      "condemnation",
    ],
    [
      "The [Council=UNSC] condemns the raid. It underlines the need for all parties to respect the truce.",
      "condemnation",
      "demand to *",
    ],
    [
      "The [Council=UNSC] welcomes the accord. The [Council=UNSC] further requests the [Secretary-General=UNSG] to keep it informed.",
      "support",
      "demand to UNSG",
    ],
    [
      "The members of the [Security Council=UNSC] reiterated that any acts of terrorism are criminal and unjustifiable.",
      "condemnation",
    ],
  ],
  "declarations of the European Union": [
    ["The [EU=EU] remains committed to the unity of Bosnia.", "commitment"],
    [
      "The [EU=EU] condemns the verdict. The [EU=EU] calls on [Georgia=GEO] to repeal the law.",
      "condemnation",
      "demand to GEO",
    ],
    ["The [EU=EU] stands ready to mediate and will continue to support the talks.", "commitment"],
    ["The [EU=EU] does not and will not recognise the annexation.", "commitment"],
    ["The [EU=EU] expects the [Georgian=GEO~] authorities to release all journalists."],
  ],
  "spokespersons of ministries": [
    ["[China=CHN] firmly opposes and strongly condemns the visit.", "condemnation"],
    [
      "[China=CHN] deplores the visit. [China=CHN] urges the [US=USA] side to correct its mistake.",
      "condemnation",
      "demand to USA",
    ],
    [
      "[China=CHN] regrets this. [China=CHN] believes that both sides should exercise restraint.",
      "demand to *",
    ],
    ["We have lodged a strong protest and will take all necessary measures.", "commitment"],
    ["We hope that the parties will find a way forward."],
  ],
  "communiqués of NATO and of the G20": [
    ["We will never recognise [Chad=TCD]’s illegal annexations.", "commitment"],
    ["We reaffirm our ironclad commitment to Article 5.", "commitment"],
    ["We are determined to defend every inch of Allied territory.", "commitment"],
    ["We look forward to meeting again in The Hague."],
    ["We take note with satisfaction of the work of the task force.", "support"],
    [
      "We ask the [World Bank=WORLD-BANK] to report back by the end of 2025.",
      "demand to WORLD-BANK",
    ],
  ],
  "communiqués of the African Union": [
    [
      "The [Peace and Security Council=AU-PSC], 1. Strongly condemns the coup in Niger;",
      "condemnation",
    ],
    [
      "2. Requests the [Chairperson of the Commission=AU-CHAIR] to send an envoy as soon as possible;",
      "demand to AU-CHAIR",
    ],
    ["3. Demands the immediate return of the army to its barracks;", "demand to nobody"],
    ["4. Commends [Kenya=KEN] for hosting the talks;", "support"],
  ],
  "speakers whom the registry does not know": [
    [
      "The PSC condemns the coup. The PSC urges [Chad=TCD] to help.",
      "condemnation",
      "demand to TCD",
    ],
    ["The Kremlin denounces the plan. The Kremlin rejects it. We condemn this.", "condemnation"],
    [
      "[Chad=TCD] welcomes it. The PSC condemns it. [Chad=TCD] condemns it.",
      "support",
      "condemnation",
    ],
  ],
  "explanations of vote": [
    ["[Chad=TCD] regrets the text. [Chad=TCD] will therefore abstain.", "commitment"],
    ["My delegation voted in favour of the draft because we support dialogue.", "support"],
    ["My delegation voted in favour of the draft."],
    ["We call for a vote against this amendment.", "demand to nobody"],
    ["We cannot support this text.", "condemnation"],
    ["We dissociate ourselves from paragraph 4.", "condemnation"],
  ],
  "short messages": [
    ["We stand with the people of [Ukraine=UKR]. Always.", "support"],
    ["[Russia=RUS] must stop this war. Now.", "demand to RUS"],
    ["Appalled by the strike on a hospital in Gaza."],
    ["Strongly condemn the attack in Ankara.", "condemnation"],
    ["Welcome today’s release of the hostages.", "support"],
    ["Call on all sides to step back.", "demand to *"],
    ["Spoke with Minister Doe today."],
  ],
  "what is said of a view": [
    [
      "[Chad=TCD] thanks the Council. [Chad=TCD] maintains that all States should respect the truce.",
      "demand to *",
    ],
    ["I believe that this siege should end now.", "demand to nobody"],
    ["What we propose is to open the border.", "demand to *"],
    ["Our proposal is to open the border.", "demand to *"],
    ["We cannot allow such crimes to go unpunished.", "demand to *"],
    ["It is high time that the [Council=UNSC] acted.", "demand to UNSC"],
    ["Our goal is to end this war.", "commitment"],
    ["Nothing can justify the killing of aid workers.", "condemnation"],
    ["We wish to see an end to the siege.", "demand to nobody"],
    [
      "[Chad=TCD]’s commitment to the treaty remains absolute. [Chad=TCD] welcomes it.",
      "commitment",
      "support",
    ],
    ["What the rebels demand is to be paid."],
    ["We should all be worried."],
    ["The [Council=UNSC] should be deeply concerned that hunger spreads."],
  ],
  "what is said in praise": [
    ["We are staunch supporters of the Court.", "support"],
    ["We are ardent advocates of free trade.", "support"],
    ["We also commend [Kenya=KEN] for its mediation.", "support"],
    ["The accord is a significant step forward.", "support"],
    ["The accord is a good first step.", "support"],
    ["The first step is to stop the war."],
    ["We express our deep appreciation to the mediators."],
  ],
  "whom an apposition describes": [
    ["We call on [Russia=RUS], a depositary of the treaty, to comply.", "demand to RUS"],
    ["We urge [Russia=RUS], itself a member of the Council, to comply.", "demand to RUS"],
    ["We urge [Russia=RUS], which is a nuclear State, to comply.", "demand to RUS"],
    ["We urge [Russia=RUS], a permanent member, and [Chad=TCD] to comply.", "demand to RUS, TCD"],
    ["We call on [Russia=RUS], [Chad=TCD] and other States to comply.", "demand to *, RUS, TCD"],
  ],
};

for (const [title, rows] of Object.entries(genres)) {
  describe(title, () => {
    test.each(rows)("%s", (source, ...positions) => {
      expect(inShort(source)).toEqual(positions);
    });
  });
}
