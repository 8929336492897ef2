// Finds what a paragraph says of laws. One pass looks for words and strokes that any legal reference has;
// only there is read more closely, with patterns that reach a bounded way.

import type { Registry } from "../../registry/registry.ts";
import type { NameFinding } from "../findings.ts";
import { readAct, readExecutiveOrders } from "./acts.ts";
import { readDefinition } from "./definitions.ts";
import type { LawFinding, NameFound } from "./law-finding.ts";
import { lawNames } from "./names.ts";
import { readOpinion } from "./opinions.ts";
import { readProvisions } from "./provisions.ts";
import { readResolutions } from "./resolutions.ts";
import { readBackReference, readShortForm, readThereof } from "./short-forms.ts";
import { readSymbol } from "./symbols.ts";
import { readUnknownName } from "./unknown-names.ts";

/** The groups: resolution · short resolution · provision · opinion · act · order · thereof · stroke · head. */
const trigger =
  /([Rr]esolutions?\b|RESOLUTIONS?\b|\b[Rr]es\.?\s(?=\d))|(\b(?:UN)?\s?(?:SCR|GAR|SC\s?Res)s?\b)|(\b(?:[Aa]rticles?|Arts?\.|[Cc]hapters?)\s)|([Aa]dvisory\s)|(\b(?:Implementing|Delegated|Regulation|Directive|[Dd]ecision|Framework\sDecision|Common\sPosition|Joint\sAction|[Pp]residential)\s)|(\b(?:Executive\sOrder|E\.O\.|EO\s))|(\bthereof\b)|(\/)|\b([Tt]reat(?:y|ies)|[Cc]onventions?|[Pp]rotocols?|[Cc]ovenants?|[Cc]harter|[Dd]eclarations?|[Aa]greements?|[Aa]ccords?|[Pp]act|[Cc]ompact|[Mm]emorandum|[Cc]ommuniqu(?:e\b|é)|Statute|Consensus|[Aa]rmistice|Final\s+Act|Act|Principles|Code\s+of\s+Conduct|Action\s+Plan|Plan\s+of\s+Action|Programme\s+of\s+Action|Platform\s+for\s+Action|Framework|Agenda|Arrangement)(?![\w-])/g;

/** In the order of their places, apart from one another. Offsets are the paragraph's. */
export function findLaws(
  text: string,
  names: readonly NameFinding[],
  registry: Registry,
): readonly LawFinding[] {
  const named = lawNames(text, names, registry);
  const found: LawFinding[] = [];
  for (const match of text.matchAll(trigger)) {
    found.push(...readAt(text, match, named, registry));
  }
  const all = apart([...found, ...sharedBodies(text, named), ...named]);
  return withDefinitions(text, all, registry);
}

function readAt(
  text: string,
  match: RegExpExecArray,
  names: readonly NameFound[],
  registry: Registry,
): readonly LawFinding[] {
  const [, resolution, short, provision, opinion, act, order, thereof, stroke, head] = match;
  const start = match.index;
  if (head !== undefined) return readHead(text, start, start + head.length, registry);
  if (resolution !== undefined) {
    const found = readResolutions(text, start);
    return found.length > 0 ? found : some(readBackReference(text, start));
  }
  if (short !== undefined) return readResolutions(text, start);
  if (stroke !== undefined) return some(readSymbol(text, start, registry));
  if (provision !== undefined) return readProvisions(text, start, names, registry);
  if (opinion !== undefined) return some(readOpinion(text, start));
  if (act !== undefined) return some(readAct(text, start, registry));
  if (order !== undefined) return readExecutiveOrders(text, start);
  return thereof === undefined ? [] : some(readThereof(text, start));
}

function readHead(
  text: string,
  start: number,
  end: number,
  registry: Registry,
): readonly LawFinding[] {
  const name = readUnknownName(text, start, end, registry);
  if (name !== undefined) return [name];
  return some(
    /[A-Z]/.test(text.charAt(start))
      ? readShortForm(text, start, end)
      : readBackReference(text, start),
  );
}

function some(finding: LawFinding | undefined): readonly LawFinding[] {
  return finding === undefined ? [] : [finding];
}

/** "international humanitarian and human rights law" speaks of two bodies of law. */
function sharedBodies(text: string, names: readonly NameFound[]): readonly LawFinding[] {
  return names.flatMap(({ ids, start }) => {
    if (!ids.includes("IHRL")) return [];
    const before = text.slice(Math.max(0, start - 50), start);
    const [, words, gap] =
      /([Ii]nternational\s+humanitarian)(,?\s+and\s+(?:international\s+)?)$/.exec(before) ?? [];
    if (words === undefined || gap === undefined) return [];
    const end = start - gap.length;
    return [
      {
        kind: "name" as const,
        start: end - words.length,
        end,
        ids: ["IHL"],
        name: "international humanitarian law",
        why: "name",
        isBodyOfLaw: true,
      },
    ];
  });
}

/** Of those that overlap, the one that reaches over the other; else the earlier. */
function apart(findings: readonly LawFinding[]): readonly LawFinding[] {
  const sorted = [...findings].sort(
    (a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b),
  );
  const kept: LawFinding[] = [];
  for (const finding of sorted) {
    const last = kept.at(-1);
    if (last === undefined || finding.start >= last.end) kept.push(finding);
    else if (weight(finding) > weight(last)) kept[kept.length - 1] = finding;
  }
  return kept;
}

/** At the same place, what the registry has is surer. */
function rank({ kind }: LawFinding): number {
  return kind === "name" ? 0 : kind === "unknown name" ? 2 : 1;
}

function weight(finding: LawFinding): number {
  return finding.end - finding.start - (finding.kind === "unknown name" ? 0.5 : 0);
}

function withDefinitions(
  text: string,
  findings: readonly LawFinding[],
  registry: Registry,
): readonly LawFinding[] {
  return findings.flatMap((finding, index): readonly LawFinding[] => {
    if (finding.kind !== "unknown name" && (finding.kind !== "name" || finding.isBodyOfLaw)) {
      return [finding];
    }
    const definition = readDefinition(text, finding);
    const next = findings[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    if (definition === undefined || next < definition.end) return [finding];
    if (registry.lookUp("actor", definition.term).length > 0) return [finding];
    const isNamed = finding.kind === "unknown name" && finding.likely.length === 0;
    if (!isNamed || !/^[A-Z][A-Z0-9-]{2,}$/.test(definition.term)) return [finding, definition];
    return [{ ...finding, id: definition.term }, definition];
  });
}
