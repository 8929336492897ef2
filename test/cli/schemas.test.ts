// The schemas hold for what Statemark writes and reads, and for nothing else.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { mentionRows } from "../../server/src/analysis/mention-rows.ts";
import { positionSummaries } from "../../server/src/analysis/position-summaries.ts";
import { statementJson } from "../../server/src/cli/statement-json.ts";
import { suggestionsJson } from "../../server/src/cli/suggestion-json.ts";
import type { Suggestion } from "../../server/src/recognition/suggestion.ts";
import { readCodebook } from "../../server/src/registry/codebook.ts";
import { defaultSeverities } from "../../server/src/registry/diagnostic-codes.ts";
import { builtInRegistry, withCodebooks } from "../../server/src/registry/registry.ts";
import { readStatement } from "../../server/src/workspace/statement.ts";
import { negotiations } from "../analysis/negotiations.ts";
import { trackedWorkspace } from "../analysis/tracked-workspace.ts";
import { faultsOf, schemas } from "./schemas.ts";

const samples = new URL("../../samples/", import.meta.url);
const sample = (name: string) => readFileSync(new URL(name, samples), "utf8");
const statements = readdirSync(samples).filter((name) => name.endsWith(".statemark"));
const codebook = sample("statemark.yaml");
const registry = withCodebooks(builtInRegistry(), [readCodebook(codebook).codebook]);

interface Json {
  version?: unknown;
  file?: unknown;
  frontMatter?: unknown;
  annotations?: { text?: unknown }[];
  diagnostics?: { message?: unknown; severity?: unknown }[];
}

function parsed(text: string): Json {
  const parts = statementJson(readStatement(text, registry), { file: "a.statemark" });
  return JSON.parse([...parts].join(""));
}

/** Changes something about the first mark. */
const set = (fields: object) => (json: Json) => Object.assign(json.annotations?.[0] ?? {}, fields);

describe("the form of parse", () => {
  test("holds for every sample", () => {
    expect(statements.length).toBeGreaterThan(0);
    for (const name of statements)
      expect(faultsOf("parse", parsed(sample(name))), name).toEqual([]);
  });

  test("holds for all that marks can be", () => {
    const text =
      "---\nspeaker: [UK, 7]\nx: {y: [1, null]}\n---\n![Stop @[Congo] @[Erewhon] :what[x](y)]{#a .b to=DPRK,* flag status=open re=x}" +
      " ![now]{#a} :vote[yes](S/RES/1){stance=neutral} -[no](x) @[x {y= ![";
    const { annotations, diagnostics } = parsed(text);
    expect(faultsOf("parse", parsed(text))).toEqual([]);
    expect(annotations).toHaveLength(7);
    expect(diagnostics).not.toHaveLength(0);
  });

  const mutations: readonly (readonly [string, (json: Json) => unknown])[] = [
    ["another version", (json) => Object.assign(json, { version: 2 })],
    ["no file", (json) => delete json.file],
    ["a front matter that is a list", (json) => Object.assign(json, { frontMatter: [] })],
    ["no marks", (json) => delete json.annotations],
    ["a mark without its words", (json) => delete json.annotations?.[0]?.text],
    ["a mark that starts before the text", set({ start: -1 })],
    ["a mark that starts within a unit", set({ start: 1.5 })],
    ["a parent that is no index", set({ parent: "0" })],
    ["a number as an attribute", set({ attributes: { to: 7 } })],
    ["a kind in capitals", set({ kind: "Demand" })],
    ["one candidate alone", set({ resolved: { candidates: ["COD"] } })],
    ["a position without a stance", set({ resolved: { position: "x", by: [] } })],
    ["a problem without a message", (json) => delete json.diagnostics?.[0]?.message],
    [
      "a severity that is off",
      (json) => Object.assign(json.diagnostics?.[0] ?? {}, { severity: "off" }),
    ],
  ];
  test.each(mutations)("does not hold for %s", (_, mutate) => {
    const json = parsed("![Stop @[Erewhon]]{to=DPRK}");
    mutate(json);
    expect(faultsOf("parse", json)).not.toEqual([]);
  });
});

