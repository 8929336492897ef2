// The positions of a text, from what its paragraphs hold and whom it names: second step of two.

import type { Wording } from "../../registry/entity.ts";
import { moved, type Range } from "../../text/range.ts";
import type { BlockWith } from "../findings.ts";
import type {
  Confidence,
  MentionSuggestion,
  PositionSuggestion,
  RecognitionContext,
} from "../suggestion.ts";
import { partyIn } from "./addressee.ts";
import type { PositionFinding } from "./finding.ts";
import { rulesFor } from "./languages.ts";
import { isItem } from "./list-items.ts";
import { mentionsWithin } from "./mentions-within.ts";
import { reasonFor } from "./reason.ts";
import type { RuleTable } from "./rule-table.ts";
import { Speakers } from "./speakers.ts";
import { Ladder } from "./strength.ts";

/**
 * `mentions`: the actors that the text names, in its order. `wording`: the codebooks' ladders. The
 * suggestions are in the order of the text; those of one sentence do not overlap.
 */
export function interpretPositions(
  blocks: readonly BlockWith<PositionFinding>[],
  mentions: readonly MentionSuggestion[],
  context: RecognitionContext,
  wording: Wording,
): readonly PositionSuggestion[] {
  const table = rulesFor(context.language);
  return table === undefined ? [] : interpretBy(table, blocks, mentions, context, wording);
}

/** The same with rules of one's own. */
export function interpretBy(
  table: RuleTable,
  blocks: readonly BlockWith<PositionFinding>[],
  mentions: readonly MentionSuggestion[],
  context: RecognitionContext,
  wording: Wording,
): readonly PositionSuggestion[] {
  const actors = mentions.filter(({ kind }) => kind === "actor");
  const speakers = new Speakers(blocks, actors, context, table);
  return new Reader(blocks, actors, speakers, wording, table).read();
}

class Reader {
  readonly #blocks: readonly BlockWith<PositionFinding>[];
  readonly #mentions: readonly MentionSuggestion[];
  readonly #speakers: Speakers;
  readonly #ladder: Ladder;
  readonly #table: RuleTable;
  /** Those that the last demands were made of; "both sides" are mostly these. */
  #pair: readonly string[] = [];
  /** Those addressed earlier in the sentence; "it" is mostly one of these. */
  #inSentence: readonly string[] = [];
  /** Whom "they" means, for the sentence before that begins at the place. */
  #they: { readonly start: number; readonly ids: readonly string[] } = { start: -1, ids: [] };

  constructor(
    blocks: readonly BlockWith<PositionFinding>[],
    mentions: readonly MentionSuggestion[],
    speakers: Speakers,
    wording: Wording,
    table: RuleTable,
  ) {
    this.#blocks = blocks;
    this.#mentions = mentions;
    this.#speakers = speakers;
    this.#ladder = new Ladder(wording, table.wording);
    this.#table = table;
  }

  read(): readonly PositionSuggestion[] {
    const suggestions: PositionSuggestion[] = [];
    for (let index = 0; index < this.#blocks.length; index++) {
      const block = this.#blocks[index];
      if (block === undefined) break;
      const found = this.#inBlock(block, index);
      const before = suggestions.length > 0 ? suggestions[suggestions.length - 1] : undefined;
      if (found.length === 0 && before !== undefined)
        for (const item of this.#item(index, before)) suggestions.push(item);
      for (const suggestion of found) suggestions.push(suggestion);
    }
    return suggestions;
  }

  #inBlock(block: BlockWith<PositionFinding>, index: number): readonly PositionSuggestion[] {
    const suggestions: PositionSuggestion[] = [];
    let ofSentence: PositionSuggestion[] = [];
    let sentence = -1;
    for (const finding of block.findings) {
      if (finding.sentence.start !== sentence) {
        for (const one of merged(ofSentence)) suggestions.push(one);
        ofSentence = [];
        this.#inSentence = [];
        sentence = finding.sentence.start;
      }
      const suggestion = this.#suggestion(finding, block, index);
      if (suggestion === undefined) continue;
      ofSentence.push(suggestion);
      if (suggestion.kind === "demand") this.#inSentence = suggestion.to;
    }
    for (const one of merged(ofSentence)) suggestions.push(one);
    return suggestions;
  }

