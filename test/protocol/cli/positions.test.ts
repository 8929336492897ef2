// statemark positions: the same rows as the core's, as a table, CSV and JSON, and what can be asked for.

import { describe, expect, test } from "vitest";
import { positionSummaries } from "../../../server/src/analysis/position-summaries.ts";
import { negotiations } from "../../analysis/negotiations.ts";
import { trackedWorkspace } from "../../analysis/tracked-workspace.ts";
import { faultsOf } from "../../cli/schemas.ts";
import { dedent, readFixture } from "../../fixture.ts";
import { type CliResult, runCli, unreadable } from "./run-cli.ts";

const files = Object.fromEntries(
  readFixture(negotiations).files.map(({ path, text }) => [path, text]),
);

/** The ids that `positions` prints with these options. */
function idsFor(words: readonly string[], use?: (result: CliResult) => void): readonly string[] {
  let ids: readonly string[] = [];
  runCli(files, ["positions", "--format", "json", ...words, "."], (result) => {
    expect(result).toMatchObject({ status: 0, err: "" });
    ids = jsonLines(result.out).map(({ id }) => String(id));
    use?.(result);
  });
  return ids;
}

function jsonLines(out: string): readonly Record<string, unknown>[] {
  const lines = out.split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line));
}

describe("positions", () => {
  test("prints one JSON object a line for each position over all files", () => {
    const workspace = trackedWorkspace(negotiations);
    const rows = positionSummaries(workspace.files, workspace.registryOf);
    expect(rows.length).toBeGreaterThan(4);
    idsFor([], ({ out }) => {
      const lines = jsonLines(out);
      expect(lines).toEqual(rows.map((row) => ({ version: 1, ...row })));
      for (const line of lines) expect(faultsOf("positions", line)).toEqual([]);
    });
  });

  test("prints a table: what has no value has no column, and names that have no room are counted", () => {
    const written = {
      "a.statemark":
        '---\nspeaker: UK\ndate: 2024-12\n---\n![去北京](x){to=ZAF,RUS,CHN,FRA,USA,DEU status=open basis=NPT}\n\n+[we  go\nhome](yy){to="各国"}',
    };
    runCli(written, ["positions", "."], ({ status, out, err }) => {
      expect({ status, err }).toEqual({ status: 0, err: "2 positions in 1 statement.\n" });
      expect(out).toBe(
        `${dedent(`
          POSITION  KIND        BY   TO                     STATUS  FIRST    LAST     MENTIONS  FOR  BASIS
          x         demand      GBR  CHN, DEU, FRA, RUS +2  open    2024-12  2024-12  1 in 1    GBR  NPT
              去北京 · open since 2024-12, from a.statemark
          yy        commitment  GBR  各国                           2024-12  2024-12  1 in 1    GBR
              we go home
        `)}\n`,
      );
    });
  });

  test("prints nothing but a number where there is no position", () => {
    runCli({ "a.statemark": "@[UK]" }, ["positions", "."], ({ status, out, err }) => {
      expect({ status, out, err }).toEqual({
        status: 0,
        out: "",
        err: "0 positions in 1 statement.\n",
      });
    });
  });

  test("prints CSV as RFC 4180 has it, and words as they are", () => {
    const written = { "a.statemark": '![=1+"1", 🕊]{#a to=UK,RUS}\n\n![=2]{#a}' };
    runCli(written, ["positions", "--format", "csv", "."], ({ out }) => {
      expect(out).toBe(
        "id,kind,title,by,to,status,statusDate,statusSource,firstDate,lastDate,mentions,statements,for,against,neutral,answers,basis\r\n" +
          'a.statemark#0,demand,"=1+""1"", 🕊 … =2",,GBR; RUS,,,,,,1,1,,,,,\r\n',
      );
    });
  });

  test("steers no terminal with what statements hold", () => {
    runCli({ "a.statemark": "![a\u001bb](x){to=UK}" }, ["positions", "."], ({ out }) => {
      expect(out).toContain("a\\x1bb");
    });
  });
});