describe("the form of suggest", () => {
  const place = { start: 0, end: 4, confidence: "low", reason: "a reason" } as const;
  const mention = { ...place, kind: "actor", target: "TCD", candidates: [] } as const;
  const position = { ...place, kind: "demand", by: ["GBR"], to: ["*"] } as const;
  const suggested = (suggestions: readonly Suggestion[]) =>
    JSON.parse([...suggestionsJson("Chad", suggestions, { file: "a.txt" })].join(""));

  test("holds for all that suggestions can be", () => {
    const json = suggested([
      mention,
      { ...mention, kind: "law", form: "adjective" },
      { ...mention, kind: "topic", target: null, candidates: ["a", "b"] },
      position,
      { ...position, kind: "support", by: [], to: [] },
      { ...position, if: "a", due: "b", strength: "urges", isHead: true },
    ]);
    expect(faultsOf("suggest", json)).toEqual([]);
    expect(json.suggestions).toHaveLength(6);
    expect(json.suggestions[5]).toMatchObject({ text: "Chad", if: "a", due: "b", head: true });
  });

  test.each([
    ["without a reason", mention, { reason: undefined }],
    ["with a confidence that is none", mention, { confidence: "sure" }],
    ["of a claim", position, { kind: "claim" }],
    ["without words", position, { text: "" }],
    ["of a mention without a target", mention, { target: undefined }],
    ["with a target and candidates", mention, { candidates: ["a", "b"] }],
    ["with neither", mention, { target: null }],
    ["with one candidate", mention, { target: null, candidates: ["a"] }],
    ["of a position without addressees", position, { to: undefined }],
    ["of a head that is none", position, { head: false }],
  ] satisfies readonly (readonly [string, Suggestion, object])[])(
    "does not hold for one %s",
    (_, suggestion, change) => {
      const { suggestions, ...json } = suggested([suggestion]);
      const changed = JSON.parse(JSON.stringify({ ...suggestions[0], ...change }));
      expect(faultsOf("suggest", { ...json, suggestions })).toEqual([]);
      expect(faultsOf("suggest", { ...json, suggestions: [changed] })).not.toEqual([]);
    },
  );
});

describe("the form of positions", () => {
  const { files, registryOf } = trackedWorkspace(negotiations);
  const lines = positionSummaries(files, registryOf).map((row) => ({ version: 1, ...row }));
  const line = lines.find(({ status }) => status !== null);

  test("holds for all that positions can be", () => {
    expect(lines.length).toBeGreaterThan(4);
    for (const each of lines) expect(faultsOf("positions", each)).toEqual([]);
    const undated = { ...line, firstDate: null, lastDate: "2024", status: null };
    expect(faultsOf("positions", undated)).toEqual([]);
  });

  test.each([
    ["no id", { id: "" }],
    ["no answers", { answers: undefined }],
    ["a date in words", { firstDate: "soon" }],
    ["no mention", { mentions: 0 }],
    ["a status in words", { status: "open" }],
    ["a status from nowhere", { status: { value: "open", date: null } }],
  ])("does not hold for %s", (_, change) => {
    const changed = JSON.parse(JSON.stringify({ ...line, ...change }));
    expect(faultsOf("positions", changed)).not.toEqual([]);
  });
});

describe("the form of mentions", () => {
  const rowsOf = (text: string) =>
    mentionRows(readStatement(text, registry)).map((row) => ({ version: 1, file: "a", ...row }));

  test("holds for every sample", () => {
    for (const name of statements) {
      const rows = rowsOf(sample(name));
      expect(rows.length, name).toBeGreaterThan(5);
      expect(rows.flatMap((row) => faultsOf("mentions", row))).toEqual([]);
    }
  });

  test.each([
    ["no file", { file: undefined }],
    ["a stance that is none", { stance: "yes" }],
    ["no words before", { before: undefined }],
    ["too many words after", { after: "x".repeat(51) }],
    ["one actor as a text", { by: "GBR" }],
  ])("does not hold for %s", (_, change) => {
    const [row] = rowsOf("![go]{to=UK}");
    expect(faultsOf("mentions", row)).toEqual([]);
    const changed = JSON.parse(JSON.stringify({ ...row, ...change }));
    expect(faultsOf("mentions", changed)).not.toEqual([]);
  });
});

