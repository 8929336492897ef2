import { expect, test } from "vitest";
import { type MentionRow, mentionRows } from "../../server/src/analysis/mention-rows.ts";
import { statementOf } from "../features/statement-fixture.ts";
import { dedent } from "../fixture.ts";

const rowsOf = (fixture: string): readonly MentionRow[] =>
  mentionRows(statementOf(fixture).statement);

/** What is said of each mention, and nothing for what is not. */
function outline(row: MentionRow): string {
  const { kind, text, before, after, start, end, ...rest } = row;
  const said = Object.entries(rest).filter(([, value]) => value !== null && value.length > 0);
  return [
    `${kind} |${before}[${text}]${after}|`,
    ...said.map(([key, value]) => `  ${key}: ${Array.isArray(value) ? value.join(", ") : value}`),
  ].join("\n");
}

test("a row says all of a mention: what it is, who says it where, and the words around", () => {
  const rows = rowsOf(`
    === statemark.yaml
    positions: { out: { to: DPRK } }
    === a.statemark
    ---
    title: On the war
    speaker: UK
    date: 2024-12-18
    forum: UNSC
    meeting: S/PV.9821
    source: https://example.org
    coder: mk
    ---
    ## Our view {date=2024-12-19}

    We ask *@[Pyongyang]* to ![leave](out){#l .key status=open basis=NPT if="peace comes" due=2025
    strength=asks note=^n1 confidence=low re=talks} and ![now]{#l}, @[Congo].

    ## Malta {by=Malta}

    On #[peace]{stance=against by=Cuba} ![all must ![go]{about=UK via=Cuba} and ![stay]]{to=* due=soon}.

    [^n1]: Said twice.
  `);
  expect(rows.map(outline).join("\n")).toBe(
    dedent(`
      actor |Our view We ask [Pyongyang] to leave and now, Congo. Malta On peace all must |
        date: 2024-12-19
        forum: UNSC
        entity: PRK
        title: On the war
        meeting: S/PV.9821
        source: https://example.org
        speaker: GBR
        section: Our view
        coder: mk
      demand |Our view We ask Pyongyang to [leave … now] and now, Congo. Malta On peace all must go and st|
        date: 2024-12-19
        forum: UNSC
        position: out
        title: On the war
        meeting: S/PV.9821
        source: https://example.org
        speaker: GBR
        section: Our view
        basis: NPT
        re: talks
        if: peace comes
        due: 2025
        strength: asks
        note: Said twice.
        confidence: low
        tags: key
        coder: mk
        by: GBR
        to: PRK
        stance: for
        status: open
      actor |Our view We ask Pyongyang to leave and now, [Congo]. Malta On peace all must go and stay.|
        date: 2024-12-19
        forum: UNSC
        candidates: COD, COG
        title: On the war
        meeting: S/PV.9821
        source: https://example.org
        speaker: GBR
        section: Our view
        coder: mk
      topic |e ask Pyongyang to leave and now, Congo. Malta On [peace] all must go and stay.|
        date: 2024-12-18
        forum: UNSC
        title: On the war
        meeting: S/PV.9821
        source: https://example.org
        speaker: MLT
        section: Malta
        coder: mk
        by: CUB
        stance: against
      demand | to leave and now, Congo. Malta On peace all must [go] and stay.|
        date: 2024-12-18
        forum: UNSC
        title: On the war
        meeting: S/PV.9821
        source: https://example.org
        speaker: MLT
        section: Malta
        via: CUB
        about: GBR
        due: soon
        coder: mk
        by: MLT
        to: *
        stance: for
      demand |ve and now, Congo. Malta On peace all must go and [stay].|
        date: 2024-12-18
        forum: UNSC
        title: On the war
        meeting: S/PV.9821
        source: https://example.org
        speaker: MLT
        section: Malta
        due: soon
        coder: mk
        by: MLT
        to: *
        stance: for
    `),
  );
});

test("start and end are those of the first part, in the text", () => {
  const [row] = rowsOf("We ![leave]{#a} all ![now]{#a}.");
  expect(row).toMatchObject({ start: 3, end: 15, text: "leave … now", before: "We " });
  expect(row?.after).toBe(" all now.");
});

test("a block is one row, and what stands around it is told without syntax", () => {
  const [row] = rowsOf("One *two*.\n\n:::demand{to=UK}\nThree.\n\nFour.\n:::\n\n> Five.");
  expect(row).toMatchObject({ text: "Three.\n\nFour.", before: "One two. ", after: " Five." });
});

test("the words around are at most 50 units, and no character is cut", () => {
  const [row] = rowsOf(
    `${"x".repeat(60)}🕊${"y".repeat(48)} @[UK]${"y".repeat(49)}🕊${"x".repeat(60)}`,
  );
  expect(row?.before).toBe(`${"y".repeat(48)} `);
  expect(row?.after).toBe("y".repeat(49));
});
