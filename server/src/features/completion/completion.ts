// What may be written next in a statement, by the place of the cursor. Nothing in running text: only where
// a mark, its target or its attributes, or the front matter are being typed.

import type { Range } from "../../text/range.ts";
import type { Statement } from "../../workspace/statement.ts";
import { attributeCompletions } from "./attributes.ts";
import { frontMatterCompletions } from "./front-matter.ts";
import { kindCompletions } from "./kinds.ts";
import { targetCompletions } from "./targets.ts";
import { type TypingPlace, typingPlaceAt } from "./typing-place.ts";
import { wordCompletions } from "./words.ts";

export interface Completion {
  readonly label: string;
  /** Beside the label: a name, a title. */
  readonly detail: string;
  /** A sentence, where there is one to say. */
  readonly meaning: string;
  readonly kind: "key" | "entry" | "position" | "word";
  /** What is replaced, on one line; it may reach over a bracket behind the cursor. */
  readonly range: Range;
  readonly text: string;
  /** What comes behind the cursor once it is written: a space that sets it apart. */
  readonly behind?: string;
  /** What is compared with what was typed, and begins like it. */
  readonly filter: string;
  /** Characters that take it as Enter does, and are then written. */
  readonly endsWith?: readonly string[];
  /** What describes it at length: see `describe.ts`. */
  readonly about?: Described;
  /** Whether further completions are of use as soon as it is written. */
  readonly goesOn?: boolean;
}

export interface Described {
  readonly of: "actor" | "law" | "topic" | "position";
  readonly id: string;
}

/** What is known of a position beyond its id. */
export interface KnownPosition {
  readonly id: string;
  /** `undefined` where it is not known. */
  readonly kind: string | undefined;
  /** Its title, or else the words of a mention. */
  readonly title: string;
}

export interface Asked {
  /** Whether somebody asked for it and did not only type. */
  readonly isExplicit: boolean;
  /** An ISO date. */
  readonly today: string;
  /** What statements of the workspace mention, those that were said last first. */
  readonly positions: () => readonly KnownPosition[];
}

/** More are looked through by nobody; with a further letter others are found. */
const most = 60;

/** In the order in which they are offered: the first is the one most likely meant. */
export function completions(
  statement: Statement,
  offset: number,
  asked: Asked,
): readonly Completion[] {
  const place = typingPlaceAt(statement.document, offset);
  if (!place) return [];
  return offered(statement, place, asked).slice(0, most).map(inOrder);
}

/** Editors put before all others what is typed in full, whichever it is: only the first is to look so. */
function inOrder(completion: Completion, index: number): Completion {
  const { filter } = completion;
  return index === 0 || filter === "" ? completion : { ...completion, filter: `${filter} ` };
}

function offered(statement: Statement, place: TypingPlace, asked: Asked): readonly Completion[] {
  switch (place.in) {
    case "words":
      return wordCompletions(statement, place, asked);
    case "target":
      return targetCompletions(statement, place, asked);
    case "attributes":
      return attributeCompletions(statement, place, asked);
    case "kind":
      return kindCompletions(statement, place, asked);
    case "front matter":
      return frontMatterCompletions(statement, place, asked);
  }
}
