// Who the names, titles and short forms of a whole text are, each read with all the others.

import type { Entity } from "../../registry/entity.ts";
import type { Registry } from "../../registry/registry.ts";
import { onceFor } from "../../text/once.ts";
import { outerFirst } from "../../text/range.ts";
import { confidences } from "../confidence.ts";
import type { BlockWith } from "../findings.ts";
import type { MentionSuggestion, RecognitionContext } from "../suggestion.ts";
import {
  type ActorFinding,
  idsOf,
  type NameOfActor,
  namesByEnd,
  type Person,
  type ShortForm,
} from "./actor-finding.ts";
import { withWhomTheyActFor } from "./acts-for.ts";
import { abbreviationsDefined, definedActors } from "./defined-actors.ts";
import { isCityWord } from "./neighbours.ts";
import { speakersOfHeader } from "./speakers.ts";
import { surnameMentions } from "./surnames.ts";

/** In text order, none over another. */
export function interpretActors(
  blocks: readonly BlockWith<ActorFinding>[],
  registry: Registry,
  context: RecognitionContext,
): readonly MentionSuggestion[] {
  const titled = withoutOverlaps([...new Reader(blocks, registry, context).read()]);
  const all = withoutOverlaps([
    ...titled,
    ...definedActors(blocks),
    ...surnameMentions(blocks, personsIn(titled)),
  ]);
  return withWhomTheyActFor(all, blocks, (id) => registry.entity("actor", id));
}

/** Ids by family name, of those whom the text names with a title. */
function personsIn(actors: readonly MentionSuggestion[]): ReadonlyMap<string, string> {
  const persons = new Map<string, string>();
  for (const { target } of actors) {
    if (target?.startsWith(PERSON)) persons.set(target.slice(PERSON.length), target);
  }
  return persons;
}

const PERSON = "PERSON:";

class Reader {
  readonly #blocks: readonly BlockWith<ActorFinding>[];
  readonly #registry: Registry;
  readonly #context: RecognitionContext;
  readonly #speakers: readonly string[];
  /** The ids that are named beyond doubt. */
  readonly #named = new Set<string>();
  /** By the last word of their names, the ids of organs in the order in which they were last named. */
  readonly #organs = new Map<string, string>();
  /** What the text defines: RSF, and the id it stands for. */
  readonly #defined: ReadonlyMap<string, string | null>;

  constructor(
    blocks: readonly BlockWith<ActorFinding>[],
    registry: Registry,
    context: RecognitionContext,
  ) {
    this.#blocks = blocks;
    this.#registry = registry;
    this.#context = context;
    this.#speakers = context.speakers.length > 0 ? context.speakers : speakersOfHeader(blocks);
    this.#defined = abbreviationsDefined(blocks, registry);
    for (const { findings } of blocks) {
      for (const finding of findings) if (finding.type === "name") this.#count(finding);
    }
  }

  *read(): Iterable<MentionSuggestion> {
    for (const block of this.#blocks) {
      for (const finding of block.findings) {
        const suggestion = this.#readOne(block, finding);
        if (suggestion) yield suggestion;
      }
    }
  }