describe("positions that are asked for", () => {
  test("by names, aliases and ids of actors and laws, of the codebook too", () => {
    expect(idsFor(["--by", "sergey lavrov"])).toEqual(["kyiv-out", "ru-talks", "troops-out"]);
    expect(idsFor(["--by", "the Kremlin"])).toEqual(["ru-talks", "troops-out"]);
    expect(
      idsFor(["--to", "Moscow", "--basis", "Treaty on the Non-Proliferation of Nuclear Weapons"]),
    ).toEqual(["a-uk.statemark#159", "talks"]);
    expect(idsFor(["--to", "*"])).toEqual(["troops-out"]);
    expect(idsFor(["--by", "Japan", "--members"])).toEqual(["talks", "troops-out"]);
    expect(idsFor(["--to", "RUS", "--reported"])).toContain("ru-talks");
  });

  test("by status, meeting and time", () => {
    expect(idsFor(["--status", "broken"])).toEqual(["ru-talks"]);
    expect(idsFor(["--status", "withdrawn"])).toEqual([]);
    expect(idsFor(["--meeting", "S/PV.9821"])).toEqual([
      "a-uk.statemark#159",
      "talks",
      "troops-out",
    ]);
    expect(idsFor(["--since", "2025-02"])).toEqual(["kyiv-out", "troops-out"]);
    expect(idsFor(["--until", "2024-11-20", "--since", "2024-11-05"])).toEqual([
      "ru-talks",
      "troops-out",
    ]);
  });

  test("also by words that only statements use", () => {
    const written = { "a.statemark": '![go](x){to="rich countries" by=Erewhon basis="Old Law"}' };
    for (const words of [
      ["--to", "rich countries"],
      ["--by", "Erewhon"],
      ["--basis", "Old Law"],
    ]) {
      runCli(written, ["positions", "--format", "json", ...words, "."], ({ status, out }) => {
        expect([status, jsonLines(out).length]).toEqual([0, 1]);
      });
    }
  });

  test.each([
    [
      ["--by", "Frence"],
      /^--by Frence is no actor that is known here, .* Nearest: .*France \(FRA\)/,
    ],
    [["--to", "Qx"], /^--to Qx is no actor .* Write a name, an alias or an id/],
    [["--basis", "No Law"], /^--basis No Law is no law/],
    [["--by", "Congo"], /^--by Congo fits several: .*\(COD\), .*\(COG\)\. Write the id/],
    [["--status", "opne"], /^--status opne is no status\. Known are open, /],
    [
      ["--since", "2024-02-30"],
      /^--since is 2024-02-30, which is no date .* Write 2024-12-18, 2024-12 or 2024\.$/,
    ],
    [["--until", "soon"], /^--until is soon,/],
  ])("%j: what cannot be meant is said, and nothing is printed", (words, message) => {
    runCli(files, ["positions", ...words, "."], ({ status, out, err }) => {
      expect({ status, out }).toEqual({ status: 2, out: "" });
      expect(err.trimEnd()).toMatch(message);
    });
  });
});

test("a file that cannot be read is said, the others are counted, and -o writes none of it", () => {
  const written = { "a.statemark": "![go](x){to=UK}", "b.statemark": unreadable };
  runCli(written, ["positions", "--format", "json", "a.statemark", "b.statemark"], (result) => {
    expect(result.status).toBe(2);
    expect(result.err).toMatch(/^b\.statemark cannot be read: /);
    expect(jsonLines(result.out)).toHaveLength(1);
  });
  const toFile = ["positions", "-o", "p.txt", "a.statemark"];
  runCli(written, [...toFile, "b.statemark"], ({ status, names }) => {
    expect([status, names.includes("p.txt")]).toEqual([2, false]);
  });
  runCli(written, toFile, ({ status, out, read }) => {
    expect({ status, out }).toEqual({ status: 0, out: "" });
    expect(read("p.txt")).toContain("demand");
  });
});
