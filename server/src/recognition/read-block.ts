// What all recognisers find in one block by itself. It is kept, so that while a text is typed only the
// blocks whose words change are read again.

import type { Registry } from "../registry/registry.ts";
import type { ActorFinding } from "./actors/actor-finding.ts";
import { findActors } from "./actors/find-actors.ts";
import type { NameFinding } from "./findings.ts";
import { findLaws } from "./laws/find-laws.ts";
import type { LawFinding } from "./laws/law-finding.ts";
import { lexiconFor } from "./names/names-of.ts";
import { findPatterns, type PatternFinding } from "./patterns/find-patterns.ts";
import { findPositions } from "./positions/find-positions.ts";
import type { PositionFinding } from "./positions/finding.ts";
import { sentencesOf } from "./sentences.ts";

/** Offsets are those of the block. */
export interface BlockReading {
  readonly names: readonly NameFinding[];
  readonly actors: readonly ActorFinding[];
  readonly laws: readonly LawFinding[];
  readonly patterns: readonly PatternFinding[];
  readonly positions: readonly PositionFinding[];
}

/** A block of `text`, under a registry and in a language (BCP 47). */
export function readBlock(text: string, registry: Registry, language: string): BlockReading {
  const kept = keptFor(registry, language);
  let reading = kept.get(text);
  if (!reading) {
    const names = lexiconFor(registry, language).find(text);
    const lawNames = names.filter(({ entries }) => entries[0]?.entity.category === "law");
    reading = {
      names,
      actors: findActors(text, names),
      patterns: findPatterns(text, registry),
      laws: findLaws(text, lawNames, registry),
      positions: findPositions(text, sentencesOf(text), language),
    };
    kept.set(text, reading);
  }
  return reading;
}

/** In UTF-16 units, twice over: enough for all but the very longest statements. */
const MOST_KEPT = 3_000_000;

/** What was asked for lately. When it is full, what was not asked for since it last was full is dropped. */
class RecentReadings {
  #recent = new Map<string, BlockReading>();
  #older = new Map<string, BlockReading>();
  #size = 0;

  get(text: string): BlockReading | undefined {
    const recent = this.#recent.get(text);
    if (recent) return recent;
    const older = this.#older.get(text);
    if (older) this.set(text, older);
    return older;
  }

  set(text: string, reading: BlockReading): void {
    if (this.#size > MOST_KEPT) {
      this.#older = this.#recent;
      this.#recent = new Map();
      this.#size = 0;
    }
    this.#recent.set(text, reading);
    this.#size += text.length;
  }
}

const readings = new WeakMap<Registry, Map<string, RecentReadings>>();

function keptFor(registry: Registry, language: string): RecentReadings {
  const byLanguage = readings.get(registry) ?? new Map<string, RecentReadings>();
  readings.set(registry, byLanguage);
  const kept = byLanguage.get(language) ?? new RecentReadings();
  byLanguage.set(language, kept);
  return kept;
}
