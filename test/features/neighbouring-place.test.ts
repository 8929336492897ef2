// Going through marks and suggestions, and what is at a place.

import { expect, test } from "vitest";
import { neighbouringPlace, placeAt } from "../../server/src/features/neighbouring-place.ts";
import { suggestions } from "../../server/src/features/suggestions/suggestions.ts";
import { statementOf } from "./statement-fixture.ts";

function read(fixture: string) {
  const { statement, file } = statementOf(fixture);
  const [cursor = 0] = file.cursors;
  const range = file.selections[0] ?? { start: cursor, end: cursor };
  return { statement, text: file.text, range, suggested: suggestions(statement) };
}

function walk(fixture: string, direction: "next" | "previous", steps: number): readonly string[] {
  const { statement, text, range, suggested } = read(fixture);
  const words: string[] = [];
  for (let from = range; words.length < steps; ) {
    const place = neighbouringPlace(statement, suggested, from, direction);
    if (!place) break;
    words.push(`${place.what} ${text.slice(place.start, place.end)}`);
    from = place;
  }
  return words;
}

test("marks and suggestions come in the order of the text, and round its end", () => {
  const fixture = "@[Kyiv] met <|>Norway and @[Oslo].";
  const all = ["suggestion Norway", "mark Oslo", "mark Kyiv", "suggestion Norway"];
  expect(walk(fixture, "next", 4)).toEqual(all);
  expect(walk(fixture, "previous", 3)).toEqual(["mark Kyiv", "mark Oslo", "suggestion Norway"]);
});

test("what begins at the cursor is next, and what is in it comes behind it", () => {
  expect(walk("<|>![@[Kyiv] must go]{to=RUS}. Iran", "next", 3)).toEqual([
    "mark @[Kyiv] must go",
    "mark Kyiv",
    "suggestion Iran",
  ]);
});

test("the fence of a block is passed", () => {
  expect(walk("<|>:::claim\n@[Kyiv]\n:::", "next", 3)).toEqual(["mark Kyiv", "mark ", "mark Kyiv"]);
});

test("there may be none", () => {
  expect(walk("Nothing.", "next", 2)).toEqual([]);
});

function here(fixture: string): string {
  const { statement, text, range, suggested } = read(fixture);
  const place = placeAt(statement, suggested, range);
  return place ? `${place.what} ${text.slice(place.start, place.end)}` : "nothing";
}

test("a key is about what is selected", () => {
  expect(here("We met <|Norway|>.")).toBe("suggestion Norway");
  expect(here("![<|@[Kyiv] must go|>]{to=RUS}")).toBe("mark @[Kyiv] must go");
  expect(here("<|![@[Kyiv] must go]{to=RUS}|>")).toBe("mark @[Kyiv] must go");
});

test("else it is about the innermost at the cursor", () => {
  expect(here("We met Nor<|>way.")).toBe("suggestion Norway");
  expect(here("![Nor<|>way must go]{to=NOR}")).toBe("suggestion Norway");
  expect(here("![Norway mu<|>st go]{to=NOR}")).toBe("mark Norway must go");
  expect(here("We <|>met Norway.")).toBe("nothing");
});
