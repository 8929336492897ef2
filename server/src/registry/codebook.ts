// Reads a codebook, `statemark.yaml` (language.md 5): the analyst's own actors, laws, topics,
// positions and kinds of mark. What cannot be read is reported at its place and left out; the rest
// counts. Whether the ids that it names exist is not judged here: it takes all codebooks to tell.

import type { Node } from "yaml";
import { nearestFirst } from "../text/edit-distance.ts";
import { inMessage } from "../text/shortened.ts";
import { type CodebookEntity, readEntity, readPosition } from "./codebook-entries.ts";
import { colourReader, type FieldReader, textReader, type Writable } from "./codebook-fields.ts";
import {
  type CodebookName,
  type CodebookProblem,
  type Field,
  fieldsOf,
  itemsOf,
  type Reading,
  rangeOf,
  readFields,
  readYaml,
  textOf,
  textsOf,
} from "./codebook-yaml.ts";
import { defaultSeverities, isDiagnosticCode } from "./diagnostic-codes.ts";
import type { Category, DeclaredAt, Kind, Position, Severity, Wording } from "./entity.ts";
import { type IgnoredWords, readIgnored } from "./ignored-words.ts";

/** A kind of mark as far as one codebook describes it. */
export interface CodebookKind extends Partial<Omit<Kind, "id">> {
  readonly id: string;
  readonly declaredAt: DeclaredAt;
}

export interface Codebook {
  readonly file: string;
  readonly entities: readonly CodebookEntity[];
  readonly positions: readonly Position[];
  readonly kinds: readonly CodebookKind[];
  readonly severities: ReadonlyMap<string, Severity>;
  readonly wording: Wording;
  readonly ignored: readonly IgnoredWords[];
}

export interface CodebookReading {
  readonly codebook: Codebook;
  readonly problems: readonly CodebookProblem[];
  readonly names: readonly CodebookName[];
}

/** Always returns a codebook, of what could be read; offsets count in `text`. */
export function readCodebook(text: string, file = "statemark.yaml"): CodebookReading {
  const reading = readYaml(text);
  const entities: CodebookEntity[] = [];
  const positions: Position[] = [];
  const kinds: CodebookKind[] = [];
  const severities = new Map<string, Severity>();
  const wording = new Map<string, readonly (readonly string[])[]>();
  const ignored: IgnoredWords[] = [];

  const section = (readEntry: (entry: Field) => void) => (value: Node, where: string) => {
    for (const entry of fieldsOf(reading, value, where)) readEntry(entry);
  };
  const readEntities = (category: Category) =>
    section((entry) => add(entities, readEntity(reading, category, entry, file)));
  if (reading.top !== undefined) {
    readFields(
      reading,
      reading.top,
      "a codebook",
      new Map([
        ["actors", readEntities("actor")],
        ["laws", readEntities("law")],
        ["topics", readEntities("topic")],
        ["positions", section((entry) => add(positions, readPosition(reading, entry, file)))],
        ["kinds", section((entry) => add(kinds, readKind(reading, entry, file)))],
        ["check", section((entry) => readSeverity(reading, entry, severities))],
        ["wording", section((entry) => readWording(reading, entry, wording))],
        ["ignore", (node, where) => void ignored.push(...readIgnored(reading, node, where))],
      ]),
    );
  }
  const codebook = { file, entities, positions, kinds, severities, wording, ignored };
  return { codebook, problems: reading.problems, names: reading.names };
}

function add<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}

function readKind(reading: Reading, entry: Field, file: string): CodebookKind | undefined {
  const { key: id, value, start, end } = entry;
  if (!/^[a-z][a-z0-9-]*$/.test(id)) {
    reading.report(
      entry,
      `“${inMessage(id)}” cannot name a kind of mark, and is left out. Use small letters, digits and hyphens, a letter first.`,
    );
    return undefined;
  }
  reading.keep({ of: "new kind", name: id, start, end });
  const kind: Writable<CodebookKind> = { id, declaredAt: { file, start, end } };
  if (value === undefined) return kind;
  const readers = new Map<string, FieldReader>([
    ["title", textReader(reading)((title) => (kind.title = title))],
    ["colour", colourReader(reading, (colour) => (kind.colour = colour))],
    [
      "position",
      (node, where) => {
        const found = textOf(reading, node, where);
        if (found === "true" || found === "false") kind.position = found === "true";
        else if (found !== undefined) {
          const message = `${where} is “${inMessage(found)}”. Write true or false.`;
          reading.report(rangeOf(node), message, ["true", "false"]);
        }
      },
    ],
  ]);
  readFields(reading, value, `kind “${inMessage(id)}”`, readers);
  return kind;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "hint", "off"];

function readSeverity(reading: Reading, entry: Field, severities: Map<string, Severity>): void {
  if (!isDiagnosticCode(entry.key)) {
    const known = nearestFirst(Object.keys(defaultSeverities), entry.key);
    reading.report(
      entry,
      `“${inMessage(entry.key)}” is no code of a problem, and is left out. Known are ${known.join(", ")}.`,
      known,
    );
    return;
  }
  if (entry.value === undefined) return;
  const text = textOf(reading, entry.value, `the severity of “${inMessage(entry.key)}”`);
  const severity = SEVERITIES.find((known) => known === text);
  if (severity !== undefined) severities.set(entry.key, severity);
  else if (text !== undefined) {
    reading.report(
      rangeOf(entry.value),
      `“${inMessage(text)}” is no severity for “${inMessage(entry.key)}”. Write error, warning, hint or off.`,
      SEVERITIES,
    );
  }
}

function readWording(
  reading: Reading,
  entry: Field,
  wording: Map<string, readonly (readonly string[])[]>,
): void {
  const { key: name, start, end } = entry;
  reading.keep({ of: "kind of position", name, start, end });
  if (entry.value === undefined) return;
  const where = `the wording of “${inMessage(entry.key)}”`;
  const groups = itemsOf(reading, entry.value).map((group) => textsOf(reading, group, where));
  wording.set(
    entry.key,
    groups.filter((group) => group.length > 0),
  );
}
