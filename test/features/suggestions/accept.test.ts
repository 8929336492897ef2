// Accepting suggestions: what is written, that it says what was suggested, and that nothing else changes.

import { describe, expect, test } from "vitest";
import { acceptSuggestions } from "../../../server/src/features/suggestions/accept.ts";
import type {
  MentionSuggestion,
  PositionSuggestion,
  Suggestion,
} from "../../../server/src/recognition/suggestion.ts";
import { applyEdits } from "../../../server/src/text/edit.ts";
import { statementOf } from "../statement-fixture.ts";

const shared = { confidence: "high", reason: "a test says so" } as const;
type Draft = (text: string) => Suggestion;

/** The last place where the words stand that has nothing of a target or attributes before it. */
function placeOf(text: string, words: string) {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The text does not hold “${words}”.`);
  return { start, end: start + words.length };
}

const mention =
  (words: string, target: string | null, more: Partial<MentionSuggestion> = {}): Draft =>
  (text) => ({
    kind: "actor",
    target,
    candidates: [],
    ...shared,
    ...placeOf(text, words),
    ...more,
  });

const position =
  (words: string, more: Partial<PositionSuggestion> = {}): Draft =>
  (text) => ({ kind: "demand", by: [], to: [], ...shared, ...placeOf(text, words), ...more });

/** The text of the fixture once the suggestions are accepted. */
function accepted(fixture: string, ...drafts: readonly Draft[]): string {
  const { statement, file } = statementOf(fixture);
  const wanted = drafts.map((draft) => draft(file.text));
  const { edits } = acceptSuggestions(statement, wanted);
  return applyEdits(file.text, edits);
}

describe("a mention", () => {
  test("has a target only where its words do not say it", () => {
    expect(accepted("Pyongyang spoke.", mention("Pyongyang", "PRK"))).toBe("@[Pyongyang] spoke.");
    expect(accepted("The Council met.", mention("The Council", "UNSC"))).toBe(
      "@[The Council](UNSC) met.",
    );
    expect(accepted("Russian troops", mention("Russian", "RUS", { form: "adjective" }))).toBe(
      "@[Russian] troops",
    );
    expect(
      accepted(
        "under resolution 1718 (2006).",
        mention("resolution 1718 (2006)", "S/RES/1718 (2006)", { kind: "law" }),
      ),
    ).toBe("under §[resolution 1718 (2006)].");
    expect(
      accepted(
        "that resolution.",
        mention("that resolution", "S/RES/1718 (2006)", { kind: "law" }),
      ),
    ).toBe("§[that resolution](S/RES/1718 (2006)).");
  });
  test("that is not decided is left out", () => {
    expect(accepted("Korea", mention("Korea", null, { candidates: ["PRK", "KOR"] }))).toBe("Korea");
  });
  test("keeps what stands behind it from being read as its own", () => {
    expect(accepted("Russia(PRK) and", mention("Russia", "RUS"))).toBe("@[Russia]()(PRK) and");
    expect(accepted("Russia{x} and", mention("Russia", "RUS"))).toBe("@[Russia]{}{x} and");
    expect(accepted("The Council(a)", mention("The Council", "UNSC"))).toBe(
      "@[The Council](UNSC)(a)",
    );
  });
  test("opens in another form where its sign would be punctuation", () => {
    expect(accepted("Sir, (go) now", position("now"))).toBe("Sir, (go) ![now]");
    expect(accepted("so.\u00a0Go now", position("Go now"))).toBe("so.\u00a0:demand[Go now]");
  });
  test("is left out where no mark can open", () => {
    expect(
      accepted("said::Russia and Iran", mention("Russia", "RUS"), mention("Iran", "IRN")),
    ).toBe("said::@[Russia] and @[Iran]");
  });
});

describe("a position", () => {
  test("says to whom, on what condition and until when", () => {
    expect(
      accepted(
        "We ask Russia to leave by May if it can.",
        position("We ask Russia to leave by May if it can", {
          to: ["RUS"],
          if: "if it\n can",
          due: "by May",
        }),
      ),
    ).toBe('![We ask Russia to leave by May if it can]{to=RUS if="if it can" due="by May"}.');
    expect(accepted("All must go.", position("All must go", { to: ["*"] }))).toBe(
      "![All must go]{to=*}.",
    );
  });
  test("says by whom only where that is another than the speaker", () => {
    const text = "---\nspeaker: UK\n---\nGo now.\n\n# F {by=FRA}\n\nStop now.\n";
    expect(accepted(text, position("Go now", { by: ["GBR"] }))).toContain("![Go now].");
    expect(accepted(text, position("Go now", { by: ["RUS"] }))).toContain("![Go now]{by=RUS}.");
    expect(accepted(text, position("Stop now", { by: ["FRA"] }))).toContain("![Stop now].");
    expect(accepted(text, position("Stop now", { by: ["GBR"] }))).toContain("![Stop now].");
  });
  test("of a kind without a sign is written in full", () => {
    expect(accepted("We condemn it.", position("We condemn it", { kind: "condemnation" }))).toBe(
      ":condemnation[We condemn it].",
    );
  });
  test("escapes brackets that have no partner in it", () => {
    expect(accepted("a) go [now and b] stop", position("go [now"))).toBe(
      "a) ![go \\[now] and b] stop",
    );
  });
});

describe("several at once", () => {
  test("are written in each other", () => {
    expect(
      accepted(
        "We urge Russia to honour resolution 1718 (2006).",
        mention("Russia", "RUS"),
        mention("resolution 1718 (2006)", "S/RES/1718 (2006)", { kind: "law" }),
        position("We urge Russia to honour resolution 1718 (2006)", { to: ["RUS"] }),
      ),
    ).toBe("![We urge @[Russia] to honour §[resolution 1718 (2006)]]{to=RUS}.");
  });
  test("begin and end at the same places", () => {
    expect(
      accepted(
        "Russia must go, Russia.",
        position("Russia must go, Russia"),
        mention("Russia", "RUS"),
        mention("Russia", "RUS", { start: 16, end: 22 }),
      ),
    ).toBe("![@[Russia] must go, @[Russia]].");
  });
  test("stand around and in marks that are there", () => {
    expect(
      accepted(
        "?[Iran says] @[Russia] must help Iran.",
        position("@[Russia] must help Iran"),
        mention("Iran", "IRN"),
      ),
    ).toBe("?[@[Iran] says] ![@[Russia] must help Iran].");
  });
  test("leave out one that crosses another", () => {
    expect(
      accepted("We ask all to go now please.", position("ask all to go"), position("to go now")),
    ).toBe("We ![ask all to go] now please.");
  });
  test("are written but for the one that cannot be", () => {
    const text = "Iran, a:Russia and *Cuba and* Oman";
    expect(
      accepted(
        text,
        mention("Iran", "IRN"),
        mention("Cuba", "CUB"),
        mention("Cuba and* Oman", "OMN"),
        mention("Oman", "OMN"),
      ),
    ).toBe("@[Iran], a:Russia and *@[Cuba] and* @[Oman]");
  });
});
