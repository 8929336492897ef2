// What tests in the editor begin with: the workspace's statements, opened and shown, and waiting for
// something that the language server does in its own time.
import { strict as assert } from "node:assert";
import { setTimeout as pause } from "node:timers/promises";
import * as vscode from "vscode";

/** Opens and shows a file of the workspace; without a name, the first statement. */
export async function openStatement(name?: string): Promise<vscode.TextEditor> {
  const found = await vscode.workspace.findFiles(name ?? "**/*.statemark");
  const [first] = found.sort((a, b) => a.path.localeCompare(b.path));
  assert.ok(first, `the workspace holds no ${name ?? "statement"}`);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(first));
}

/** Asks again and again until the answer is neither undefined, false nor an empty list. */
export async function eventually<T>(
  what: string,
  read: () => T | Thenable<T>,
): Promise<NonNullable<T>> {
  for (let tries = 0; tries < 800; tries++) {
    const answer = await read();
    const isEmptyList = Array.isArray(answer) && answer.length === 0;
    if (answer !== undefined && answer !== null && answer !== false && !isEmptyList) {
      return answer;
    }
    await pause(100);
  }
  throw new Error(`it did not come to this: ${what}`);
}
