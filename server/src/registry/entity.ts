// What the registry holds: actors, laws and topics as entities, and positions.
// Built-in and codebook entries have the same form; a codebook adds to a built-in one by its id.

import type { Range } from "../text/range.ts";

export type Category = "actor" | "law" | "topic";

export interface Entity {
  readonly id: string;
  readonly category: Category;
  /** In words: "State", "principal organ of the United Nations", "treaty", "person", "topic". */
  readonly kind: string;
  /** The usual name, short enough for a table. */
  readonly name: string;
  readonly officialName?: string;
  /** Everything else that it is called; `name`, `officialName` and `id` are not repeated here. */
  readonly aliases: readonly Alias[];
  /** What a hover shows, in this order and in words. */
  readonly facts: readonly Fact[];
  readonly note?: string;
  readonly url?: string;
  /** The id of what it belongs to. */
  readonly partOf?: string;
  /** "codebook" as soon as one codebook speaks of it. */
  readonly source: "built-in" | "codebook";
  /** Of the nearest codebook that speaks of it. */
  readonly declaredAt?: DeclaredAt;
  readonly members?: readonly Membership[];
  /** Before this date `members` lacks some, or holds some who were not yet members. */
  readonly membersCompleteSince?: string;
  /** For whom a person (or anyone) speaks. */
  readonly actsFor?: readonly Membership[];
  /** Of a topic: the broader topic. */
  readonly parent?: string;
  readonly definition?: string;
  readonly examples?: readonly string[];
  readonly colour?: string;
  /** Words or patterns that suggest it, as written. */
  readonly patterns?: readonly string[];
}

export interface Alias {
  readonly text: string;
  /** "other name", "abbreviation", "former name", "demonym", "capital", "name in French" … */
  readonly why: string;
  readonly since?: string;
  readonly until?: string;
  /** Of which languages (BCP 47) it is a name; without it, of English. */
  readonly languages?: readonly string[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A tie to another entity, with the dates between which it holds. */
export interface Membership {
  readonly id: string;
  readonly role?: string;
  readonly since?: string;
  readonly until?: string;
}

/** The key of an entry in a codebook: where "go to definition" leads. */
export interface DeclaredAt extends Range {
  readonly file: string;
}

/** A position as codebooks declare it; one that only statements mention has no entry. */
export interface Position {
  readonly id: string;
  /** demand, commitment, claim …; missing where no codebook says it. */
  readonly kind?: string;
  readonly title: string;
  readonly to: readonly string[];
  readonly by?: readonly string[];
  /** The laws that it stands on. */
  readonly basis?: readonly string[];
  readonly history: readonly HistoryEntry[];
  readonly note?: string;
  readonly partOf?: string;
  readonly replaces?: string;
  readonly declaredAt: DeclaredAt;
}

/** What happened to a position outside the statements. */
export interface HistoryEntry {
  /** The codebook that tells it. */
  readonly file: string;
  readonly date: string;
  readonly status: string;
  readonly source?: string;
  readonly note?: string;
}

/** A kind of mark that a codebook declares. */
export interface Kind {
  readonly id: string;
  readonly title: string;
  /** Whether marks of this kind take a position in the way a demand does. */
  readonly position: boolean;
  readonly colour?: string;
  readonly declaredAt?: DeclaredAt;
}

export type Severity = "error" | "warning" | "hint" | "off";

/** How strong a verb is: for each kind groups of verbs, the strongest first. */
export type Wording = ReadonlyMap<string, readonly (readonly string[])[]>;
