import { describe, expect, test } from "vitest";
import { declaredPosition } from "../../server/src/analysis/declared-position.ts";
import { historyOf, statusOf } from "../../server/src/analysis/position-history.ts";
import { mentionsByPosition } from "../../server/src/analysis/position-mentions.ts";
import { positionSummaries } from "../../server/src/analysis/position-summaries.ts";
import { timesSince } from "../../server/src/analysis/times-since.ts";
import { negotiations } from "./negotiations.ts";
import { trackedWorkspace } from "./tracked-workspace.ts";

/** What happened to a position, a line each, and how it stands. */
function told(fixture: string, id: string): readonly string[] {
  const { files, registryOf } = trackedWorkspace(fixture);
  const mentions = mentionsByPosition(files).get(id) ?? [];
  const history = historyOf(mentions, declaredPosition(id, mentions, registryOf).history);
  const lines = history.map((item) => {
    if (item.type === "event") return `${item.date} ${item.event.status} (${item.event.file})`;
    const { stance, by, status, text } = item.mentioned.mention;
    return `${item.date} ${by.join()} ${stance} “${text}” ${status ?? "-"} (${item.mentioned.file})`;
  });
  const now = statusOf(history);
  return [...lines, now ? `now ${now.value} ${now.date} (${now.source})` : "now unknown"];
}

test("the history of a position is in date order, with what codebooks tell", () => {
  expect(told(negotiations, "troops-out")).toEqual([
    "null FRA for “Go” lapsed (g-undated.statemark)",
    "2024-11-04 GBR for “withdraw the soldiers” open (a-uk.statemark)",
    "2024-11-20 LAVROV against “We withdraw nobody” - (b-lavrov.statemark)",
    "2024-12-18 UKR for “Let them leave … all of them” open (c-record.statemark)",
    "2024-12-18 CHN neutral “they should leave” - (c-record.statemark)",
    "2024-12-18 partly-met (statemark.yaml)",
    "2024-12-30 GBR for “Withdraw” - (d-turns.statemark)",
    "2025-01-10 open (statemark.yaml)",
    "2025-02-03 LAVROV against “Nobody withdraws” - (f-lavrov.statemark)",
    "2025-03 GUARD for “They go home” - (deep/i-guard.statemark)",
    "2025-03-01 partly-met (deep/statemark.yaml)",
    "now partly-met 2025-03-01 (deep/statemark.yaml)",
  ]);
});

/** Statements with one demand each, from `date status stance`. */
function statements(said: Readonly<Record<string, string>>, history = "[]"): string {
  const codebook = `\n=== statemark.yaml\npositions:\n  x: { kind: demand, history: ${history} }`;
  const files = Object.entries(said).map(([name, words]) => {
    const [date, ...marks] = words.split(" ");
    const positions = marks.map((attributes) => `![go](x){to=* by=UK ${attributes}}`);
    return `\n=== ${name}.statemark\n---\ndate: ${date}\n---\n${positions.join(" ")}`;
  });
  return [codebook, ...files].join("");
}

