// unknown-actor, unknown-law, unknown-topic, ambiguous-actor, ambiguous-law: names that stand for
// nothing, or for several things.

import type { Category } from "../../registry/entity.ts";
import type { Registry } from "../../registry/registry.ts";
import type { Attributes } from "../../syntax/attributes.ts";
import type { Range } from "../../text/range.ts";
import { inMessage, listInMessage } from "../../text/shortened.ts";
import {
  actorListKeys,
  everyone,
  isEmpty,
  isEveryone,
  isNobody,
  namesIn,
  nobody,
} from "../../workspace/list-attributes.ts";
import { lookUp } from "../../workspace/look-up.ts";
import type { Statement } from "../../workspace/statement.ts";
import { nearestNames } from "../nearest-names.ts";
import type { Finding } from "./diagnostic.ts";

/** Quoted words there are an addressee of their own, shown as written. */
const mayBeWords = new Set(["to", "about"]);
const actorKeysOfFrontMatter = ["speaker", "on-behalf-of", "audience", "forum"];
const titles: Readonly<Record<Category, string>> = {
  actor: "actor",
  law: "legal reference",
  topic: "topic",
};

export function checkNames(statement: Statement): readonly Finding[] {
  const { document, registry, resolutions } = statement;
  const findings: Finding[] = [];
  for (const mark of document.annotations) {
    const resolved = resolutions[mark.index];
    if (resolved?.type === "entity" && resolved.category && mark.partOf === null) {
      const name = mark.target || mark.text.trim();
      const place = mark.target && mark.targetRange ? mark.targetRange : mark;
      if (name !== "") findings.push(...checkName(registry, resolved.category, name, place));
    }
    findings.push(...checkLists(registry, mark.attributes));
  }
  for (const { attributes } of document.sections)
    findings.push(...checkLists(registry, attributes));
  const { values, places } = document.frontMatter;
  for (const key of actorKeysOfFrontMatter) {
    const place = places.get(key);
    if (!place) continue;
    for (const name of new Set(namesIn(values.get(key)))) {
      if (name === everyone || name === nobody) continue;
      findings.push(...checkName(registry, "actor", name, place));
    }
  }
  return findings;
}

function checkLists(registry: Registry, attributes: Attributes | null): readonly Finding[] {
  return (attributes?.entries ?? []).flatMap(({ key, items }) => {
    if (key === "basis")
      return items
        .filter((item) => !isEmpty(item))
        .flatMap((item) => checkName(registry, "law", item.text, item));
    if (!actorListKeys.has(key)) return [];
    return items
      .filter(
        (item) =>
          !isEmpty(item) &&
          !isEveryone(item) &&
          !isNobody(item) &&
          !(item.isQuoted && mayBeWords.has(key)),
      )
      .flatMap((item) => checkName(registry, "actor", item.text, item));
  });
}

function checkName(
  registry: Registry,
  category: Category,
  name: string,
  { start, end }: Range,
): readonly Finding[] {
  const found = lookUp(registry, category, name);
  if (found.length === 1) return [];
  const title = titles[category];
  if (found.length > 1) {
    if (category === "topic") return [];
    const candidates = listInMessage(found.map((entity) => `${entity.name} (${entity.id})`));
    const message = `“${inMessage(name)}” may be ${candidates}. Name the one that is meant by its id.`;
    return [{ code: `ambiguous-${category}`, message, start, end }];
  }
  const nearest = nearestNames(registry, category, name);
  const hint = nearest.length > 0 ? ` Spelt nearly like it: ${nearest.join(", ")}.` : "";
  const message = `“${inMessage(name)}” is no ${title} in the registry.${hint} Add it to statemark.yaml, or name a known one.`;
  return [{ code: `unknown-${category}`, message, start, end }];
}
