// statemark mentions: one row a mention, as CSV and JSON, and as a filter.

import { describe, expect, test } from "vitest";
import { faultsOf } from "../../cli/schemas.ts";
import { runCli, unreadable } from "./run-cli.ts";

const files = {
  "statemark.yaml": "actors: { ENVOY: { name: Our Envoy } }",
  "a.statemark":
    '\ufeff---\nspeaker: Our Envoy\ndate: 2024-12-18\n---\nWe tell @[Pyongyang], "now": ![leave](out){to=DPRK}.\n',
  "in/b.statemark.md": "§[NPT] ![We ask to ![go]]{to=UK}",
};

function jsonLines(out: string): readonly Record<string, unknown>[] {
  const lines = out.split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line));
}

describe("mentions", () => {
  test("prints CSV with a header, one row a mention, in the order of files and of their text", () => {
    runCli(files, ["mentions", "."], ({ status, out, err }) => {
      expect({ status, err }).toEqual({ status: 0, err: "" });
      const [header, ...rows] = out.split("\r\n");
      expect(header).toMatch(
        /^file,date,forum,kind,position,entity,by,to,stance,status,start,end,text,before,after,/,
      );
      expect(rows).toEqual([
        'a.statemark,2024-12-18,,actor,,PRK,,,,,52,64,Pyongyang,We tell ,", ""now"": leave.",,,,,ENVOY,,,,,,,,,,,,,',
        'a.statemark,2024-12-18,,demand,out,,ENVOY,PRK,for,,73,95,leave,"We tell Pyongyang, ""now"": ",.,,,,,ENVOY,,,,,,,,,,,,,',
        "in/b.statemark.md,,,law,,NPT,,,,,0,6,NPT,, We ask to go,,,,,,,,,,,,,,,,,,",
        "in/b.statemark.md,,,demand,,,,GBR,for,,19,24,go,NPT We ask to ,,,,,,,,,,,,,,,,,,,",
        "",
      ]);
    });
  });

  test("prints JSON with places in UTF-16 units of the text", () => {
    runCli(files, ["mentions", "--format", "json", "."], ({ status, out }) => {
      expect(status).toBe(0);
      const lines = jsonLines(out);
      expect(lines.map(({ file, kind, text }) => [file, kind, text])).toEqual([
        ["a.statemark", "actor", "Pyongyang"],
        ["a.statemark", "demand", "leave"],
        ["in/b.statemark.md", "law", "NPT"],
        ["in/b.statemark.md", "demand", "go"],
      ]);
      for (const line of lines) expect(faultsOf("mentions", line)).toEqual([]);
      const text = files["a.statemark"].slice(1);
      expect(
        lines.slice(0, 2).map(({ start, end }) => text.slice(Number(start), Number(end))),
      ).toEqual(["@[Pyongyang]", "![leave](out){to=DPRK}"]);
    });
  });

  test("is a filter with --jsonl", () => {
    const input = '{"id": 7, "text": "@[Our Envoy] @[UK]"}\nno\n{"id": 8, "text": ""}\n';
    runCli(
      files,
      ["mentions", "--jsonl"],
      ({ status, out }) => {
        expect(status).toBe(0);
        const lines = jsonLines(out);
        for (const line of lines) expect(faultsOf("mentions-jsonl-answer", line)).toEqual([]);
        expect(lines.map(({ id }) => id)).toEqual([7, null, 8]);
        expect(lines[0]).toMatchObject({ mentions: [{ entity: "ENVOY" }, { entity: "GBR" }] });
        expect(lines[2]).toEqual({ version: 1, id: 8, file: null, mentions: [] });
      },
      { input },
    );
  });

  test("says which file cannot be read, and which codebook has problems, and goes on", () => {
    const broken = { ...files, "statemark.yaml": "actors: 7", "0.statemark": unreadable };
    runCli(broken, ["mentions", "--format", "json", "0.statemark", "a.statemark"], (result) => {
      expect(result.status).toBe(2);
      expect(result.err).toContain("0.statemark cannot be read");
      expect(result.err).toContain("The codebook statemark.yaml has a problem");
      expect(jsonLines(result.out)).toHaveLength(2);
    });
  });
});
