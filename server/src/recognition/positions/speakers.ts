// Whose positions a text takes: those of its speakers, as its front matter names them or its words show.

import type { Range } from "../../text/range.ts";
import type { Block, BlockWith } from "../findings.ts";
import type { MentionSuggestion, RecognitionContext } from "../suggestion.ts";
import { partyIn } from "./addressee.ts";
import { behalfOf } from "./behalf.ts";
import type { PositionFinding } from "./finding.ts";
import type { Party } from "./phrase-reader.ts";
import type { RuleTable } from "./rule-table.ts";

export class Speakers {
  readonly #known: readonly string[];
  readonly #likely: ReadonlySet<string>;
  readonly #blocks: readonly BlockWith<PositionFinding>[];
  readonly #mentions: readonly MentionSuggestion[];
  readonly #table: RuleTable;
  /** The name of a speaker that the registry does not know: "PSC". */
  #unknown: string | undefined;
  #isJointText = false;
  #lastHeld = { block: -1, end: -1 };

  constructor(
    blocks: readonly BlockWith<PositionFinding>[],
    mentions: readonly MentionSuggestion[],
    context: RecognitionContext,
    table: RuleTable,
  ) {
    this.#known = [
      ...new Set([...context.speakers, ...behalfOf(blocks, mentions, table.vocabulary)]),
    ];
    this.#blocks = blocks;
    this.#mentions = mentions;
    this.#table = table;
    this.#likely = new Set(this.#known.length > 0 ? this.#known : this.#guess());
  }

  /** Who takes the position, as far as that is known; `undefined`: somebody else does. */
  of(finding: PositionFinding, block: Block, index: number): readonly string[] | undefined {
    if (finding.reporter !== undefined) {
      const reporter = this.#party(finding.reporter, block);
      const isSame = reporter.isPronoun && this.#isJointSentence(finding.previousSentence, block);
      if (!isSame && !this.#isSpeaker(reporter)) return undefined;
    }
    if (finding.holder === "speaker" || finding.holder === "anyone") return this.#known;
    if (finding.holder === "pronoun") {
      const { previousSentence, sentence } = finding;
      const last = this.#lastHeld;
      const isAfter =
        last.block === index && (last.end === previousSentence?.end || last.end === sentence.end);
      if (!isAfter && !this.#isJointSentence(previousSentence, block)) return undefined;
      this.#lastHeld = { block: index, end: finding.sentence.end };
      return this.#known;
    }
    if (finding.subject === undefined) return undefined;
    const party = this.#party(finding.subject, block);
    const isNamed = party.actors.length === 0 && this.#unknown === nameIn(block, finding.subject);
    if (!isNamed && !this.#isSpeaker(party)) return undefined;
    this.#lastHeld = { block: index, end: finding.sentence.end };
    return party.actors.length > 0 ? party.actors : this.#known;
  }

  /** Whether the text is likely this actor's. */
  isSpeaker(id: string): boolean {
    return this.#likely.has(id);
  }

  #isSpeaker({ actors, isJoint }: Party): boolean {
    if (actors.length === 0) return isJoint;
    const isLikely = (id: string) => this.#likely.has(id);
    // Where it is only guessed who speaks, "A and B" are both or neither.
    return this.#known.length > 0 ? actors.some(isLikely) : actors.every(isLikely);
  }

  #isJointSentence(sentence: Range | undefined, block: Block): boolean {
    if (sentence === undefined) return false;
    const opening = block.text.slice(sentence.start, sentence.start + 60);
    return this.#table.vocabulary.phrases.joint.test(opening);
  }

  #party(range: Range, block: Block): Party {
    return partyIn(block, range, this.#mentions, this.#table.vocabulary);
  }

  /** Who speaks where nobody says: those who most often declare something in the third person. */
  #guess(): readonly string[] {
    const weights = new Map<string, number>();
    const addressed = new Set<string>();
    const unknown = new Map<string, number>();
    let joint = 0;
    let own = 0;
    for (const block of this.#blocks) {
      for (const finding of block.findings) {
        if (finding.addressee.range !== undefined && finding.addressee.is === "named") {
          for (const id of this.#party(finding.addressee.range, block).actors) addressed.add(id);
        }
        if (finding.holder === "speaker") own++;
        if (finding.holder !== "noun" || finding.subject === undefined || finding.isMain !== true)
          continue;
        const rule = this.#table.rule(finding.rule);
        if (rule?.anybody === true) continue;
        const weight = rule?.anybody === "sometimes" ? 1 : finding.isPast === true ? 2 : 4;
        const party = this.#party(finding.subject, block);
        if (party.isJoint && party.actors.length === 0) joint++;
        else if (party.actors.length === 0) {
          const name = nameIn(block, finding.subject);
          unknown.set(name, (unknown.get(name) ?? 0) + weight);
        }
        for (const id of party.actors) {
          weights.set(id, (weights.get(id) ?? 0) + weight);
        }
      }
    }
    const candidates = [...weights].filter(([id]) => !addressed.has(id));
    this.#isJointText = joint > 1 && joint > own;
    const most = Math.max(1, ...candidates.map(([, weight]) => weight));
    if (own === 0) this.#unknown = oftenest(unknown, Math.max(ONLY_ONCE, most));
    // In a joint statement each of those who make it may speak alone: "President A welcomed …".
    return candidates
      .filter(([, weight]) => this.#isJointText || weight * 2 >= most)
      .map(([id]) => id);
  }
}

/** A name that the registry lacks, without its article: "PSC". */
function nameIn({ text }: Block, { start, end }: Range): string {
  const name = text.slice(start, end).replace(/^the\s/i, "");
  return /^\p{Lu}/u.test(name) && name.length < LONGEST_NAME ? name : "";
}

const LONGEST_NAME = 80;

/** What one sentence of a speaker weighs; a name of one sentence is nobody's. */
const ONLY_ONCE = 4;

/** The name that weighs most, if more than `least`. */
function oftenest(weights: ReadonlyMap<string, number>, least: number): string | undefined {
  let best: string | undefined;
  let most = least;
  for (const [name, weight] of weights) {
    if (name === "" || weight <= most) continue;
    best = name;
    most = weight;
  }
  return best;
}
