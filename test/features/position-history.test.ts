// What a hover tells of a position over all statements.

import { expect, test } from "vitest";
import { hover } from "../../server/src/features/hover.ts";
import { trackedPositions } from "../../server/src/features/tracked-positions.ts";
import { dedent } from "../fixture.ts";
import { workspaceOf } from "./workspace-fixture.ts";

/** At the cursor; backslashes before signs taken out. */
function shown(fixture: string): string | undefined {
  const { workspace, statements, cursor } = workspaceOf(fixture);
  const statement = statements.get(cursor.file);
  const found =
    statement &&
    hover(statement, cursor.offset, (id) => trackedPositions(workspace, new Set([id])).get(id));
  return found?.markdown.replaceAll(/\\([!-/:-@[-`{-~])/g, "$1").replaceAll("  \n", "\n");
}

const others = `
  === statemark.yaml
  positions:
    out:
      title: Troops leave
      history:
        - { date: 2025-01-10, status: met, source: https://example.org/a, note: They left. }
  === file:///w/a.statemark
  ---
  speaker: Ukraine
  date: 2024-11-04
  ---
  ![withdraw its forces]{as=out to=PRK status=open}
  === file:///w/b.statemark
  ---
  speaker: Russia
  date: 2024-11-20
  ---
  -[We will not](out) ![as Kyiv says]{as=out by=UKR to=PRK}`;

test("how it stands, who is for and against it, and who said what when", () => {
  expect(
    shown(`${others}
  === file:///w/c.statemark
  ---
  speaker: UK
  date: 2024-12-18
  ---
  ![go <|>home]{as=out to=PRK}
  `),
  ).toBe(
    dedent(`
    **Troops leave**
    demand · out

    By: United Kingdom
    To: North Korea
    Said on: 18 December 2024

    Status: met since 10 January 2025, in statemark.yaml
    4 November 2024 to 18 December 2024: 3 mentions in 3 statements
    For: United Kingdom, Ukraine
    Against: Russia

    - 10 January 2025 · met · They left. · [https://example.org/a](<https://example.org/a>)
    - 18 December 2024 · United Kingdom · [“go home”](<file:///w/c.statemark#L5,1>)
    - 20 November 2024 · Ukraine · [“as Kyiv says”](<file:///w/b.statemark#L5,21>) · reported
    - 20 November 2024 · Russia · [“We will not”](<file:///w/b.statemark#L5,1>) · against
    - 4 November 2024 · Ukraine · [“withdraw its forces”](<file:///w/a.statemark#L5,1>) · open
    `),
  );
});

test("of a position that is answered, on its id", () => {
  const text = shown(`${others}\n  === file:///w/c.statemark\n  +[yes]{as=x re=o<|>ut}\n`);
  expect(text).toContain("**Troops leave**\ndemand · out\n");
  expect(text).toContain("Against: Russia");
  const nowhere = shown("=== a.statemark\n+[yes]{re=no<|>where}");
  expect(nowhere).toContain("No statement mentions a position with this id");
});

test("the latest twelve are listed, and the others counted", () => {
  const many = Array.from(
    { length: 15 },
    (_, index) => `![go ${index}]{as=out date=2024-01-${10 + index}}`,
  );
  const text = shown(`=== a.statemark\n![go<|>]{as=out}\n\n${many.join("\n\n")}\n`) ?? "";
  expect(text.match(/^- /gm)).toHaveLength(13);
  expect(text).toContain("- 24 January 2024 · [“go 14”]".replace("[“go 14”]", "“go 14”"));
  expect(text).toMatch(/\n- and 4 more$/);
});

test("what is only reported has no date and no side", () => {
  const text = shown("=== a.statemark\n---\nspeaker: UK\n---\n![go<|>]{as=out by=RUS}\n");
  expect(text).toContain("1 mention, all of them reported");
});
