// What each mark of a statement comes to once names are looked up and defaults are filled in
// (language.md, "What a target means"). Nothing is guessed: what is not written, in the text, its
// section, the front matter or the codebook, stays empty.

import type { Category, Entity } from "../registry/entity.ts";
import type { Registry } from "../registry/registry.ts";
import type { AttributeItem, Attributes } from "../syntax/attributes.ts";
import {
  type Annotation,
  attributeText,
  type Document,
  positionId,
  type Section,
  sectionAt,
  type Turn,
} from "../syntax/document.ts";
import { builtInKind } from "../syntax/kinds.ts";
import { countWhile } from "../text/ascending.ts";
import { everyone, isEveryone, isNobody, itemsOf, namesIn, nobody } from "./list-attributes.ts";
import { lookUp } from "./look-up.ts";

export type Stance = "for" | "against" | "neutral";

/** An actor, law or topic: no candidate is unknown, several are ambiguous. */
export interface EntityResolution {
  readonly type: "entity";
  readonly category: Category | null;
  readonly candidates: readonly Entity[];
}

/**
 * Actors and laws by id, each once, or as written where they are not found; `*` is everyone, `"*"` with
 * its quotes the word.
 */
export interface PositionResolution {
  readonly type: "position";
  readonly position: string | null;
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly via: readonly string[];
  readonly onBehalfOf: readonly string[];
  readonly about: readonly string[];
  readonly basis: readonly string[];
  readonly re: readonly string[];
  readonly status: string | null;
  readonly stance: Stance;
  readonly date: string | null;
}

export type Resolution = EntityResolution | PositionResolution;

export function isPositionKind(registry: Registry, kind: string): boolean {
  return builtInKind(kind)?.isPosition ?? registry.kinds.get(kind)?.position ?? false;
}

/** The category that marks of this kind are looked up in, or null. */
export function categoryOf(kind: string): Category | null {
  return kind === "actor" || kind === "law" || kind === "topic" ? kind : null;
}

/** One resolution for each annotation, by its index. */
export function resolveAll(document: Document, registry: Registry): readonly Resolution[] {
  const places = new Places(document, registry);
  const heads = headsOf(document, registry);
  const resolved: Resolution[] = [];
  // What each head says, for the positions in it; they stand behind it.
  const said = new Map<number, SaidByHead>();
  for (const annotation of document.annotations) {
    const first = annotation.partOf === null ? undefined : resolved[annotation.partOf];
    const resolution = first ?? resolve(places, registry, annotation, headOf(annotation, said));
    resolved.push(resolution);
    if (heads.has(annotation.index) && resolution.type === "position") {
      said.set(annotation.index, saidBy(annotation, resolution, headOf(annotation, said)));
    }
  }
  return resolved;
}

/**
 * The positions without an id that directly hold positions of their own kind: one verb for several
 * demands. They are not counted; what they say holds for the positions in them. By index.
 */
export function headsOf(document: Document, registry: Registry): ReadonlySet<number> {
  const heads = new Set<number>();
  for (const { kind, parent } of document.annotations) {
    const around = parent === null ? undefined : document.annotations[parent];
    if (around?.kind !== kind || !isPositionKind(registry, kind)) continue;
    if (positionId(around) === null) heads.add(around.index);
  }
  return heads;
}

/** What a head says itself or has from the head around it; `undefined` where neither says it. */
interface SaidByHead {
  readonly kind: string;
  readonly by: readonly string[] | undefined;
  readonly to: readonly string[] | undefined;
  readonly via: readonly string[] | undefined;
  readonly basis: readonly string[] | undefined;
}

function headOf(
  { kind, parent }: Annotation,
  said: ReadonlyMap<number, SaidByHead>,
): SaidByHead | undefined {
  const head = parent === null ? undefined : said.get(parent);
  return head?.kind === kind ? head : undefined;
}

function saidBy(
  { kind, attributes }: Annotation,
  { by, to, via, basis }: PositionResolution,
  around: SaidByHead | undefined,
): SaidByHead {
  const says = (key: string) => itemsOf(attributes, key) !== undefined;
  return {
    kind,
    by: says("by") ? by : around?.by,
    to: says("to") ? to : around?.to,
    via: says("via") ? via : around?.via,
    basis: says("basis") ? basis : around?.basis,
  };
}

function resolve(
  places: Places,
  registry: Registry,
  annotation: Annotation,
  head: SaidByHead | undefined,
): Resolution {
  if (isPositionKind(registry, annotation.kind)) {
    return resolvePosition(places, registry, annotation, head);
  }
  const category = categoryOf(annotation.kind);
  const candidates = category
    ? lookUp(registry, category, annotation.target || annotation.text)
    : [];
  return { type: "entity", category, candidates };
}

