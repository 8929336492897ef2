// Whom the text around a position names: who may be asked to meet a demand, who may be condemned.

import type { Annotation } from "../syntax/document.ts";
import { onceFor } from "../text/once.ts";
import type { Range } from "../text/range.ts";
import { namesIn } from "../workspace/list-attributes.ts";
import type { Statement } from "../workspace/statement.ts";
import { marksWithin } from "./quick-fixes/places.ts";

/** Of a long list the first. */
const mostInAudience = 5;
/** How far back from a position its sentence is looked through, and how far the position itself. */
const longestSentence = 500;

/** Ids of actors, each list the likeliest first; the speaker is none. */
export interface ActorsAround {
  /** Within the position, in the order of the text; behind them whom a name of several may stand for. */
  readonly within: readonly string[];
  /** In its sentence before it, the nearest first. */
  readonly before: readonly string[];
}

/** An actor that is named somewhere, marked or not. */
export interface NamedActor extends Range {
  readonly id: string;
  /** Whether the name may stand for others as well. */
  readonly isUnsure?: boolean;
}

/** Those that are marked there, and those that `named` finds besides. */
export function actorsAround(
  { document, resolutions }: Statement,
  position: Annotation,
  named: (range: Range) => readonly NamedActor[] = () => [],
): ActorsAround {
  const own = resolutions[position.index];
  const by = new Set(own?.type === "position" ? own.by : []);
  const actorsIn = (range: Range) => {
    const marked = marksWithin(document, range).flatMap((mark): NamedActor[] => {
      const resolved = resolutions[mark.index];
      if (mark.kind !== "actor") return [];
      if (resolved?.type !== "entity" || resolved.candidates.length !== 1) return [];
      const [entity] = resolved.candidates;
      return entity ? [{ id: entity.id, start: mark.start, end: mark.end }] : [];
    });
    return [...marked, ...named(range)]
      .sort((a, b) => a.start - b.start)
      .filter(({ id }) => !by.has(id));
  };
  const sentence = sentenceAround(document.text, position);
  const before = actorsIn({ start: sentence.start, end: position.start }).filter(isSure);
  const within = actorsIn(position);
  const ids = (actors: readonly NamedActor[]) => [...new Set(actors.map(({ id }) => id))];
  return {
    within: ids([...within.filter(isSure), ...within.filter((actor) => !isSure(actor))]),
    before: ids(before).reverse(),
  };
}

const isSure = ({ isUnsure }: NamedActor) => isUnsure !== true;

const everybody =
  /\b(?:all (?:parties|(?:Member )?States|countries|sides|nations|members)|every State|everyone|international community|Member States)\b/i;

/** Whether the position, or its sentence before it, speaks to everyone. */
export function namesEverybody({ document }: Statement, position: Annotation): boolean {
  const { start, end } = sentenceAround(document.text, position);
  return everybody.test(document.text.slice(start, end));
}

/** Not the full stops of "the U.S. to", "Mr. X" and "No. 5". A blank line ends a sentence too. */
const sentenceEnd =
  /(?:(?<!\b(?:Mrs?|Ms|Dr|Nos?|Arts?|Amb|Gen|\p{Lu}))\.|[!?…])["”’)\]]*\s(?!\p{Ll})|\r?\n[ \t>]*\r?\n/gu;

/** From where the position's sentence, or its paragraph, begins; of a long position only its start. */
function sentenceAround(text: string, { start, end }: Annotation): Range {
  const from = Math.max(0, start - longestSentence);
  const before = text.slice(from, start);
  let begins = 0;
  for (const { index, 0: found } of before.matchAll(sentenceEnd)) begins = index + found.length;
  return { start: from + begins, end: Math.min(end, start + longestSentence) };
}

/** Whom the statement as a whole is addressed to; of a long list the first. */
export const audience = onceFor(({ document, registry }: Statement): readonly string[] =>
  namesIn(document.frontMatter.values.get("audience"))
    .slice(0, mostInAudience)
    .flatMap((name) => {
      const [found, another] = registry.lookUp("actor", name);
      return found && !another ? [found.id] : [];
    }),
);
