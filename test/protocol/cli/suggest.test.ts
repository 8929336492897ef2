// statemark suggest: what is recognised in texts, printed or written into them.

import { describe, expect, test } from "vitest";
import { faultsOf } from "../../cli/schemas.ts";
import { runCli } from "./run-cli.ts";

interface Printed {
  readonly file?: unknown;
  readonly id?: unknown;
  readonly error?: string;
  readonly suggestions: readonly {
    readonly kind: string;
    readonly target?: string | null;
    readonly candidates?: readonly string[];
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }[];
}

function printed(out: string, schema = "suggest"): readonly Printed[] {
  const lines: Printed[] = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  for (const line of lines) expect(faultsOf(schema, line)).toEqual([]);
  return lines;
}

const named = (line: Printed | undefined) =>
  line?.suggestions.flatMap(({ target, text }) => (target ? [`${text} ${target}`] : []));

describe("suggest", () => {
  test("prints one JSON object a line for each file, in UTF-16 offsets of the text", () => {
    const files = { "a.txt": "\ufeff🕊 Belgium met.\r\nSo did Fiji.", "b.txt": "Nobody met." };
    runCli(files, ["suggest", "a.txt", "b.txt"], ({ status, out, err }) => {
      expect({ status, err }).toEqual({ status: 0, err: "" });
      const [first, second] = printed(out);
      expect(first?.file).toBe("a.txt");
      expect(named(first)).toEqual(["Belgium BEL", "Fiji FJI"]);
      const text = files["a.txt"].slice(1);
      for (const each of first?.suggestions ?? []) {
        expect(text.slice(each.start, each.end)).toBe(each.text);
      }
      expect(second).toEqual({ version: 1, file: "b.txt", suggestions: [] });
    });
  });

  test("reads .txt as plain text, in which an indent means nothing, and other files as statements", () => {
    const text = "Peru met.\n\n    Cuba met.\n";
    const files = { "a.txt": text, "a.statemark": text };
    runCli(files, ["suggest", "a.txt", "a.statemark"], ({ out }) => {
      const [plain, statement] = printed(out);
      expect(named(plain)).toEqual(["Peru PER", "Cuba CUB"]);
      expect(named(statement)).toEqual(["Peru PER"]);
    });
  });

  test("leaves alone what is marked, in .txt too", () => {
    const text = "@[Peru] met Cuba.";
    runCli({ "a.txt": text, "a.statemark": text }, ["suggest", "a.txt", "a.statemark"], ({ out }) =>
      expect(printed(out).map(named)).toEqual([["Cuba CUB"], ["Cuba CUB"]]),
    );
  });

  test("knows the codebook", () => {
    const files = {
      "statemark.yaml": "actors: { ONE: { name: First Fleet } }",
      "a.txt": "The First Fleet sailed.",
    };
    runCli(files, ["suggest", "a.txt"], ({ out }) =>
      expect(named(printed(out)[0])).toEqual(["First Fleet ONE"]),
    );
  });

  test("leaves out what is less sure than asked for, and names the candidates of what is ambiguous", () => {
    const files = { "a.txt": "Peru and Congo met." };
    runCli(files, ["suggest", "a.txt"], ({ out }) =>
      expect(printed(out)[0]?.suggestions).toMatchObject([{ target: "PER" }]),
    );
    runCli(files, ["suggest", "--min-confidence", "low", "a.txt"], ({ out }) =>
      expect(printed(out)[0]?.suggestions).toMatchObject([
        { target: "PER" },
        { target: null, candidates: expect.arrayContaining(["COD", "COG"]) },
      ]),
    );
  });

  test("has lines for people", () => {
    const files = { "a.txt": "One\nIn Peru\u001b.\n" };
    runCli(files, ["suggest", "--format", "text", "a.txt"], ({ status, out, err }) => {
      expect(status).toBe(0);
      expect(out).toMatch(/^a\.txt:2:4 {2}actor +“Peru” → PER \(high: .+\)\n$/);
      expect(err).toMatch(/^1 suggestion in 1 file\./);
    });
  });

  test("says what it cannot read, and goes on", () => {
    runCli({ "a.txt": "Peru" }, ["suggest", "gone.txt", "a.txt"], ({ status, out, err }) => {
      expect(status).toBe(2);
      expect(err).toContain("gone.txt cannot be read");
      expect(printed(out).map(named)).toEqual([["Peru PER"]]);
    });
  });

  test.each([
    [["--min-confidence", "sure"], /--min-confidence is one of high, medium, low, not sure\./],
    [["--apply", "--format", "json"], /--apply cannot go with --format/],
    [["--apply", "-o", "b"], /--apply cannot go with -o/],
  ])("%j is refused", (words, message) => {
    runCli({ "a.txt": "Peru" }, ["suggest", ...words, "a.txt"], ({ status, err, read, names }) => {
      expect(status).toBe(2);
      expect(err).toMatch(message);
      expect(read("a.txt")).toBe("Peru");
      expect(names).toEqual(["a.txt"]);
    });
  });
});

