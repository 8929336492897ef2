// Code actions that track a position.

import { describe, expect, test } from "vitest";
import { trackings } from "../../../server/src/features/refactorings/tracking.ts";
import { addToCodebook } from "../../../server/src/registry/codebook-addition.ts";
import { applyEdits } from "../../../server/src/text/edit.ts";
import { workspaceOf } from "../workspace-fixture.ts";

/** Of the file with the cursor: titles, each with the text or the codebook that it makes. */
function offered(fixture: string) {
  const { workspace, statements, files, cursor } = workspaceOf(fixture);
  const statement = statements.get(cursor.file);
  const text = files.get(cursor.file)?.text ?? "";
  if (!statement) throw new Error("no cursor");
  const at = { start: cursor.offset, end: cursor.offset };
  return trackings(statement, at, workspace).map(({ title, edits, codebookEntry }) => {
    if (!codebookEntry || "alias" in codebookEntry)
      return { title, after: applyEdits(text, edits) };
    const edit = addToCodebook("", codebookEntry);
    return { title, after: edit && applyEdits("", [edit]) };
  });
}

describe("a position without an id", () => {
  test("is tracked as a new one, or as the same as one of another statement", () => {
    expect(
      offered(`
        === a.statemark
        ![withdraw its forces from the theatre]{as=troops-out}
        === b.statemark
        ![withdraw all <|>forces from the theatre]{to=PRK}`),
    ).toEqual([
      {
        title: "Same as “withdraw its forces from the theatre” (troops-out)",
        after: "![withdraw all forces from the theatre]{as=troops-out to=PRK}",
      },
      {
        title: "Make this a tracked position (withdraw-forces-theatre)",
        after: "![withdraw all forces from the theatre]{as=withdraw-forces-theatre to=PRK}",
      },
    ]);
  });
  test("is also meant by a mark within it", () => {
    expect(offered("![leave @[Ky<|>iv] alone]").map(({ after }) => after)).toEqual([
      "![leave @[Kyiv] alone]{as=leave-kyiv-alone}",
    ]);
  });
  test("is not tracked where it only holds others, nor outside of marks", () => {
    expect(offered("![We <|>urge you to ![go] and ![stay]]")).toEqual([]);
    expect(offered("no <|>mark")).toEqual([]);
    expect(offered("@[Ky<|>iv]")).toEqual([]);
  });
  test("that is a rejection gets the rejected one for its target", () => {
    const [first] = offered(`
      === a.statemark
      ![withdraw its forces from the theatre]{as=troops-out}
      === b.statemark
      -[we keep our <|>forces in the theatre]`);
    expect(first?.after).toBe("-[we keep our forces in the theatre](troops-out)");
  });
});

describe("a position with an id", () => {
  test("is added to the codebook with its kind, words and addressees", () => {
    expect(offered("![withdraw: <|>now]{as=go to=DPRK,RUS}")).toEqual([
      {
        title: "Add the position go to the codebook",
        after:
          'positions:\n  go:\n    kind: demand\n    title: "withdraw: now"\n    to: [PRK, RUS]\n',
      },
    ]);
  });
  test("is not added where the codebook has it, or where its id is a text's", () => {
    expect(
      offered("=== a.statemark\n![g<|>o]{as=go}\n=== statemark.yaml\npositions: { go: {} }"),
    ).toEqual([]);
    expect(offered(":vote[y<|>es]{as=A/RES/ES-11/1}")).toEqual([]);
  });
});
