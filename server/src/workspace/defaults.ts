// What the place of a mark says for it: its turn, its sections, the front matter; and the codebook.

import type { Registry } from "../registry/registry.ts";
import {
  attributeText,
  type Document,
  firstPart,
  type Section,
  sectionAt,
  type Turn,
} from "../syntax/document.ts";
import { countWhile } from "../text/ascending.ts";
import { itemsOf, namesIn } from "./list-attributes.ts";
import { actorId, actorIds, actorIdsOfNames, isSameSet } from "./names-to-ids.ts";

const none: readonly string[] = [];

export interface Defaults {
  readonly speaker: readonly string[];
  readonly to: readonly string[];
  readonly onBehalfOf: readonly string[];
  readonly date: string | null;
}

/**
 * What sections, front matter and codebook say for marks that do not say it. Worked out once and
 * shared by all marks: there may be thousands of speakers, and thousands of marks.
 */
export class Places {
  private readonly document: Document;
  private readonly registry: Registry;
  private readonly ofSections = new Map<Section, Defaults>();
  private readonly ofTurns = new Map<Turn, Defaults>();
  private ofFrontMatter: Defaults | undefined;
  private readonly ofPositions = new Map<string, readonly string[] | undefined>();

  constructor(document: Document, registry: Registry) {
    this.document = document;
    this.registry = registry;
  }

  defaultsAt(offset: number): Defaults {
    const section = sectionAt(this.document, offset);
    const ofSection = this.defaultsOf(section);
    const turn = turnIn(this.document, section, offset);
    if (!turn) return ofSection;
    let known = this.ofTurns.get(turn);
    if (!known) {
      known = inTheWordsOf([this.speakerOf(turn)], ofSection);
      this.ofTurns.set(turn, known);
    }
    return known;
  }

  private speakerOf({ annotation }: Turn): string {
    const turning = this.document.annotations[annotation];
    const mark = turning && firstPart(this.document, turning);
    return actorId(this.registry, mark?.target || mark?.text.trim() || "");
  }

  /** The addressees of a position of the codebook; `undefined` where it names none. */
  declaredTo(id: string): readonly string[] | undefined {
    if (!this.ofPositions.has(id)) {
      const to = this.registry.positions.get(id)?.to ?? [];
      this.ofPositions.set(id, to.length > 0 ? actorIdsOfNames(this.registry, to) : undefined);
    }
    return this.ofPositions.get(id);
  }

  private defaultsOf(section: Section | undefined): Defaults {
    if (!section) {
      this.ofFrontMatter ??= this.frontMatterDefaults();
      return this.ofFrontMatter;
    }
    let known = this.ofSections.get(section);
    if (!known) {
      const { parent, attributes } = section;
      const around = this.defaultsOf(parent === null ? undefined : this.document.sections[parent]);
      const by = actorIds(this.registry, itemsOf(attributes, "by"));
      known = {
        ...inTheWordsOf(by ?? around.speaker, around),
        to: actorIds(this.registry, itemsOf(attributes, "to")) ?? around.to,
        date: attributeText(attributes, "date") ?? around.date,
      };
      this.ofSections.set(section, known);
    }
    return known;
  }

  private frontMatterDefaults(): Defaults {
    const { values } = this.document.frontMatter;
    const date = values.get("date");
    return {
      speaker: actorIdsOfNames(this.registry, namesIn(values.get("speaker"))),
      to: none,
      onBehalfOf: actorIdsOfNames(this.registry, namesIn(values.get("on-behalf-of"))),
      date: typeof date === "string" ? date : null,
    };
  }
}

/** The turn that holds the offset. */
export function turnAt(document: Document, offset: number): Turn | undefined {
  return turnIn(document, sectionAt(document, offset), offset);
}

function turnIn(
  { turns }: Document,
  section: Section | undefined,
  offset: number,
): Turn | undefined {
  const turn = turns[countWhile(turns, ({ start }) => start <= offset) - 1];
  // A heading ends a turn.
  return turn && section && section.start > turn.start ? undefined : turn;
}

/** Another speaker does not speak on behalf of those for whom the speaker around does. */
function inTheWordsOf(speaker: readonly string[], around: Defaults): Defaults {
  const isSame = isSameSet(speaker, around.speaker);
  return { ...around, speaker, onBehalfOf: isSame ? around.onBehalfOf : none };
}
