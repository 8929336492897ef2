// Who demands what of whom.

import { expect, test } from "vitest";
import {
  type DemandCall,
  incomingDemands,
  outgoingDemands,
} from "../../server/src/features/call-hierarchy.ts";
import { workspaceOf } from "./workspace-fixture.ts";

const files = `
  === statemark.yaml
  actors:
    LAVROV: { name: Sergey Lavrov, kind: person, acts-for: RUS }
    ENVOY: { name: The envoy, acts-for: { id: PRK, until: 2024-06 } }
  positions:
    out: { title: Troops leave, to: PRK }
  === a.statemark
  ---
  title: On troops
  date: 2024-11-04
  speaker: UKR
  ---
  ![go]{as=out} ![pay]{to=RUS,PRK} -[no]{as=out} +[we help]{to=PRK} ![as they say]{by=USA to=PRK}
  ![We ask ![to stop]{to=PRK} and ![to answer]{to=PRK}]
  === b.statemark
  ---
  date: 2024-10-01
  speaker: LAVROV
  on-behalf-of: CHN
  ---
  ![talk]{to=ENVOY} ![listen]{to=UKR} ![act]{to=*} ![leave]{to="those in Kyiv"}
  === c.statemark
  ---
  date: 2024-05-01
  speaker: UK
  ---
  ![talk]{to=ENVOY}
  === d.statemark
  ---
  date: 2024-12-01
  speaker: FRA
  ---
  ![leave]{as=out}
  `;

function shown(calls: readonly DemandCall[], at: ReturnType<typeof workspaceOf>["at"]) {
  return calls.map(({ actor, name, detail, file, places }) => [
    `${actor} | ${name} | ${detail}`,
    ...places.map((place) => at({ file, place })),
  ]);
}

test("who demands something of an actor, by date", () => {
  const { workspace, at } = workspaceOf(files);
  expect(shown(incomingDemands(workspace, "PRK"), at)).toEqual([
    ["GBR | United Kingdom demands: talk | 1 May 2024", "c.statemark:5 ![talk]{to=ENVOY}"],
    [
      "UKR | Ukraine demands: Troops leave; pay; and 2 more | 4 November 2024 · On troops",
      "a.statemark:6 ![go]{as=out}",
      "a.statemark:6 ![pay]{to=RUS,PRK}",
      "a.statemark:7 ![to stop]{to=PRK}",
      "a.statemark:7 ![to answer]{to=PRK}",
    ],
    // Only the codebook says that this is asked of it.
    ["FRA | France demands: Troops leave | 1 December 2024", "d.statemark:5 ![leave]{as=out}"],
  ]);
});

test("what an actor demands of whom; a person counts for whom it acts for, and so do those on whose behalf", () => {
  const { workspace, at } = workspaceOf(files);
  const ofRussia = shown(outgoingDemands(workspace, "RUS"), at);
  expect(ofRussia.map(([line]) => line)).toEqual([
    "ENVOY | Russia demands of The envoy: talk | 1 October 2024 · Sergey Lavrov",
    "UKR | Russia demands of Ukraine: listen | 1 October 2024 · Sergey Lavrov",
    "* | Russia demands of everyone: act | 1 October 2024 · Sergey Lavrov",
    "those in Kyiv | Russia demands of those in Kyiv: leave | 1 October 2024 · Sergey Lavrov",
  ]);
  expect(outgoingDemands(workspace, "CHN")).toHaveLength(4);
  expect(outgoingDemands(workspace, "LAVROV")).toHaveLength(4);
  expect(outgoingDemands(workspace, "USA")).toEqual([]);
});
