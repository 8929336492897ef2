import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  positionSummaries,
  type SummaryOptions,
} from "../../server/src/analysis/position-summaries.ts";
import { dedent } from "../fixture.ts";
import { negotiations } from "./negotiations.ts";
import { outline, trackedWorkspace } from "./tracked-workspace.ts";

const { files, registryOf } = trackedWorkspace(negotiations);

/** Worked out by hand from docs/language.md. */
const all = dedent(`
  A/79/L.1: vote "Yes"
    by BLR, GBR, IND, UKR
    3 in 1 from 2024-12-18 to 2024-12-18
    for GBR, UKR
    against BLR
    neutral IND
  a-uk.statemark#159: demand "stop the trade"
    by GBR to RUS
    1 in 1 from 2024-11-04 to 2024-11-04
    for GBR
    basis NPT
  kyiv-out: demand "Kyiv must leave first"
    by LAVROV to UKR
    1 in 1 from 2025-02-03 to 2025-02-03
    for LAVROV
  ru-talks: commitment "Talks we shall consider"
    by LAVROV, RUS to GBR
    broken since 2024-12-18 from c-record.statemark
    2 in 2 from 2024-11-20 to 2025-01
    for RUS
    answers talks, troops-out
  talks: demand "talk"
    by GBR, JPN, KOR to RUS
    4 in 4 from 2024-11-04 to 2025-01
    for GBR
    against JPN, KOR
    basis NPT
  troops-out: demand "Foreign soldiers leave"
    by CHN, FRA, GBR, GUARD, LAVROV, UKR to *, PRK
    partly-met since 2025-03-01 from deep/statemark.yaml
    8 in 7 from 2024-11-04 to 2025-03
    for FRA, GBR, GUARD, QUARTET, UKR
    against LAVROV, RUS
    neutral CHN
    basis NPT, UN-CHARTER
`);

test("positions over statements and time", () => {
  expect(outline(positionSummaries(files, registryOf))).toBe(all);
});

/** The outline of one position. */
function rowOf(id: string, options: SummaryOptions): string {
  return outline(positionSummaries(files, registryOf, options).filter((each) => each.id === id));
}

/** An outline with some lines in the place of others. */
function changed(id: string, changes: Readonly<Record<string, string>>): string {
  const lines =
    all
      .split(/\n(?=\S)/)
      .find((row) => row.startsWith(`${id}:`))
      ?.split("\n") ?? [];
  return lines
    .map((line) => {
      const [key = ""] = line.trim().split(" ");
      return changes[key] === undefined ? line : `  ${changes[key]}`;
    })
    .join("\n");
}

describe("when asked,", () => {
  test("what is reported counts as said, and still shows nobody's stance", () => {
    expect(rowOf("ru-talks", { reported: true })).toBe(
      changed("ru-talks", {
        by: "by LAVROV, RUS to GBR, RUS",
        2: "3 in 3 from 2024-11-20 to 2025-01",
      }),
    );
  });

  test("a group counts for its members of the day, and a part for the whole", () => {
    expect(rowOf("troops-out", { members: true })).toBe(
      changed("troops-out", { for: "for FRA, GBR, GUARD, JPN, QUARTET, UKR" }),
    );
  });

  test("only a period counts; how things stood at its end is known from before it", () => {
    expect(outline(positionSummaries(files, registryOf, { until: "2024-12-18" }))).toContain(
      dedent(`
        troops-out: demand "Foreign soldiers leave"
          by CHN, GBR, LAVROV, UKR to PRK
          partly-met since 2024-12-18 from statemark.yaml
          4 in 3 from 2024-11-04 to 2024-12-18
          for GBR, UKR
          against RUS
          neutral CHN
          basis UN-CHARTER
      `),
    );
    expect(outline(positionSummaries(files, registryOf, { since: "2025", until: "2025-02" }))).toBe(
      dedent(`
        kyiv-out: demand "Kyiv must leave first"
          by LAVROV to UKR
          1 in 1 from 2025-02-03 to 2025-02-03
          for LAVROV
        ru-talks: commitment "may talk"
          by RUS
          broken since 2024-12-18 from c-record.statemark
          1 in 1 from 2025-01 to 2025-01
        talks: demand "talks"
          by JPN
          1 in 1 from 2025-01 to 2025-01
          against JPN
        troops-out: demand "Foreign soldiers leave"
          by LAVROV to PRK
          open since 2025-01-10 from statemark.yaml
          1 in 1 from 2025-02-03 to 2025-02-03
          against LAVROV
          basis UN-CHARTER
      `),
    );
  });
});

describe("a filter keeps the positions of which a mention fits, whole:", () => {
  const uk = "a-uk.statemark#159";
  test.each<[SummaryOptions, readonly string[]]>([
    [{ by: "RUS" }, ["ru-talks", "troops-out"]],
    [{ by: "LAVROV" }, ["kyiv-out", "ru-talks", "troops-out"]],
    [{ by: "QUARTET" }, ["troops-out"]],
    [{ by: "JPN" }, ["talks"]],
    [{ by: "JPN", members: true }, ["talks", "troops-out"]],
    [{ by: "JPN", members: true, since: "2025" }, ["talks"]],
    [{ by: "FRA", since: "2000" }, []],
    [{ to: "RUS" }, [uk, "talks"]],
    [{ to: "RUS", reported: true }, [uk, "ru-talks", "talks"]],
    [{ to: "*" }, ["troops-out"]],
    [{ by: "LAVROV", to: "UKR" }, ["kyiv-out"]],
    [{ by: "KOR", to: "RUS" }, []],
    [{ basis: "NPT" }, [uk, "talks", "troops-out"]],
    [{ basis: "UN-CHARTER" }, ["troops-out"]],
    [{ meeting: "s/pv.9821" }, [uk, "talks", "troops-out"]],
    [{ status: "broken" }, ["ru-talks"]],
    [{ status: "open" }, []],
    [{ status: "open", until: "2025-01-10" }, ["troops-out"]],
  ])("%j", (options, ids) => {
    const found = positionSummaries(files, registryOf, options);
    expect(found.map(({ id }) => id)).toEqual(ids);
    if (Object.keys(options).some((key) => /since|until|members|reported/.test(key))) return;
    for (const row of found) expect(all).toContain(outline([row]));
  });
});

const anyOptions: fc.Arbitrary<SummaryOptions> = fc.record(
  { members: fc.boolean(), reported: fc.boolean(), until: fc.constantFrom("2024-12", "2025-02") },
  { requiredKeys: [] },
);

test("the order of files does not matter", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...files]), anyOptions, (some, options) => {
      const inOrder = files.filter((file) => some.includes(file));
      expect(positionSummaries(some, registryOf, options)).toEqual(
        positionSummaries(inOrder, registryOf, options),
      );
    }),
  );
});

test("counts add up, and nobody has two stances", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...files]), anyOptions, (some, { until: _, ...options }) => {
      const rows = positionSummaries(some, registryOf, { ...options, reported: true });
      const mentions = some.flatMap(({ record }) => record.positions);
      expect(rows.reduce((sum, row) => sum + row.mentions, 0)).toBe(mentions.length);
      for (const row of rows) {
        expect(row.statements).toBeLessThanOrEqual(row.mentions);
        expect((row.firstDate ?? "") <= (row.lastDate ?? "")).toBe(true);
        const stances = [...row.for, ...row.against, ...row.neutral];
        expect(new Set(stances).size).toBe(stances.length);
      }
    }),
  );
});
