// What can be done about what is pointed at.

import { expect, test } from "vitest";
import { positionActions, referentActions } from "../../server/src/features/hover-actions.ts";
import { referentAt } from "../../server/src/features/referent-at.ts";
import { statementOf } from "./statement-fixture.ts";

function actions(drawn: string): readonly string[] {
  const codebook = "\n=== statemark.yaml\npositions:\n  out: { title: Troops leave }\n";
  const { statement, file } = statementOf(drawn + codebook);
  const [cursor = 0] = file.cursors;
  const named = referentAt(statement, cursor);
  return [
    ...(named ? referentActions(statement.registry, named) : []),
    ...positionActions(statement, cursor, named),
  ];
}

const ofEntry = ["openEntry", "showReferences"];
const ofActor = [...ofEntry, "showPositions"];
const ofPosition = ["showReferences", "setStatus", "completeMark"];

test.each([
  ["@[Mos<|>cow]", ofActor],
  ["![go @[Mos<|>cow]]{as=out}", ofActor],
  ["![go]{to=RU<|>S}", ofActor],
  ["§[resol<|>ution 1718 (2006)]", ofEntry],
  ["![go]{basis=NP<|>T}", ofEntry],
  ["![g<|>o]{as=out}", ["openEntry", ...ofPosition]],
  ["![g<|>o]{as=o}", ofPosition],
  ["![go](o<|>)", ofPosition],
  // Of a position of its own there is nothing to show.
  ["![g<|>o]", ["setStatus", "completeMark"]],
  [":vote[n<|>o](o)", ["showReferences", "completeMark"]],
  // The head is not counted, so it has no status.
  ["![We as<|>k ![to go]]", ["completeMark"]],
  // Another position, whose mark stands elsewhere.
  ["![go]{as=o re=ou<|>t}", ofEntry],
  ["![go]{#a as=o} so ![aw<|>ay]{#a}", ofPosition],
  ["@[Nobo<|>dy We Know]", []],
  ["@[Con<|>go]", []],
  ["Wor<|>ds", []],
])("%s", (drawn, expected) => {
  expect(actions(drawn)).toEqual(expected);
});
