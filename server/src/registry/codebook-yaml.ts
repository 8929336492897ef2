// The YAML under a codebook: parsed without ever throwing, and walked by small readers that report
// what has the wrong form at its place. Names of entries are the user's: they meet only Maps here.

import {
  Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
} from "yaml";
import type { Range } from "../text/range.ts";
import { inMessage, listInMessage } from "../text/shortened.ts";
import { yamlFault } from "../text/yaml-fault.ts";
import { firstTooDeep } from "../text/yaml-nesting.ts";

export interface CodebookProblem extends Range {
  readonly code: "codebook";
  readonly message: string;
  /** The words that may stand there instead, where they can be listed. */
  readonly known?: readonly string[];
}

/** What a name in a codebook can refer to. */
export type NameOf = "actor" | "law" | "topic" | "position";

/** Which field of which entry a name stands in, where such names make a chain (`part-of`). */
export interface Tie {
  readonly key: string;
  /** The id of the entry. */
  readonly from: string;
}

/**
 * A name in a codebook that only others can judge: what it refers to must be known, a kind that is
 * declared must be new, the kind of a position must be one, and so must a status of a position of that
 * kind.
 */
export interface CodebookName extends Range {
  readonly of: NameOf | "new kind" | "kind of position" | "status";
  readonly name: string;
  readonly tie?: Tie;
  /** Of a status: the kind of its position, where that is said. */
  readonly kind?: string | undefined;
}

/** A key of a mapping with what stands behind it (`undefined` where nothing does). */
export interface Field extends Range {
  readonly key: string;
  readonly value: Node | undefined;
}

/** What the readers share. */
export interface Reading {
  readonly text: string;
  readonly top: Node | undefined;
  readonly problems: readonly CodebookProblem[];
  readonly names: readonly CodebookName[];
  /** Keeps a name for others to judge. */
  keep(name: CodebookName): void;
  report(place: Range, message: string, known?: readonly string[]): void;
  /** Follows an alias (`*name`) to what it stands for; nothing for nothing and for `null`. */
  resolve(node: unknown): Node | undefined;
}

/** Thousands of entries fit; more would hold the editor up. */
const LONGEST_CODEBOOK = 1_000_000;
/** Nobody mends more than these at once. */
const MOST_PROBLEMS = 100;
/** A short text with many aliases can stand for an endless one. */
const MOST_ALIASES = 200;
/** Keys that begin so are the analyst's own and are passed over in silence. */
const PRIVATE = "x-";

export function readYaml(text: string): Reading {
  const problems: CodebookProblem[] = [];
  const report: Reading["report"] = ({ start, end }, message, known) => {
    if (problems.length >= MOST_PROBLEMS) return;
    problems.push({ code: "codebook", message, start, end, ...(known && { known }) });
  };
  const names: CodebookName[] = [];
  const keep = (name: CodebookName) => void names.push(name);
  const resolveNothing = () => undefined;
  const shared = { text, problems, names, keep, report };
  const nothing: Reading = { top: undefined, resolve: resolveNothing, ...shared };
  if (text.length > LONGEST_CODEBOOK) {
    report(
      { start: 0, end: 0 },
      "This codebook is too large to read: split it into several, one in each folder.",
    );
    return nothing;
  }
  const zero = text.indexOf("\0");
  if (zero >= 0) {
    report(
      { start: zero, end: zero + 1 },
      "This codebook holds zero bytes, as UTF-16 text does, so nothing of it is read. Save it with the encoding UTF-8.",
    );
    return nothing;
  }
  const noLetter = text.indexOf("\ufffd");
  if (noLetter >= 0) {
    report(
      { start: noLetter, end: noLetter + 1 },
      "A character here cannot be read. Save this codebook with the encoding UTF-8, and write the character anew.",
    );
  }
  const tooDeep = firstTooDeep(text);
  if (tooDeep !== undefined) {
    report(
      { start: tooDeep, end: tooDeep + 1 },
      "Lists and mappings are nested too deeply here, so nothing of this codebook is read. Take the brackets or dashes away that do not belong.",
    );
    return nothing;
  }
  const read = parsed(text);
  if (read === undefined) {
    report(
      { start: 0, end: 0 },
      "This codebook cannot be read as YAML. Compare it with samples/statemark.yaml.",
    );
    return nothing;
  }
  const { document, targets } = read;
  for (const error of document.errors) {
    const { start, end, words } = yamlFault(text, error);
    const sentence = words ?? error.message.replace(/[.!]?$/, "");
    report(
      { start, end: Math.max(end, start) },
      `${sentence}. The codebook cannot be read at this place; the rest of it is used.`,
    );
  }
  let followed = 0;
  const resolve = (node: unknown): Node | undefined => {
    if (!isNode(node)) return undefined;
    if (!isAlias(node)) return isScalar(node) && node.value === null ? undefined : node;
    followed++;
    if (followed > MOST_ALIASES) {
      if (followed === MOST_ALIASES + 1) {
        report(
          rangeOf(node),
          `More than ${MOST_ALIASES} YAML aliases (*name) are used: from here on they are not read. Write the values out.`,
        );
      }
      return undefined;
    }
    const target = targets.get(node);
    return target === undefined || isAlias(target) ? undefined : target;
  };
  return { top: resolve(document.contents), resolve, ...shared };
}

