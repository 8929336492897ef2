// unknown-attribute, unknown-status, unknown-value: what attributes say, judged by the mark's kind.

import type { Attribute } from "../../syntax/attributes.ts";
import type { Annotation } from "../../syntax/document.ts";
import { builtInKind, withArticle } from "../../syntax/kinds.ts";
import { nearestFirst } from "../../text/edit-distance.ts";
import { inMessage } from "../../text/shortened.ts";
import { isPositionKind } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import {
  hasKnownAttributes,
  knownAttributes,
  knownStatuses,
  knownValues,
} from "../attribute-keys.ts";
import type { Finding } from "./diagnostic.ts";

export function checkAttributes({ document, registry }: Statement): readonly Finding[] {
  return document.annotations.flatMap((mark) => {
    const known = knownAttributes(mark.kind, isPositionKind(registry, mark.kind));
    return (mark.attributes?.entries ?? []).flatMap((attribute): readonly Finding[] =>
      known.includes(attribute.key)
        ? [...unknownStatus(mark, attribute), ...unknownValue(attribute)]
        : unknownAttribute(mark, attribute, known),
    );
  });
}

const inWords = (kind: string) => withArticle(builtInKind(kind)?.title ?? inMessage(kind));

function unknownAttribute(
  { kind }: Annotation,
  { key, start }: Attribute,
  known: readonly string[],
): readonly Finding[] {
  if (!hasKnownAttributes(kind)) return [];
  const message = `${inMessage(key)} has no meaning on ${inWords(kind)}; it is kept as it is. Known here: ${known.join(", ")}.`;
  return [{ code: "unknown-attribute", message, start, end: start + key.length }];
}

function unknownStatus(
  { kind }: Annotation,
  { key, value, start, end }: Attribute,
): readonly Finding[] {
  if (key !== "status" || isAmong(knownStatuses(kind), value)) return [];
  const nearest = nearestFirst(knownStatuses(kind), textOf(value)).join(", ");
  const message = `${quoted(value)} is no status of ${inWords(kind)}. Known: ${nearest}.`;
  return [{ code: "unknown-status", message, start, end }];
}

function unknownValue({ key, value, start, end }: Attribute): readonly Finding[] {
  if (isAmong(knownValues(key), value)) return [];
  const nearest = nearestFirst(knownValues(key), textOf(value)).join(", ");
  const message = `${quoted(value)} is no value of ${key}. Known: ${nearest}.`;
  return [{ code: "unknown-value", message, start, end }];
}

/** Where nothing is known, anything goes. */
function isAmong(known: readonly string[], value: Attribute["value"]): boolean {
  return known.length === 0 || (typeof value === "string" && known.includes(value));
}

function textOf(value: Attribute["value"]): string {
  return typeof value === "string" ? value : "";
}

function quoted(value: Attribute["value"]): string {
  return typeof value === "string" ? `“${inMessage(value)}”` : "Nothing";
}
