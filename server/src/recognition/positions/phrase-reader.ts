// Reads a noun phrase for the parties that it names.

import { moved } from "../../text/range.ts";
import type { MentionSuggestion } from "../suggestion.ts";
import { bit, CLOSE, COMMA, DASH, HYPHEN, mark, OPEN, POSSESSIVE } from "./vocabulary.ts";
import { CAPITAL, ED, ING, LY, type Words } from "./words.ts";

export interface Party {
  /** Ids, in the order of the text. */
  readonly actors: readonly string[];
  /** A group is named that nobody could list: "all States". */
  readonly isGeneric: boolean;
  /** "both sides", "the two parties": those the text has just spoken of. */
  readonly isPair: boolean;
  /** "they", "it". */
  readonly isPronoun: boolean;
  /** Its heads are such as speak for several: "Ministers", "the two leaders". */
  readonly isJoint: boolean;
}

const PREPOSITION = bit("prepositions");
const DETERMINER = bit("determiners");
const EVERYONE = bit("everyone");
const STAND_IN = bit("stand-ins");
const CONDUCT = bit("conduct");
const RELATIVE = bit("relative") | bit("that");
const CONJUNCTION = bit("conjunctions");
const WE = bit("we");
const OUR = bit("our");
const NOT = bit("not");
const THEY = bit("they");
const ADVERB = bit("adverbs");
const PLURAL = bit("plural");
const HEADS = bit("heads");
const JOINT = bit("joint");
const QUANTIFIER = bit("floating") | DETERMINER;
const NO_NOUN = DETERMINER | ADVERB | bit("finite-be") | bit("modals");
const THE = mark("the");
const THEM = mark("them");
const THOSE = mark("those");
const OF = mark("of");
const OF_OR_IN = mark("of-or-in");
const PAIR = mark("pair");
const SOMEBODYS = mark("somebodys");
const INCLUDING = mark("including");
const AGAIN_AFTER_AND = mark("again-after-and");
const DESCRIBING = mark("describing");
const BELONGING = mark("belonging");
const WITHOUT_EXCEPTION = mark("without-exception");

/** A mention, by words. */
interface Named {
  readonly ids: string;
  readonly end: number;
  readonly isAdjective: boolean;
}

export class PhraseReader {
  readonly #words: Words;
  /** By word: the mention that begins there. */
  readonly #mentions: ReadonlyMap<number, Named>;
  readonly #actors: string[] = [];
  /**
   * "head": what is named itself; "modifier": what only describes it; "included": "…, including Iran";
   * "apposition": "A, a member of B, and C".
   */
  #zone: "head" | "modifier" | "included" | "apposition" = "head";
  #lastMention = -2;
  /** The names that follow are those of the group. */
  #isNamedNext = false;
  #isThing = false;
  #isGeneric = false;
  /** "all", "every": the names that follow do not end the list. */
  #isAll = false;
  /** "Iran's actions": those who do them, whoever else is named behind. */
  #isConduct = false;
  #isPair = false;
  #isPronoun = false;
  #isJoint = false;

  constructor(words: Words, mentions: readonly MentionSuggestion[], blockStart: number) {
    this.#words = words;
    const places = new Map<number, Named>();
    let at = 0;
    for (const mention of mentions) {
      const { start, end: stop } = moved(mention, -blockStart);
      while (at < words.length && words.end(at) <= start) at++;
      let end = at;
      while (end < words.length && words.start(end) < stop) end++;
      if (end > at && mention.target !== null) {
        places.set(at, { ids: mention.target, end, isAdjective: mention.form === "adjective" });
      }
    }
    this.#mentions = places;
  }

