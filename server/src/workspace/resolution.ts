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
} from "../syntax/document.ts";
import { builtInKind } from "../syntax/kinds.ts";
import { lookUp } from "./look-up.ts";

export type Stance = "for" | "against" | "neutral";

/** An actor, law or topic: no candidate is unknown, several are ambiguous. */
export interface EntityResolution {
  readonly type: "entity";
  readonly category: Category | null;
  readonly candidates: readonly Entity[];
}

/** Actors and laws by id, or as written where they are not found; "*" is everyone. */
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

/** `to=-` says that nobody is named. */
const nobody = "-";

export function isPositionKind(registry: Registry, kind: string): boolean {
  return builtInKind(kind)?.isPosition ?? registry.kinds.get(kind)?.position ?? false;
}

/** The category that marks of this kind are looked up in, or null. */
export function categoryOf(kind: string): Category | null {
  return kind === "actor" || kind === "law" || kind === "topic" ? kind : null;
}

/** One resolution for each annotation, by its index. */
export function resolveAll(document: Document, registry: Registry): readonly Resolution[] {
  const resolved: Resolution[] = [];
  for (const annotation of document.annotations) {
    const first = annotation.partOf === null ? undefined : resolved[annotation.partOf];
    resolved.push(first ?? resolve(document, registry, annotation));
  }
  return resolved;
}

function resolve(document: Document, registry: Registry, annotation: Annotation): Resolution {
  if (isPositionKind(registry, annotation.kind)) {
    return resolvePosition(document, registry, annotation);
  }
  const category = categoryOf(annotation.kind);
  const candidates = category
    ? lookUp(registry, category, annotation.target || annotation.text)
    : [];
  return { type: "entity", category, candidates };
}

function resolvePosition(
  document: Document,
  registry: Registry,
  annotation: Annotation,
): PositionResolution {
  const { attributes } = annotation;
  const place = defaultsAt(document, registry, annotation.start);
  const actors = (key: string) => actorIds(registry, itemsOf(attributes, key));
  const id = positionId(annotation);
  const ownBy = actors("by");
  const by = ownBy ?? place.speaker;
  const isReported = ownBy !== undefined && !isSameList(ownBy, place.speaker);
  const declaredTo = id === null ? undefined : registry.positions.get(id)?.to;
  return {
    type: "position",
    position: id,
    by,
    to:
      actors("to") ??
      (declaredTo && declaredTo.length > 0
        ? declaredTo.flatMap((name) => actorId(registry, name))
        : place.to),
    via: actors("via") ?? (isReported ? place.speaker : []),
    onBehalfOf: actors("on-behalf-of") ?? (isReported ? [] : place.onBehalfOf),
    about: actors("about") ?? [],
    basis: (itemsOf(attributes, "basis") ?? []).map(({ text }) => lawId(registry, text)),
    re: (itemsOf(attributes, "re") ?? []).map(({ text }) => text),
    status: attributeText(attributes, "status") ?? null,
    stance: annotation.kind === "rejection" ? "against" : stanceOf(attributes),
    date: attributeText(attributes, "date") ?? place.date,
  };
}

interface Defaults {
  readonly speaker: readonly string[];
  readonly to: readonly string[];
  readonly onBehalfOf: readonly string[];
  readonly date: string | null;
}

/** What the sections around `offset` and the front matter say for marks that do not say it. */
function defaultsAt(document: Document, registry: Registry, offset: number): Defaults {
  const sections = sectionsAround(document, offset);
  const nearest = (key: string) =>
    sections.map(({ attributes }) => itemsOf(attributes, key)).find((items) => items !== undefined);
  const { values } = document.frontMatter;
  const fromFrontMatter = (key: string) =>
    namesIn(values.get(key)).flatMap((name) => actorId(registry, name));
  const sectionDate = sections
    .map(({ attributes }) => attributeText(attributes, "date"))
    .find((date) => date !== undefined);
  const date = values.get("date");
  const sectionBy = actorIds(registry, nearest("by"));
  return {
    speaker: sectionBy ?? fromFrontMatter("speaker"),
    to: actorIds(registry, nearest("to")) ?? [],
    // Another speaker's section is not spoken on behalf of the file's.
    onBehalfOf: sectionBy ? [] : fromFrontMatter("on-behalf-of"),
    date: sectionDate ?? (typeof date === "string" ? date : null),
  };
}

/** Innermost first. */
function sectionsAround(document: Document, offset: number): readonly Section[] {
  const around: Section[] = [];
  let section = sectionAt(document, offset);
  while (section) {
    around.push(section);
    section = section.parent === null ? undefined : document.sections[section.parent];
  }
  return around;
}

/** The items of a list attribute; `undefined` where the attribute is absent or a flag. */
function itemsOf(attributes: Attributes | null, key: string): readonly AttributeItem[] | undefined {
  const items = attributes?.entries.find((entry) => entry.key === key)?.items;
  return items && items.length > 0 ? items : undefined;
}

function actorIds(
  registry: Registry,
  items: readonly AttributeItem[] | undefined,
): readonly string[] | undefined {
  return items?.flatMap((item) => (item.text === nobody ? [] : actorId(registry, item.text)));
}

function actorId(registry: Registry, name: string): string[] {
  if (name === "*") return ["*"];
  const found = registry.lookUp("actor", name);
  return [found.length === 1 ? (found[0]?.id ?? name) : name];
}

function lawId(registry: Registry, name: string): string {
  const found = lookUp(registry, "law", name);
  return found.length === 1 ? (found[0]?.id ?? name) : name;
}

function stanceOf(attributes: Attributes | null): Stance {
  const stance = attributeText(attributes, "stance");
  return stance === "against" || stance === "neutral" ? stance : "for";
}

/** A front matter value that names one actor or a list of them. */
export function namesIn(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((name): name is string => typeof name === "string" && name !== "");
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
