// The JSON form of a statement (language.md, "Stable machine forms"). Other programs read it: fields
// are added, never renamed.

import { diagnostics } from "../features/diagnostics/diagnostics.ts";
import type { AttributeValue } from "../syntax/attributes.ts";
import type { Annotation } from "../syntax/document.ts";
import type { Resolution } from "../workspace/resolution.ts";
import type { Statement } from "../workspace/statement.ts";

/** The file, or the id and no file where the text came over standard input. */
export type Origin = { readonly file: string } | { readonly id: unknown; readonly file: null };

/** In parts that together are one line: the whole may be longer than a string can be. */
export function* statementJson(statement: Statement, origin: Origin): Iterable<string> {
  const { document, resolutions } = statement;
  const frontMatter = Object.fromEntries(document.frontMatter.values);
  const start = JSON.stringify({ version: 1, ...origin, frontMatter });
  yield `${start.slice(0, -1)},"annotations":[`;
  for (const annotation of document.annotations) {
    const json = annotationJson(annotation, resolutions[annotation.index]);
    yield `${annotation.index === 0 ? "" : ","}${JSON.stringify(json)}`;
  }
  yield '],"diagnostics":[';
  let isFirst = true;
  for (const { code, severity, message, start, end } of diagnostics(statement)) {
    yield `${isFirst ? "" : ","}${JSON.stringify({ code, severity, message, start, end })}`;
    isFirst = false;
  }
  yield "]}";
}

function annotationJson(annotation: Annotation, resolution: Resolution | undefined): object {
  const { kind, target, attributes, text, start, end, textStart, textEnd } = annotation;
  const entries = attributes?.entries.map(({ key, value }): [string, AttributeValue] => [
    key,
    value,
  ]);
  return {
    kind,
    target,
    attributes: Object.fromEntries(entries ?? []),
    id: attributes?.id ?? null,
    tags: attributes?.tags ?? [],
    text,
    start,
    end,
    textStart,
    textEnd,
    parent: annotation.parent,
    partOf: annotation.partOf,
    resolved: resolution ? resolvedJson(resolution) : null,
  };
}

/** `null` for a name that nothing is known by. */
function resolvedJson(resolution: Resolution): object | null {
  if (resolution.type === "position") {
    const { type: _, ...fields } = resolution;
    return fields;
  }
  const ids = resolution.candidates.map(({ id }) => id);
  if (ids.length > 1) return { candidates: ids };
  return ids[0] === undefined ? null : { entity: ids[0] };
}
