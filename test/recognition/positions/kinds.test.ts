import { describe, expect, test } from "vitest";
import { inShort } from "./read.ts";

const cases: Readonly<
  Record<string, readonly (readonly [source: string, ...positions: string[]])[]>
> = {
  demands: [
    ["The guns must fall silent.", "demand to nobody"],
    ["It is a dispute that must be settled by talks.", "demand to nobody"],
    ["There must be no return to the arms race.", "demand to nobody"],
    ["What we need is political will.", "demand to nobody"],
    ["We join others in calling for a truce.", "demand to nobody"],
    ["I should like to ask all States to ratify the treaty.", "demand to *"],
    ["I take this opportunity to urge [Chad=TCD] to join.", "demand to TCD"],
    ["It is our firm belief that the [Council=UNSC] must act.", "demand to UNSC"],
    ["| urge every country to join us.", "demand to *"],
    ["WE MUST ACT NOW.", "demand to *"],
  ],
  "what is no demand": [
    ["They asked us to leave."],
    ["He said that [Chad=TCD] must withdraw."],
    ["Resolution 2722, which demanded that they stop, was adopted."],
    ["The agreement calls for the withdrawal of all troops."],
    ["We do not call for new sanctions."],
    ["What must we do?"],
    ["If [Chad=TCD] must leave, we shall see."],
    ["It should be recalled that the embargo holds."],
    ["The parties should have acted sooner."],
    ["We hope that all parties will show restraint."],
    ["All States have a duty to cooperate."],
    ["The minister told us: “You must leave at once.”"],
    ["This situation requires attention."],
    ["Let us be clear."],
  ],
  commitments: [
    ["We will spare no effort.", "commitment"],
    ["We remain committed, where we can, to help.", "commitment"],
    ["Allow me to reaffirm [Kenya=KEN]’s commitment to the Charter.", "commitment"],
    ["We won’t rest until they are home.", "commitment"],
  ],
  "what is no commitment": [
    ["I will be brief."],
    ["I will now turn to the situation in Mali."],
    ["The war will end one day."],
    ["Yet we see that the world of work will change."],
  ],
  condemnation: [
    ["We condemn the attack and deplore the loss of life.", "condemnation"],
    ["Such acts are never acceptable.", "condemnation"],
    ["We cannot accept such threats.", "condemnation"],
    ["There is never, ever, any justification for terror.", "condemnation"],
    ["I wish to reiterate our condemnation of all terrorism.", "condemnation"],
  ],
  "what is no condemnation": [
    ["We are deeply concerned at the violence."],
    ["We regret the decision."],
    ["We note that the [Council=UNSC] has condemned the attack."],
  ],
  support: [
    ["We warmly welcome, and fully support, the accord.", "support"],
    ["My delegation aligns itself with the statement of the [European Union=EU].", "support"],
    ["We congratulate [Gambia=GMB] on its elections.", "support"],
    ["Our support for [Chad=TCD] is unwavering.", "support"],
    ["That is why we support the draft.", "support"],
  ],
  "what is no support": [
    ["I thank the briefers for their statements."],
    ["I congratulate you, Mr. President, on your election."],
    ["Support for the victims is essential."],
  ],
  "several in one sentence": [
    ["While we welcome the truce, we urge [Chad=TCD] to do more.", "support", "demand to TCD"],
    ["The attacks are unacceptable and must stop.", "condemnation", "demand to nobody"],
    ["We call on [Chad=TCD] to stop and on [Mali=MLI] to help.", "demand to TCD", "demand to MLI"],
    ["[Chad=TCD] must stop, and [Mali=MLI] must help.", "demand to TCD", "demand to MLI"],
    ["We must act, and we must act now.", "demand to *"],
    ["We call on all parties to stop and support the talks.", "demand to *"],
  ],
  "clauses of a resolution": [
    ["Strongly condemns the launch of missiles;", "condemnation"],
    ["3. Calls upon all Member States to inspect vessels;", "demand to *"],
    ["Expressing its grave concern at the famine,"],
  ],
};

for (const [title, rows] of Object.entries(cases)) {
  describe(title, () => {
    test.each(rows)("%s", (source, ...positions) => {
      expect(inShort(source)).toEqual(positions);
    });
  });
}

test("a position ends where the next begins", () => {
  // Nothing of a text is in two positions of a sentence, so that all can be marked.
  const source =
    "We welcome the truce, and we urge [Chad=TCD] to do more, but we condemn the raid.";
  expect(inShort(source)).toEqual(["support", "demand to TCD", "condemnation"]);
});
