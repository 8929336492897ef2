// How many keys it takes to mark one thing, over a statement that is marked as a whole. The statement is a
// paraphrase written for this project of what the United Kingdom said in the Security Council in December 2024.
import { strict as assert } from "node:assert";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expectMarks, median, play } from "../key-presses.mjs";

const name = "keys.statemark";
const text = `---
speaker: UK
audience: UNSC
forum: UNSC
date: 2024-12-18
---

For a year now Pyongyang has helped Moscow to wage its unlawful war on Ukraine. Shells came first, rockets followed, and by now over 10,000 DPRK soldiers have been sent to Russia.

This Council should watch closely as DPRK troops fight against Ukraine. The General Assembly has found time and again that the war breaks the Charter of the United Nations.

Sending troops was a serious mistake by the DPRK. We call on North Korea to bring its soldiers home, and we ask all governments that Pyongyang listens to to tell it the same.

Nothing in this war serves the interests of the DPRK. You must stop helping the Kremlin at once, and come back to talks with the rest of the world.

The two armies grow closer, and Europe has as much reason to watch them as the Korean Peninsula. A DPRK that learns to build better weapons and sells more of them abroad is everybody's problem.

Reports say that Russia is about to send MiG-29 and Su-27 jets to the DPRK, which would make the region less stable.

Foreign Minister Lavrov has said that the nuclear disarmament of North Korea is a closed file. We reject this careless statement, which walks away from what all had agreed and weakens the Non-Proliferation Treaty. We urge Russia, a depositary of the NPT, to act as it has promised.

We will continue to make Russia and the DPRK pay for widening the war.

If President Putin wanted peace, he could have it before midnight: he must send those DPRK troops away from the front and end the attack on Ukraine.
`;

const steps = [
  ["claim", "For a year now", "PRK", "n q ⏎"],
  ["actor", "Pyongyang", "PRK", "n Enter"],
  ["actor", "Moscow", "RUS", "Enter"],
  ["actor", "Ukraine", "UKR", "Enter"],
  ["claim", "Shells came first", "PRK", "q ⏎"],
  ["actor", "DPRK", "PRK", "n Enter"],
  ["actor", "Russia", "RUS", "Enter"],
  ["demand", "This Council should watch", "UNSC", "Enter"],
  ["actor", "Council", "UNSC", "Enter"],
  ["actor", "DPRK", "PRK", "Enter"],
  ["actor", "Ukraine", "UKR", "Enter"],
  ["claim", "The General Assembly has found", "RUS", 'q "russia" ⏎'],
  ["actor", "General Assembly", "UNGA", "n Enter"],
  ["law", "Charter of the United Nations", "UN-CHARTER", "Enter"],
  ["claim", "Sending troops was", "PRK", "q ⏎"],
  ["actor", "DPRK", "PRK", "n Enter"],
  ["demand", "We call on", "PRK", "Enter"],
  ["actor", "North Korea", "PRK", "Enter"],
  ["demand", "we ask all governments", "*", "Enter"],
  ["actor", "Pyongyang", "PRK", "Enter"],
  ["claim", "Nothing in this war", "PRK", "q ⏎"],
  ["actor", "DPRK", "PRK", "n Enter"],
  ["demand", "You must stop", "PRK", "Enter"],
  ["actor", "Kremlin", "RUS", "Enter"],
  ["warning", "A DPRK that learns", "PRK", 'm "warning" ⏎ ⏎'],
  ["actor", "DPRK", "PRK", "n Enter"],
  ["claim", "Reports say that", "RUS", "q ⏎"],
  ["actor", "Russia", "RUS", "n Enter"],
  ["actor", "DPRK", "PRK", "Enter"],
  ["claim", "Foreign Minister Lavrov has said", "PRK", 'q "nor" ⏎ s "by" ⏎ "lavrov" ⏎'],
  ["actor", "Foreign Minister Lavrov", "LAVROV", "n Enter"],
  ["actor", "North Korea", "PRK", "Enter"],
  ["condemnation", "We reject this", "", "Enter"],
  ["law", "Non-Proliferation Treaty", "NPT", "Enter"],
  ["topic", "Non-Proliferation", "non-proliferation", "Enter"],
  ["demand", "We urge Russia", "RUS", "Enter"],
  ["actor", "Russia", "RUS", "Enter"],
  ["law", "NPT", "NPT", "Enter"],
  ["commitment", "We will continue", "", "Enter"],
  ["actor", "Russia", "RUS", "Enter"],
  ["actor", "DPRK", "PRK", "Enter"],
  ["actor", "President Putin", "PUTIN", "Enter"],
  ["demand", "he must send", "PUTIN", "Enter"],
  ["actor", "DPRK", "PRK", "Enter"],
  ["actor", "Ukraine", "UKR", "Enter"],
];

export const tests = {
  async "a statement is marked as a whole with at most three keys for a mark, on the median"({
    page,
    workspace,
    screenshot,
  }) {
    writeFileSync(join(workspace, name), text);
    const counts = await play(page, name, steps);
    await screenshot("all-marked");
    await expectMarks(page, workspace, name, steps);
    const all = counts.reduce((sum, count) => sum + count, 0);
    const middle = median(counts);
    console.log(
      `  keys for each of ${counts.length} marks: ${middle} on the median, ${all} in all`,
    );
    assert.ok(middle <= 3);
  },
};
