// Each line of a rule table shows what it is for: its example must be found, its counter-example must not.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findPositions } from "../../../server/src/recognition/positions/find-positions.ts";
import { interpretPositions } from "../../../server/src/recognition/positions/interpret-positions.ts";
import type { Language, RuleRow } from "../../../server/src/recognition/positions/rule-table.ts";
import english from "../../../server/src/recognition/positions/rules/en.yaml";
import { sentencesOf } from "../../../server/src/recognition/sentences.ts";
import type { MentionSuggestion } from "../../../server/src/recognition/suggestion.ts";

const { rules } = english as Language;

/** What the rules find in a sentence whose names are these; "France" stands for itself. */
function read(text: string) {
  const names = /France|Chad|[Tt]he Council/g;
  const mentions = [...text.matchAll(names)].map(
    (match): MentionSuggestion => ({
      kind: "actor",
      target: match[0].replace(/^the /i, ""),
      candidates: [],
      start: match.index + (/^the /i.test(match[0]) ? 4 : 0),
      end: match.index + match[0].length,
      confidence: "high",
      reason: "",
    }),
  );
  const findings = findPositions(text, sentencesOf(text));
  const context = { speakers: [], language: "en" };
  const blocks = [{ start: 0, text, findings }];
  return { findings, positions: interpretPositions(blocks, mentions, context, new Map()) };
}

const names = (rule: RuleRow) =>
  [...rule.example.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => name);

/** In the example's own words: "all States" are everyone. */
const ids = (rule: RuleRow) =>
  rule.to === "everyone"
    ? ["*"]
    : names(rule).map((name = "") =>
        /^(?:all|every)/i.test(name) ? "*" : name.replace("the ", ""),
      );

describe.each(rules)("$id", (rule) => {
  const example = rule.example.replace(/[[\]]/g, "");

  test("finds its example", () => {
    const { findings, positions } = read(example);
    if (rule.kind === "none") {
      expect(positions).toEqual([]);
      return;
    }
    expect(findings.map((finding) => finding.rule)).toContain(rule.id);
    if (rule.kind === "declares") return;
    expect(positions.map(({ kind }) => kind)).toContain(rule.kind);
    if (rule.kind === "demand") {
      expect(positions.map(({ to }) => to)).toContainEqual(ids(rule));
    }
  });

  test("leaves its counter-example", () => {
    const { findings, positions } = read(rule.counter);
    if (rule.kind === "none") {
      expect(findings.length).toBeGreaterThan(0);
      return;
    }
    expect(
      positions.filter(
        ({ start, kind }) =>
          kind === rule.kind && start >= 0 && findings.some((finding) => finding.rule === rule.id),
      ),
    ).toEqual([]);
  });
});

test("a rule is a line", () => {
  const file = new URL("../../../server/src/recognition/positions/rules/en.yaml", import.meta.url);
  const [, table = ""] = readFileSync(file, "utf8").split("\nrules:\n");
  const lines = table.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  expect(lines.filter((line) => !/^- \{ id: .* \}$/.test(line))).toEqual([]);
  expect(lines).toHaveLength(rules.length);
});

test("rules have ids of their own", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
