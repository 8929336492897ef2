// The SARIF log of `check`, as other programs read it.

import { expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly rules: readonly {
          readonly id: string;
          readonly shortDescription: { readonly text: string };
          readonly help: { readonly text: string };
          readonly defaultConfiguration: { readonly level: string };
        }[];
      };
    };
    readonly columnKind: string;
    readonly newlineSequences: readonly string[];
    readonly results: readonly Result[];
  }[];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: Readonly<Record<string, number>>;
    };
  }[];
}

const urisOf = ({ results }: Log["runs"][number]) =>
  results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri);

function sarif(
  files: Readonly<Record<string, string>>,
  paths: readonly string[],
  use: (run: Log["runs"][number], log: Log) => void,
): void {
  runCli(files, ["check", "--format", "sarif", ...paths], ({ out }) => {
    const log: Log = JSON.parse(out);
    const [run] = log.runs;
    if (!run) throw new Error(`No run in ${out}`);
    use(run, log);
  });
}

test("places count in UTF-16 units, in lines and from the start of the text", () => {
  sarif({ "a.statemark": "\ufeff🕊\r\n🕊 @[Erewhon\rx]\n![a" }, ["."], (run, { version }) => {
    expect(version).toBe("2.1.0");
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.newlineSequences).toEqual(["\r\n", "\n", "\r"]);
    expect(run.results.map(({ locations }) => locations[0]?.physicalLocation.region)).toEqual([
      { startLine: 2, startColumn: 4, endLine: 3, endColumn: 3, charOffset: 7, charLength: 12 },
      { startLine: 4, startColumn: 1, endLine: 4, endColumn: 3, charOffset: 20, charLength: 2 },
    ]);
  });
});

test("each rule says what it is about and how to mend it, and each result names its rule", () => {
  sarif({ "a.statemark": "![a] @[Erewhon] @[Nowhere] ![b" }, ["."], ({ tool, results }) => {
    const { rules } = tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(["no-addressee", "unclosed-mark", "unknown-actor"]);
    for (const { shortDescription, help } of rules) {
      expect(shortDescription.text).toMatch(/^[A-Z].*\.$/);
      expect(help.text).toMatch(/^[A-Z].*\.$/);
    }
    expect(results.map(({ ruleId, ruleIndex }) => rules[ruleIndex]?.id === ruleId)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(results.map(({ level }) => level)).toEqual(["note", "warning", "warning", "error"]);
  });
});

test("nothing found is a log too", () => {
  sarif({ "a.statemark": "x" }, ["a.statemark"], ({ results, tool }) => {
    expect(results).toEqual([]);
    expect(tool.driver.rules).toEqual([]);
  });
});

test.skipIf(process.platform === "win32")("files have addresses that can be read back", () => {
  const names = ["a:b.statemark", "c#d?.statemark", "e%20f é.statemark"];
  const files = Object.fromEntries(names.map((name) => [name, "@[Erewhon]"]));
  sarif(files, ["."], (run) => {
    expect(urisOf(run)).toEqual([
      "./a%3Ab.statemark",
      "c%23d%3F.statemark",
      "e%2520f%20%C3%A9.statemark",
    ]);
  });
});
