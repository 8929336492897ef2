// What else in the statement speaks of the same: on a mark the words of every mark that mentions the same
// actor, law, topic or position, its parts too; on a name in braces the same, and the name itself
// wherever it stands in braces.

import type { Entity } from "../registry/entity.ts";
import type { AttributeItem, Attributes } from "../syntax/attributes.ts";
import type { Annotation } from "../syntax/document.ts";
import { type Range, touches } from "../text/range.ts";
import { actorListKeys, isEveryone, isNobody } from "../workspace/list-attributes.ts";
import { lookUp } from "../workspace/look-up.ts";
import type { Statement } from "../workspace/statement.ts";
import { markAt } from "./mention.ts";

export interface DocumentHighlight extends Range {
  /** The words of a mark, or a name in a mark's or heading's braces. */
  readonly kind: "mention" | "name";
}

/** In document order; empty where no mark and no name stands, or a position is mentioned only once. */
export function documentHighlights(
  statement: Statement,
  offset: number,
): readonly DocumentHighlight[] {
  const names = new Names(statement);
  const subject = names.at(offset) ?? subjectOfMarkAt(statement, offset);
  if (subject === undefined) return [];
  const mentions = statement.document.annotations
    .filter((mark) => mark.textStart < mark.textEnd && subjectOf(statement, mark) === subject)
    .map(({ textStart, textEnd }) => ({
      start: textStart,
      end: textEnd,
      kind: "mention" as const,
    }));
  const named = names.of(subject).map(({ start, end }) => ({ start, end, kind: "name" as const }));
  const all = [...mentions, ...named].sort((a, b) => a.start - b.start);
  // A passage that stands alone would be lit up wherever the cursor is in it, to no purpose.
  return all.length === 1 && !subject.startsWith("entity ") ? [] : all;
}

function subjectOfMarkAt(statement: Statement, offset: number): string | undefined {
  const mark = markAt(statement, offset);
  return mark && subjectOf(statement, mark);
}

/** What a mark speaks of: equal for two marks if it is the same. */
function subjectOf({ resolutions }: Statement, mark: Annotation): string {
  const resolved = resolutions[mark.index];
  if (resolved?.type === "position") {
    const { position } = resolved;
    return position === null ? `mark ${mark.partOf ?? mark.index}` : `position ${position}`;
  }
  return entitySubject(mark.kind, resolved?.candidates ?? [], mark.target || mark.text);
}

function entitySubject(kind: string, candidates: readonly Entity[], name: string): string {
  const ids = candidates.map(({ id }) => id).join(" or ");
  return ids === "" ? `entity ${kind} named ${name}` : `entity ${kind} ${ids}`;
}

/** The actors, laws and positions that marks and headings name in their braces. */
class Names {
  private readonly statement: Statement;
  /** What each name that was looked up speaks of. */
  private readonly known = new Map<string, string>();

  constructor(statement: Statement) {
    this.statement = statement;
  }

  at(offset: number): string | undefined {
    for (const attributes of this.attributes()) {
      if (!touches(attributes, offset)) continue;
      for (const { key, items } of attributes.entries) {
        const item = items.find((each) => touches(each, offset));
        if (item) return this.subject(key, item);
      }
    }
    return undefined;
  }

  of(subject: string): readonly Range[] {
    return this.attributes().flatMap(({ entries }) =>
      entries.flatMap(({ key, items }) =>
        items.filter((item) => this.subject(key, item) === subject),
      ),
    );
  }

  private attributes(): readonly Attributes[] {
    const { annotations, sections } = this.statement.document;
    return [...annotations, ...sections].flatMap(({ attributes }) => attributes ?? []);
  }

  private subject(key: string, item: AttributeItem): string | undefined {
    if (key === "as" || key === "re") return `position ${item.text}`;
    const category = actorListKeys.has(key) ? "actor" : key === "basis" ? "law" : undefined;
    if (!category || isEveryone(item) || isNobody(item)) return undefined;
    const name = `${category} ${item.text}`;
    let subject = this.known.get(name);
    if (subject === undefined) {
      const candidates = lookUp(this.statement.registry, category, item.text);
      subject = entitySubject(category, candidates, item.text);
      this.known.set(name, subject);
    }
    return subject;
  }
}