  /** The block as a demand of the list that "we call on all parties to:" before it opens. */
  #item(index: number, before: PositionSuggestion): readonly PositionSuggestion[] {
    const block = this.#blocks[index];
    const previous = this.#blocks[index - 1];
    if (block === undefined || previous === undefined) return [];
    const isNext = before.end >= previous.start;
    const isList = before.isHead === true || before.reason === ITEM;
    if (!isNext || !isList || !isItem(block.text, previous.text)) return [];
    const { isHead: _, if: __, due: ___, ...head } = before;
    const text = block.text.trimEnd();
    const start = block.start + (text.length - text.trimStart().length);
    return [{ ...head, start, end: block.start + text.length, confidence: "medium", reason: ITEM }];
  }

  #suggestion(
    finding: PositionFinding,
    block: BlockWith<PositionFinding>,
    index: number,
  ): PositionSuggestion | undefined {
    const { kind } = finding;
    if (kind === "declares") return undefined;
    const by = this.#speakers.of(finding, block, index);
    if (by === undefined) return undefined;
    const to = kind === "demand" ? this.#to(finding, block, index) : [];
    if (finding.addressee.needed === true && to.length === 0) return undefined;
    const said = block.text.slice(finding.verb.start, finding.verb.end);
    const verb = this.#table.rule(finding.rule)?.wording;
    const strength = this.#ladder.strength(kind, verb, said);
    return {
      kind,
      ...moved({ start: finding.start, end: finding.end }, block.start),
      confidence: confidenceOf(finding, to),
      reason: reasonFor(finding, said),
      by,
      to,
      ...(finding.if === undefined ? {} : { if: finding.if }),
      ...(finding.due === undefined ? {} : { due: finding.due }),
      ...(strength === undefined ? {} : { strength }),
      ...(finding.isHead === true ? { isHead: true } : {}),
    };
  }

  #to(
    { addressee, sentence, previousSentence }: PositionFinding,
    block: BlockWith<PositionFinding>,
    index: number,
  ): readonly string[] {
    if (addressee.is === "everyone") return ["*"];
    if (addressee.is === "nobody" || addressee.range === undefined) return [];
    const party = partyIn(block, addressee.range, this.#mentions, this.#table.vocabulary);
    const { actors } = party;
    if (party.isPair) return this.#pair.length === 2 ? this.#pair : ["*"];
    const isNobody = actors.length === 0 && !party.isGeneric;
    if (isNobody && addressee.otherwiseAll === true) return ["*"];
    if (party.isPronoun) {
      if (this.#inSentence.length > 0) return this.#inSentence;
      const inSentence = this.#only({
        start: block.start + sentence.start,
        end: block.start + addressee.range.start,
      });
      return inSentence.length > 0
        ? inSentence
        : this.#meantByPronoun(block, index, previousSentence);
    }
    this.#remember(actors);
    return party.isGeneric ? ["*", ...actors] : actors;
  }

  #remember(actors: readonly string[]): void {
    if (actors.length === 2) this.#pair = actors;
    else if (actors.length === 1 && !this.#pair.includes(actors[0] ?? "")) {
      this.#pair = [...this.#pair, ...actors].slice(-2);
    }
  }

  /** The one actor of the sentence before; nobody where it names several, or the speaker. */
  #meantByPronoun(
    block: BlockWith<PositionFinding>,
    index: number,
    previous: Range | undefined,
  ): readonly string[] {
    const above = this.#blocks[index - 1] ?? block;
    const range =
      previous === undefined
        ? { start: above.start + Math.max(0, above.text.length - 300), end: block.start }
        : { start: block.start + previous.start, end: block.start + previous.end };
    if (this.#they.start !== range.start) {
      this.#they = { start: range.start, ids: this.#only(range) };
    }
    return this.#they.ids;
  }

  /** The one actor besides the speaker that is named in a range. */
  #only(range: Range): readonly string[] {
    const named = mentionsWithin(this.#mentions, range).flatMap(({ target }) => target ?? []);
    const ids = [...new Set(named)].filter((id) => !this.#speakers.isSpeaker(id));
    return ids.length === 1 ? ids : [];
  }
}

const ITEM = "it is an item of the list that the demand before it opens";

function confidenceOf(finding: PositionFinding, to: readonly string[]): Confidence {
  if (finding.holder === "pronoun" || finding.holder === "noun") return "medium";
  return finding.kind === "demand" && to.length === 0 ? "medium" : "high";
}

/** Positions of one sentence that are one: of a kind, and demands of the same addressees. */
function merged(suggestions: readonly PositionSuggestion[]): readonly PositionSuggestion[] {
  if (suggestions.length < 2) return suggestions;
  const kept = new Map<string, PositionSuggestion>();
  let last = "";
  for (const suggestion of suggestions) {
    const key = `${suggestion.kind} ${[...suggestion.to].sort().join(" ")}`;
    const same = kept.get(key);
    // Where another stands between two that are one, the first stands for both, so that none overlap.
    if (same === undefined) kept.set(key, suggestion);
    else if (last === key) kept.set(key, { ...suggestion, ...same, end: suggestion.end });
    last = key;
  }
  return [...kept.values()];
}