  #count({ entries }: NameOfActor): void {
    const ids = idsOf(entries);
    if (ids.length === 1 && ids[0] !== undefined) this.#named.add(ids[0]);
  }

  #readOne(block: BlockWith<ActorFinding>, finding: ActorFinding): MentionSuggestion | undefined {
    switch (finding.type) {
      case "name":
        return this.#readName(block, finding);
      case "person":
        return this.#readPerson(block, finding);
      case "short form":
        return this.#readShortForm(block, finding);
      case "definition":
      case "organisation":
        return undefined;
    }
  }

  #readName(block: BlockWith<ActorFinding>, finding: NameOfActor): MentionSuggestion | undefined {
    const { start, end, entries } = finding;
    const text = block.text.slice(start, end);
    if (isInAnotherTitle(block.text, finding, block.findings)) return undefined;
    const at = { start: block.start + start, end: block.start + end };
    const ids = idsOf(entries);
    const defined = this.#defined.get(text);
    if (defined === null) return undefined;
    const id = defined ?? (ids.length === 1 ? ids[0] : this.#decide(idsOf(strongest(entries))));
    const entry = entries.find(({ entity }) => entity.id === id) ?? entries[0];
    if (!entry) return undefined;
    if (id === undefined) {
      const names = ids.map((each) => this.#registry.entity("actor", each)?.name ?? each);
      return {
        kind: "actor",
        ...at,
        target: null,
        candidates: ids,
        confidence: "low",
        reason: `may be ${listed(names)}`,
      };
    }
    this.#remember(entry.entity);
    const { why, entity } = entry;
    return {
      kind: "actor",
      ...at,
      target: id,
      candidates: [],
      ...(why === "demonym" && { form: "adjective" as const }),
      confidence: ids.length > 1 || isCityWord(why) ? "medium" : "high",
      reason: reasonFor(entity, why),
    };
  }

  /** The only one, or the only one that the rest of the text names. */
  #decide(ids: readonly string[]): string | undefined {
    if (ids.length < 2) return ids[0];
    const speaker = ids.filter((id) => this.#speakers.includes(id));
    if (speaker.length === 1) return speaker[0];
    const named = ids.filter((id) => this.#named.has(id));
    if (named.length === 1) return named[0];
    const gathered = ids.filter((id) => this.#areMembersNamed(id));
    return gathered.length === 1 ? gathered[0] : undefined;
  }

  /** Most of a small group's members, as in a statement of the Quad. */
  #areMembersNamed(id: string): boolean {
    const members = this.#registry.entity("actor", id)?.members ?? [];
    const named = members.filter((member) => this.#named.has(member.id));
    return members.length > 1 && named.length * 2 > members.length;
  }

  #remember(entity: Entity): void {
    for (const noun of shortNounsOf(entity)) this.#organs.set(noun, entity.id);
  }

  #readShortForm(
    block: BlockWith<ActorFinding>,
    finding: ShortForm,
  ): MentionSuggestion | undefined {
    const { noun } = finding;
    const id = this.#organMeant(noun, finding.isThis);
    const entity = id === undefined ? undefined : this.#registry.entity("actor", id);
    if (!entity) return undefined;
    return {
      kind: "actor",
      start: block.start + finding.start,
      end: block.start + finding.end,
      target: entity.id,
      candidates: [],
      confidence: "medium",
      reason: `short for the ${entity.name}`,
    };
  }

  /** The organ in which they speak, else the great one that the text names, else the last named. */
  #organMeant(noun: string, isThis: boolean): string | undefined {
    const great = greatOrgans.get(noun);
    const isGreatMeant = great && (this.#named.has(great) || noun === "Organization");
    const last = this.#organs.get(noun);
    if (
      isGreatMeant &&
      (isThis || last === undefined || noun === "Council" || noun === "Assembly")
    ) {
      return noun === "Organization" && !isThis ? last : great;
    }
    return last ?? this.#organOfForum(noun, isThis);
  }

  #organOfForum(noun: string, isThis: boolean): string | undefined {
    const { forum } = this.#context;
    const name = forum === undefined ? undefined : this.#registry.entity("actor", forum)?.name;
    if (forum !== undefined && name?.includes(noun)) return forum;
    if (noun === "Council") return "UNSC";
    if (noun === "Assembly") return "UNGA";
    if (noun === "High Commissioner")
      return this.#named.has("UNHCR") && !this.#named.has("OHCHR") ? "UNHCR" : "OHCHR";
    if (noun === "Secretariat") return "UN-SECRETARIAT";
    return noun === "Organization" && isThis ? "UN" : undefined;
  }

  #readPerson(block: BlockWith<ActorFinding>, finding: Person): MentionSuggestion {
    const { start, end, familyName, isSure, reason } = finding;
    const known = this.#registry
      .lookUp("actor", familyName)
      .filter(({ kind }) => kind === "person");
    const id = known.length === 1 ? (known[0]?.id ?? "") : `${PERSON}${familyName}`;
    return {
      kind: "actor",
      start: block.start + start,
      end: block.start + end,
      target: id,
      candidates: [],
      confidence: isSure ? "high" : "medium",
      reason,
    };
  }
}

/** "OPEC" is the organisation's own name, and a short one of another's. */
function strongest(entries: NameOfActor["entries"]): NameOfActor["entries"] {
  const own = entries.filter(({ why }) => why === "name" || why === "official name");
  return own.length > 0 ? own : entries;
}

