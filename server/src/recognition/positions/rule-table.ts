// The rules of a language, read from its data file and laid out by the word that each is looked for by.

import type { PositionKind } from "../suggestion.ts";
import { type Element, type Pattern, readPattern, wordsOf } from "./pattern.ts";
import { type LanguageWords, makeVocabulary, type Vocabulary } from "./vocabulary.ts";

/** A line of a data file; the head of rules/en.yaml says what its fields mean. */
export interface RuleRow {
  readonly id: string;
  readonly kind: PositionKind | "none";
  readonly pattern: string;
  readonly to?: "whom" | "subject" | "everyone" | "nobody" | "doer";
  readonly needs?: "addressee";
  /** The verb as a ladder of wording has it. */
  readonly wording?: string;
  readonly example: string;
  readonly counter: string;
}

export interface Language extends LanguageWords {
  readonly language: string;
  readonly rules: readonly RuleRow[];
}

export interface Rule extends RuleRow {
  readonly order: number;
  readonly read: Pattern;
}

export interface RuleTable {
  readonly vocabulary: Vocabulary;
  /** The rules that are looked for by a form of the verb, and by the word, of that number. */
  readonly byVerb: readonly (readonly Rule[] | undefined)[];
  readonly byWord: readonly (readonly Rule[] | undefined)[];
  /** By number of a word: 1 where a rule is looked for by it. */
  readonly isTrigger: Uint8Array;
  rule(id: string): Rule | undefined;
}

export function makeRuleTable(language: Language): RuleTable {
  const vocabulary = makeVocabulary(language, [
    ...language.rules.flatMap(({ pattern }) => wordsOf(pattern)),
    ...["to", "for", "by", "me", "being", "us", "with"],
  ]);
  const rules = language.rules.map(
    (row, order): Rule => ({ ...row, order, read: readPattern(row.pattern, vocabulary) }),
  );
  const byVerb: Rule[][] = [];
  const byWord: Rule[][] = [];
  for (const rule of rules) {
    const anchor = rule.read.elements[rule.read.anchor] as Element;
    const [into, numbers] = anchor.is === "verb" ? [byVerb, anchor.verbs] : [byWord, idsOf(anchor)];
    for (const number of numbers) {
      into[number] ??= [];
      into[number]?.push(rule);
    }
  }
  const isTrigger = Uint8Array.from(vocabulary.verbs, (verb, word) =>
    byVerb[verb] !== undefined || byWord[word] !== undefined ? 1 : 0,
  );
  isTrigger[0] = 0;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return { vocabulary, byVerb, byWord, isTrigger, rule: (id) => byId.get(id) };
}

const idsOf = (anchor: Element): Iterable<number> => (anchor.is === "words" ? anchor.ids : []);
