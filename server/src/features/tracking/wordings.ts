// How the positions of a workspace are worded, as numbers: so that five thousand of them can be compared
// with a sentence at each keystroke. Words of a statement are read once as long as it does not change.

import type { Registry } from "../../registry/registry.ts";
import { speaksOfAnyKind } from "../../syntax/kinds.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { WorkspaceIndex } from "../../workspace/workspace-index.ts";
import { type StatementSummary, summaryOf } from "../statement-summaries.ts";
import { contentWords } from "./content-words.ts";

/** The same words, in whatever order, as numbers of a table. */
export type Wording = readonly number[];

export interface WordedPosition {
  readonly id: string;
  /** Of its mentions, but for rejections and votes; none where only these mention it. */
  readonly kinds: ReadonlySet<string>;
  readonly wordings: readonly Wording[];
}

/** Of a position that is mentioned everywhere, so many wordings are enough. */
const mostWordings = 12;

class WordTable {
  private readonly numbers = new Map<string, number>();

  wordingOf(text: string): Wording {
    return contentWords(text).map((word) => {
      const known = this.numbers.get(word);
      if (known !== undefined) return known;
      this.numbers.set(word, this.numbers.size);
      return this.numbers.size - 1;
    });
  }
}

/** What is kept for an index: its words, and the positions as of one version of it. */
export class Wordings {
  readonly table = new WordTable();
  private readonly ofSummaries = new WeakMap<StatementSummary, readonly Wording[]>();
  private readonly ofRegistries = new WeakMap<Registry, readonly WordedPosition[]>();
  private version = -1;
  private made: readonly WordedPosition[] = [];
  private frequency = new Map<number, number>();

  positionsOf(index: WorkspaceIndex): readonly WordedPosition[] {
    if (this.version === index.version) return this.made;
    const found = new Map<string, { id: string; kinds: Set<string>; wordings: Wording[] }>();
    for (const statement of index.files) {
      const summary = summaryOf(index, statement);
      const wordings = this.wordingsOf(summary);
      for (const [at, { id, kind }] of summary.positions.entries()) {
        let position = found.get(id);
        if (!position) {
          position = { id, kinds: new Set(), wordings: [this.table.wordingOf(id)] };
          found.set(id, position);
        }
        if (!speaksOfAnyKind(kind)) position.kinds.add(kind);
        const wording = wordings[at];
        if (wording && position.wordings.length < mostWordings) position.wordings.push(wording);
      }
    }
    this.made = [...found.values()];
    this.frequency = new Map();
    for (const { wordings } of this.made) {
      for (const word of new Set(wordings.flat())) {
        this.frequency.set(word, (this.frequency.get(word) ?? 0) + 1);
      }
    }
    this.version = index.version;
    return this.made;
  }

  /** The codebooks' positions. */
  declaredIn(registry: Registry): readonly WordedPosition[] {
    let declared = this.ofRegistries.get(registry);
    if (!declared) {
      declared = [...registry.positions.values()].map(({ id, kind, title }) => ({
        id,
        kinds: new Set(kind === undefined ? [] : [kind]),
        wordings: [this.table.wordingOf(id), this.table.wordingOf(title)],
      }));
      this.ofRegistries.set(registry, declared);
    }
    return declared;
  }

  /** How much a word tells: the more, the fewer positions have it. */
  weightOf(word: number): number {
    return Math.log(1 + (1 + this.made.length) / (this.frequency.get(word) ?? 1));
  }

  private wordingsOf(summary: StatementSummary): readonly Wording[] {
    let wordings = this.ofSummaries.get(summary);
    if (!wordings) {
      wordings = summary.positions.map(({ text }) => this.table.wordingOf(text));
      this.ofSummaries.set(summary, wordings);
    }
    return wordings;
  }
}

const byIndex = new WeakMap<WorkspaceIndex, Wordings>();

export function wordingsFor({ index }: Workspace): Wordings {
  let wordings = byIndex.get(index);
  if (!wordings) {
    wordings = new Wordings();
    byIndex.set(index, wordings);
  }
  return wordings;
}
