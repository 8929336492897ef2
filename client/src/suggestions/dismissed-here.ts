// Words that are not to be suggested again, remembered in the workspace where no codebook can hold them.

import type * as vscode from "vscode";
import type { IgnoredWords } from "../../../server/src/lsp/protocol.ts";

const key = "statemark.dismissedSuggestions";

export class DismissedHere {
  private readonly memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.memory = memory;
  }

  get all(): readonly IgnoredWords[] {
    return this.memory.get<readonly IgnoredWords[]>(key, []);
  }

  async add(words: IgnoredWords): Promise<void> {
    await this.memory.update(key, [...this.all.filter((each) => !isSame(each, words)), words]);
  }

  async remove(words: IgnoredWords): Promise<void> {
    await this.memory.update(
      key,
      this.all.filter((each) => !isSame(each, words)),
    );
  }
}

function isSame(a: IgnoredWords, b: IgnoredWords): boolean {
  return a.text === b.text && a.kind === b.kind && a.name === b.name;
}
