// The built command line: what other programs rely on.

import { describe, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

describe("parse", () => {
  test("prints one JSON object a line for each file, in UTF-16 offsets", () => {
    const files = {
      "uk.statemark":
        "---\nspeaker: UK\ndate: 2024-12-18\n---\n![Withdraw]{as=out to=DPRK status=open #w .x} 🕊 @[Pyongyang]",
      "b.statemark": "@[Congo] ![",
    };
    runCli(
      files,
      ["parse", "--format", "json", "uk.statemark", "b.statemark"],
      ({ status, out }) => {
        expect(status).toBe(0);
        const [first, second] = out
          .trimEnd()
          .split("\n")
          .map((line) => JSON.parse(line));
        const start = files["uk.statemark"].indexOf("![");
        expect(first).toEqual({
          version: 1,
          file: "uk.statemark",
          frontMatter: { speaker: "UK", date: "2024-12-18" },
          annotations: [
            {
              kind: "demand",
              target: null,
              attributes: { as: "out", to: ["DPRK"], status: "open" },
              id: "w",
              tags: ["x"],
              text: "Withdraw",
              start,
              end: files["uk.statemark"].indexOf("}") + 1,
              textStart: start + 2,
              textEnd: start + 10,
              parent: null,
              partOf: null,
              resolved: {
                position: "out",
                by: ["GBR"],
                to: ["PRK"],
                via: [],
                onBehalfOf: [],
                about: [],
                basis: [],
                re: [],
                status: "open",
                stance: "for",
                date: "2024-12-18",
              },
            },
            expect.objectContaining({
              kind: "actor",
              attributes: {},
              id: null,
              tags: [],
              start: files["uk.statemark"].indexOf("@["),
              resolved: { entity: "PRK" },
            }),
          ],
          diagnostics: [],
        });
        expect(second.annotations[0].resolved).toEqual({ candidates: ["COD", "COG"] });
        expect(second.diagnostics.map(({ code }: { code: string }) => code)).toEqual([
          "ambiguous-actor",
          "unclosed-mark",
        ]);
      },
    );
  });

  test("does not count a byte-order mark", () => {
    runCli({ "a.statemark": "\ufeff@[UK]" }, ["parse", "a.statemark"], ({ out }) => {
      expect(JSON.parse(out).annotations[0].start).toBe(0);
    });
  });

  test("uses the codebooks from the current folder down to the statement", () => {
    const files = {
      "statemark.yaml": "actors: { ONE: { name: First } }",
      "in/statemark.yaml": "actors: { TWO: { name: Second } }",
      "in/a.statemark": "@[First] @[Second]",
    };
    runCli(files, ["parse", "in/a.statemark"], ({ out }) => {
      const entities = JSON.parse(out).annotations.map(
        ({ resolved }: { resolved: { entity: string } }) => resolved.entity,
      );
      expect(entities).toEqual(["ONE", "TWO"]);
    });
  });
});

describe("strip", () => {
  test("gives the statement back, byte-order mark and line ends as they were", () => {
    const marked =
      "\ufeff---\r\nspeaker: UK\r\n---\r\n# A {by=UK}\r\n![a @[b](c)]{to=d}\r\n\\@[x]\r\n";
    runCli({ "a.statemark": marked }, ["strip", "a.statemark"], ({ out }) => {
      expect(out).toBe("\ufeff# A\r\na b\r\n\\@[x]\r\n");
    });
  });

  test("writes to a file, and over one only when told so", () => {
    const files = { "a.statemark": "@[UK]", "there.txt": "precious" };
    runCli(files, ["strip", "a.statemark", "-o", "new.txt"], ({ status, out, read }) => {
      expect({ status, out, text: read("new.txt") }).toEqual({ status: 0, out: "", text: "UK" });
    });
    runCli(files, ["strip", "a.statemark", "-o", "there.txt"], ({ status, err, read }) => {
      expect(status).toBe(2);
      expect(err).toContain("there.txt is there already");
      expect(read("there.txt")).toBe("precious");
    });
    runCli(files, ["strip", "a.statemark", "-o", "there.txt", "--force"], ({ read }) => {
      expect(read("there.txt")).toBe("UK");
    });
  });
});

describe("check", () => {
  test("exits with 1 for errors and warnings, with 0 for hints alone", () => {
    runCli({ "a.statemark": "@[Erewhon]" }, ["check", "a.statemark"], ({ status, out }) => {
      expect(status).toBe(1);
      expect(out).toMatch(
        /^a\.statemark:1:1: warning: “Erewhon” is no actor .*\[unknown-actor\]\n$/,
      );
    });
    runCli({ "a.statemark": "![Stop]" }, ["check", "a.statemark"], ({ status, out }) => {
      expect(status).toBe(0);
      expect(out).toContain("hint");
    });
  });

  test("prints JSON with lines from 0", () => {
    const files = { "a.statemark": "one\n @[Erewhon]" };
    runCli(files, ["check", "--format", "json", "a.statemark"], ({ out }) => {
      expect(JSON.parse(out)).toMatchObject({
        version: 1,
        file: "a.statemark",
        code: "unknown-actor",
        severity: "warning",
        start: 5,
        end: 15,
        line: 1,
        character: 1,
      });
    });
  });

  test("prints lines for GitHub and one SARIF log", () => {
    const files = { "a.statemark": "@[Erewhon]" };
    runCli(files, ["check", "--format", "github", "a.statemark"], ({ out }) => {
      expect(out).toMatch(
        /^::warning file=a\.statemark,line=1,endLine=1,col=1,title=unknown-actor::/,
      );
    });
    runCli(files, ["check", "--format", "sarif", "a.statemark"], ({ out }) => {
      const [run] = JSON.parse(out).runs;
      expect(run.results[0].ruleId).toBe("unknown-actor");
    });
  });

  test("looks into folders as .gitignore allows, and into codebooks once", () => {
    const files = {
      ".gitignore": "drafts/\n",
      "statemark.yaml": "actors: 7",
      "a.statemark": "@[Erewhon]",
      "b/c.statemark.md": "@[Erewhon]",
      "b/notes.md": "@[Erewhon]",
      "drafts/d.statemark": "@[Erewhon]",
    };
    runCli(files, ["check", "--format", "json", "."], ({ out }) => {
      const found = out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(found.map(({ file, code }) => `${file} ${code}`)).toEqual([
        "statemark.yaml codebook",
        "a.statemark unknown-actor",
        expect.stringMatching(/^b.c\.statemark\.md unknown-actor$/),
      ]);
    });
  });
});

describe("wrong use", () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    [
      "no such command",
      ["pars"],
      /There is no command pars\. Commands: parse, strip, check, serve/,
    ],
    ["no file", ["parse"], /parse needs at least one file/],
    [
      "no such file",
      ["parse", "gone.statemark"],
      /gone\.statemark cannot be read: there is no such file/,
    ],
    ["no such option", ["strip", "--fast", "a.statemark"], /--fast.*Usage: statemark strip/],
    [
      "no such format",
      ["check", "--format", "xml", "a.statemark"],
      /Formats: text, json, sarif, github/,
    ],
  ];
  test.each(cases)("%s is said, with status 2", (_, words, message) => {
    runCli({ "a.statemark": "x" }, words, ({ status, err, out }) => {
      expect(status).toBe(2);
      expect(err).toMatch(message);
      expect(out).toBe("");
    });
  });

  test("a file that is no text is named, and the others are read all the same", () => {
    const files = {
      "a.statemark": new Uint8Array([0xff, 0xfe, 0x40, 0x00]),
      "b.statemark": new Uint8Array([0xc3, 0x28]),
      "c.statemark": "@[UK]",
    };
    runCli(
      files,
      ["parse", "a.statemark", "b.statemark", "c.statemark"],
      ({ status, out, err }) => {
        expect(status).toBe(2);
        expect(err).toContain("a.statemark is not text");
        expect(err).toContain("b.statemark is not UTF-8 text");
        expect(JSON.parse(out).file).toBe("c.statemark");
      },
    );
  });

  test("a file of 50 MB is refused at once", () => {
    runCli(
      { "a.statemark": new Uint8Array(50_000_000).fill(97) },
      ["parse", "a.statemark"],
      (result) => {
        expect(result.status).toBe(2);
        expect(result.err).toContain("50.0 MB. Statements of up to 5 MB are read");
      },
    );
  });

  test("--help of each command shows an example", () => {
    for (const name of ["parse", "strip", "check"]) {
      runCli({}, [name, "--help"], ({ status, out }) => {
        expect(status).toBe(0);
        expect(out).toContain(`Example: statemark ${name}`);
      });
    }
  });
});
