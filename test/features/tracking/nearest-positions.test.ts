// Which tracked positions some words may be a mention of.

import { describe, expect, test } from "vitest";
import { nearestPositions } from "../../../server/src/features/tracking/nearest-positions.ts";
import { workspaceOf } from "../workspace-fixture.ts";

const said = `
  === a.statemark
  ---
  speaker: UK
  date: 2024-11-08
  ---
  ![We call upon Pyongyang to withdraw its forces from the theatre]{as=troops-out to=DPRK}.
  ![Israel must reopen the crossing at Rafah]{as=rafah to=ISR}.
  +[We will keep the crossing at Rafah supplied]{as=rafah-supplies}.
  === b.statemark
  ---
  speaker: France
  date: 2025-01-20
  ---
  ![The DPRK's troops are to leave Russia without delay]{as=troops-out to=DPRK}.
  ![Moscow shall withdraw its forces from Ukraine]{as=rus-out to=RUS}.
  ![All sanctions on the regime are to be carried out in full]{as=sanctions to=*}.`;

function nearest(text: string, sought: { kind?: string; to?: string[]; by?: string[] } = {}) {
  const { workspace, statements } = workspaceOf(`${said}\n  === c.statemark\n  No mark yet.\n`);
  const statement = statements.get("c.statemark");
  if (!statement) throw new Error("no statement");
  const { kind = "demand", to = [], by = [] } = sought;
  return nearestPositions(statement, { text, kind, to, by }, workspace);
}
const idsOf = (...of: Parameters<typeof nearest>) => nearest(...of).map(({ id }) => id);

describe("the nearest positions", () => {
  test("are those with the same telling words, in whatever form", () => {
    expect(idsOf("the immediate withdrawal of DPRK forces from the theatre")[0]).toBe("troops-out");
    expect(idsOf("reopening Rafah and every other crossing")).toEqual(["rafah"]);
  });
  test("say the same, and not that it is not to be", () => {
    const opposite = "the DPRK must not withdraw its forces from the theatre";
    expect(idsOf(opposite)).toEqual([]);
    expect(idsOf(opposite.replace("not", "not only")).at(0)).toBe("troops-out");
    // What somebody will not do is what was asked.
    expect(idsOf(opposite, { kind: "rejection" })[0]).toBe("troops-out");
    const { workspace, statements } = workspaceOf(`
      === a.statemark
      ![Israel must not expand its settlements]{as=expand-settlements}
      === b.statemark
      None.`);
    const statement = statements.get("b.statemark");
    if (!statement) throw new Error("no statement");
    const found = (text: string) =>
      nearestPositions(statement, { text, kind: "demand", by: [], to: [] }, workspace).length;
    expect(found("Israel may not expand any settlements")).toBe(1);
    expect(found("Israel must expand settlements")).toBe(0);
  });
  test("are found by any of their wordings", () => {
    expect(idsOf("these troops have to leave Russia")).toEqual(["troops-out"]);
  });
  test("are found by any name of a State, but not by that alone", () => {
    expect(idsOf("Russian forces must leave")[0]).toBe("rus-out");
    expect(idsOf("We ask Moscow for the lists of all detained children")).toEqual([]);
  });
  test("are none where nothing is alike, nor where only common words are", () => {
    expect(idsOf("We ask for a fair share of the river's water")).toEqual([]);
    expect(idsOf("We call upon all of them to be in the room")).toEqual([]);
    expect(idsOf("")).toEqual([]);
  });
  test("are of the same kind, but a rejection may be of any", () => {
    expect(idsOf("keep the Rafah crossing supplied", { kind: "commitment" })).toEqual([
      "rafah-supplies",
    ]);
    expect(idsOf("the crossing at Rafah", { kind: "rejection" }).sort()).toEqual([
      "rafah",
      "rafah-supplies",
    ]);
  });
  test("are sooner those of the same addressee", () => {
    const words = "withdraw the forces";
    expect(idsOf(words, { to: ["RUS"] })).toEqual(["rus-out", "troops-out"]);
    expect(idsOf(words, { to: ["PRK"] })).toEqual(["troops-out", "rus-out"]);
  });
  test("say how often, since when and by whom", () => {
    expect(nearest("these troops have to leave Russia")[0]).toMatchObject({
      title: "We call upon Pyongyang to withdraw its forces from the theatre",
      mentions: 2,
      since: "2024-11-08",
      by: ["FRA", "GBR"],
    });
  });
});

test("the codebook's positions count before anybody mentions them, and so does the text itself", () => {
  const { statements } = workspaceOf(`
    === a.statemark
    ![Free the detained sailors]{as=sailors}
    === statemark.yaml
    positions: { hotline: { kind: demand, title: A hotline between both armies } }`);
  const statement = statements.get("a.statemark");
  if (!statement) throw new Error("no statement");
  const idsOf = (text: string) =>
    nearestPositions(statement, { text, kind: "demand", by: [], to: [] }, undefined).map(
      ({ id }) => id,
    );
  expect(idsOf("set up a hotline of the two armies")).toEqual(["hotline"]);
  expect(idsOf("the sailors who are detained go free")).toEqual(["sailors"]);
});

test("what changes in the workspace is seen at once", () => {
  const { workspace, statements } = workspaceOf(`${said}\n  === c.statemark\n  No mark yet.\n`);
  const statement = statements.get("c.statemark");
  if (!statement) throw new Error("no statement");
  const sought = { text: "sanctions on the regime carried out", kind: "demand", by: [], to: [] };
  expect(nearestPositions(statement, sought, workspace)).toHaveLength(1);
  workspace.index.delete("b.statemark");
  expect(nearestPositions(statement, sought, workspace)).toEqual([]);
});