  read(): Party {
    const words = this.#words;
    for (let at = 0; at < words.length; ) {
      const isJoined = words.is(at, CONJUNCTION) || words.is(at - 1, CONJUNCTION);
      if (this.#isConduct && !isJoined) break;
      const mention = this.#mentions.get(at);
      at = mention === undefined ? this.#word(at) : this.#mention(mention);
    }
    const isNamed = this.#actors.length > 0;
    return {
      actors: [...new Set(this.#actors)],
      isGeneric: this.#isGeneric,
      isPair: this.#isPair && !isNamed,
      isPronoun: this.#isPronoun && !isNamed && !this.#isGeneric,
      isJoint: this.#isJoint,
    };
  }

  /** The place behind a mention, which is a party unless it only describes one. */
  #mention(mention: Named): number {
    const before = this.#actors.length;
    const isParty = (this.#zone === "head" || this.#zone === "included") && !this.#isThing;
    const next = isParty ? this.#named(mention) : mention.end;
    const isAdded = this.#zone === "head" && this.#actors.length > before;
    if (this.#isNamedNext && isAdded) this.#isGeneric = false;
    this.#lastMention = next - 1;
    return next;
  }

  /** The place behind a word that is no mention. */
  #word(at: number): number {
    const words = this.#words;
    const id = words.id(at);
    const zone = this.#zone;
    const isSaid = this.#isGeneric || this.#actors.length > 0;
    if (words.isMark(at, INCLUDING)) this.#zone = "included";
    else if (id === OPEN) return this.#behindBracket(at);
    else if (id === DASH) {
      if (zone !== "included") this.#zone = "head";
      // "the belligerents – the A and the B –" are these; "all parties – A included –" are more.
      this.#isNamedNext ||= this.#isGeneric && this.#actors.length === 0 && !this.#isAll;
    } else if (zone === "apposition") {
      // Up to the comma that closes it, nobody is named.
      if (id === COMMA) this.#zone = "head";
    } else if (id === COMMA && this.#isApposition(at)) this.#zone = "apposition";
    else if (id === COMMA) {
      const isList = this.#lastMention === at - 1 && this.#mentions.has(this.#afterAnd(at + 1));
      if (zone === "modifier" && !isList && isSaid) this.#zone = "head";
    } else if (words.is(at, CONJUNCTION)) return this.#conjunction(at);
    else if (words.is(at, RELATIVE)) this.#zone = "modifier";
    else if (isSaid && zone === "head" && this.#leavesOut(at)) this.#zone = "modifier";
    else if (words.is(at, PREPOSITION) && !words.is(at, WE)) {
      // "a session of …" is no party, whoever is named behind it; "those in …" may be.
      const isParty = isSaid || this.#isPair || words.isMark(0, THOSE);
      if (zone === "head" && !isParty) this.#isThing = true;
      if (zone !== "included") this.#zone = "modifier";
    } else if (zone === "head" && !this.#isThing) {
      if (this.#describes(at)) this.#zone = "modifier";
      else return this.#head(at);
    }
    return at + 1;
  }

  /** "A, a member of B," and "A, itself a member". */
  #isApposition(comma: number): boolean {
    const words = this.#words;
    const isBehindName = this.#zone === "head" && this.#lastMention === comma - 1;
    if (!isBehindName || !words.isMark(comma + 1, DESCRIBING)) return false;
    return !this.#mentions.has(comma + 2);
  }

  #behindBracket(at: number): number {
    let next = at;
    while (next < this.#words.length && this.#words.id(next) !== CLOSE) next++;
    return next + 1;
  }

  /** "A and the States", "on A and on B". */
  #conjunction(at: number): number {
    const words = this.#words;
    const isAnother = words.is(at + 1, DETERMINER) && !this.#mentions.has(at + 2);
    const isAgain = words.isMark(at + 1, AGAIN_AFTER_AND);
    if (this.#zone === "modifier" && (isAnother || isAgain)) this.#zone = "head";
    return isAgain ? at + 2 : at + 1;
  }

  /** "Israel, not Hamas", but "Israel, not only Hamas". */
  #leavesOut(at: number): boolean {
    const words = this.#words;
    const next = words.text.slice(words.start(at + 1), words.end(at + 1));
    return words.is(at, NOT) && !/^(?:only|just|merely)$/i.test(next);
  }

  /** "countries supporting …", "groups based in …". */
  #describes(at: number): boolean {
    const words = this.#words;
    if (at === 0 || !words.is(at - 1, EVERYONE)) return false;
    return words.has(at, ING) || (words.has(at, ED) && words.is(at + 1, PREPOSITION));
  }

  #afterAnd(at: number): number {
    let next = at;
    while (this.#words.is(next, CONJUNCTION) || this.#words.isMark(next, THE)) next++;
    return next;
  }

  /** A mention in the head: "Iran", "Russian authorities", "Israel's settlements", "UN member states". */
  #named(mention: Named): number {
    const words = this.#words;
    const { ids, end } = mention;
    let next = end;
    if (words.id(next) === HYPHEN || words.text[words.end(next - 1)] === "-") return next + 1;
    const isPossessive = words.id(next) === POSSESSIVE;
    if (isPossessive) next++;
    let last = -1;
    let run = next;
    while (run < words.length && !this.#mentions.has(run) && this.#isNoun(run)) {
      last = run;
      run++;
    }
    if (last < 0) {
      if (!isPossessive) this.#actors.push(ids);
      return next;
    }
    const isStandIn = words.is(last, STAND_IN) && !(isPossessive && words.is(last, PLURAL));
    if (isStandIn || words.is(last, CONDUCT)) {
      if (!isStandIn && this.#actors.length === 0) this.#isConduct = true;
      if (ids === "UN" && words.is(last, EVERYONE)) this.#isGeneric = true;
      else this.#actors.push(ids);
    } else if (words.is(last, EVERYONE)) {
      if (mention.isAdjective || (!isPossessive && ids !== "UN")) this.#actors.push(ids);
      else this.#isGeneric = true;
    } else if (!isPossessive && !mention.isAdjective && last - next > 3) this.#actors.push(ids);
    return run;
  }

  #isNoun(at: number): boolean {
    const words = this.#words;
    const id = words.id(at);
    if (id > 0 && id < 16) return false;
    if (words.is(at, PREPOSITION | CONJUNCTION | RELATIVE | WE | THEY | OUR)) return false;
    return !words.is(at, NO_NOUN) && !(words.has(at, LY) && id === 0);
  }

  /** A word of the head that is no mention; the place behind it. */
  #head(at: number): number {
    const words = this.#words;
    if (words.is(at, WE)) this.#isGeneric = true;
    if (words.isMark(at, WITHOUT_EXCEPTION)) this.#isAll = true;
    if (words.is(at, THEY) || words.isMark(at, THEM)) {
      this.#isPronoun = true;
      return at + 1;
    }
    if (words.is(at, JOINT) && this.#isJointAt(at)) this.#isJoint = true;
    const isGroup = words.is(at, EVERYONE) && !this.#isQuantifier(at);
    const isStandIn = words.is(at, STAND_IN);
    if (!isGroup && !isStandIn) return at + 1;
    if (words.is(at + 1, EVERYONE | STAND_IN) && !words.is(at, CONJUNCTION)) return at + 1;
    // "the Government of Iran", "members of the Security Council".
    if (words.isMark(at + 1, isStandIn ? OF_OR_IN : OF)) {
      const named = this.#mentionsOf(at + 2);
      if (named.length > 0 && (isStandIn || words.is(at, JOINT) || words.isMark(at, BELONGING))) {
        const isUnited = named.every(({ ids }) => ids === "UN") && isGroup;
        if (isUnited) this.#isGeneric = true;
        else this.#actors.push(...named.map(({ ids }) => ids));
        this.#lastMention = Math.max(...named.map(({ end }) => end)) - 1;
        return this.#lastMention + 1;
      }
    }
    if (!isGroup) return at + 1;
    if (this.#isOneOfTwo(at)) {
      this.#isPair = true;
      return at + 1;
    }
    if (!this.#isSomebodys(at)) this.#isGeneric = true;
    return at + 1;
  }

  /** "all" before a noun, which decides. */
  #isQuantifier(at: number): boolean {
    return this.#words.is(at, QUANTIFIER) && at + 1 < this.#words.length && this.#isNoun(at + 1);
  }

  /** "the Ministers", "both sides", "the Parties"; not "all parties". */
  #isJointAt(at: number): boolean {
    const words = this.#words;
    if (this.#isAll) return false;
    const isThe = words.is(0, DETERMINER | OUR) || (words.is(0, ADVERB) && words.is(1, DETERMINER));
    if (words.is(at, HEADS) && isThe) return !words.is(at - 1, EVERYONE);
    return this.#isOneOfTwo(at) || words.has(at, CAPITAL);
  }

  /** "both sides". */
  #isOneOfTwo(at: number): boolean {
    const words = this.#words;
    for (let left = at; left >= 0 && at - left < 4; left--)
      if (words.isMark(left, PAIR)) return true;
    return false;
  }

  /** "its allies" of somebody who is named before. */
  #isSomebodys(at: number): boolean {
    const words = this.#words;
    for (let left = at - 1; left >= 0 && at - left < 4; left--) {
      if (words.isMark(left, SOMEBODYS)) return this.#actors.length > 0;
    }
    return false;
  }

  /** The mentions that follow "of": "of the Islamic Republic of Iran and Iraq". */
  #mentionsOf(from: number): { ids: string; end: number }[] {
    const words = this.#words;
    const named: { ids: string; end: number }[] = [];
    let at = from;
    while (at < words.length && at - from < 30) {
      const mention = this.#mentions.get(at);
      if (mention !== undefined) {
        if (words.id(mention.end) === POSSESSIVE) break;
        named.push(mention);
        at = mention.end;
        if (words.id(at) === COMMA) at++;
        if (words.is(at, CONJUNCTION)) at++;
      } else if (
        words.is(at, DETERMINER) ||
        (named.length === 0 && at - from < 3 && words.has(at, CAPITAL))
      )
        at++;
      else break;
    }
    return named;
  }
}
