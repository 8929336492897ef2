// The one list of a mark: what can be said of it next, likeliest first.

import { describe, expect, test } from "vitest";
import { markChoices } from "../../../server/src/features/tracking/mark-choices.ts";
import { workspaceOf } from "../workspace-fixture.ts";

/** Of the file with the cursor, or with the selection. */
function choicesIn(fixture: string) {
  const { workspace, statements, files } = workspaceOf(fixture);
  const file = [...files.values()].find(
    ({ cursors, selections }) => cursors.length + selections.length > 0,
  );
  const statement = file && statements.get(file.path);
  if (!statement) throw new Error("no cursor");
  const start = file.cursors[0] ?? 0;
  return markChoices(statement, file.selections[0] ?? { start, end: start }, workspace);
}
const titles = (fixture: string) => choicesIn(fixture)?.choices.map(({ title }) => title);
const written = (fixture: string) =>
  choicesIn(fixture)?.choices.map(({ key, values }) => `${key}=${values.join(",")}`);

const before = `
  === before.statemark
  ---
  speaker: UK
  date: 2024-11-08
  ---
  ![We call upon Pyongyang to withdraw its forces from the theatre]{as=troops-out to=DPRK}.`;
const inNew = (text: string) => `${before}\n  === new.statemark\n  ${text}`;

describe("a demand", () => {
  test("is asked first to whom, by what its words say, marked or not", () => {
    const said = "![We urge Kenya to <|>share the lake]";
    expect(written(said)?.slice(0, 2)).toEqual(["to=KEN", "as=share-lake"]);
    expect(titles(said)?.[0]).toBe("To Kenya (KEN)");
    expect(titles("![We urge @[Nairobi] to <|>share the lake]")?.[0]).toBe("To Kenya (KEN)");
  });
  test("of several is offered to all of them together first", () => {
    expect(written("![We urge Kenya and Uganda to <|>share the lake]")?.slice(0, 3)).toEqual([
      "to=KEN,UGA",
      "to=KEN",
      "to=UGA",
    ]);
  });
  test("finds whom the sentence names before it", () => {
    expect(titles("We call upon Uganda to ![share<|> the lake].")?.[0]).toBe("To Uganda (UGA)");
  });
  test("of a name that may stand for several is offered to each, whoever is sure first", () => {
    const said = "![Korea must stop its <|>tests in Kenya]";
    expect(written(said)?.slice(0, 3)).toEqual(["to=KEN", "to=KOR", "to=PRK"]);
  });
  test.each([
    ["We call on the U.S. to ![leave<|> it].", "To United States (USA)"],
    ["We call on @[the U.S.] to ![leave<|> it].", "To United States (USA)"],
    ["We see @[Mr. Kim] and @[Mr. Lavrov](RUS). We ask @[Uganda] to ![go<|>].", "To Uganda (UGA)"],
    ["It is for Kenya. We ask that it ![stops<|>].", "Track as a new position"],
  ])("finds them in its sentence, in which names have full stops: %s", (said, first) => {
    expect(titles(said)?.[0]).toContain(first);
  });
  test("is not offered to those whom it leaves out together with the others", () => {
    expect(written("We ask Kenya, not Uganda, to ![go<|> now].")?.[0]).toBe("to=KEN");
    expect(written("We ask Kenya, not only Uganda, to ![go<|> now].")?.[0]).toBe("to=KEN,UGA");
  });
  test("of everyone is offered to everyone", () => {
    expect(written("![We call upon all States to <|>share the lake]")?.[0]).toBe("to=*");
  });
  test("whose addressee is open is asked last of all whether nobody is named", () => {
    expect(written("![share the <|>lake]")).toEqual(["as=share-lake", "to=-"]);
  });
  test("whose addressee is known is asked first which position it is", () => {
    const said = inNew("![Pyongyang must withdraw all <|>forces from the theatre]{to=DPRK}");
    expect(titles(said)?.slice(0, 2)).toEqual([
      "Same as “We call upon Pyongyang to withdraw its forces from the theatre”",
      "Track as a new position",
    ]);
    expect(choicesIn(said)?.choices[0]?.description).toBe(
      "troops-out · once, 8 November 2024 · United Kingdom",
    );
    expect(written("# A {to=DPRK}\n\n![withdraw <|>now]")?.[0]).toBe("as=withdraw");
    expect(written("![withdraw <|>now]{to=-}")?.[0]).toBe("as=withdraw");
  });
  test("gets an id that nothing in the workspace has", () => {
    const said = `=== a.statemark\n![x]{as=share-lake}\n=== b.statemark\n![share the <|>lake]{to=-}`;
    expect(written(said)).toContain("as=share-lake-2");
  });
  test("that is tracked is asked how it stands, but not how it stands already", () => {
    const all = written("![go <|>now]{to=DPRK as=go status=open}");
    expect(all).toContain("status=met");
    expect(all).not.toContain("status=open");
    expect(all?.every((each) => each.startsWith("status="))).toBe(true);
  });
  test("that only holds others is not tracked", () => {
    const all = written("![We <|>urge Kenya to ![share the lake] and ![the river]]") ?? [];
    expect(all[0]).toBe("to=KEN");
    expect(all.some((each) => each.startsWith("as="))).toBe(false);
  });
});

