// Where something is declared, or first mentioned.

import { expect, test } from "vitest";
import { definitions } from "../../server/src/features/definition.ts";
import { registryEntry } from "../../server/src/features/registry-entry.ts";
import type { Referent } from "../../server/src/workspace/referent.ts";
import { workspaceOf } from "./workspace-fixture.ts";

const files = `
  === statemark.yaml
  actors:
    V: { name: Volga Group }
    PRK: { note: Ours }
  positions:
    out: { title: Troops leave }
  === a.statemark
  ![no date]{as=new}
  === b.statemark
  ![later]{as=new date=2024-12} ![first]{as=new date=2024-11} ![go]{as=out}
  `;

function found(of: Referent["of"], id: string): readonly string[] {
  const { workspace, at } = workspaceOf(files);
  return definitions(workspace, { of, id }, workspace.codebooks).map((each) =>
    "builtIn" in each ? `built in: ${each.builtIn.id}` : at(each),
  );
}

test.each([
  ["actor", "V", ["statemark.yaml:2 V"]],
  ["actor", "PRK", ["statemark.yaml:3 PRK", "built in: PRK"]],
  ["actor", "UKR", ["built in: UKR"]],
  ["law", "S/RES/1718", ["built in: S/RES/1718"]],
  ["law", "NPT", ["built in: NPT"]],
  ["position", "out", ["statemark.yaml:5 out"]],
  ["position", "new", ["b.statemark:1 ![first]{as=new date=2024-11}"]],
  ["position", "nowhere", []],
  ["actor", "PERSON:Smith", []],
  ["topic", "none", []],
] as const)("of %s %s", (of, id, expected) => {
  expect(found(of, id)).toEqual(expected);
});

test("a built-in entry reads as a page", () => {
  const page = registryEntry("actor", "PRK") ?? "";
  expect(page).toMatch(
    /^# Democratic People's Republic of Korea\n\n- Id: PRK\n- Kind: State\n- Usual name: North Korea\n/,
  );
  expect(page).toContain("\n## Names\n\n");
  expect(page).toContain("- Pyongyang (capital)");
  expect(page).toContain("cannot be changed here");
  expect(registryEntry("law", "NPT")).toContain("## Parties");
  expect(registryEntry("law", "S/RES/1718")).toContain("Official text");
  expect(registryEntry("actor", "NOBODY")).toBe(undefined);
});
