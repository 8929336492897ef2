// The positions of an actor: what it says, and what is asked of it.

import { expect, test } from "vitest";
import { actorPositions } from "../../server/src/features/actor-positions.ts";
import { workspaceOf } from "./workspace-fixture.ts";

const files = `
  === statemark.yaml
  actors:
    LAVROV: { name: Sergey Lavrov, kind: person, acts-for: RUS }
  positions:
    out: { title: Troops leave, to: RUS }
  === ukraine.statemark
  ---
  title: On troops
  date: 2024-11-04
  speaker: UKR
  ---
  ![go
  home]{as=out status=open} ![pay]{to=USA} ?[they came]{by=RUS}
  ![We ask ![to stop]{to=RUS,PRK,CHN,IRN}]
  === russia.statemark
  ---
  date: 2024-12
  speaker: LAVROV
  on-behalf-of: BLR
  ---
  -[no](out) +[we help]{to=*} :vote[we took no side](x){stance=neutral}
  === undated.statemark
  ![stop]{to=RUS} and ![talk]{to=USA}
  `;

const linesOf = (actor: string, most = 100) => {
  const { workspace, at } = workspaceOf(files);
  const steps = actorPositions(workspace, actor, most);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { count, newest } = step.value;
  const lines = newest.map((each) =>
    [each.words, each.about, each.date, each.title, each.id ?? "", at(each)].join(" | "),
  );
  return { count, lines };
};

test("the newest come first, with kind, who and whom, and where", () => {
  expect(linesOf("RUS")).toEqual({
    count: 7,
    lines: [
      "no | rejection · Sergey Lavrov for Belarus → Russia | December 2024 |  | out | russia.statemark:6 -[no](out)",
      "we help | commitment · Sergey Lavrov for Belarus → everyone | December 2024 |  |  | russia.statemark:6 +[we help]{to=*}",
      "we took no side | vote · Sergey Lavrov for Belarus · neutral | December 2024 |  | x | russia.statemark:6 :vote[we took no side](x){stance=neutral}",
      // Only the codebook says that this is asked of it.
      "go home | demand · Ukraine → Russia · open | 4 November 2024 | On troops | out | ukraine.statemark:6 ![go\nhome]{as=out status=open}",
      "they came | claim · Russia · reported by Ukraine | 4 November 2024 | On troops |  | ukraine.statemark:7 ?[they came]{by=RUS}",
      "to stop | demand · Ukraine → Russia, North Korea, China and 1 more | 4 November 2024 | On troops |  | ukraine.statemark:8 ![to stop]{to=RUS,PRK,CHN,IRN}",
      "stop | demand · → Russia |  |  |  | undated.statemark:1 ![stop]{to=RUS}",
    ],
  });
});

test("many are counted, and the newest given", () => {
  const { count, lines } = linesOf("RUS", 2);
  expect(count).toBe(7);
  expect(lines.map((line) => line.split(" |")[0])).toEqual(["no", "we help"]);
});

test("those on whose behalf something is said, and persons, have theirs", () => {
  expect(linesOf("BLR").count).toBe(3);
  expect(linesOf("LAVROV").count).toBe(3);
  expect(linesOf("USA").lines.map((line) => line.split(" |")[0])).toEqual(["pay", "talk"]);
  expect(linesOf("FRA")).toEqual({ count: 0, lines: [] });
});
