// What a place of a codebook means: a key in words, an id as the card of what it stands for.

import { textAt, type WrittenText } from "../../registry/codebook-places.ts";
import { type Place, placeAlong } from "../../registry/codebook-shape.ts";
import { dateInWords, isDate } from "../../registry/date.ts";
import { defaultSeverities, isDiagnosticCode } from "../../registry/diagnostic-codes.ts";
import type { Category, Kind, Position } from "../../registry/entity.ts";
import { readPattern } from "../../registry/pattern.ts";
import { patternSearch } from "../../registry/pattern-search.ts";
import type { Registry } from "../../registry/registry.ts";
import { everyone, nobody } from "../../workspace/list-attributes.ts";
import { lookUp, nameOf } from "../../workspace/look-up.ts";
import { entryCard, type Hover } from "../hover.ts";
import { asWords } from "../markdown-text.ts";
import { choicesFor, severities } from "./choices.ts";

/** `registry` is what all codebooks make, this one included. */
export function codebookHover(
  codebook: string,
  registry: Registry,
  offset: number,
): Hover | undefined {
  const written = textAt(codebook, offset);
  const place = written && placeAlong(written.path);
  if (!written || !place) return undefined;
  const markdown = written.isKey
    ? ofKey(registry, written, place)
    : ofValue(registry, written, place);
  const { start, end } = written;
  return markdown === "" ? undefined : { range: { start, end }, markdown };
}

function ofKey(registry: Registry, { text, path }: WrittenText, place: Place): string {
  const key = place.keys?.get(text);
  if (!key) return place.ids ? cardOf(registry, place.ids, text) : "";
  const words = choicesFor(registry, [...path, text], key.holds, "");
  const isFew = words.length > 0 && words.every(({ kind }) => kind === "word");
  return paragraphs(
    `**${asWords(text)}**`,
    asWords(key.meaning),
    isFew ? `One of: ${words.map(({ value }) => asWords(value)).join(", ")}` : "",
    isDiagnosticCode(text) ? `Without an entry: ${defaultSeverities[text]}` : "",
  );
}

function ofValue(registry: Registry, { text, path }: WrittenText, place: Place): string {
  switch (place.holds) {
    case "actor":
      if (text === everyone)
        return "Everyone: all States, the international community, all parties";
      if (text === nobody) return "Nobody is named";
      return cardOf(registry, "actor", text);
    case "law":
    case "topic":
    case "position":
      return cardOf(registry, place.holds, text);
    case "severity":
      return asWords(severities.find(([value]) => value === text)?.[1] ?? "");
    case "date":
      return isDate(text) ? dateInWords(text) : "";
    default:
      return path.at(-1) === "patterns" ? ofPattern(registry, text, path) : "";
  }
}

function cardOf(registry: Registry, of: NonNullable<Place["ids"]>, name: string): string {
  if (of === "position") {
    const position = registry.positions.get(name);
    return position ? positionCard(registry, position) : "";
  }
  if (of === "kind" || of === "kind of position") {
    const kind = registry.kinds.get(name);
    return kind ? kindCard(kind) : "";
  }
  const found = lookUp(registry, of, name);
  const [entity, ...others] = found;
  if (!entity) return "";
  if (others.length === 0) return entryCard(registry, entity);
  const names = found.map(({ name: each, id }) => `- ${asWords(each)} (${asWords(id)})`);
  return paragraphs(`**${asWords(name)}** fits several entries:`, names.join("\n"));
}

function positionCard(registry: Registry, position: Position): string {
  const { id, title, kind, by = [], to, basis = [], partOf, replaces, history, note } = position;
  const names = (category: Category, ids: readonly string[]) =>
    ids
      .map((each) => {
        if (each === everyone) return "everyone";
        const [only, ...others] = lookUp(registry, category, each);
        return asWords(only && others.length === 0 ? nameOf(registry, category, only.id) : each);
      })
      .join(", ");
  const line = (label: string, value: string) => (value === "" ? "" : `${label}: ${value}`);
  const titleOf = (each: string | undefined) =>
    each === undefined ? "" : asWords(registry.positions.get(each)?.title ?? each);
  const [latest] = [...history].sort((a, b) => (a.date < b.date ? 1 : -1));
  const lines = [
    line("By", names("actor", by)),
    line("To", names("actor", to)),
    line("Legal ground", names("law", basis)),
    line("Part of", titleOf(partOf)),
    line("Replaces", titleOf(replaces)),
    latest ? `Status: ${asWords(latest.status)} (${dateInWords(latest.date)}, codebook)` : "",
  ];
  return paragraphs(
    `**${asWords(title)}**  \n${asWords(kind ?? "position")} · ${asWords(id)}`,
    lines.filter((each) => each !== "").join("  \n"),
    note ? asWords(note) : "",
  );
}

function kindCard({ id, title, position }: Kind): string {
  const what = position ? "takes a position, as a demand does" : "only names something";
  return paragraphs(
    `**${asWords(title)}**  \nkind of mark · ${asWords(`:${id}[…]`)}`,
    `Such a mark ${what}\\.`,
  );
}

const mostFound = 3;

/** How a pattern is taken, and what it finds in the examples, which topics have. */
function ofPattern(
  registry: Registry,
  written: string,
  [section, id = ""]: readonly string[],
): string {
  const { pattern, problem } = readPattern(written);
  if (problem) return "";
  const topic = section === "topics" ? registry.entity("topic", id) : undefined;
  const examples = topic?.examples ?? [];
  const search = patternSearch([[pattern]]);
  const found = examples.flatMap((example) =>
    search(example).map(({ start, end }) => `“${asWords(example.slice(start, end))}”`),
  );
  const shown = [...new Set(found)].slice(0, mostFound).join(", ");
  return paragraphs(
    pattern.isWords
      ? "Words: found as whole words, whatever their capitals"
      : "A pattern: found from a word's start on, whatever its capitals",
    examples.length === 0
      ? ""
      : `In the examples of this topic: ${shown === "" ? "nothing" : shown}`,
  );
}

function paragraphs(...all: readonly string[]): string {
  return all.filter((each) => each !== "").join("\n\n");
}
