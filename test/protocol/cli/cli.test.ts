// The built command line: what other programs rely on.

import { describe, expect, test } from "vitest";
import { runCli, unreadable } from "./run-cli.ts";

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

describe("wrong use", () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    [
      "no such command",
      ["pars"],
      /There is no command pars\. Commands: parse, strip, suggest, check, positions, mentions, seal, serve/,
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
    for (const name of ["parse", "strip", "suggest", "check", "seal", "serve"]) {
      runCli({}, [name, "--help"], ({ status, out }) => {
        expect(status).toBe(0);
        expect(out).toContain(`Example: statemark ${name}`);
      });
    }
  });
});

describe("codebooks", () => {
  test("that cannot be read are named once, and statements are read without them", () => {
    const files = { "statemark.yaml": unreadable, "a.statemark": "@[UK]", "b.statemark": "@[UK]" };
    for (const command of ["parse", "check"]) {
      runCli(files, [command, "a.statemark", "b.statemark"], ({ status, out, err }) => {
        expect(status).toBe(2);
        expect(err.match(/The codebook statemark\.yaml cannot be read: /g)).toHaveLength(1);
        expect(err).not.toContain("    at ");
        expect(out.trimEnd().split("\n")).toHaveLength(command === "parse" ? 2 : 1);
      });
    }
  });

  test("with problems are mentioned once by parse, with where to see all", () => {
    const files = {
      "statemark.yaml": "actors: 7\nlaws: 8\n",
      "a.statemark": "@[UK]",
      "b.statemark": "@[UK]",
    };
    runCli(files, ["parse", "a.statemark", "b.statemark"], ({ status, out, err }) => {
      expect(status).toBe(0);
      expect(out.trimEnd().split("\n")).toHaveLength(2);
      expect(err).toMatch(
        /^The codebook statemark\.yaml has 2 problems, the first in line 1: .* Run “statemark check” to see all\.\n$/,
      );
    });
  });

  test("count in a folder whose name starts with two dots", () => {
    const files = {
      "statemark.yaml": "actors: { ONE: { name: First } }",
      "..drafts/a.statemark": "@[First]",
    };
    runCli(files, ["parse", "..drafts/a.statemark"], ({ out }) => {
      expect(JSON.parse(out).annotations[0].resolved).toEqual({ entity: "ONE" });
    });
  });
});

describe("-o", () => {
  test("refuses a folder, also with --force", () => {
    runCli(
      { "a.statemark": "@[UK]", "there/x": "" },
      ["strip", "a.statemark", "-o", "there", "--force"],
      ({ status, err, names }) => {
        expect(status).toBe(2);
        expect(err).toBe("there is a folder. Name a file behind -o.\n");
        expect(names).toEqual(["a.statemark", "there"]);
      },
    );
  });

  test("leaves nothing where a file could not be read", () => {
    runCli(
      { "a.statemark": "@[UK]" },
      ["strip", "a.statemark", "gone.statemark", "-o", "out.txt"],
      ({ status, names }) => {
        expect(status).toBe(2);
        expect(names).toEqual(["a.statemark"]);
      },
    );
  });

  test("says where there is no folder to write in", () => {
    runCli(
      { "a.statemark": "@[UK]" },
      ["strip", "a.statemark", "-o", "gone/out.txt"],
      ({ status, err }) => {
        expect(status).toBe(2);
        expect(err).toMatch(
          /^gone.out\.txt cannot be written: there is no such file or folder\.\n$/,
        );
      },
    );
  });
});

describe("what would be too much", () => {
  test.skipIf(process.platform === "win32")("a device is refused, not read for ever", () => {
    runCli(
      { "a.statemark": "@[UK]" },
      ["parse", "/dev/zero", "a.statemark"],
      ({ status, out, err }) => {
        expect(status).toBe(2);
        expect(err).toContain("/dev/zero is no file but a pipe or a device.");
        expect(JSON.parse(out).file).toBe("a.statemark");
      },
    );
  });

  test("a row of > as long as a file may be is read", () => {
    runCli(
      { "a.statemark": ">".repeat(4_900_000) },
      ["parse", "a.statemark"],
      ({ status, out }) => {
        expect(status).toBe(0);
        expect(JSON.parse(out).annotations).toEqual([]);
      },
    );
  });
});

test("characters that steer a terminal are shown, not sent", () => {
  const name = "a\u001b[31m.statemark";
  runCli({ [name]: "@[Ere\u001bwhon]" }, ["check", name, "gone\u0007"], ({ status, out, err }) => {
    expect(status).toBe(2);
    expect(out).toMatch(/^a\\x1b\[31m\.statemark:1:1: warning: “Ere\\x1bwhon”/);
    expect(err).toContain("gone\\x07 cannot be read");
  });
});

test("without a command the list of commands is a message, not a result", () => {
  runCli({}, [], ({ status, out, err }) => {
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain("Usage: statemark COMMAND");
  });
  runCli({}, ["--help"], ({ status, out }) => {
    expect(status).toBe(0);
    expect(out).toContain("seal ");
  });
});

test("--version is that of the package", () => {
  runCli({}, ["--version"], ({ out }) => expect(out).toMatch(/^\d+\.\d+\.\d+\n$/));
});

test("results have no colours where they do not go to a terminal", () => {
  runCli({ "a.statemark": "@[Erewhon]" }, ["check", "a.statemark"], ({ out, err }) => {
    expect(out + err).not.toContain("\u001b");
  });
});
