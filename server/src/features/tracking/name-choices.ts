// What an actor, law or topic may be that is not known, or that fits several entries.

import type { Category, Entity } from "../../registry/entity.ts";
import { type Annotation, firstPart } from "../../syntax/document.ts";
import { inMessage } from "../../text/shortened.ts";
import type { Statement } from "../../workspace/statement.ts";
import { nearestEntities } from "../nearest-names.ts";
import { newEntryFor, personNamed } from "../quick-fixes/names.ts";
import type { MarkChoice } from "./mark-choice.ts";

/** None where it is plain what is meant. */
export function nameChoices(
  statement: Statement,
  mark: Annotation,
  category: Category,
): readonly MarkChoice[] {
  const { document, registry, resolutions } = statement;
  const resolved = resolutions[mark.index];
  const candidates = resolved?.type === "entity" ? resolved.candidates : [];
  if (candidates.length === 1) return [];
  if (candidates.length > 1) return candidates.map(meaning);
  const first = firstPart(document, mark);
  const name = (first.target || first.text).trim();
  if (name === "") return [];
  const person = category === "actor" ? personNamed(registry, name) : undefined;
  const entry = newEntryFor(registry, { category, name, words: first.text.trim() });
  return [
    ...nearestEntities(registry, category, name).map(meaning),
    ...(person ? [meaning(person)] : []),
    ...(entry
      ? [
          {
            title: `Add “${inMessage(name)}” to the codebook`,
            description: entry.id,
            key: "",
            values: [],
            codebookEntry: entry,
          },
        ]
      : []),
  ];
}

function meaning({ id, name, kind }: Entity): MarkChoice {
  const shown = name === id ? inMessage(name) : `${inMessage(name)} (${inMessage(id)})`;
  return { title: shown, description: kind, key: "target", values: [id] };
}
