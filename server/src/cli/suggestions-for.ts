// What is recognised in the text of a file, and the marks that would say so.

import type { Block } from "../recognition/findings.ts";
import { plainBlocks } from "../recognition/plain-blocks.ts";
import { suggest } from "../recognition/suggest.ts";
import type { RecognitionContext, Suggestion } from "../recognition/suggestion.ts";
import type { Registry } from "../registry/registry.ts";
import type { Document } from "../syntax/document.ts";
import { movedBy } from "../syntax/edits/edit-result.ts";
import { markRange } from "../syntax/edits/mark.ts";
import { setAttribute, setTarget } from "../syntax/edits/set-attribute.ts";
import { parseDocument, updateDocument } from "../syntax/parse-document.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { namesIn } from "../workspace/list-attributes.ts";
import { lookUp } from "../workspace/look-up.ts";
import { actorIdsOfNames } from "../workspace/names-to-ids.ts";

export interface Suggested {
  readonly text: string;
  readonly registry: Registry;
  readonly speakers: readonly string[];
  readonly suggestions: readonly Suggestion[];
}

/** Signs without which a text has neither front matter nor marks. */
const mayBeMarked = /^---|[@!+?§#\-a-z0-9]\[|:::/;

/**
 * Where `mayBePlain`, a text without front matter and marks is read as plain text, in which indents and
 * stars mean nothing; every other text as a statement.
 */
export function suggestionsFor(text: string, mayBePlain: boolean, registry: Registry): Suggested {
  if (mayBePlain && !mayBeMarked.test(text)) return ofPlainText(text, registry);
  const document = parseDocument(text);
  const isMarked = document.frontMatter.range !== null || document.annotations.length > 0;
  return mayBePlain && !isMarked ? ofPlainText(text, registry) : ofStatement(document, registry);
}

function ofPlainText(text: string, registry: Registry): Suggested {
  const context: RecognitionContext = { speakers: [], language: "en" };
  return {
    text,
    registry,
    speakers: [],
    suggestions: suggest(plainBlocks(text), registry, context),
  };
}

function ofStatement(document: Document, registry: Registry): Suggested {
  const { text, textBlocks, annotations } = document;
  const context = contextOf(document, registry);
  const blocks = textBlocks.map(
    ({ start, end }): Block => ({ start, text: text.slice(start, end) }),
  );
  const isFree = ({ start, end }: Suggestion) =>
    !annotations.some((mark) => mark.start < end && start < mark.end);
  return {
    text,
    registry,
    speakers: context.speakers,
    suggestions: suggest(blocks, registry, context).filter(isFree),
  };
}

function contextOf(document: Document, registry: Registry): RecognitionContext {
  const { values } = document.frontMatter;
  const [forum] = actorIdsOfNames(registry, namesIn(values.get("forum")));
  const [date, language] = [values.get("date"), values.get("language")];
  return {
    speakers: actorIdsOfNames(registry, namesIn(values.get("speaker"))),
    ...(forum !== undefined && { forum }),
    ...(typeof date === "string" && { date }),
    language: typeof language === "string" ? language : "en",
  };
}

export interface Marks {
  readonly edits: readonly TextEdit[];
  /** How many of the suggestions became marks; ambiguous ones do not. */
  readonly count: number;
}

export function marksFor(suggested: Suggested, wanted: readonly Suggestion[]): Marks {
  const { text } = suggested;
  let document = parseDocument(text);
  let count = 0;
  // From the end, inner ones first, so that places before stay as they are; ends behind are moved.
  const pending = wanted
    .filter((each) => !("target" in each) || each.target !== null)
    .map((suggestion) => ({ suggestion, end: suggestion.end }))
    .sort((a, b) => b.suggestion.start - a.suggestion.start || a.end - b.end);
  for (const [index, { suggestion, end }] of pending.entries()) {
    const { start, kind } = suggestion;
    const marked = markRange(document, { start, end }, kind);
    if (!marked.edits) continue;
    const make = (edits: readonly TextEdit[]) => {
      const moved = movedBy(edits);
      for (const later of pending.slice(index + 1)) {
        if (later.end > start) later.end = moved.after(later.end);
      }
      document = updateDocument(document, applyEdits(document.text, edits));
    };
    make(marked.edits);
    count++;
    const markAt = () => document.annotations.find((each) => each.start === start);
    for (const change of changesFor(suggested, suggestion)) {
      const mark = markAt();
      const changed = mark && change(document, mark);
      if (changed?.edits) make(changed.edits);
    }
  }
  return {
    edits: count === 0 ? [] : [{ start: 0, end: text.length, text: document.text }],
    count,
  };
}

type Change = (
  document: Document,
  mark: Parameters<typeof setTarget>[1],
) => ReturnType<typeof setTarget>;

/** What must be written at the mark, as its words do not say it. */
function changesFor({ registry, speakers, text }: Suggested, each: Suggestion): readonly Change[] {
  if ("target" in each) {
    const found = lookUp(registry, each.kind, text.slice(each.start, each.end));
    const isSaid = found.length === 1 && found[0]?.id === each.target;
    return isSaid ? [] : [(document, mark) => setTarget(document, mark, each.target)];
  }
  const { by, to, if: condition, due } = each;
  const isSpeaker = by.length === speakers.length && by.every((id) => speakers.includes(id));
  const values: readonly (readonly [string, readonly string[]])[] = [
    ["by", isSpeaker ? [] : by],
    ["to", to],
    ["if", condition === undefined ? [] : [condition]],
    ["due", due === undefined ? [] : [due]],
  ];
  return values
    .filter(([, list]) => list.length > 0)
    .map(
      ([key, list]): Change =>
        (document, mark) =>
          setAttribute(document, mark, key, list),
    );
}
