// What may be an actor in one paragraph, before the rest of the text is known.

import { onceFor } from "../../text/once.ts";
import type { Range } from "../../text/range.ts";
import type { NamedEntry } from "../findings.ts";

/** Offsets are those of the block. */
export type ActorFinding = NameOfActor | Person | ShortForm | Definition | Organisation;

/** A name of the registry that its neighbours leave a name. */
export interface NameOfActor extends Range {
  readonly type: "name";
  readonly entries: readonly NamedEntry[];
}

/** A person by title and name, or by a name that the words around it explain. */
export interface Person extends Range {
  readonly type: "person";
  readonly familyName: string;
  /** Whether the words around the name leave no doubt that it is a person's. */
  readonly isSure: boolean;
  /** In words: "a person with the title “Foreign Minister”". */
  readonly reason: string;
}

/** An organisation by the last word of its name, as in "Malaysia Airlines". */
export interface Organisation extends Range {
  readonly type: "organisation";
}

/** "the Council", "this Assembly": which one, the text must say. */
export interface ShortForm extends Range {
  readonly type: "short form";
  /** Singular and with a capital: "Council". */
  readonly noun: string;
  readonly isThis: boolean;
}

/** "Rapid Support Forces (RSF)": the words in brackets stand for the name before them from there on. */
export interface Definition extends Range {
  readonly type: "definition";
  /** The name that is explained; it may be unknown to the registry. */
  readonly named: Range;
  /** As written: "RSF", "the Group". */
  readonly short: string;
}

/** The ids of what bears a name. A text has few lists of entries, each of them many times. */
export const idsOf = onceFor((entries: readonly NamedEntry[]): readonly string[] => [
  ...new Set(entries.map(({ entity }) => entity.id)),
]);

/** The names of a block by where they end. */
export const namesByEnd = onceFor(
  (findings: readonly ActorFinding[]): ReadonlyMap<number, NameOfActor> =>
    new Map(
      findings.flatMap((each): [number, NameOfActor][] =>
        each.type === "name" ? [[each.end, each]] : [],
      ),
    ),
);
