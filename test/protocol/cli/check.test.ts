// statemark check: what it prints and where it looks, as text and as JSON.

import { describe, expect, test } from "vitest";
import { faultsOf } from "../../cli/schemas.ts";
import { runCli, unreadable } from "./run-cli.ts";

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

  test("prints lines for GitHub", () => {
    const files = { "a.statemark": "@[Erewhon]" };
    runCli(files, ["check", "--format", "github", "a.statemark"], ({ out }) => {
      expect(out).toMatch(
        /^::warning file=a\.statemark,line=1,endLine=1,col=1,endColumn=11,title=unknown-actor::/,
      );
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

/** The files in which `check` finds something, of statements that all have one problem. */
function checkedFiles(paths: readonly string[], rules: Readonly<Record<string, string>>) {
  return (words: readonly string[]): readonly string[] => {
    const files = { ...rules, ...Object.fromEntries(paths.map((path) => [path, "@[Erewhon]"])) };
    let found: string[] = [];
    runCli(files, ["check", "--format", "json", ...words], ({ out }) => {
      const lines = out.split("\n").filter((line) => line !== "");
      found = lines.map((line) => JSON.parse(line).file.replaceAll("\\", "/"));
    });
    return found;
  };
}

describe(".gitignore", () => {
  test("of a deeper folder wins, and takes back what an outer one leaves out", () => {
    const checked = checkedFiles(
      [
        "a.statemark",
        "in/a.statemark",
        "in/b.statemark",
        "in/build/c.statemark",
        "build/d.statemark",
      ],
      {
        ".gitignore": "*.statemark\nbuild\n!in/b.statemark",
        "in/.gitignore": "!a.statemark\n!build\nb*.statemark\n!build/*",
      },
    );
    expect(checked(["."])).toEqual(["in/a.statemark", "in/build/c.statemark"]);
  });

  test("of outer folders does not leave out by name what a deeper one took back", () => {
    const checked = checkedFiles(["in/build/c.statemark", "in/build/x.statemark"], {
      ".gitignore": "build\nx.*",
      "in/.gitignore": "!build",
    });
    expect(checked(["."])).toEqual(["in/build/c.statemark"]);
  });

  test("of the folders above counts up to the repository's", () => {
    const paths = ["in/deep/a.statemark", "in/deep/draft.statemark"];
    const rules = { ".gitignore": "draft.*", "in/x": "" };
    expect(checkedFiles(paths, { ...rules, ".git/HEAD": "" })(["in/deep"])).toEqual([paths[0]]);
    expect(checkedFiles(paths, { ...rules, "in/.git/HEAD": "" })(["in/deep"])).toEqual(paths);
  });

  test("does not leave out a folder that is named", () => {
    const paths = ["drafts/a.statemark"];
    expect(checkedFiles(paths, { ".gitignore": "drafts/", ".git/HEAD": "" })(["drafts"])).toEqual(
      paths,
    );
  });

  test("that cannot be read is named, and the search goes on", () => {
    const files = {
      "in/.gitignore": unreadable,
      "in/a.statemark": "@[Erewhon]",
      "b.statemark": "x",
    };
    runCli(files, ["check", "."], ({ status, out, err }) => {
      expect(status).toBe(2);
      expect(err).toMatch(/^in.\.gitignore cannot be read: /);
      expect(out).toContain("Erewhon");
    });
  });
});

describe("the JSON of check", () => {
  test("is as its schema says, of statements and codebooks", () => {
    const files = { "statemark.yaml": "actors: 7", "a.statemark": "@[Erewhon] ![x\r\n@[y" };
    runCli(files, ["check", "--format", "json", "."], ({ status, out }) => {
      const lines = out.trimEnd().split("\n");
      expect(status).toBe(1);
      expect(lines).toHaveLength(4);
      for (const line of lines) expect(faultsOf("check", JSON.parse(line))).toEqual([]);
      const [first] = lines.map((line) => JSON.parse(line));
      expect(faultsOf("check", { ...first, line: -1 })).not.toEqual([]);
      expect(faultsOf("check", { ...first, message: undefined })).not.toEqual([]);
    });
  });

  test("of a codebook goes by the severities that it sets itself", () => {
    const files = { "statemark.yaml": "actors: 7\ncheck: { codebook: hint }", "a.statemark": "x" };
    runCli(files, ["check", "--format", "json", "."], ({ status, out }) => {
      expect(status).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ code: "codebook", severity: "hint" });
    });
  });
});

test("a folder without statements is said to be one", () => {
  runCli({ "in/notes.md": "x" }, ["check", "in"], ({ status, err }) => {
    expect(status).toBe(0);
    expect(err).toContain("in holds no statements: files that end in .statemark or .statemark.md.");
  });
});