describe("the schema of the front matter", () => {
  test("holds for every sample", () => {
    for (const name of statements) {
      expect(faultsOf("front-matter", parsed(sample(name)).frontMatter), name).toEqual([]);
    }
  });

  test.each([
    ["speaker: [UK, France]\ndate: 2024\nown: {a: b}", true],
    [`text-hash: sha256-${"0a".repeat(32)}`, true],
    [`text-hash: sha256-${"a".repeat(43)}=`, true],
    ["text-hash: sha256-0a", false],
    ["date: 18 December 2024", false],
    ["speaker: {id: UK}", false],
    ["coding: done", false],
    ["source: my notes", false],
    ["title: [a]", false],
  ])("%s: %s", (yaml, fits) => {
    expect(faultsOf("front-matter", parse(yaml)).length === 0).toBe(fits);
  });

  test("has only keys that are known when they are misspelt", () => {
    const { properties = {} } = schemas.get("front-matter") as { readonly properties?: object };
    const keys = Object.keys(properties);
    const { diagnostics = [] } = parsed(
      `---\n${keys.map((key) => `${key.toUpperCase()}: x`).join("\n")}\n---\n`,
    );
    const meant = diagnostics.map(({ message }) => / If (\S+) is meant/.exec(`${message}`)?.[1]);
    expect(meant).toEqual(keys);
  });
});

describe("the schema of the codebook", () => {
  test("holds for the sample", () => {
    expect(faultsOf("codebook", parse(codebook))).toEqual([]);
  });

  test("knows every code of a problem", () => {
    const check = Object.fromEntries(Object.keys(defaultSeverities).map((code) => [code, "off"]));
    expect(faultsOf("codebook", { check })).toEqual([]);
    expect(faultsOf("codebook", { check: { "unknown-acter": "off" } })).not.toEqual([]);
  });

  // Whatever the codebook's reader finds wrong, the schema does too, and the other way round; but what a
  // pattern says, and which of two dates is earlier, no schema tells.
  test.each([
    "",
    "actors:",
    "actors: {A: }",
    "actors: {A: {name: 7, aliases: [b, {name: c, since: 2023-11}], kind: State}}",
    "actors: {A: {aliases: b, members: B, acts-for: [{id: C, role: d, since: 2024}], x-own: 1}}",
    "actors: {A: {ids: {wikidata: Q1, n: 2}, url: 'https://a.b/c', part-of: B, official-name: d}}",
    "laws: {A: {patterns: [b, c]}}\nactors: {A: {patterns: b}}",
    "laws: {A: {name: B, url: HTTPS://x.y}}\nx-own: [1]",
    "topics: {a: {parent: b, definition: c, examples: [d], patterns: e, colour: teal}}",
    "positions: {a: {kind: demand, title: b, to: [C, '*'], by: D, replaces: e, part-of: f}}",
    "positions: {a: {history: {date: 2024-12, status: open, source: x, note: y}}}",
    "positions: {S/RES/1: {kind: vote, title: a}}",
    "kinds: {a-b: {title: A, position: true, colour: red}, c: }",
    "positions: {a: {basis: [b, c]}, b: {basis: c}}",
    "topics: {a: {colour: '#1A7f7f'}}",
    "topics: {a: {colour: tael}}",
    "kinds: {a: {colour: 7}}",
    "check: {no-addressee: off, codebook: warning}",
    "wording: {demand: [[a, b], c], claim: d}",
    "ignore: [a, {text: b}, {text: c, kind: demand}, {text: d, actor: E}, {text: f, law: G}]",
    "ignore: a",
    "ignore: {text: a, topic: b}",
    "actors: 7",
    "actors: [A]",
    "acters: {A: {name: b}}",
    "actors: {A: b}",
    "actors: {A: {nam: b}}",
    "actors: {A: {name: [b]}}",
    "actors: {A: {parent: b}}",
    "actors: {A: {aliases: [{since: 2023}]}}",
    "actors: {A: {aliases: {name: b, since: soon}}}",
    "actors: {A: {members: [{role: b}]}}",
    "actors: {A: {ids: [b]}}",
    "actors: {A: {url: a.b/c}}",
    "laws: {A: {members: [B]}}",
    "topics: {a: {part-of: b}}",
    "positions: {a.b: {kind: demand}}",
    "positions: {a/b: {title: c}}",
    "positions: {a: {history: [{status: open}]}}",
    "positions: {a: {history: [soon]}}",
    "positions: {a: {to: {b: c}}}",
    "kinds: {A: {title: b}}",
    "kinds: {a: {position: maybe}}",
    "check: {unknown-actor: loud}",
    "check: {nothing: off}",
    "wording: {demand: [[{a: b}]]}",
    "ignore: [{kind: demand}]",
    "ignore: [{text: a, kind: plea}]",
    "ignore: [{text: a, as: b}]",
    "ignore: [[a]]",
    "just words",
  ])("agrees with the reader on: %s", (yaml) => {
    const { problems } = readCodebook(yaml);
    const faults = faultsOf("codebook", parse(yaml));
    expect(faults.length > 0, faults.join("\n")).toBe(problems.length > 0);
  });
});

