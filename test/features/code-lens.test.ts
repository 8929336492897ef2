// The line above a paragraph about the position that is taken in it.

import { expect, test } from "vitest";
import { codeLenses } from "../../server/src/features/code-lens.ts";
import { workspaceOf } from "./workspace-fixture.ts";

function lenses(fixture: string, file: string): readonly string[] {
  const { workspace, statements, files } = workspaceOf(fixture);
  const statement = statements.get(file);
  const text = files.get(file)?.text ?? "";
  return statement
    ? codeLenses(workspace, file, statement).map(
        ({ start, end, title }) => `${text.slice(start, end)} | ${title}`,
      )
    : [];
}

const said = (speaker: string, date: string, text: string) =>
  `=== ${speaker}-${date}.statemark\n---\nspeaker: ${speaker}\ndate: ${date}\n---\n${text}\n`;

const files = [
  said("GBR", "2024-11-04", "![go]{as=out status=open}"),
  said("UKR", "2024-11-10", "![go]{as=out}"),
  said("JPN", "2024-11-11", "![go]{as=out}"),
  said("RUS", "2024-11-12", "-[no](out)"),
  said("GBR", "2024-11-20", "![go]{as=out}"),
  said(
    "GBR",
    "2024-12-18",
    "Well. ![go]{as=out} +[help]{as=alone} ![go]{as=out}\n\n+[help]{as=alone}\n\n:::demand{as=out}\nAll.\n\nOut.\n:::",
  ),
].join("");

test("which time, how it stands, who else and who not; at most one a paragraph", () => {
  expect(lenses(files, "GBR-2024-12-18.statemark")).toEqual([
    "![go]{as=out} | 3rd time since 4 November 2024 · open · also: Japan, Ukraine · rejected by Russia",
    "+[help]{as=alone} | 2nd time since 18 December 2024",
    ":::demand{as=out}\nAll.\n\nOut.\n::: | 5th time since 4 November 2024 · open · also: Japan, Ukraine · rejected by Russia",
  ]);
});

test("above a rejection who is for it; above a first time how it stands", () => {
  expect(lenses(files, "RUS-2024-11-12.statemark")).toEqual([
    "-[no](out) | open · for: United Kingdom, Japan, Ukraine",
  ]);
  expect(lenses(files, "UKR-2024-11-10.statemark")).toEqual([
    "![go]{as=out} | open · also: United Kingdom, Japan · rejected by Russia",
  ]);
});

test("nothing above what only says itself what there is to say, nor above positions of their own", () => {
  expect(lenses("=== a.statemark\n![go]{as=out status=open}\n", "a.statemark")).toEqual([]);
  expect(lenses("=== a.statemark\n![go]{as=out} ![go]{to=PRK}\n", "a.statemark")).toEqual([]);
});
