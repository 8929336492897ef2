// What the first step says of a place that may be a position.

import type { Range } from "../../text/range.ts";
import type { PositionKind } from "../suggestion.ts";

/** What may be a position; offsets are the block's. `start` and `end` are its clause. */
export interface PositionFinding extends Range {
  /** "declares": no position, but it shows who speaks. */
  readonly kind: PositionKind | "declares";
  /** The id of the rule that found it. */
  readonly rule: string;
  readonly sentence: Range;
  readonly previousSentence?: Range;
  /** The verb and what goes with it. */
  readonly verb: Range;
  /** Whose verb it is: the speaker's; or for the names in `subject`, or a "they", to decide. */
  readonly holder: "speaker" | "noun" | "pronoun" | "anyone";
  readonly subject?: Range;
  /** Told of the past: "condemned". */
  readonly isPast?: boolean;
  /** Not inside "that …" or "because …". */
  readonly isMain?: boolean;
  /** Who is said to say it: "Ministers stressed that all parties must". */
  readonly reporter?: Range;
  readonly addressee: Addressee;
  /** The condition and the deadline in the text's own words. */
  readonly if?: string;
  readonly due?: string;
  /** "We call on all parties to:" */
  readonly isHead?: boolean;
}

export interface Addressee {
  readonly is: "named" | "subject" | "everyone" | "nobody";
  /** Where they are named. */
  readonly range?: Range;
  /** Without one it is no position. */
  readonly needed?: boolean;
  /** Everyone, where the words name nobody. */
  readonly otherwiseAll?: boolean;
}