describe("how a position stands", () => {
  test.each([
    [
      "the latest status counts",
      { b: "2024-01-02 status=met", a: "2024-01-03 status=open" },
      "[]",
      "open 2024-01-03 (a.statemark)",
    ],
    [
      "a mention without a status says nothing",
      { a: "2024 status=met", b: "2025 .t" },
      "[]",
      "met 2024 (a.statemark)",
    ],
    [
      "a month counts as its beginning",
      { a: "2024-12 status=met", b: "2024-12-01 status=open" },
      "[]",
      "open 2024-12-01 (b.statemark)",
    ],
    [
      "a year too",
      { a: "2024 status=met", b: "2023-12-31 status=open" },
      "[]",
      "met 2024 (a.statemark)",
    ],
    [
      "on one date the last by file name counts",
      { b: "2024 status=met", a: "2024 status=open" },
      "[]",
      "met 2024 (b.statemark)",
    ],
    [
      "then the last in the text",
      { a: "2024 status=met status=open" },
      "[]",
      "open 2024 (a.statemark)",
    ],
    [
      "and the codebook after all",
      { a: "2024 status=met" },
      "[{ date: 2024, status: open }]",
      "open 2024 (statemark.yaml)",
    ],
    [
      "the last of its entries",
      { a: "2023 .t" },
      "[{ date: 2024, status: met }, { date: 2024, status: open }]",
      "open 2024 (statemark.yaml)",
    ],
    [
      "wherever in its list they stand",
      { a: "2023 .t" },
      "[{ date: 2025, status: met }, { date: 2024, status: open }]",
      "met 2025 (statemark.yaml)",
    ],
    [
      "what has no date counts last",
      { a: "soon status=met", b: "2020 status=open" },
      "[]",
      "open 2020 (b.statemark)",
    ],
    [
      "but where there is nothing else",
      { a: "soon status=met", b: "2020 .t" },
      "[]",
      "met null (a.statemark)",
    ],
    ["nothing is known where nothing is said", { a: "2024 .t" }, "[]", "unknown"],
  ])("%s", (_, said, history, now) => {
    expect(told(statements(said, history), "x").at(-1)).toBe(`now ${now}`);
  });
});

test("codebooks that tell the same in the same words tell it once", () => {
  const event = "[{ date: 2024, status: open }]";
  const nested = `${statements({ a: "2023 .t", "deep/b": "2023 .t" }, event)}\n=== deep/statemark.yaml\npositions: { x: { history: ${event} } }`;
  expect(told(nested, "x").slice(2)).toEqual([
    "2024 open (statemark.yaml)",
    "now open 2024 (statemark.yaml)",
  ]);
});

test("the latest mention of an actor is decided in the same order", () => {
  const stances = (said: Readonly<Record<string, string>>) => {
    const { files, registryOf } = trackedWorkspace(statements(said));
    const [row] = positionSummaries(files, registryOf);
    return `for ${row?.for} against ${row?.against} neutral ${row?.neutral}`;
  };
  expect(stances({ b: "2024 .t", a: "2024 stance=against" })).toBe("for GBR against  neutral ");
  expect(stances({ a: "2024 .t stance=neutral" })).toBe("for  against  neutral GBR");
  expect(stances({ a: "2024 stance=against", b: "soon .t" })).toBe("for  against GBR neutral ");
});

test("the title is that of the first dated mention that is no rejection and no vote", () => {
  const { files, registryOf } = trackedWorkspace(`
    === a.statemark
    ?[undated](x)
    === b.statemark
    -[no](x){date=2023} ![second](x){date=2025} ![first](x){date=2024} -[only](y)
  `);
  const rows = positionSummaries(files, registryOf);
  expect(rows.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
    "demand first",
    "rejection only",
  ]);
});

describe("which time it is", () => {
  const { files, registryOf } = trackedWorkspace(negotiations);
  const mentions = mentionsByPosition(files).get("troops-out") ?? [];
  const timesOf = (text: string) => {
    const found = mentions.find(({ mention }) => mention.text.startsWith(text));
    const times = timesSince(
      mentions,
      { file: found?.file ?? "", start: found?.mention.start ?? -1 },
      registryOf,
    );
    return times && [times.byAnyone, times.byThem].map(({ nth, since }) => `${nth} ${since}`);
  };

  test("is counted over all who take the position, and over those who do so here", () => {
    expect(timesOf("withdraw the soldiers")).toEqual(["1 2024-11-04", "1 2024-11-04"]);
    expect(timesOf("Let them leave")).toEqual(["2 2024-11-04", "1 2024-12-18"]);
    expect(timesOf("Withdraw")).toEqual(["3 2024-11-04", "2 2024-11-04"]);
    expect(timesOf("They go home")).toEqual(["4 2024-11-04", "1 2025-03"]);
  });

  test("is not counted for rejections, what is only noted and what has no date", () => {
    for (const text of ["We withdraw nobody", "they should leave", "Go", "is not there"]) {
      expect(timesOf(text)).toBeUndefined();
    }
  });
});
