// A demand's verb on a ladder of wording.

import type { Wording } from "../../registry/entity.ts";

/** Finds the rungs of the codebooks' ladders, or where they have none for a kind, of the language's. */
export class Ladder {
  readonly #ofCodebooks: Wording;
  readonly #ofLanguage: Wording;
  /** By kind: by a verb's plain form how the ladder writes it. */
  readonly #rungs = new Map<string, ReadonlyMap<string, string>>();

  constructor(ofCodebooks: Wording, ofLanguage: Wording) {
    this.#ofCodebooks = ofCodebooks;
    this.#ofLanguage = ofLanguage;
  }

  /**
   * The ladder's own form of the verb; `undefined` where it lacks it. `verb`: as a rule has it, with `|`
   * between those of which `words`, those of the text, hold one.
   */
  strength(kind: string, verb: string | undefined, words: string): string | undefined {
    if (verb === undefined) return undefined;
    const said = verb.split("|");
    const wording = said.find((one) => words.toLowerCase().includes(one)) ?? said[0] ?? "";
    return this.#of(kind).get(plain(wording));
  }

  #of(kind: string): ReadonlyMap<string, string> {
    const made = this.#rungs.get(kind);
    if (made !== undefined) return made;
    const ladder = this.#ofCodebooks.get(kind) ?? this.#ofLanguage.get(kind) ?? [];
    const rungs = new Map(ladder.flat().map((rung) => [plain(rung), rung]));
    this.#rungs.set(kind, rungs);
    return rungs;
  }
}

/** "calls upon" and "call on" are one verb. */
const plain = (verb: string) =>
  verb
    .toLowerCase()
    .replace(/\bupon\b/, "on")
    .replace(/^(\w{3,}?)(?:e?s)\b/, "$1");