function resolvePosition(
  places: Places,
  registry: Registry,
  annotation: Annotation,
  head: SaidByHead | undefined,
): PositionResolution {
  const { attributes } = annotation;
  const place = places.defaultsAt(annotation.start);
  const actors = (key: string) => actorIds(registry, itemsOf(attributes, key));
  const id = positionId(annotation);
  const ownBy = actors("by") ?? head?.by;
  const isReported = ownBy !== undefined && !isSameList(ownBy, place.speaker);
  const basis = itemsOf(attributes, "basis")?.map(({ text }) => lawId(registry, text));
  const re = itemsOf(attributes, "re") ?? [];
  return {
    type: "position",
    position: id,
    by: ownBy ?? place.speaker,
    to: actors("to") ?? head?.to ?? (id === null ? undefined : places.declaredTo(id)) ?? place.to,
    via: actors("via") ?? head?.via ?? (isReported ? place.speaker : none),
    onBehalfOf: actors("on-behalf-of") ?? (isReported ? none : place.onBehalfOf),
    about: actors("about") ?? none,
    basis: basis ? eachOnce(basis) : (head?.basis ?? none),
    re: eachOnce(re.map(({ text }) => text)),
    status: attributeText(attributes, "status") ?? null,
    stance: annotation.kind === "rejection" ? "against" : stanceOf(attributes),
    date: attributeText(attributes, "date") ?? place.date,
  };
}

const none: readonly string[] = [];

interface Defaults {
  readonly speaker: readonly string[];
  readonly to: readonly string[];
  readonly onBehalfOf: readonly string[];
  readonly date: string | null;
}

/**
 * What sections, front matter and codebook say for marks that do not say it. Worked out once and
 * shared by all marks: there may be thousands of speakers, and thousands of marks.
 */
class Places {
  private readonly document: Document;
  private readonly registry: Registry;
  private readonly ofSections = new Map<Section, Defaults>();
  private readonly ofTurns = new Map<Turn, Defaults>();
  private ofFrontMatter: Defaults | undefined;
  private readonly ofPositions = new Map<string, readonly string[] | undefined>();

  constructor(document: Document, registry: Registry) {
    this.document = document;
    this.registry = registry;
  }

  defaultsAt(offset: number): Defaults {
    const section = sectionAt(this.document, offset);
    const ofSection = this.defaultsOf(section);
    const { turns } = this.document;
    const turn = turns[countWhile(turns, ({ start }) => start <= offset) - 1];
    // A heading ends a turn.
    if (!turn || (section && section.start > turn.start)) return ofSection;
    let known = this.ofTurns.get(turn);
    if (!known) {
      known = { ...ofSection, speaker: [this.speakerOf(turn)], onBehalfOf: none };
      this.ofTurns.set(turn, known);
    }
    return known;
  }

  private speakerOf({ annotation }: Turn): string {
    const mark = this.document.annotations[annotation];
    return actorId(this.registry, mark?.target || mark?.text.trim() || "");
  }

  /** The addressees of a position of the codebook; `undefined` where it names none. */
  declaredTo(id: string): readonly string[] | undefined {
    if (!this.ofPositions.has(id)) {
      const to = this.registry.positions.get(id)?.to ?? [];
      this.ofPositions.set(id, to.length > 0 ? actorIdsOfNames(this.registry, to) : undefined);
    }
    return this.ofPositions.get(id);
  }

  private defaultsOf(section: Section | undefined): Defaults {
    if (!section) {
      this.ofFrontMatter ??= this.frontMatterDefaults();
      return this.ofFrontMatter;
    }
    let known = this.ofSections.get(section);
    if (!known) {
      const { parent, attributes } = section;
      const around = this.defaultsOf(parent === null ? undefined : this.document.sections[parent]);
      const by = actorIds(this.registry, itemsOf(attributes, "by"));
      known = {
        speaker: by ?? around.speaker,
        to: actorIds(this.registry, itemsOf(attributes, "to")) ?? around.to,
        // Another speaker's section is not spoken on behalf of the file's.
        onBehalfOf: by ? none : around.onBehalfOf,
        date: attributeText(attributes, "date") ?? around.date,
      };
      this.ofSections.set(section, known);
    }
    return known;
  }

  private frontMatterDefaults(): Defaults {
    const { values } = this.document.frontMatter;
    const date = values.get("date");
    return {
      speaker: actorIdsOfNames(this.registry, namesIn(values.get("speaker"))),
      to: none,
      onBehalfOf: actorIdsOfNames(this.registry, namesIn(values.get("on-behalf-of"))),
      date: typeof date === "string" ? date : null,
    };
  }
}

function actorIds(
  registry: Registry,
  items: readonly AttributeItem[] | undefined,
): readonly string[] | undefined {
  if (!items) return undefined;
  const named = items.filter((item) => !isNobody(item));
  return eachOnce(
    named.map((item) => {
      if (item.text === everyone) return isEveryone(item) ? everyone : `"${everyone}"`;
      return actorId(registry, item.text);
    }),
  );
}

/** In front matter and codebooks YAML itself wants `*` and `-` quoted: they are no words there. */
function actorIdsOfNames(registry: Registry, names: readonly string[]): readonly string[] {
  const named = names.filter((name) => name !== nobody);
  return eachOnce(named.map((name) => (name === everyone ? everyone : actorId(registry, name))));
}

function actorId(registry: Registry, name: string): string {
  const found = lookUp(registry, "actor", name);
  return found.length === 1 ? (found[0]?.id ?? name) : name;
}

function lawId(registry: Registry, name: string): string {
  const found = lookUp(registry, "law", name);
  return found.length === 1 ? (found[0]?.id ?? name) : name;
}

function stanceOf(attributes: Attributes | null): Stance {
  const stance = attributeText(attributes, "stance");
  return stance === "against" || stance === "neutral" ? stance : "for";
}

function eachOnce(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
