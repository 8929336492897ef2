// The positions of a text, from what its paragraphs hold and whom it names: second step of two.

import type { Wording } from "../../registry/entity.ts";
import { moved, type Range } from "../../text/range.ts";
import type { Block, BlockWith } from "../findings.ts";
import type {
  Confidence,
  MentionSuggestion,
  PositionSuggestion,
  RecognitionContext,
} from "../suggestion.ts";
import { mentionsWithin, partyIn } from "./addressee.ts";
import type { PositionFinding } from "./find-positions.ts";
import type { RuleTable } from "./rule-table.ts";
import { Speakers } from "./speakers.ts";
import { strengthOf } from "./strength.ts";

/** A finding with the text's offsets, and its block. */
export interface Placed {
  readonly finding: PositionFinding;
  readonly block: Block;
}

/** `mentions`: the actors that the text names, in its order, with their targets. */
export function interpretPositions(
  blocks: readonly BlockWith<PositionFinding>[],
  mentions: readonly MentionSuggestion[],
  context: RecognitionContext,
  wording: Wording,
  table: RuleTable,
): PositionSuggestion[] {
  const reader = new Reader(blocks, mentions, context, wording, table);
  return reader.read();
}

class Reader {
  readonly #blocks: readonly BlockWith<PositionFinding>[];
  readonly #mentions: readonly MentionSuggestion[];
  readonly #speakers: Speakers;
  readonly #wording: Wording;
  readonly #table: RuleTable;
  /** Those that the last demand was made of; "they" and "both sides" are mostly these. */
  #lastActors: readonly string[] = [];
  #pair: readonly string[] = [];

  constructor(
    blocks: readonly BlockWith<PositionFinding>[],
    mentions: readonly MentionSuggestion[],
    context: RecognitionContext,
    wording: Wording,
    table: RuleTable,
  ) {
    this.#blocks = blocks;
    this.#mentions = mentions.filter(({ kind }) => kind === "actor");
    this.#speakers = new Speakers(blocks, this.#mentions, context, table);
    this.#wording = wording;
    this.#table = table;
  }

  read(): PositionSuggestion[] {
    const suggestions: PositionSuggestion[] = [];
    for (const [index, block] of this.#blocks.entries()) {
      let ofSentence: PositionSuggestion[] = [];
      let sentence = -1;
      const flush = () => {
        suggestions.push(...merged(ofSentence));
        ofSentence = [];
      };
      for (const finding of block.findings) {
        if (finding.sentence.start !== sentence) flush();
        sentence = finding.sentence.start;
        const suggestion = this.#suggestion(finding, block, index);
        if (suggestion !== undefined) ofSentence.push(suggestion);
      }
      flush();
    }
    return suggestions;
  }

  #suggestion(
    finding: PositionFinding,
    block: Block,
    index: number,
  ): PositionSuggestion | undefined {
    const by = this.#speakers.of(finding, block, index);
    if (by === undefined) return undefined;
    const to = this.#to(finding, block, index);
    if (finding.addressee.needed === true && to.length === 0) return undefined;
    const rule = this.#table.rule(finding.rule);
    const strength = strengthOf(finding.kind, rule?.wording, this.#wording);
    return {
      kind: finding.kind,
      ...moved({ start: finding.start, end: finding.end }, block.start),
      confidence: confidenceOf(finding, to),
      reason: finding.rule,
      by,
      to,
      ...(finding.if === undefined ? {} : { if: finding.if }),
      ...(finding.due === undefined ? {} : { due: finding.due }),
      ...(strength === undefined ? {} : { strength }),
      ...(finding.isHead === true ? { isHead: true } : {}),
    };
  }

  #to(
    { kind, addressee, sentence, previousSentence }: PositionFinding,
    block: Block,
    index: number,
  ): readonly string[] {
    if (kind !== "demand" || addressee.is === "nobody") return [];
    if (addressee.is === "everyone") return ["*"];
    if (addressee.range === undefined) return [];
    const party = partyIn(
      block.text,
      addressee.range,
      this.#inBlock(block),
      this.#table.vocabulary,
    );
    let actors = party.actors;
    if (party.isPair) {
      actors = this.#pair.length === 2 ? this.#pair : [];
      if (actors.length === 0) return ["*"];
      return actors;
    }
    if (party.isPronoun) return this.#meantByPronoun(block, index, sentence, previousSentence);
    if (actors.length > 0) {
      this.#lastActors = actors;
      if (actors.length === 2) this.#pair = actors;
      else if (actors.length === 1 && !this.#pair.includes(actors[0] ?? "")) {
        this.#pair = [...this.#pair, ...actors].slice(-2);
      }
    }
    if (party.isGeneric) return ["*", ...actors];
    return actors;
  }

  #inBlock(block: Block): readonly MentionSuggestion[] {
    const range = { start: block.start, end: block.start + block.text.length };
    return mentionsWithin(this.#mentions, range).map((mention) => moved(mention, -block.start));
  }

  /** The one actor of the sentence before; nobody where it names several. */
  #meantByPronoun(
    block: Block,
    index: number,
    sentence: Range,
    previous: Range | undefined,
  ): readonly string[] {
    let range = previous === undefined ? undefined : moved(previous, block.start);
    if (range === undefined) {
      const before = this.#blocks[index - 1];
      if (before !== undefined) {
        range = {
          start: Math.max(before.start, before.start + before.text.length - 300),
          end: before.start + before.text.length,
        };
      }
    }
    const own = { start: block.start + sentence.start, end: block.start + sentence.start };
    const ids = new Set(
      mentionsWithin(this.#mentions, range ?? own).flatMap(({ target }) => target ?? []),
    );
    return ids.size === 1 ? [...ids] : [];
  }
}

function confidenceOf(finding: PositionFinding, to: readonly string[]): Confidence {
  if (finding.holder === "speaker")
    return finding.kind === "demand" && to.length === 0 ? "medium" : "high";
  return finding.holder === "pronoun" ? "low" : "medium";
}

/** Positions of one sentence that are one: of a kind, and demands of the same addressees. */
function merged(suggestions: readonly PositionSuggestion[]): PositionSuggestion[] {
  const kept: PositionSuggestion[] = [];
  for (const suggestion of suggestions) {
    const index = kept.findIndex(
      (other) => other.kind === suggestion.kind && sameIds(other.to, suggestion.to),
    );
    const same = kept[index];
    if (same === undefined) kept.push(suggestion);
    else kept[index] = { ...suggestion, ...same, end: Math.max(same.end, suggestion.end) };
  }
  return kept;
}

const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id) => b.includes(id));
