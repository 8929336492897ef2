// A verb's subject, as far as a sentence's words alone can tell.

/** `start` and `end` count words; `end` is the first one after. */
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

export interface Subject extends WordRange {
  /**
   * "speaker": we, I, my delegation. "noun": a noun phrase, whose names decide. "pronoun": they, it.
   * "relative": who, which; nobody's position. "none": nothing stands before the verb.
   */
  readonly is: "speaker" | "noun" | "pronoun" | "relative" | "none";
  /** Where the clause begins that it is the subject of. */
  readonly clause: number;
}

/** `clause`: where the clause begins, if not with the subject. */
export const subject = (
  is: Subject["is"],
  start: number,
  end: number,
  clause: number = start,
): Subject => ({ is, start, end, clause });
