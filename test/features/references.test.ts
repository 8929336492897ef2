// Where the same is named over many files.

import { expect, test } from "vitest";
import { codebookOf, declarationIn } from "../../server/src/features/codebook/declaration.ts";
import { references } from "../../server/src/features/references.ts";
import { referentAt } from "../../server/src/features/referent-at.ts";
import type { Referent } from "../../server/src/workspace/referent.ts";
import { scopeOf } from "../../server/src/workspace/scope.ts";
import { workspaceOf } from "./workspace-fixture.ts";

const files = `
  === statemark.yaml
  actors:
    W: { name: Volga Group }
  positions:
    out: { to: W, basis: S/RES/1718 }
    later: { replaces: out }
  kinds:
    question: { title: Question }
  === a.statemark
  ---
  speaker: UK
  ---
  ## Two {by=W}

  @[Volga Group] ![go]{as=out to=PRK,W} @[x](W) :question[why]
  === deep/b.statemark.md
  -[no]{as=other re=out} @[Pyongyang] ![go @[North Korea]](out)
  === deep/statemark.yaml
  actors:
    PRK: { note: The State, part-of: W }
  `;

function found(referent: Referent, withEntries = true, declaring: readonly string[] = []) {
  const { workspace, at } = workspaceOf(files);
  return references(workspace, referent, scopeOf(referent, declaring), withEntries).map(at);
}

test("an actor of a codebook: in marks, braces, headings and codebooks", () => {
  expect(found({ of: "actor", id: "W" })).toEqual([
    "statemark.yaml:2 W",
    "statemark.yaml:4 W",
    "deep/statemark.yaml:2 W",
    "a.statemark:4 W",
    "a.statemark:6 @[Volga Group]",
    "a.statemark:6 W",
    "a.statemark:6 (W)",
  ]);
});

test("without the entries themselves where only mentions are asked for", () => {
  expect(found({ of: "position", id: "out" }, false)).toEqual([
    "statemark.yaml:5 out",
    "a.statemark:6 out",
    "deep/b.statemark.md:1 out",
    "deep/b.statemark.md:1 (out)",
  ]);
});

test("what is built in, by whatever name it is called", () => {
  expect(found({ of: "actor", id: "PRK" })).toEqual([
    "deep/statemark.yaml:2 PRK",
    "a.statemark:6 PRK",
    "deep/b.statemark.md:1 @[Pyongyang]",
    "deep/b.statemark.md:1 @[North Korea]",
  ]);
});

test("a kind of mark", () => {
  expect(found({ of: "kind", id: "question" }, false)).toEqual(["a.statemark:6 :question["]);
});

test("only below the codebook that declares it", () => {
  expect(found({ of: "actor", id: "W" }, true, ["deep/statemark.yaml"])).toEqual([
    "deep/statemark.yaml:2 W",
  ]);
  expect(found({ of: "actor", id: "PRK" }, true, ["deep/statemark.yaml"])).toHaveLength(4);
});

test.each([
  ["![we call @[Pyong<|>yang] to go]{as=out}", "actor PRK"],
  ["![we call on you to g<|>o]{as=out}", "position out"],
  ["![we call]{#a as=out} and ![to g<|>o]{#a}", "position out"],
  ["![go]{as=out re=la<|>ter}", "position later"],
  ["![go<|>]", undefined],
  ["go<|>", undefined],
])("what is named at the cursor of %s", (drawn, expected) => {
  const { statements, cursor } = workspaceOf(drawn);
  const statement = statements.get(cursor.file);
  const named = statement && referentAt(statement, cursor.offset);
  const shown = named && `${named.of} ${named.id}`;
  expect(shown).toBe(expected);
});

test("an entry is declared where its key stands", () => {
  const [codebook] = workspaceOf(files).workspace.codebooks;
  const place = codebook && declarationIn(codebookOf(codebook), { of: "position", id: "later" });
  expect(place && codebook.text.slice(place.start, place.end)).toBe("later");
  expect(codebook && declarationIn(codebookOf(codebook), { of: "law", id: "W" })).toBe(undefined);
});
