// Commands one after the other: who presses keys faster than the server answers means each of them for what
// the one before leaves selected.

import * as vscode from "vscode";
import { Question } from "./question.ts";

let last: Promise<unknown> = Promise.resolve();

/** Runs it when all that was asked before is done. It must not wait for another turn itself. */
export function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const mine = last.then(run);
  last = mine.catch(() => undefined);
  return mine;
}

/** Registers a command that waits for its turn. A list that is on its way then is not wanted any more. */
export function registerInTurn<A extends unknown[]>(
  command: string,
  run: (...args: A) => Promise<unknown>,
): vscode.Disposable {
  return vscode.commands.registerCommand(command, (...args: A) =>
    inTurn(() => {
      Question.close();
      return run(...args);
    }),
  );
}
