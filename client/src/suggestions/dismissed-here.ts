// Words that are not to be suggested again, remembered in the workspace where no codebook can hold them.

import * as vscode from "vscode";
import type { IgnoredWords } from "../../../server/src/lsp/protocol.ts";

const key = "statemark.dismissedSuggestions";

export class DismissedHere {
  private readonly memory: vscode.Memento;
  private readonly changed = new vscode.EventEmitter<void>();

  readonly onDidChange = this.changed.event;

  constructor(memory: vscode.Memento) {
    this.memory = memory;
  }

  get all(): readonly IgnoredWords[] {
    return this.memory.get<readonly IgnoredWords[]>(key, []);
  }

  async add(words: IgnoredWords): Promise<void> {
    await this.update([...this.all.filter((each) => !isSame(each, words)), words]);
  }

  async remove(words: IgnoredWords): Promise<void> {
    await this.update(this.all.filter((each) => !isSame(each, words)));
  }

  private async update(all: readonly IgnoredWords[]): Promise<void> {
    await this.memory.update(key, all);
    this.changed.fire();
  }
}

function isSame(a: IgnoredWords, b: IgnoredWords): boolean {
  return a.text === b.text && a.kind === b.kind && a.name === b.name;
}