/** The fields of a mapping; reports keys that are no text and keys given twice. */
export function fieldsOf(reading: Reading, node: Node, where: string): readonly Field[] {
  if (!isMap(node)) {
    reading.report(
      rangeOf(node),
      `What stands here for ${where} cannot be read, and is left out. Write one “name: value” a line, indented.`,
    );
    return [];
  }
  const fields = new Map<string, Field>();
  for (const pair of node.items) {
    const key = scalarText(reading.resolve(pair.key));
    const place = isNode(pair.key) ? rangeOf(pair.key) : rangeOf(node);
    if (key === undefined || key === "") {
      reading.report(
        place,
        `A name in ${where} is missing or is no plain text, and its entry is left out. Write a name before the colon.`,
      );
    } else if (fields.has(key)) {
      reading.report(
        place,
        `“${inMessage(key)}” stands twice in ${where}: the first counts. Join the two.`,
      );
    } else {
      fields.set(key, { key, value: reading.resolve(pair.value), ...place });
    }
  }
  return [...fields.values()];
}

/** Reads each field of a mapping with the reader for its key; what has none is reported. */
export function readFields(
  reading: Reading,
  node: Node,
  what: string,
  readers: ReadonlyMap<string, (value: Node, where: string) => void>,
): void {
  for (const { key, value, start, end } of fieldsOf(reading, node, what)) {
    const read = readers.get(key);
    if (read !== undefined) {
      if (value !== undefined) read(value, `“${key}” of ${what}`);
    } else if (!key.startsWith(PRIVATE)) {
      const known = [...readers.keys()];
      reading.report(
        { start, end },
        `“${inMessage(key)}” is not known in ${what}, and is left out. Known are ${listInMessage(known)}.`,
        known,
      );
    }
  }
}

/** Text; numbers, dates, `yes` and `true` count as the text that they are written as. */
export function textOf(reading: Reading, node: Node, where: string): string | undefined {
  const text = scalarText(node);
  if (text === undefined) {
    reading.report(
      rangeOf(node),
      `${where} must be a text, and is left out. Write one value, in quotes if it holds “: ” or “ #”.`,
    );
  }
  return text;
}

/** The items of a list; a single value counts as a list of one. */
export function itemsOf(reading: Reading, node: Node): readonly Node[] {
  if (!isSeq(node)) return [node];
  return node.items.map((item) => reading.resolve(item)).filter((item) => item !== undefined);
}

/** A list of texts, or a single one. */
export function textsOf(reading: Reading, node: Node, where: string): readonly string[] {
  const texts = itemsOf(reading, node).map((item) => textOf(reading, item, where));
  return texts.filter((text) => text !== undefined);
}

export function isMapping(node: Node): boolean {
  return isMap(node);
}

export function rangeOf(node: Node): Range {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

function scalarText(node: Node | undefined): string | undefined {
  if (!isScalar(node)) return undefined;
  if (typeof node.value === "string") return node.value;
  return node.source ?? String(node.value);
}

/** The YAML package does not take a lone carriage return for a line's end. All places stay. */
function withKnownLineEnds(text: string): string {
  return text.replace(/\r(?!\n)/g, "\n");
}

interface Parsed {
  readonly document: Document;
  readonly targets: ReadonlyMap<Alias, Node>;
}

function parsed(text: string): Parsed | undefined {
  const document = parseYaml(text);
  return document && { document, targets: aliasTargets(document) };
}

/** `undefined` for what is too long, too deep or too broken to be read at all. */
export function parseYaml(text: string): Document | undefined {
  if (text.length > LONGEST_CODEBOOK || firstTooDeep(text) !== undefined) return undefined;
  try {
    return parseDocument(withKnownLineEnds(text), {
      version: "1.2",
      schema: "core",
      logLevel: "silent",
      prettyErrors: false,
      // The library compares every key with every other; fieldsOf finds the same with a Map.
      uniqueKeys: false,
    });
  } catch {
    // Some malformed documents exhaust the library's stack; for us they cannot be read.
    return undefined;
  }
}

/** What each alias stands for: the last anchor of its name before it. */
function aliasTargets(document: Document): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node: (_, node) => {
      if (node instanceof Alias) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}
