// The list of all keys of coding mode, as package.json has them; choosing one runs it.

import * as vscode from "vscode";

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly when: string;
    }[];
  };
}

const leftOut: ReadonlySet<string> = new Set([
  "statemark.keyWithoutMeaning",
  "statemark.codingKeys",
]);

export async function showCodingKeys({ contributes }: Manifest): Promise<void> {
  const { commands, keybindings } = contributes;
  const titles = new Map(commands.map(({ command, title }) => [command, title]));
  titles.set("undo", vscode.l10n.t("Undo"));
  const items = keybindings
    .filter(({ when, command }) => when.includes("statemark.isCoding") && !leftOut.has(command))
    .flatMap(({ key, command }) => {
      const description = titles.get(command);
      return description === undefined ? [] : [{ label: keyInWords(key), description, command }];
    });
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Keys of coding mode"),
    placeHolder: vscode.l10n.t("Choose one to run it."),
    matchOnDescription: true,
  });
  if (picked) await vscode.commands.executeCommand(picked.command);
}

/** "shift+o" as "Shift+O". */
function keyInWords(key: string): string {
  return key
    .split("+")
    .map((part) => (part === "escape" ? "Esc" : part.charAt(0).toUpperCase() + part.slice(1)))
    .join("+");
}