describe("suggest --apply", () => {
  test("writes the marks into the file and changes nothing else", () => {
    const text =
      "\ufeffPeru  met [sic](x) {Cuba}\r\nin Lima .\r\n\r\n* The EU* spoke of Congo.\r\n";
    const files = { "a.txt": text };
    runCli(
      files,
      ["suggest", "--apply", "a.txt"],
      ({ status, out, err, read, names, mode }) => {
        expect({ status, out, names }).toEqual({ status: 0, out: "", names: ["a.txt"] });
        expect(err).toMatch(/^\d marks written into 1 file\./);
        expect(read("a.txt")).toContain("\ufeff@[Peru]  met [sic](x) {@[Cuba]}\r\n");
        expect(read("a.txt")).toContain("The @[EU]* spoke of Congo.\r\n");
        if (process.platform !== "win32") expect(mode("a.txt")).toBe(0o640);
        runCli({ "a.txt": read("a.txt") }, ["strip", "a.txt"], (stripped) =>
          expect(stripped.out).toBe(text),
        );
        runCli({ "a.txt": read("a.txt") }, ["suggest", "--apply", "a.txt"], (again) =>
          expect(again.err).toBe("0 marks written into 0 files.\n"),
        );
      },
      { modes: { "a.txt": 0o640 } },
    );
  });

  test("writes positions with their addressees and deadlines around what they mention", () => {
    const text =
      "We call on Peru to withdraw its forces by the end of the year. We condemn resolution 1718 (2006).\n";
    runCli({ "a.txt": text }, ["suggest", "--apply", "a.txt"], ({ read }) => {
      expect(read("a.txt")).toContain("![We call on @[Peru] to withdraw ");
      expect(read("a.txt")).toMatch(/\]\{to=PER due="by the end of the year"\}/);
      expect(read("a.txt")).toMatch(/:condemnation\[We condemn §\[resolution 1718 \(2006\)\]/);
      runCli({ "a.txt": read("a.txt") }, ["strip", "a.txt"], ({ out }) => expect(out).toBe(text));
    });
  });

  test("keeps front matter, and the marks that are there", () => {
    const files = { "a.statemark": "---\nspeaker: Peru\n---\n@[We](Peru){.x} met Cuba.\n" };
    runCli(files, ["suggest", "--apply", "a.statemark"], ({ err, read }) => {
      expect(err).toBe("1 mark written into 1 file.\n");
      expect(read("a.statemark")).toBe("---\nspeaker: Peru\n---\n@[We](Peru){.x} met @[Cuba].\n");
    });
  });

  test("does not touch a file in which nothing is found", () => {
    runCli(
      { "a.txt": "Nobody met." },
      ["suggest", "--apply", "a.txt"],
      ({ status, err }) => {
        expect({ status, err }).toEqual({ status: 0, err: "0 marks written into 0 files.\n" });
      },
      { modes: { "a.txt": 0o444 } },
    );
  });
});

describe("suggest --jsonl", () => {
  test("answers each line in its turn, in the words of plain text", () => {
    const input = `${JSON.stringify({ id: "x", text: "    Peru met." })}\nno JSON\n${JSON.stringify({ id: 2, text: "---\nspeaker: Peru\n---\n    Peru met.\n\nCuba" })}\n`;
    runCli(
      {},
      ["suggest", "--jsonl"],
      ({ status, out }) => {
        expect(status).toBe(0);
        const lines = printed(out, "suggest-jsonl-answer");
        expect(lines.map(({ id }) => id)).toEqual(["x", null, 2]);
        expect(named(lines[0])).toEqual(["Peru PER"]);
        expect(lines[1]?.error).toContain("This line is no JSON.");
        expect(named(lines[2])).toEqual(["Cuba CUB"]);
      },
      { input },
    );
  });
});
