// What can be set on the mark at the cursor, and the values to choose from: what a list in the editor
// offers.

import type { Category } from "../registry/entity.ts";
import { attributeOf, listKeys } from "../syntax/attributes.ts";
import { type Annotation, firstPart } from "../syntax/document.ts";
import type { Range } from "../text/range.ts";
import { shortened } from "../text/shortened.ts";
import { actorListKeys } from "../workspace/list-attributes.ts";
import { categoryOf, isPositionKind } from "../workspace/resolution.ts";
import type { Statement } from "../workspace/statement.ts";
import { knownAttributes, wordsFor } from "./attribute-keys.ts";
import { titleOfKey } from "./attribute-meanings.ts";
import { usualEntries } from "./completion/entries.ts";
import { markMeant } from "./mention.ts";
import { likelyAddressees, namedAround } from "./suggestions/likely-addressees.ts";

export interface AttributeChoice {
  /** An attribute's key, or "target". */
  readonly key: string;
  /** In words: "To whom". */
  readonly title: string;
  /** As it stands now. */
  readonly current: readonly string[];
  /** Whether several values can be chosen. */
  readonly isList: boolean;
  readonly values: readonly ChoiceValue[];
}

export interface ChoiceValue {
  /** What is written. */
  readonly value: string;
  readonly title: string;
}

export interface AttributeChoices {
  readonly mark: Annotation;
  readonly choices: readonly AttributeChoice[];
}

/** `undefined` where there is no mark. */
export function attributeChoices(statement: Statement, range: Range): AttributeChoices | undefined {
  const mark = markMeant(statement, range);
  if (!mark) return undefined;
  const { registry, document } = statement;
  const first = firstPart(document, mark);
  const category = categoryOf(mark.kind);
  const ofTarget: AttributeChoice[] = category
    ? [
        {
          key: "target",
          title: "What it refers to",
          current: mark.target ? [mark.target] : [],
          isList: false,
          values: entityValues(statement, category),
        },
      ]
    : [];
  const keys = knownAttributes(mark.kind, isPositionKind(registry, mark.kind));
  const ofKeys = keys.map((key) => ({
    key,
    title: titleOfKey(key),
    current: currentValues(first, key),
    isList: listKeys.has(key),
    values: valuesFor(statement, first, key),
  }));
  return { mark, choices: [...ofTarget, ...ofKeys] };
}

function currentValues({ attributes }: Annotation, key: string): readonly string[] {
  return attributeOf(attributes, key)?.items.map(({ text }) => text) ?? [];
}

function valuesFor(statement: Statement, mark: Annotation, key: string): readonly ChoiceValue[] {
  if (actorListKeys.has(key)) return actorValues(statement, mark, key);
  if (key === "basis") return entityValues(statement, "law");
  if (key === "as" || key === "re") return positionValues(statement);
  return wordsFor(mark.kind, key).map((value) => ({ value, title: value }));
}

/** Whom the words name comes first, and then everyone and nobody, where these can be meant. */
function actorValues(statement: Statement, mark: Annotation, key: string): readonly ChoiceValue[] {
  const everyone =
    key === "to"
      ? [
          { value: "*", title: "Everyone" },
          { value: "-", title: "Nobody is named" },
        ]
      : [];
  const likely = new Set(likelyActors(statement, mark, key));
  const all = entityValues(statement, "actor");
  const byId = new Map(all.map((each) => [each.value, each]));
  const first = [...likely].flatMap((id) => byId.get(id) ?? []);
  return [...first, ...everyone, ...all.filter(({ value }) => !likely.has(value))];
}

function likelyActors(statement: Statement, mark: Annotation, key: string): readonly string[] {
  if (key === "to" && mark.kind === "demand") return likelyAddressees(statement, mark).actors;
  if (key !== "to" && key !== "about") return [];
  const { within, before } = namedAround(statement, mark);
  return [...within, ...before];
}

/** Those that the statement mentions first, in the order of the text, then those that are spoken of most. */
export function entityValues(
  { registry, resolutions }: Statement,
  category: Category,
): readonly ChoiceValue[] {
  const mentioned = new Map<string, ChoiceValue>();
  for (const resolved of resolutions) {
    if (resolved.type !== "entity" || resolved.category !== category) continue;
    const [entity, another] = resolved.candidates;
    if (entity && !another) mentioned.set(entity.id, { value: entity.id, title: entity.name });
  }
  const others = usualEntries(registry, category)
    .filter(({ id }) => !mentioned.has(id))
    .map(({ id, name }) => ({ value: id, title: name }));
  return [...mentioned.values(), ...others];
}

/** The positions of the codebook and of this statement, each with its title or first words. */
export function positionValues({
  document,
  registry,
  resolutions,
}: Statement): readonly ChoiceValue[] {
  const found = new Map([...registry.positions].map(([id, { title }]) => [id, title]));
  for (const { index, text } of document.annotations) {
    const resolved = resolutions[index];
    if (resolved?.type !== "position" || resolved.position === null) continue;
    if (!found.has(resolved.position)) found.set(resolved.position, shortened(text.trim(), 80));
  }
  return [...found].map(([value, title]) => ({ value, title }));
}
