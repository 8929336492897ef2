// The rules of a language, read from its data file and laid out by the word that each is looked for by.

import type { Wording } from "../../registry/entity.ts";
import type { PositionKind } from "../suggestion.ts";
import { type Pattern, readPattern, wordsOf } from "./pattern.ts";
import { type LanguageWords, makeVocabulary, type Vocabulary } from "./vocabulary.ts";

/** A line of a data file; the head of rules/en.yaml says what its fields mean. */
export interface RuleRow {
  readonly id: string;
  readonly kind: PositionKind | "declares" | "none";
  readonly pattern: string;
  readonly to?: "whom" | "whom-or-everyone" | "subject" | "everyone" | "nobody" | "doer";
  readonly needs?: "addressee";
  /** The verb as a ladder of wording has it. */
  readonly wording?: string;
  readonly anybody?: true | "sometimes";
  readonly follows?: "demand";
  readonly example: string;
  readonly counter: string;
}

export interface Language extends LanguageWords {
  readonly language: string;
  readonly rules: readonly RuleRow[];
  /** A ladder of verbs for each kind, as a codebook has it. */
  readonly wording: Readonly<Record<string, readonly (readonly string[])[]>>;
}

export interface Rule extends RuleRow {
  readonly order: number;
  readonly read: Pattern;
  /** Whether it is looked for by a verb. */
  readonly isByVerb: boolean;
}

export interface RuleTable {
  readonly vocabulary: Vocabulary;
  /** By number of a word: the rules that are looked for by it, in the table's order. */
  readonly rulesAt: readonly (readonly Rule[] | undefined)[];
  /** By number of a word: 1 where a rule is looked for by it. */
  readonly isTrigger: Uint8Array;
  /** Those that only go on with a demand. */
  readonly following: readonly Rule[];
  readonly wording: Wording;
  rule(id: string): Rule | undefined;
}

export function makeRuleTable(language: Language): RuleTable {
  const vocabulary = makeVocabulary(
    language,
    language.rules.flatMap(({ pattern }) => wordsOf(pattern)),
  );
  const rules = language.rules.map((row, order): Rule => {
    const read = readPattern(row.pattern, vocabulary);
    return { ...row, order, read, isByVerb: read.elements[read.anchor]?.is === "verb" };
  });
  const rulesAt: Rule[][] = [];
  const add = (word: number, rule: Rule) => {
    rulesAt[word] ??= [];
    rulesAt[word]?.push(rule);
  };
  for (const rule of rules) {
    if (rule.follows !== undefined) continue;
    const anchor = rule.read.elements[rule.read.anchor];
    if (anchor?.is === "words") for (const word of anchor.ids) add(word, rule);
    if (anchor?.is !== "verb") continue;
    for (const [word, verb] of vocabulary.verbs.entries())
      if (anchor.verbs.has(verb)) add(word, rule);
  }
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return {
    vocabulary,
    rulesAt,
    isTrigger: Uint8Array.from(vocabulary.verbs, (_, word) =>
      rulesAt[word] === undefined ? 0 : 1,
    ),
    following: rules.filter(({ follows }) => follows !== undefined),
    wording: new Map(Object.entries(language.wording)),
    rule: (id) => byId.get(id),
  };
}