test("where Statemark itself checks a codebook, the YAML extension says nothing", () => {
  const { contributes } = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  );
  expect(contributes.yamlValidation).toEqual([
    { fileMatch: "statemark.yaml", url: "./schemas/codebook-in-vscode.schema.json" },
  ]);
  for (const data of [null, 7, [], { acters: {} }, parse(codebook)]) {
    expect(faultsOf("codebook-in-vscode", data)).toEqual([]);
  }
});

describe("the lines of --jsonl", () => {
  test.each([
    ["jsonl-request", { id: 1, text: "a" }, true],
    ["jsonl-request", { text: "" }, true],
    ["jsonl-request", { id: 1 }, false],
    ["jsonl-request", { id: 1, text: 7 }, false],
    ["strip-jsonl-answer", { version: 1, id: null, text: "a" }, true],
    ["strip-jsonl-answer", { id: null, error: "a" }, true],
    ["strip-jsonl-answer", { version: 1, text: "a" }, false],
    ["strip-jsonl-answer", { version: 1, id: 1, text: "a", error: "b" }, true],
    ["parse-jsonl-answer", { id: 1, error: "a" }, true],
    ["parse-jsonl-answer", { id: 1, error: "" }, false],
    ["parse-jsonl-answer", { id: 1 }, false],
    ["suggest-jsonl-answer", { version: 1, id: 1, file: null, suggestions: [] }, true],
    ["suggest-jsonl-answer", { version: 1, file: null, suggestions: [] }, false],
    ["suggest-jsonl-answer", { version: 1, id: 1, file: "a", suggestions: [] }, false],
    ["suggest-jsonl-answer", { id: null, error: "a" }, true],
    ["mentions-jsonl-answer", { version: 1, id: 1, file: null, mentions: [] }, true],
    ["mentions-jsonl-answer", { version: 1, file: null, mentions: [] }, false],
    ["mentions-jsonl-answer", { version: 1, id: 1, file: null, mentions: [{}] }, false],
    ["mentions-jsonl-answer", { id: null, error: "a" }, true],
  ])("%s of %j: %s", (schema, data, fits) => {
    expect(faultsOf(schema, data).length === 0).toBe(fits);
  });

  test("are answered in the form of parse, with the id and no file", () => {
    const statement = readStatement("@[UK]", registry);
    const json = JSON.parse([...statementJson(statement, { id: [1], file: null })].join(""));
    expect(faultsOf("parse-jsonl-answer", json)).toEqual([]);
    expect(faultsOf("parse-jsonl-answer", { ...json, file: "a" })).not.toEqual([]);
    expect(faultsOf("parse-jsonl-answer", parsed("@[UK]"))).not.toEqual([]);
  });
});

test.each([...schemas])("%s describes each property in a sentence or a phrase", (_, schema) => {
  const bare: string[] = [];
  const walk = (node: unknown, path: string) => {
    if (node === null || typeof node !== "object") return;
    for (const [key, value] of Object.entries(node)) {
      if (key === "properties") {
        for (const [name, property] of Object.entries(value as Record<string, object>)) {
          const { description } = property as { readonly description?: string };
          if (!/^\S.{5,}\.$/.test(description ?? "")) bare.push(`${path}/${name}`);
        }
      }
      walk(value, `${path}/${key}`);
    }
  };
  walk(schema, "");
  expect(bare).toEqual([]);
});
