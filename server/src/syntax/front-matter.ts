// The YAML block at the start of a statement (language.md, Files): found by its `---` lines, read as
// YAML 1.2 core, and empty where it cannot be read as a mapping.

import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document as YamlDocument,
} from "yaml";
import type { Range } from "../text/range.ts";
import { inMessage } from "../text/shortened.ts";
import { type YamlFault, yamlFault } from "../text/yaml-fault.ts";
import { firstTooDeep } from "../text/yaml-nesting.ts";
import type { FrontMatter, SyntaxProblem } from "./document.ts";
import { type PlainMapping, readPlainMapping } from "./plain-front-matter.ts";

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter;
  readonly problems: readonly SyntaxProblem[];
}

const noFrontMatter: FrontMatter = { range: null, values: new Map(), places: new Map() };

/** Reads the front matter of a text with LF line ends. */
export function readFrontMatter(text: string): FrontMatterReading {
  const block = findFrontMatter(text);
  if (!block) return { frontMatter: noFrontMatter, problems: [] };
  const empty: FrontMatter = { ...noFrontMatter, range: block.range };
  const unreadable = (start: number, end: number, message: string) => ({
    frontMatter: empty,
    problems: [problem(start, end, message)],
  });
  const written = text.slice(block.yaml.start, block.yaml.end);
  const mapping = readPlainMapping(written);
  if (mapping) return { frontMatter: inText(mapping, block), problems: [] };
  const tooDeep = firstTooDeep(written);
  if (tooDeep !== undefined) {
    const start = block.yaml.start + tooDeep;
    return unreadable(start, start + 1, nestedTooDeep);
  }
  const yaml = parseYaml(written);
  if (!yaml) return unreadable(block.yaml.start, block.yaml.end, nestedTooDeep);
  const [error] = yaml.errors;
  if (error) {
    const fault = yamlFault(written, error);
    const start = Math.min(block.yaml.start + fault.start, block.yaml.end);
    const end = Math.max(start + 1, block.yaml.start + fault.end);
    return unreadable(start, end, plainWords(error.code, fault));
  }
  if (yaml.contents === null) return { frontMatter: empty, problems: [] };
  if (!isMap(yaml.contents)) {
    const message = isSeq(yaml.contents)
      ? "The front matter is a list. Write “key: value” lines, without dashes."
      : "The front matter is not a list of keys. Write one key a line, such as “date: 2024-12-18”.";
    return unreadable(block.yaml.start, block.yaml.end, message);
  }
  return readMapping(yaml, block, empty);
}

function inText({ values, places }: PlainMapping, { range, yaml }: FrontMatterBlock): FrontMatter {
  const moved = [...places].map(([key, { start, end }]): [string, Range] => [
    key,
    { start: yaml.start + start, end: yaml.start + end },
  ]);
  return { range, values, places: new Map(moved) };
}

const nestedTooDeep =
  "The front matter nests too deeply here. Take the brackets or dashes away that do not belong.";

/** `undefined` where nesting exhausts the package's stack. */
function parseYaml(written: string): YamlDocument.Parsed | undefined {
  try {
    return parseDocument(written, {
      version: "1.2",
      schema: "core",
      prettyErrors: false,
      uniqueKeys: false, // checked below: the package compares each key with each
      logLevel: "silent", // what is wrong is reported, never printed
    });
  } catch {
    return undefined;
  }
}

interface FrontMatterBlock {
  readonly range: Range;
  readonly yaml: Range;
}

function findFrontMatter(text: string): FrontMatterBlock | undefined {
  const opening = /^---[ \t]*\n/.exec(text)?.[0];
  if (!opening) return undefined;
  const closingLine = /^---[ \t]*(?:\n|$)/gm;
  closingLine.lastIndex = opening.length;
  const closing = closingLine.exec(text);
  if (!closing) return undefined;
  return {
    range: { start: 0, end: closing.index + closing[0].length },
    yaml: { start: opening.length, end: closing.index },
  };
}

function readMapping(
  yaml: YamlDocument.Parsed,
  block: FrontMatterBlock,
  empty: FrontMatter,
): FrontMatterReading {
  let plain: unknown;
  try {
    const unknown = aliasOfNothing(yaml);
    if (unknown) {
      const [start, end] = [block.yaml.start + unknown.start, block.yaml.start + unknown.end];
      const message =
        "The front matter cannot be read here. Put a value that starts with * between quotes.";
      return { frontMatter: empty, problems: [problem(start, end, message)] };
    }
    plain = yaml.toJS({ mapAsMap: false });
    JSON.stringify(plain); // refuses what holds itself
  } catch {
    const message =
      "The front matter refers to itself too often (YAML aliases). Write the values out.";
    return { frontMatter: empty, problems: [problem(block.yaml.start, block.yaml.end, message)] };
  }
  const values = new Map(Object.entries(plain as Record<string, unknown>));
  const places = new Map<string, Range>();
  const problems: SyntaxProblem[] = [];
  let date: unknown;
  if (isMap(yaml.contents)) {
    for (const { key, value } of yaml.contents.items) {
      if (!isScalar(key) || !value) continue;
      const name = String(key.value);
      if (places.has(name) && key.range) {
        const [start, end] = key.range;
        const message = `The key ${inMessage(name)} stands twice in the front matter. The last one counts; remove the other.`;
        problems.push(problem(block.yaml.start + start, block.yaml.start + end, message));
      }
      const range = (value as { range?: [number, number, number] | null }).range;
      if (range) {
        places.set(name, {
          start: block.yaml.start + range[0],
          end: block.yaml.start + range[1],
        });
      }
      if (name === "date") date = value;
    }
  }
  // A year alone is a number to YAML; every date is text here.
  if (isScalar(date) && typeof date.value === "number") {
    values.set("date", date.source ?? String(date.value));
  }
  return { frontMatter: { range: block.range, values, places }, problems };
}

function aliasOfNothing(yaml: YamlDocument.Parsed): Range | undefined {
  const anchors = new Set<string>();
  let found: Range | undefined;
  visit(yaml, (_, node) => {
    if (!isNode(node)) return undefined;
    if (!isAlias(node)) {
      if (node.anchor) anchors.add(node.anchor);
      return undefined;
    }
    if (anchors.has(node.source) || !node.range) return undefined;
    found = { start: node.range[0], end: node.range[1] };
    return visit.BREAK;
  });
  return found;
}

function plainWords(code: string, { words, isUnclosed }: YamlFault): string {
  if (isUnclosed) return `${words}.`;
  switch (code) {
    case "TAB_AS_INDENT":
      return "The front matter is indented with a tab here. Use spaces.";
    case "MISSING_CHAR":
      return "The front matter cannot be read here: a quote or bracket may not be closed, or a colon may be missing after a key.";
    case "BAD_INDENT":
      return "The front matter cannot be read here: this line is indented in a way that fits no line above.";
    case "UNEXPECTED_TOKEN":
    case "BLOCK_AS_IMPLICIT_KEY":
      return "The front matter cannot be read here. Put values that hold a colon, a quote or a bracket between quotes.";
    default:
      return "The front matter cannot be read here. Write one key a line, such as “speaker: UK”; put unusual values between quotes.";
  }
}

function problem(start: number, end: number, message: string): SyntaxProblem {
  return { code: "front-matter", message, start, end };
}
