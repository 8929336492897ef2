// What each mark of a statement comes to once names are looked up and defaults are filled in
// (language.md, "What a target means"). Nothing is guessed: what is not written, in the text, its
// section, the front matter or the codebook, stays empty.

import type { Category, Entity } from "../registry/entity.ts";
import type { Registry } from "../registry/registry.ts";
import type { Attributes } from "../syntax/attributes.ts";
import {
  type Annotation,
  attributeText,
  type Document,
  firstPart,
  positionId,
} from "../syntax/document.ts";
import { builtInKind } from "../syntax/kinds.ts";
import { Places } from "./defaults.ts";
import { itemsOf } from "./list-attributes.ts";
import { lookUp } from "./look-up.ts";
import { actorIds, eachOnce, isSameSet, lawId } from "./names-to-ids.ts";

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
export function resolveAll(
  document: Document,
  registry: Registry,
  heads: ReadonlySet<number>,
): readonly Resolution[] {
  const places = new Places(document, registry);
  const resolved: Resolution[] = [];
  // What each head says, for the positions in it; they stand behind it.
  const said = new Map<number, SaidByHead>();
  for (const annotation of document.annotations) {
    const { index, partOf } = annotation;
    const first = partOf === null ? undefined : resolved[partOf];
    const head = headOf(annotation, said);
    const resolution = first ?? resolve(places, registry, annotation, head);
    resolved.push(resolution);
    const saidByFirst = partOf === null ? undefined : said.get(partOf);
    if (saidByFirst) said.set(index, saidByFirst);
    else if (heads.has(index) && resolution.type === "position") {
      said.set(index, saidBy(annotation, resolution, head));
    }
  }
  return resolved;
}

/**
 * The positions without an id that directly hold positions of their own kind: one verb for several
 * demands. They are not counted; what they say holds for the positions in them. By index, that of the
 * first part where they have parts.
 */
export function headsOf(document: Document, registry: Registry): ReadonlySet<number> {
  const heads = new Set<number>();
  for (const { kind, parent, partOf } of document.annotations) {
    const holder = parent === null ? undefined : document.annotations[parent];
    const around = holder && firstPart(document, holder);
    if (around?.kind !== kind || !isPositionKind(registry, kind)) continue;
    // A part of the same mention is no position in it.
    if (positionId(around) === null && partOf !== around.index) heads.add(around.index);
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

const none: readonly string[] = [];

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
  const isReported = ownBy !== undefined && !isSameSet(ownBy, place.speaker);
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

function stanceOf(attributes: Attributes | null): Stance {
  const stance = attributeText(attributes, "stance");
  return stance === "against" || stance === "neutral" ? stance : "for";
}