const greatOrgans: ReadonlyMap<string, string> = new Map([
  ["Council", "UNSC"],
  ["Assembly", "UNGA"],
  ["Organization", "UN"],
]);

const shortNouns = [
  "Council",
  "Assembly",
  "Court",
  "Tribunal",
  "Organization",
  "Agency",
  "Commission",
  "Union",
  "Alliance",
  "League",
  "Secretariat",
  "High Commissioner",
].map((noun) => ({
  noun,
  // The last word of a name, or with only "of …" behind it; the Council of Europe is no "Council".
  form: new RegExp(`(?:^|\\s)${noun}(?:$${noun === "Council" ? "" : "|\\s(?:of|for|on|to)\\s"})`),
}));

/** What it can be called for short. */
const shortNounsOf = onceFor((entity: Entity): readonly string[] => {
  if (isStateKind(entity.kind)) return [];
  const names = [entity.name, entity.officialName ?? ""].map((name) =>
    name.replace("isation", "ization"),
  );
  return shortNouns
    .filter(({ form }) => names.some((name) => form.test(name)))
    .map(({ noun }) => noun);
});

function isStateKind(kind: string): boolean {
  return /\bStates?\b|territor/i.test(kind) && !/group/i.test(kind);
}

/** "Under-Secretary-General" is no Secretary-General, and one of another organisation is not ours. */
function isInAnotherTitle(
  text: string,
  { start, end, entries }: NameOfActor,
  findings: readonly ActorFinding[],
): boolean {
  if (!idsOf(entries).includes("UNSG")) return false;
  const before = text.slice(Math.max(0, start - 30), start);
  const behind = text.slice(end, end + 20);
  // "António Guterres, Secretary-General": the title of the person before it.
  const isOfPerson = /,\s+$/.test(before) && endsPerson(findings, start);
  // "NATO Secretary General", "the Arab League's Secretary-General".
  const names = namesByEnd(findings);
  let gap = start;
  while (/\s/.test(text.charAt(gap - 1))) gap--;
  const isPossessive = /^[’']s$/.test(text.slice(gap - 2, gap));
  const isOfAnother =
    gap < start &&
    [gap, ...(isPossessive ? [gap - 2] : [])].some((end) => {
      const name = names.get(end);
      return name !== undefined && !idsOf(name.entries).includes("UN");
    });
  return (
    isOfPerson ||
    isOfAnother ||
    /\b(?:Under|Assistant|Deputy|Executive)[\s-]*$/.test(before) ||
    /^\s+of\s+(?!the\s+(?:United|UN)\b)\p{L}/u.test(behind)
  );
}

const personEnds = onceFor(
  (findings: readonly ActorFinding[]) =>
    new Set(findings.filter(({ type }) => type === "person").map(({ end }) => end)),
);

/** Whether a person's name ends up to four units before `start`. */
function endsPerson(findings: readonly ActorFinding[], start: number): boolean {
  const ends = personEnds(findings);
  return [1, 2, 3, 4].some((distance) => ends.has(start - distance));
}

const ways: Readonly<Record<string, string>> = {
  "official name": "official name",
  abbreviation: "abbreviation",
  demonym: "adjective",
  capital: "capital, said for the government",
  "former capital": "former capital, said for the government",
  "seat of government": "seat of government, said for the government",
  metonym: "metonym",
  "former name": "former name",
  predecessor: "predecessor",
};

function reasonFor({ name, kind }: Entity, why: string): string {
  if (why === "name") return `usual name of a ${kind}`.replace(/\ba (?=[aeiou])/, "an ");
  return `${ways[why] ?? "another name"}: ${name}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** Where two stand over one another the longer stays, and of two alike the surer. */
function withoutOverlaps(all: MentionSuggestion[]): readonly MentionSuggestion[] {
  const sorted = all.sort(
    (a, b) =>
      outerFirst(a, b) || confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence),
  );
  const kept: MentionSuggestion[] = [];
  for (const each of sorted) {
    const last = kept.at(-1);
    if (!last || each.start >= last.end) kept.push(each);
    else if (each.end - each.start > last.end - last.start) kept[kept.length - 1] = each;
  }
  return kept;
}
