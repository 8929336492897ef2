// unknown-actor, unknown-law, unknown-topic, ambiguous-actor, ambiguous-law: names that stand for
// nothing, or for several things.

import type { Category } from "../../registry/entity.ts";
import type { Registry } from "../../registry/registry.ts";
import { inMessage, listInMessage } from "../../text/shortened.ts";
import { lookUp } from "../../workspace/look-up.ts";
import type { Statement } from "../../workspace/statement.ts";
import { type WrittenName, writtenNames } from "../../workspace/written-names.ts";
import { nearestNames } from "../nearest-names.ts";
import type { Finding } from "./diagnostic.ts";

const titles: Readonly<Record<Category, string>> = {
  actor: "actor",
  law: "legal reference",
  topic: "topic",
};

export function checkNames(statement: Statement): readonly Finding[] {
  return writtenNames(statement).flatMap((written) => checkName(statement.registry, written));
}

/** What is wrong with one name, wherever it is written. */
export function checkName(
  registry: Registry,
  { category, name, start, end }: Omit<WrittenName, "place">,
): readonly Finding[] {
  const found = lookUp(registry, category, name);
  if (found.length === 1) return [];
  if (found.length > 1) {
    if (category === "topic") return [];
    const candidates = listInMessage(found.map((entity) => `${entity.name} (${entity.id})`));
    const message = `“${inMessage(name)}” may be ${candidates}. Name the one that is meant by its id.`;
    return [{ code: `ambiguous-${category}`, message, start, end }];
  }
  const nearest = nearestNames(registry, category, name);
  const hint = nearest.length > 0 ? ` Spelt nearly like it: ${nearest.join(", ")}.` : "";
  const message = `“${inMessage(name)}” is no ${titles[category]} in the registry.${hint} Add it to statemark.yaml, or name a known one.`;
  return [{ code: `unknown-${category}`, message, start, end }];
}
