// unknown-attribute, unknown-status, bad-date: what attributes say, judged by the mark's kind.

import { isDate } from "../../registry/date.ts";
import type { Attribute } from "../../syntax/attributes.ts";
import type { Annotation } from "../../syntax/document.ts";
import { builtInKind, withArticle } from "../../syntax/kinds.ts";
import { nearestFirst } from "../../text/edit-distance.ts";
import { inMessage } from "../../text/shortened.ts";
import { isPositionKind } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import { hasKnownAttributes, knownAttributes, knownStatuses } from "../attribute-keys.ts";
import type { Finding } from "./diagnostic.ts";

export function checkAttributes(statement: Statement): readonly Finding[] {
  const { document, registry } = statement;
  const ofMarks = document.annotations.flatMap((mark) =>
    (mark.attributes?.entries ?? []).flatMap((attribute) => [
      ...unknownAttribute(mark, attribute, isPositionKind(registry, mark.kind)),
      ...unknownStatus(mark, attribute),
      ...badDate(attribute.key, attribute.value, attribute),
    ]),
  );
  const ofSections = document.sections.flatMap(({ attributes }) =>
    (attributes?.entries ?? []).flatMap((attribute) =>
      badDate(attribute.key, attribute.value, attribute),
    ),
  );
  const { values, places } = document.frontMatter;
  const place = places.get("date");
  const ofFrontMatter = place ? badDate("date", values.get("date"), place) : [];
  return [...ofMarks, ...ofSections, ...ofFrontMatter];
}

const inWords = (kind: string) => withArticle(builtInKind(kind)?.title ?? inMessage(kind));

function unknownAttribute(
  { kind }: Annotation,
  { key, start }: Attribute,
  isPosition: boolean,
): readonly Finding[] {
  if (!hasKnownAttributes(kind)) return [];
  const known = knownAttributes(kind, isPosition);
  if (known.includes(key)) return [];
  const message = `${inMessage(key)} has no meaning on ${inWords(kind)}; it is kept as it is. Known here: ${known.join(", ")}.`;
  return [{ code: "unknown-attribute", message, start, end: start + key.length }];
}

function unknownStatus({ kind }: Annotation, { key, value, start, end }: Attribute): Finding[] {
  const known = knownStatuses(kind);
  if (
    key !== "status" ||
    known.length === 0 ||
    (typeof value === "string" && known.includes(value))
  )
    return [];
  const isText = typeof value === "string";
  const written = isText ? `“${inMessage(value)}”` : "Nothing";
  const nearest = nearestFirst(known, isText ? value : "").join(", ");
  const message = `${written} is no status of ${inWords(kind)}. Known: ${nearest}.`;
  return [{ code: "unknown-status", message, start, end }];
}

/** A `due` may be words; only one that starts like a date is held to be one. */
function badDate(
  key: string,
  value: unknown,
  { start, end }: { readonly start: number; readonly end: number },
): readonly Finding[] {
  const isMeantAsDate =
    key === "date" || (key === "due" && typeof value === "string" && /^\d{4}-/.test(value));
  if (!isMeantAsDate || (typeof value === "string" && isDate(value))) return [];
  const written = typeof value === "string" ? `“${inMessage(value)}”` : "This";
  const message = `${written} is no date of the calendar. Write 2024-12-18, 2024-12 or 2024.`;
  return [{ code: "bad-date", message, start, end }];
}
