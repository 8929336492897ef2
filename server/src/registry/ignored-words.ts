// `ignore` in a codebook (language.md 8.10): words that are not to be proposed for marking.
//
//   ignore: [the Union, { text: Jordan, actor: JOR }, { text: we call on you, kind: demand }]
//            as anything     only as this actor          only as what a demand says

import type { Node } from "yaml";
import { inMessage } from "../text/shortened.ts";
import { type FieldReader, nameReader, textReader, type Writable } from "./codebook-fields.ts";
import { isMapping, itemsOf, type Reading, rangeOf, readFields, textOf } from "./codebook-yaml.ts";
import type { Category } from "./entity.ts";

/** The kinds of mark that are proposed. */
export const suggestedKinds: readonly string[] = [
  "actor",
  "law",
  "topic",
  "demand",
  "commitment",
  "condemnation",
  "support",
];

export interface IgnoredWords {
  /** As a reader sees them, with single spaces. */
  readonly text: string;
  /** Without it they are ignored as anything. */
  readonly kind?: string;
  /** Only where this is what they are taken for: an id, or any name of it. */
  readonly name?: string;
}

/** Words as they are compared: line breaks and rows of spaces count as one space. */
export function plainWords(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

export function isSameIgnored(a: IgnoredWords, b: IgnoredWords): boolean {
  return a.text === b.text && a.kind === b.kind && a.name === b.name;
}

const named: readonly Category[] = ["actor", "law", "topic"];

export function readIgnored(reading: Reading, node: Node, where: string): readonly IgnoredWords[] {
  const all: IgnoredWords[] = [];
  for (const item of itemsOf(reading, node)) {
    const ignored: Writable<IgnoredWords> = { text: "" };
    let isKindKnown = true;
    if (isMapping(item)) {
      const readers = new Map<string, FieldReader>([
        ["text", textReader(reading)((text) => (ignored.text = plainWords(text)))],
        [
          "kind",
          kindReader(reading, (kind) => {
            if (kind === undefined) isKindKnown = false;
            else ignored.kind ??= kind;
          }),
        ],
        ...named.map((category): [string, FieldReader] => [
          category,
          nameReader(
            reading,
            category,
          )((name) => {
            ignored.kind = category;
            ignored.name = name;
          }),
        ]),
      ]);
      readFields(reading, item, `an item of ${where}`, readers);
      if (ignored.text === "") {
        reading.report(
          rangeOf(item),
          `An item of ${where} has no text, and is left out. Write { text: Jordan, actor: JOR }.`,
        );
      }
    } else ignored.text = plainWords(textOf(reading, item, `an item of ${where}`) ?? "");
    // Without its kind the words would be ignored as anything.
    if (ignored.text !== "" && isKindKnown) all.push(ignored);
  }
  return all;
}

function kindReader(reading: Reading, set: (kind: string | undefined) => void): FieldReader {
  return (node, where) => {
    const kind = textOf(reading, node, where);
    if (kind === undefined || suggestedKinds.includes(kind)) {
      set(kind);
      return;
    }
    set(undefined);
    reading.report(
      rangeOf(node),
      `“${inMessage(kind)}” is no kind of mark that is suggested, and the item is left out. Write ${suggestedKinds.join(", ")}.`,
      suggestedKinds,
    );
  };
}
