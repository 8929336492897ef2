// What may stand where in a codebook, and what each key means, in words: what an editor completes and
// explains. The readers (codebook.ts, codebook-entries.ts) and the JSON Schema say the same; tests hold
// the three together.

import type { NameOf } from "./codebook-yaml.ts";
import { defaultSeverities } from "./diagnostic-codes.ts";

/** What a text is taken for. */
export type Holds =
  | NameOf
  | "text"
  | "date"
  | "address"
  | "colour"
  | "true or false"
  | "severity"
  | "status"
  | "kind of position"
  | "kind of actor"
  | "kind of law"
  | "kind of suggestion";

export interface Place {
  /** A sentence. */
  readonly meaning: string;
  readonly holds?: Holds;
  /** Whether several may stand there, in a list. */
  readonly isList?: boolean;
  /** The keys of the mapping that may stand there. */
  readonly keys?: ReadonlyMap<string, Place>;
  /** Of a mapping whose keys are the analyst's: what stands behind each. */
  readonly entry?: Place;
  /** What the analyst's keys are ids of. */
  readonly ids?: NameOf | "kind" | "kind of position";
}

const text = (meaning: string): Place => ({ meaning, holds: "text" });
const texts = (meaning: string): Place => ({ meaning, holds: "text", isList: true });
const name = (holds: NameOf, meaning: string): Place => ({ meaning, holds });
const names = (holds: NameOf, meaning: string): Place => ({ meaning, holds, isList: true });
const colour = (meaning: string): Place => ({ meaning, holds: "colour" });
const date = (meaning: string): Place => ({ meaning, holds: "date" });
const keys = (all: Readonly<Record<string, Place>>) => new Map(Object.entries(all));

const tie = {
  isList: true,
  holds: "actor",
  keys: keys({
    id: name("actor", "The id of the other actor."),
    role: text("As what, such as Foreign Minister."),
    since: date("From when on."),
    until: date("Until when."),
  }),
} as const;

const common = {
  name: text("The usual name, short enough for a table."),
  aliases: {
    meaning:
      "Other names by which it is found in a text; { name, since, until } for one that holds for a time.",
    holds: "text",
    isList: true,
    keys: keys({
      name: text("The name."),
      since: date("From when on it is used."),
      until: date("Until when it was used."),
    }),
  },
  note: text("For yourself and your colleagues; shown when pointing at a mark."),
  patterns: texts("Words or patterns that suggest it wherever a statement has them."),
  colour: colour("A colour for what refers to it, such as teal."),
} as const;

const ofActorsAndLaws = {
  "official-name": text("The name in full."),
  url: { meaning: "A page about it: the whole web address.", holds: "address" },
  ids: {
    meaning: "Its identifiers elsewhere, such as { wikidata: Q42 }.",
    entry: text("Its identifier there."),
  },
} as const;

const kindOf = (holds: Holds): Place => ({
  meaning: "What it is, in a word or two: State, person, armed group, treaty.",
  holds,
});

const actor = keys({
  ...common,
  ...ofActorsAndLaws,
  kind: kindOf("kind of actor"),
  "part-of": name("actor", "The id of what it belongs to."),
  members: {
    ...tie,
    meaning:
      "The members of a group or organisation; they are counted one by one only when you ask for it.",
  },
  "acts-for": {
    ...tie,
    meaning: "For whom a person speaks; what the person says counts for them.",
  },
});

const law = keys({
  ...common,
  ...ofActorsAndLaws,
  kind: kindOf("kind of law"),
  "part-of": name("law", "The id of what it belongs to."),
});

const topic = keys({
  ...common,
  parent: name("topic", "The id of the broader topic."),
  definition: text("What counts as this topic, and what does not."),
  examples: texts("Words from statements that count as this topic."),
});

const position = keys({
  kind: {
    meaning:
      "demand, commitment, claim, condemnation, support, warning, vote, rejection, or a kind of your own.",
    holds: "kind of position",
  },
  title: text("What the position says, in a few words."),
  to: names("actor", 'Whom it is addressed to; "*" is everyone.'),
  by: names("actor", "Whose position it is."),
  basis: names("law", "The law that it stands on, or several."),
  note: text("For yourself and your colleagues."),
  "part-of": name("position", "The id of the wider position that this one is a part of."),
  replaces: name("position", "The id of the earlier position that this one amends."),
  history: {
    meaning: "What happened outside the statements.",
    isList: true,
    keys: keys({
      date: date("When it happened: 2025-01-10, 2025-01 or 2025."),
      status: {
        meaning: "How the position stands since, such as open or met.",
        holds: "status",
      },
      source: text("Where that is said, for example a web address."),
      note: text("What happened."),
    }),
  },
});

const kind = keys({
  title: text("What one such mark is called."),
  position: {
    meaning:
      "true if such a mark takes a position, as a demand does; false if it only names something.",
    holds: "true or false",
  },
  colour: colour("A colour for marks of this kind, such as purple."),
});

const severity = (code: string): Place => ({
  meaning: `How loudly ${code} is reported.`,
  holds: "severity",
});

export const codebookShape: Place = {
  meaning: "Actors, laws, topics and positions of your own.",
  keys: keys({
    actors: {
      meaning:
        "Who is mentioned, speaks or is addressed. The key is the id that @[…](ID), by= and to= name.",
      ids: "actor",
      entry: { meaning: "An actor.", keys: actor },
    },
    laws: {
      meaning: "Treaties, resolutions and other legal references that Statemark does not know.",
      ids: "law",
      entry: { meaning: "A legal reference.", keys: law },
    },
    topics: {
      meaning: "Themes, each with what counts as one and what does not.",
      ids: "topic",
      entry: { meaning: "A topic.", keys: topic },
    },
    positions: {
      meaning:
        "Demands, commitments, claims and other positions that matter across statements. The key is the id that as= names.",
      ids: "position",
      entry: { meaning: "A position.", keys: position },
    },
    kinds: {
      meaning: "Kinds of mark of your own, written :name[…].",
      ids: "kind",
      entry: { meaning: "A kind of mark.", keys: kind },
    },
    check: {
      meaning: "How loudly each kind of problem is reported.",
      keys: keys(
        Object.fromEntries(Object.keys(defaultSeverities).map((code) => [code, severity(code)])),
      ),
    },
    wording: {
      meaning:
        "For each kind groups of verbs, the strongest first; the first group is the strongest.",
      ids: "kind of position",
      entry: texts("Groups of verbs, the strongest first."),
    },
    ignore: {
      meaning:
        "Words that are never suggested for marking; { text, actor } for words that are not to be suggested as one actor.",
      holds: "text",
      isList: true,
      keys: keys({
        text: text("The words as they stand in statements."),
        kind: {
          meaning: "Not to be suggested as a mark of this kind, such as demand.",
          holds: "kind of suggestion",
        },
        actor: name("actor", "Not to be suggested as this actor."),
        law: name("law", "Not to be suggested as this legal reference."),
        topic: name("topic", "Not to be suggested as this topic."),
      }),
    },
  }),
};

/** What may stand behind these keys, from the top down; `undefined` where nothing is known of it. */
export function placeAlong(path: readonly string[]): Place | undefined {
  let place: Place | undefined = codebookShape;
  for (const key of path) place = place?.keys?.get(key) ?? place?.entry;
  return place;
}
