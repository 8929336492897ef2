// Whose positions a text takes: those of its speakers, as its front matter names them or its words show.

import { moved, type Range } from "../../text/range.ts";
import type { Block, BlockWith } from "../findings.ts";
import type { MentionSuggestion, RecognitionContext } from "../suggestion.ts";
import { mentionsWithin, type Party, partyIn } from "./addressee.ts";
import type { PositionFinding } from "./find-positions.ts";
import type { RuleTable } from "./rule-table.ts";

export class Speakers {
  readonly #known: readonly string[];
  readonly #likely: ReadonlySet<string>;
  readonly #blocks: readonly BlockWith<PositionFinding>[];
  readonly #mentions: readonly MentionSuggestion[];
  readonly #table: RuleTable;
  #lastJoint = { block: -1, end: -1 };

  constructor(
    blocks: readonly BlockWith<PositionFinding>[],
    mentions: readonly MentionSuggestion[],
    context: RecognitionContext,
    table: RuleTable,
  ) {
    this.#known = context.speakers;
    this.#blocks = blocks;
    this.#mentions = mentions;
    this.#table = table;
    this.#likely = new Set(context.speakers.length > 0 ? context.speakers : this.#guess());
  }

  /** Who takes the position, as far as that is known; `undefined`: somebody else does. */
  of(finding: PositionFinding, block: Block, index: number): readonly string[] | undefined {
    if (finding.reporter !== undefined) {
      const reporter = this.#party(finding.reporter, block);
      if (!this.#isSpeaker(reporter)) return undefined;
    }
    if (finding.holder === "speaker" || finding.holder === "anyone") return this.#known;
    if (finding.holder === "pronoun") {
      const isJoint =
        (this.#lastJoint.block === index &&
          this.#lastJoint.end === finding.previousSentence?.end) ||
        (this.#lastJoint.block === index && this.#lastJoint.end === finding.sentence.end) ||
        this.#isJointSentence(finding.previousSentence, block);
      if (!isJoint) return undefined;
      this.#lastJoint = { block: index, end: finding.sentence.end };
      return this.#known;
    }
    if (finding.subject === undefined) return undefined;
    const party = this.#party(finding.subject, block);
    if (!this.#isSpeaker(party)) return undefined;
    if (party.isJoint) this.#lastJoint = { block: index, end: finding.sentence.end };
    return party.actors.length > 0 ? party.actors : this.#known;
  }

  #isSpeaker({ actors, isJoint }: Party): boolean {
    if (actors.length > 0) return actors.some((id) => this.#likely.has(id));
    return isJoint;
  }

  #isJointSentence(sentence: Range | undefined, block: Block): boolean {
    if (sentence === undefined) return false;
    const opening = block.text.slice(sentence.start, sentence.start + 60);
    return /^(?:\d+\. )?(?:The |Both |During [^,]+, |At [^,]+, |In [^,]+, )*(?:two |G\d+ )?(?:sides|leaders|heads|ministers|presidents|parties|participants|countries|principals)\b/i.test(
      opening,
    );
  }

  #party(range: Range, block: Block): Party {
    const within = mentionsWithin(this.#mentions, {
      start: block.start + range.start,
      end: block.start + range.end,
    });
    return partyIn(
      block.text,
      range,
      within.map((mention) => moved(mention, -block.start)),
      this.#table.vocabulary,
    );
  }

  /** Who speaks where nobody says: those who most often declare something in the third person. */
  #guess(): readonly string[] {
    const counts = new Map<string, number>();
    const addressed = new Set<string>();
    for (const block of this.#blocks) {
      for (const finding of block.findings) {
        if (finding.addressee.range !== undefined && finding.addressee.is === "named") {
          for (const id of this.#party(finding.addressee.range, block).actors) addressed.add(id);
        }
        if (finding.holder !== "noun" || finding.subject === undefined) continue;
        for (const id of this.#party(finding.subject, block).actors)
          counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    const most = Math.max(
      0,
      ...[...counts].filter(([id]) => !addressed.has(id)).map(([, count]) => count),
    );
    return [...counts]
      .filter(([id, count]) => count === most && !addressed.has(id))
      .map(([id]) => id);
  }
}
