// The commands and keys that package.json declares.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Binding {
  readonly command: string;
  readonly key: string;
  readonly when: string;
}
const { commands, keybindings, menus } = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
).contributes as {
  readonly commands: readonly { readonly command: string; readonly category?: string }[];
  readonly keybindings: readonly Binding[];
  readonly menus: { readonly commandPalette: readonly { readonly command: string }[] };
};
const inMode = keybindings.filter(({ when }) => when.includes("statemark.isCoding"));
const behindPrefix = new Map(
  keybindings
    .filter(({ key }) => key.startsWith("alt+m "))
    .map(({ key, command }) => [key.slice("alt+m ".length), command]),
);
const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const commandOf = (key: string) => inMode.find((each) => each.key === key)?.command;

test("every command stands in the palette under Statemark, but for the one that does nothing", () => {
  for (const { command, category } of commands)
    expect([command, category]).toEqual([command, "Statemark"]);
  expect(menus.commandPalette.map(({ command }) => command)).toEqual([
    "statemark.keyWithoutMeaning",
  ]);
});

test("every key is one of a statement's", () => {
  const clause = String.raw`(editorLangId == statemark || resourceFilename =~ /\.statemark\.md$/)`;
  for (const { when } of keybindings) {
    expect(when).toContain("editorTextFocus");
    expect(when.endsWith(` && ${clause}`)).toBe(true);
  }
});

test("in coding mode a key does what it does behind Alt+M; N and P go to suggestions too", () => {
  const others = new Map([
    ["n", "statemark.nextPlace"],
    ["p", "statemark.previousPlace"],
    ["alt+m", undefined],
  ]);
  for (const [key, command] of behindPrefix) {
    expect([key, commandOf(key)]).toEqual([key, others.has(key) ? others.get(key) : command]);
  }
});

test("in coding mode every key that would write has a command", () => {
  const signs = [
    ...["Backquote", "Minus", "Equal", "BracketLeft", "BracketRight", "Backslash", "Semicolon"],
    ...["Quote", "Comma", "Period", "Slash", "IntlBackslash"],
  ].map((name) => `[${name}]`);
  const withShift = [...letters, ..."0123456789", ...signs].flatMap((key) => [key, `shift+${key}`]);
  const others = ["enter", "shift+enter", "space", "shift+space", "tab", "backspace", "delete"];
  const numbers = [..."0123456789"].map((digit) => `numpad${digit}`);
  const missing = [...withShift, ...others, ...numbers].filter((key) => !commandOf(key));
  expect(missing).toEqual([]);
});
