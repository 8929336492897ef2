// The notation in which a rule says what it looks for; the head of rules/en.yaml explains it.

import { COLON, COMMA, type Vocabulary } from "./vocabulary.ts";

export type Element =
  | { readonly is: "words"; readonly ids: ReadonlySet<number> }
  | { readonly is: "not"; readonly ids: ReadonlySet<number> }
  | { readonly is: "optional"; readonly element: Element }
  | { readonly is: "verb"; readonly verbs: ReadonlySet<number>; readonly asked: AskedOfVerb }
  | {
      readonly is:
        | "whom"
        | "sayer"
        | "ours"
        | "what"
        | "infinitive"
        | "doing"
        | "done"
        | "participle"
        | "few"
        | "start"
        | "end";
    };

/** What a verb must be besides a form of its verb; `undefined`: as it stands in a plain statement. */
export interface AskedOfVerb {
  /** Denied: "do not accept"; or denied or not. */
  readonly not?: "needed" | "allowed";
  readonly passive: boolean;
  /** Also "will stand". */
  readonly will: boolean;
  /** Also "would welcome". */
  readonly would: boolean;
  /** Also "…, calling on all parties". */
  readonly doing: boolean;
  /** Going on: "are working". */
  readonly now: boolean;
  /** Not told of the past. */
  readonly present: boolean;
  /** Also after "must". */
  readonly must: boolean;
}

export type Subject = "we" | "ourselves" | "someone" | "any";

export interface Pattern {
  readonly subject: Subject;
  readonly elements: readonly Element[];
  /** The element that the pattern is looked for by. */
  readonly anchor: number;
}

const SUBJECTS: ReadonlyMap<string, Subject> = new Map([
  ["WE", "we"],
  ["SOMEONE", "someone"],
  ["OURSELVES", "ourselves"],
]);

const SLOTS: ReadonlyMap<string, Element> = new Map([
  ["WHOM", { is: "whom" }],
  ["SAYER", { is: "sayer" }],
  ["OURS", { is: "ours" }],
  ["WHAT", { is: "what" }],
  ["VERB", { is: "infinitive" }],
  ["DOING", { is: "doing" }],
  ["DONE", { is: "participle" }],
  ["BE-DONE", { is: "done" }],
  ["..", { is: "few" }],
  ["START", { is: "start" }],
  ["END", { is: "end" }],
]);

const SIGNS = new Map([
  [",", COMMA],
  [":", COLON],
]);

/** All words that the pattern names, for the vocabulary. */
export function wordsOf(pattern: string): readonly string[] {
  return pattern
    .split(" ")
    .filter((part) => !/^[(!*]*[<[A-Z.]/.test(part))
    .flatMap((part) => part.replace(/[()!*]/g, "").split("|"));
}

/** Throws where the notation is not kept: that is a mistake in a data file of ours. */
export function readPattern(source: string, vocabulary: Vocabulary): Pattern {
  const parts = source.split(" ");
  const subject = SUBJECTS.get(parts[0] ?? "");
  const rest = subject === undefined ? parts : parts.slice(1);
  const elements = rest.map((part) => readElement(part.replace("*", ""), vocabulary));
  const starred = rest.findIndex((part) => part.includes("*"));
  const anchor = starred >= 0 ? starred : elements.findIndex(({ is }) => is === "verb");
  if (anchor < 0) throw new Error(`The pattern “${source}” has nothing to be looked for by.`);
  return { subject: subject ?? "any", elements, anchor };
}

function readElement(part: string, vocabulary: Vocabulary): Element {
  const slot = SLOTS.get(part);
  if (slot !== undefined) return slot;
  if (part.startsWith("(")) {
    return { is: "optional", element: readElement(part.slice(1, -1), vocabulary) };
  }
  if (part.startsWith("!")) return { is: "not", ids: idsOf(part.slice(1), vocabulary) };
  if (part.startsWith("<")) return readVerb(part, vocabulary);
  return { is: "words", ids: idsOf(part, vocabulary) };
}

function readVerb(part: string, vocabulary: Vocabulary): Element {
  const [infinitives = "", ...flags] = part.slice(1, -1).split(":");
  const verbs = infinitives.split("|").map((infinitive) => {
    const verb = vocabulary.verbOf(infinitive);
    if (verb === undefined)
      throw new Error(`The verb “${infinitive}” is not in the list of verbs.`);
    return verb;
  });
  const asked: AskedOfVerb = {
    ...(flags.includes("not") ? { not: "needed" as const } : {}),
    ...(flags.includes("any") ? { not: "allowed" as const } : {}),
    passive: flags.includes("passive"),
    will: flags.includes("will"),
    would: flags.includes("would"),
    doing: flags.includes("doing"),
    now: flags.includes("now"),
    present: flags.includes("present"),
    must: flags.includes("must"),
  };
  return { is: "verb", verbs: new Set(verbs), asked };
}

function idsOf(part: string, vocabulary: Vocabulary): ReadonlySet<number> {
  const ids = part.split("|").flatMap((word) => {
    const sign = SIGNS.get(word);
    if (sign !== undefined) return [sign];
    if (!word.startsWith("[")) return [vocabulary.idOf(word)];
    const list = vocabulary.list(word.slice(1, -1));
    if (list === undefined) throw new Error(`There is no list of words “${word}”.`);
    return list;
  });
  return new Set(ids);
}
