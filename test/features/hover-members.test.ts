// Hovers of organisations and treaties: who belonged to them on the day of the statement.

import { expect, test } from "vitest";
import { hover } from "../../server/src/features/hover.ts";
import { statementOf } from "./statement-fixture.ts";

function membersAt(fixture: string): string | undefined {
  const { statement, file } = statementOf(fixture);
  const text = hover(statement, file.cursors[0] ?? 0)?.markdown.replace(/\\(.)/g, "$1");
  return text?.split(/ *\n+/).find((line) => /^(Members|Parties)/.test(line));
}

test("members are those of the statement's day", () => {
  expect(membersAt("---\ndate: 2024-12-18\n---\n@[the Arab <|>League]")).toContain("Syria");
  const eu = membersAt("---\ndate: 2021-05-01\n---\n@[the E<|>U]");
  expect(eu).toMatch(/^Members on 1 May 2021: Belgium, /);
  expect(eu).not.toContain("United Kingdom");
  expect(membersAt("---\ndate: 2019-05-01\n---\n@[the E<|>U]")).toContain("United Kingdom");
});

test("a role stands behind the name", () => {
  const members = membersAt("---\ndate: 2015-06-01\n---\n@[Arab Lea<|>gue]");
  expect(members).toContain("Syria (suspended)");
  expect(membersAt("---\ndate: 2024-06-01\n---\n@[UN<|>SC]")).toContain(
    "Slovenia (elected member)",
  );
});

test("without a date those without an end are shown, and that others are elected", () => {
  expect(membersAt("@[the E<|>U]")).toMatch(/^Members: Belgium, /);
  expect(membersAt("@[UN<|>SC]")).toMatch(/United States \(permanent member\), elected members$/);
  expect(membersAt("---\ndate: spring\n---\n@[the E<|>U]")).toMatch(/^Members: /);
});

test("too many are counted", () => {
  expect(membersAt("---\ndate: 2010-01-01\n---\n@[U<|>N]")).toBe("Members on 1 January 2010: 192");
  expect(membersAt("§[the NP<|>T]")).toBe("Parties: 191");
});

test("nothing is shown for a day whose members are not known", () => {
  expect(membersAt("---\ndate: 1995-06-01\n---\n@[UN<|>SC]")).toBe(undefined);
  expect(membersAt("---\ndate: 1980\n---\n§[the NP<|>T]")).toBe(undefined);
  expect(membersAt("---\ndate: 2020\n---\n§[the NP<|>T]")).toBe("Parties in 2020: 191");
});

test("a codebook's group shows its members", () => {
  const codebook =
    "actors:\n  FRIENDS: { name: Friends, members: [RUS, { id: CHN, until: 2020 }] }\n";
  expect(membersAt(`=== a.statemark\n@[Frie<|>nds]\n=== statemark.yaml\n${codebook}`)).toBe(
    "Members: Russia",
  );
});
