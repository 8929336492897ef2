// --jsonl: a filter over standard input.

import { describe, expect, test } from "vitest";
import { faultsOf } from "../../cli/schemas.ts";
import { runCli } from "./run-cli.ts";

interface Line {
  readonly id?: unknown;
  readonly error?: string;
  readonly text?: string;
  readonly annotations?: readonly { readonly resolved: unknown }[];
}

/** The answers to lines of standard input. */
function answers(
  words: readonly string[],
  input: string | Uint8Array,
  use: (lines: readonly Line[], status: number | null) => void,
  files: Readonly<Record<string, string>> = {},
): void {
  runCli(
    files,
    words,
    ({ out, status }) => {
      const lines: Line[] = out
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line));
      for (const line of lines) expect(faultsOf(`${words[0]}-jsonl-answer`, line)).toEqual([]);
      use(lines, status);
    },
    { input },
  );
}

const request = (id: unknown, text: string) => `${JSON.stringify({ id, text })}\n`;

describe("--jsonl", () => {
  test("answers each line in its turn, with the id as it came", () => {
    const input =
      request(1, "@[UK]") +
      request({ a: ["b"] }, "---\r\ntitle: A\r\n---\r\n![x](y)") +
      request(null, "");
    answers(["strip", "--jsonl"], input, (lines) => {
      expect(lines.map(({ id, text }) => ({ id, text }))).toEqual([
        { id: 1, text: "UK" },
        { id: { a: ["b"] }, text: "x" },
        { id: null, text: "" },
      ]);
    });
    answers(["parse", "--jsonl"], input, (lines) => {
      expect(lines.map(({ annotations }) => annotations?.length)).toEqual([1, 1, 0]);
    });
  });

  test("knows the codebook of the current folder", () => {
    const files = { "statemark.yaml": "actors: { ONE: { name: First } }" };
    answers(
      ["parse", "--jsonl"],
      request(1, "@[First]"),
      ([line]) => expect(line?.annotations?.[0]?.resolved).toEqual({ entity: "ONE" }),
      files,
    );
  });

  test("says what it cannot read and goes on", () => {
    const wrong = ["no JSON", "7", "null", "[]", '{"id":"b"}', '{"id":2,"text":7}', '"text"'];
    const input = `${wrong.join("\n")}\n\n  \r\n${request(3, "@[UK]")}`;
    answers(["strip", "--jsonl"], input, (lines, status) => {
      expect(status).toBe(0);
      expect(lines).toHaveLength(wrong.length + 1);
      expect(lines.slice(0, -1).every(({ error }) => error?.endsWith("}."))).toBe(true);
      expect(lines.map(({ id }) => id)).toEqual([null, null, null, null, "b", 2, null, 3]);
      expect(lines.at(-1)?.text).toBe("UK");
    });
  });

  test("takes a last line without its end, and bytes that are no UTF-8 as that line's fault", () => {
    const bad = Buffer.concat([
      Buffer.from('{"id":1,"text":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}\n'),
    ]);
    const input = Buffer.concat([bad, Buffer.from(request(2, "São").trimEnd())]);
    answers(["strip", "--jsonl"], input, ([first, second]) => {
      expect(first?.error).toContain("UTF-8");
      expect(second?.text).toBe("São");
    });
  });

  test("refuses a text of more than 5 MB, and a line of more than that could take", () => {
    const input =
      request(1, "a".repeat(5_000_001)) + request(2, "\u0001".repeat(6_000_000)) + request(3, "b");
    answers(["strip", "--jsonl"], input, (lines) => {
      expect(lines.map(({ id }) => id)).toEqual([1, null, 3]);
      expect(lines[0]?.error).toContain("5 MB");
      expect(lines[1]?.error).toContain("5 MB");
    });
  });

  test("answers many documents through a pipe", () => {
    const input = Array.from({ length: 2_000 }, (_, id) => request(id, `@[UK] ${id}`)).join("");
    answers(["strip", "--jsonl"], input, (lines) => {
      expect(lines.map(({ text }) => text)).toEqual(lines.map((_, id) => `UK ${id}`));
    });
  });

  test("takes no files, and is for those who answer documents", () => {
    runCli({ "a.statemark": "x" }, ["parse", "--jsonl", "a.statemark"], ({ status, err }) => {
      expect(status).toBe(2);
      expect(err).toContain("--jsonl reads from standard input");
    });
    runCli({}, ["check", "--jsonl"], ({ status, err }) => {
      expect(status).toBe(2);
      expect(err).toContain("--jsonl");
    });
  });

  test("writes into a file too", () => {
    runCli(
      {},
      ["strip", "--jsonl", "-o", "out.jsonl"],
      ({ read, out }) => {
        expect(out).toBe("");
        expect(JSON.parse(read("out.jsonl"))).toMatchObject({ id: 1, text: "UK" });
      },
      { input: request(1, "@[UK]") },
    );
  });
});
