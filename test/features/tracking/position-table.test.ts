// The table of tracked positions, which follows the index of statements.

import { expect, test } from "vitest";
import {
  PositionTable,
  positionTableOf,
} from "../../../server/src/features/tracking/position-table.ts";
import { builtInRegistry } from "../../../server/src/registry/registry.ts";
import { readStatement } from "../../../server/src/workspace/statement.ts";
import { recordOf } from "../../../server/src/workspace/statement-record.ts";
import type { WorkspaceIndex } from "../../../server/src/workspace/workspace-index.ts";
import { workspaceOf } from "../workspace-fixture.ts";

const fixture = `
  === a.statemark
  ---
  speaker: UK
  date: 2024-11-08
  ---
  ![Withdraw the forces]{as=troops-out to=DPRK} and once more ![withdraw them]{as=troops-out}.
  === b.statemark
  ---
  speaker: France
  date: 2023-01-20
  ---
  -[That is out of the question](troops-out).
  === c.statemark
  ---
  speaker: Japan
  date: 2022-05-05
  ---
  @[Sergey Lavrov] said that ![they stay]{as=troops-out by=RUS via=JPN}. ![Open the crossing]{as=rafah}.`;

const recordFrom = (text: string) => recordOf(readStatement(text, builtInRegistry()));
const idsIn = (table: PositionTable) => [...table.all].map(({ id }) => id).sort();

/** All that it says, whatever numbers words have. */
function contentOf(table: PositionTable) {
  return [...table.all]
    .map(({ id, kinds, text, words }) => ({
      id,
      kinds: [...kinds].sort(),
      text,
      words: words.size,
      facts: table.factsOf(id),
      weight: Math.max(...[...words].map((word) => table.weightOf(word))),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function afresh(index: WorkspaceIndex) {
  const table = new PositionTable();
  while (!table.catchUp(index));
  return contentOf(table);
}

test("it says what was first said of a position, and leaves out what is only reported", () => {
  const { workspace } = workspaceOf(fixture);
  const table = positionTableOf(workspace.index);
  expect(table.catchUp(workspace.index)).toBe(true);
  expect(table.factsOf("troops-out")).toEqual({
    text: "Withdraw the forces",
    mentions: 3,
    since: "2023-01-20",
    by: ["GBR"],
    to: ["PRK"],
  });
});

test("statements are read a few at a time", () => {
  const { workspace } = workspaceOf(fixture);
  const table = new PositionTable();
  expect(table.catchUp(workspace.index, 1)).toBe(false);
  expect(table.catchUp(workspace.index, 1)).toBe(false);
  expect(table.catchUp(workspace.index, 1)).toBe(true);
  expect(idsIn(table)).toEqual(["rafah", "troops-out"]);
});

test("after changes it is as if it were made afresh", () => {
  const { workspace } = workspaceOf(fixture);
  const { index } = workspace;
  const table = new PositionTable();
  table.catchUp(index);
  const steps = [
    () => index.set("c.statemark", recordFrom("![Open the gate]{as=gate}")),
    () => index.set("d.statemark", recordFrom("---\ndate: 2001\n---\n![All out]{as=troops-out}")),
    () => index.delete("a.statemark"),
    () => index.set("b.statemark", recordFrom("Nothing is marked.")),
    () => index.delete("d.statemark"),
  ];
  for (const step of steps) {
    step();
    table.catchUp(index);
    expect(contentOf(table)).toEqual(afresh(index));
  }
  expect(idsIn(table)).toEqual(["gate"]);
});

test("what changes while it reads is read as it then stands", () => {
  const { workspace } = workspaceOf(fixture);
  const { index } = workspace;
  const table = new PositionTable();
  table.catchUp(index, 2);
  index.set("a.statemark", recordFrom("![Open the gate]{as=gate}"));
  index.delete("c.statemark");
  while (!table.catchUp(index, 1));
  expect(contentOf(table)).toEqual(afresh(index));
  expect(idsIn(table)).toEqual(["gate", "troops-out"]);
});
