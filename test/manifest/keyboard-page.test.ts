// The table of keys in docs/keyboard.md holds the keys of package.json, and no others.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly when: string;
}

const { keybindings } = JSON.parse(read("package.json")).contributes as {
  readonly keybindings: readonly Keybinding[];
};

const rows = read("docs/keyboard.md")
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .slice(2)
  .map((line) => line.split("|").map((cell) => cell.trim().toLowerCase()))
  .map(([, single = "", chord = ""]) => ({ single, chord }));

const written = (cells: readonly string[]) =>
  cells
    .filter((cell) => cell !== "")
    .map((cell) => (cell === "esc" ? "escape" : cell))
    .sort();

test("in coding mode", () => {
  const keys = keybindings
    .filter(({ when, command }) => {
      return when.includes("statemark.isCoding") && command !== "statemark.keyWithoutMeaning";
    })
    .map(({ key }) => key);
  expect(written(rows.map(({ single }) => single))).toEqual(keys.sort());
});

test("after Alt+M", () => {
  const chords = keybindings.flatMap(({ key }) => /^alt\+m (\S+)$/.exec(key)?.[1] ?? []);
  expect(written(rows.map(({ chord }) => chord))).toEqual(chords.sort());
});
