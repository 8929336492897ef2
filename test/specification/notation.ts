// What a statement gives, in the notation of the examples of docs/language.md.

import { statementJson } from "../../server/src/cli/statement-json.ts";
import { diagnostics } from "../../server/src/features/diagnostics/diagnostics.ts";
import type { Annotation } from "../../server/src/syntax/document.ts";
import { strip } from "../../server/src/syntax/strip.ts";
import type { Range } from "../../server/src/text/range.ts";
import type { PositionResolution, Resolution } from "../../server/src/workspace/resolution.ts";
import type { Statement } from "../../server/src/workspace/statement.ts";
import { attributesOutline } from "../syntax/outline.ts";
import { type Flag, toVisible } from "./examples.ts";

/** The second part of an example: its marks, a line each, unless something else is asked for. */
export function given(statement: Statement, flags: ReadonlySet<Flag>): readonly string[] {
  const { document } = statement;
  if (flags.has("front-matter")) {
    return [...document.frontMatter.values].map(
      ([key, value]) => `${key}: ${JSON.stringify(value)}`,
    );
  }
  if (flags.has("strip")) return linesOf(strip(document));
  const depths: number[] = [];
  return document.annotations.map((mark) => {
    const depth = mark.parent === null ? 0 : (depths[mark.parent] ?? 0) + 1;
    depths.push(depth);
    return "  ".repeat(depth) + markLine(statement, mark, flags);
  });
}

/** The third part: what is wrong with the markup, or with all there is where that is asked for. */
export function reported(statement: Statement, flags: ReadonlySet<Flag>): readonly string[] {
  const { document } = statement;
  const problems = flags.has("checked") ? diagnostics(statement) : document.problems;
  return problems.map((problem) => problemLine(document.text, problem));
}

/** `unclosed-mark "@["` */
export function problemLine(
  text: string,
  { code, start, end }: Range & { readonly code: string },
): string {
  return `${code} "${toVisible(text.slice(start, end))}"`;
}

/** The JSON form, with `…` for each message: those may be worded anew. */
export function jsonOf(statement: Statement): unknown {
  const json = [...statementJson(statement, { file: "statement.statemark" })].join("");
  return JSON.parse(json, (key, value) => (key === "message" ? "…" : value));
}

function markLine(statement: Statement, mark: Annotation, flags: ReadonlySet<Flag>): string {
  const { annotations } = statement.document;
  const { kind, text, target, attributes, partOf, start, end } = mark;
  const parts = [`${kind} "${toVisible(text)}"`];
  if (target !== null) parts.push(`(${toVisible(target)})`);
  if (attributes) parts.push(toVisible(attributesOutline(attributes)));
  if (partOf !== null) parts.push(`continues "${toVisible(annotations[partOf]?.text ?? "")}"`);
  if (flags.has("places")) parts.push(`${start}-${end}`);
  const resolution = statement.resolutions[mark.index];
  if (flags.has("resolved") && resolution) parts.push(`-> ${resolutionOutline(resolution)}`);
  return parts.join(" ");
}

function resolutionOutline(resolution: Resolution): string {
  if (resolution.type === "position") return positionOutline(resolution);
  const ids = resolution.candidates.map(({ id }) => id);
  return ids.length === 0 ? "nothing" : ids.join(" or ");
}

/** What is empty, and the stance where it is `for`, is left out. */
function positionOutline(resolution: PositionResolution): string {
  const { position, by, to, via, onBehalfOf, about, basis, re, status, stance, date } = resolution;
  const fields: Record<string, string | readonly string[] | null> = {
    position,
    by,
    to,
    via,
    "on-behalf-of": onBehalfOf,
    about,
    basis,
    re,
    status,
    stance: stance === "for" ? null : stance,
    date,
  };
  const entries = Object.entries(fields).flatMap(([key, value]) =>
    value === null || value.length === 0 ? [] : [{ key, value, items: [], start: 0, end: 0 }],
  );
  const none = { id: null, idRange: null, tags: [], repeated: [], start: 0, end: 0 };
  return attributesOutline({ ...none, entries });
}

function linesOf(text: string): readonly string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n").map(toVisible);
}