test("a commitment is to whom it names, a condemnation about whom it names", () => {
  expect(written("+[We will help <|>Kenya]")?.[0]).toBe("to=KEN");
  expect(written(":condemnation[Kenya's raid on the <|>lake]")?.[0]).toBe("about=KEN");
  expect(written("+[We will <|>pay]")?.[0]).toBe("as=pay");
});

test("a rejection is of what others said before what its own author said", () => {
  const said = `${before}
  ![Withdraw the forces from this theatre]{as=own by=DPRK to=UK}
  === new.statemark
  ---
  speaker: DPRK
  ---
  -[We will not withdraw <|>our forces from the theatre]`;
  expect(written(said)).toEqual(["target=troops-out", "target=own"]);
});

test("a vote is on the text that its paragraph names", () => {
  const said = "§[Resolution 2623 (2022)] passed. We :vote[voted <|>for it].";
  expect(written(said)?.[0]).toBe("as=S/RES/2623");
});

describe("a name", () => {
  test("that is plain is asked nothing, and the demand around it is", () => {
    expect(titles("@[Ken<|>ya]")).toEqual([]);
    expect(choicesIn("![We urge @[Ken<|>ya] to share the lake]")?.mark.kind).toBe("demand");
  });
  test("that fits several entries is each of them", () => {
    expect(written("@[Con<|>go]")).toEqual(["target=COD", "target=COG"]);
  });
  test("that is not known is the nearest, or a new entry", () => {
    const choices = choicesIn("@[Keny<|>aa]")?.choices ?? [];
    expect(choices[0]?.values).toEqual(["KEN"]);
    expect(choices.at(-1)?.codebookEntry).toMatchObject({ section: "actors", id: "KENYAA" });
  });
});

test("of a selection the mark around just these words is meant", () => {
  const said = "![<|@[Kenya] shall share the lake|>]";
  expect(choicesIn(said)?.mark.kind).toBe("demand");
});

test("typing finds every actor and position", () => {
  const others = choicesIn(inNew("![go <|>now]"))?.others ?? [];
  expect(others).toContainEqual(
    expect.objectContaining({ key: "to", value: "RWA", title: "Rwanda" }),
  );
  expect(others.find(({ value }) => value === "troops-out")?.key).toBe("as");
  expect(others.find(({ value }) => value === "PRK")?.also).toContain("DPRK");
});

test("there is no list where there is no mark", () => {
  expect(choicesIn("no <|>mark")).toBeUndefined();
});
