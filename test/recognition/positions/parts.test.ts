// What else is said of a position: conditions, deadlines, strength, lists, reason and confidence.

import { expect, test } from "vitest";
import { positionsIn } from "./read.ts";

const only = (source: string) => {
  const [position, ...rest] = positionsIn(source);
  expect(rest).toEqual([]);
  return position;
};

test.each([
  ["We will lift the sanctions if the talks succeed.", "if the talks succeed"],
  ["We will vote for it, provided that it is amended, and stay.", "provided that it is amended"],
  ["Unless the attacks stop, we will act.", "Unless the attacks stop"],
  ["We will lift the sanctions.", undefined],
])("%s", (source, condition) => {
  expect(only(source)?.if).toBe(condition);
});

test.each([
  ["We ask the Secretariat to report within 30 days.", "within 30 days"],
  ["All troops must be withdrawn by the end of the year.", "by the end of the year"],
  ["We will do so by 2030.", "by 2030"],
  ["They must be freed immediately and unconditionally.", "immediately and unconditionally"],
  ["They must be freed without delay.", "without delay"],
  ["They must be freed.", undefined],
])("%s", (source, due) => {
  expect(only(source)?.due).toBe(due);
});

test("the verb is placed on the codebook's ladder, in the ladder's words", () => {
  const wording = new Map([["demand", [["demands"], ["calls upon", "urges"]]]]);
  const strengths = (source: string) =>
    positionsIn(source, {}, wording).map(({ strength }) => strength);
  expect(strengths("We call on all States to help.")).toEqual(["calls upon"]);
  expect(strengths("We urge all States to help.")).toEqual(["urges"]);
  expect(strengths("We invite all States to help.")).toEqual([undefined]);
});

test("without a ladder of the codebook there is one of the language", () => {
  expect(only("We call upon all States to help.")?.strength).toBe("calls on");
  expect(only("All States should help.")?.strength).toBe("should");
  expect(only("All States must help.")?.strength).toBe("must");
});

test("a list is a head and its demands", () => {
  const source = [
    "We call on all parties to:",
    "(a) cease all hostilities;",
    "(b) allow aid to enter; and",
    "(c) return to the talks.",
    "The war has lasted for long.",
  ].join("\n\n");
  const list = positionsIn(source);
  expect(list.map(({ text, isHead, to }) => [text, isHead ?? false, to])).toEqual([
    ["We call on all parties to:", true, ["*"]],
    ["(a) cease all hostilities;", false, ["*"]],
    ["(b) allow aid to enter; and", false, ["*"]],
    ["(c) return to the talks.", false, ["*"]],
  ]);
});

test("a colon opens no list where none follows", () => {
  const source = "We call on all parties to do this:\n\nThe war has lasted for long.";
  expect(positionsIn(source)).toHaveLength(1);
});

test("the reason quotes the verb, and the confidence says how sure it is", () => {
  expect(only("We call on [Chad=TCD] to help.")).toMatchObject({
    reason: "“call on Chad to help” asks the named party to act",
    confidence: "high",
  });
  expect(only("The arms must be returned.")).toMatchObject({
    reason: "“must be returned” says what is to be done, and not by whom",
    confidence: "medium",
  });
});

test("a position is its clause", () => {
  const source = "In this spirit, we welcome the truce, and we urge [Chad=TCD] to do more.";
  expect(positionsIn(source).map(({ text }) => text)).toEqual([
    "In this spirit, we welcome the truce",
    "we urge Chad to do more.",
  ]);
});

test("nothing is found in a language without rules", () => {
  expect(positionsIn("We condemn the attack.", { language: "fr" })).toEqual([]);
});
