// Marking at the speed of reading: single keys in coding mode, words more or less, the last mark again, and
// the counts in the status bar.

import * as vscode from "vscode";
import { Question } from "../commands/question.ts";
import type { StatementClient } from "../language-client.ts";
import { Accepting } from "../suggestions/accepting.ts";
import type { DismissedHere } from "../suggestions/dismissed-here.ts";
import { showCodingKeys } from "./coding-keys.ts";
import { CodingMode } from "./coding-mode.ts";
import { CountsStatus } from "./counts-status.ts";
import { registerRepeating } from "./repeating.ts";
import { registerReshaping } from "./reshaping.ts";
import { registerWalking } from "./walking.ts";

export function registerCoding(
  client: StatementClient,
  dismissed: DismissedHere,
  extension: vscode.Extension<unknown>,
): vscode.Disposable[] {
  const mode = new CodingMode();
  const command = vscode.commands.registerCommand;
  return [
    mode,
    new CountsStatus(client, dismissed),
    command("statemark.codingMode", () => mode.toggle()),
    command("statemark.leaveCodingMode", () => mode.leave()),
    command("statemark.codingKeys", () => {
      Question.close();
      return showCodingKeys(extension.packageJSON);
    }),
    command("statemark.keyWithoutMeaning", () => {
      Question.close();
      const message = vscode.l10n.t("This key does nothing in coding mode. Esc leaves it.");
      vscode.window.setStatusBarMessage(message, 3000);
    }),
    ...registerWalking(client, dismissed, new Accepting(client, dismissed)),
    ...registerReshaping(client),
    ...registerRepeating(client),
  ];
}
