// Text in, document out. Left out here: what needs the registry (what a mark refers to, kinds that a
// codebook declares).

import type { Range } from "../text/range.ts";
import { inMessage } from "../text/shortened.ts";
import type { Annotation, Document, Section, SyntaxProblem } from "./document.ts";
import { DocumentWalk, type Mutable } from "./document-walk.ts";
import { readFrontMatter } from "./front-matter.ts";
import { builtInKind, withArticle } from "./kinds.ts";
import { withLineFeeds } from "./line-ends.ts";
import { type ParsedBody, parseBody } from "./parse-body.ts";

/**
 * Parses a whole statement. Every text has a document; what is wrong with it is in `problems`. With
 * the document of an earlier version only what differs is parsed again; the result is the same.
 */
export function parseDocument(text: string, earlier?: Document): Document {
  const source = withLineFeeds(text);
  const { frontMatter, problems } = readFrontMatter(source.text);
  const bodyStart = frontMatter.range?.end ?? 0;
  const body = source.text.slice(bodyStart);
  const tree = parseBody(body, earlier && parsedBodies.get(earlier));
  const walk = new DocumentWalk(source, bodyStart, tree);
  walk.run();
  const move = <R extends Range>(range: R): R => ({
    ...range,
    start: source.original(range.start),
    end: source.original(range.end),
  });
  const document: Document = {
    text,
    frontMatter: {
      ...frontMatter,
      range: frontMatter.range && move(frontMatter.range),
      places: new Map([...frontMatter.places].map(([key, range]) => [key, move(range)])),
    },
    annotations: withParts(walk.annotations),
    sections: closeSections(walk.sections, text.length),
    images: walk.images,
    blocks: walk.blocks,
    textBlocks: walk.textBlocks,
    problems: [...problems.map(move), ...walk.problems, ...duplicateIds(walk.annotations)].sort(
      (a, b) => a.start - b.start,
    ),
  };
  parsedBodies.set(document, { body, tree });
  return document;
}

/** What a document was read from, for the parse of the next version. */
const parsedBodies = new WeakMap<Document, ParsedBody>();

function withParts(annotations: readonly Annotation[]): readonly Annotation[] {
  const firstOf = new Map<string, number>();
  return annotations.map((annotation) => {
    const id = annotation.attributes?.id;
    if (!id) return annotation;
    const key = `${annotation.kind} ${id}`;
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, annotation.index);
    return first === undefined ? annotation : { ...annotation, partOf: first };
  });
}

function duplicateIds(annotations: readonly Annotation[]): SyntaxProblem[] {
  const kindOf = new Map<string, string>();
  return annotations.flatMap(({ kind, attributes }): SyntaxProblem[] => {
    if (!attributes?.id || !attributes.idRange) return [];
    const first = kindOf.get(attributes.id) ?? kind;
    kindOf.set(attributes.id, first);
    if (first === kind) return [];
    const inWords = (name: string) => withArticle(builtInKind(name)?.title ?? inMessage(name));
    const message = `#${inMessage(attributes.id)} is already the id of ${inWords(first)}. Parts of one mention are of one kind; give this one another id.`;
    return [{ code: "duplicate-id", message, ...attributes.idRange }];
  });
}

/** A section ends where the next of the same or a higher level starts. */
function closeSections(sections: readonly Section[], textEnd: number): readonly Section[] {
  const open: number[] = [];
  const closed: Mutable<Section>[] = sections.map((section) => ({ ...section, end: textEnd }));
  closed.forEach((section, index) => {
    while (open.length > 0) {
      const last = closed[open.at(-1) ?? 0];
      if (!last || last.level < section.level) break;
      last.end = section.start;
      open.pop();
    }
    section.parent = open.at(-1) ?? null;
    open.push(index);
  });
  return closed;
}
