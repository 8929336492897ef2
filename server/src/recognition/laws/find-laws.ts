// Finds what a paragraph says of laws. One pass looks for words and strokes that any legal reference has;
// only there is read more closely, with patterns that reach a bounded way.

import type { Registry } from "../../registry/registry.ts";
import { outerFirst } from "../../text/range.ts";
import type { NameFinding } from "../findings.ts";
import { readAct, readExecutiveOrders } from "./acts.ts";
import { readDefinitions } from "./definitions.ts";
import { readConstitution } from "./domestic-laws.ts";
import type { Definition, LawFinding, NameFound } from "./law-finding.ts";
import { headOf, ruleOf } from "./law-heads.ts";
import { lawNames } from "./names.ts";
import { readOpinion } from "./opinions.ts";
import { type Instrument, readProvisions } from "./provisions.ts";
import { readResolutions, readSanctions } from "./resolutions.ts";
import { readBackReference, readShortForm, readThereof } from "./short-forms.ts";
import { readSymbol } from "./symbols.ts";
import { type Place, placesIn } from "./triggers.ts";
import { readUnknownName } from "./unknown-names.ts";

/** In the order of their places, apart from one another. Offsets are the paragraph's. */
export function findLaws(
  text: string,
  names: readonly NameFinding[],
  registry: Registry,
): readonly LawFinding[] {
  const named = lawNames(text, names, registry);
  const found: LawFinding[] = [];
  const provisions: number[] = [];
  for (const place of placesIn(text)) {
    if (place.sort === "provision") provisions.push(place.start);
    else found.push(...readAt(text, place, registry));
  }
  if (provisions.length > 0) {
    const instruments = withUnknown(named, found);
    for (const start of provisions)
      found.push(...readProvisions(text, start, instruments, registry));
  }
  const all = apart([...found, ...sharedBodies(text, named), ...named]);
  return withDefinitions(text, all, registry);
}

function readAt(
  text: string,
  { sort, start, end }: Place,
  registry: Registry,
): readonly LawFinding[] {
  switch (sort) {
    case "resolution": {
      const found = readResolutions(text, start);
      return found.length > 0 ? found : some(readBackReference(text, start));
    }
    case "short resolution":
      return readResolutions(text, start);
    case "stroke":
      return some(readSymbol(text, start, registry));
    case "opinion":
      return some(readOpinion(text, start));
    case "act":
      return some(readAct(text, start, registry));
    case "order":
      return readExecutiveOrders(text, start);
    case "thereof":
      return some(readThereof(text, start));
    case "constitution":
      return some(readConstitution(text, start, registry));
    case "sanctions":
      return some(readSanctions(text, start));
    case "head":
      return readHead(text, start, end, registry);
    case "provision":
      return [];
  }
}

/** What an article can be of: the names, and what is called a treaty without being in the registry. */
function withUnknown(
  names: readonly NameFound[],
  found: readonly LawFinding[],
): readonly Instrument[] {
  const unknown = found.flatMap((finding): readonly Instrument[] => {
    if (finding.kind === "name") return [finding];
    if (finding.kind !== "unknown name") return [];
    const { start, end, id, likely } = finding;
    return [{ start, end, ids: likely.length > 0 ? likely : [id], isBodyOfLaw: false }];
  });
  if (unknown.length === 0) return names;
  return [...names, ...unknown].sort((a, b) => a.start - b.start || a.end - b.end);
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
  const sorted = [...findings].sort((a, b) => outerFirst(a, b) || rank(a) - rank(b));
  const kept: LawFinding[] = [];
  for (const finding of sorted) {
    const last = kept.at(-1);
    if (last === undefined || finding.start >= last.end) kept.push(finding);
    else if (isSurer(finding, last) || weight(finding) > weight(last))
      kept[kept.length - 1] = finding;
  }
  return kept;
}

/** "African Union Agenda 2063" holds "Agenda 2063", and no agenda of the Union. */
function isSurer(finding: LawFinding, last: LawFinding): boolean {
  return last.kind === "unknown name" && finding.kind === "name" && finding.end > last.end;
}

/** At the same place, what the registry has is surer. */
function rank({ kind }: LawFinding): number {
  return kind === "name" ? 0 : kind === "unknown name" ? 2 : 1;
}

function weight(finding: LawFinding): number {
  return finding.end - finding.start - (finding.kind === "unknown name" ? 0.5 : 0);
}

/** "Charter of the United Nations (UN)" defines no law. */
function isActor(term: string, registry: Registry): boolean {
  return ruleOf(headOf(term)) === undefined && registry.lookUp("actor", term).length > 0;
}

function withDefinitions(
  text: string,
  findings: readonly LawFinding[],
  registry: Registry,
): readonly LawFinding[] {
  const result: LawFinding[] = [];
  let end = 0;
  for (const [index, finding] of findings.entries()) {
    // The "Accord" of "(hereafter the Accord)" has no one before it to stand for.
    if (finding.kind === "short form" && finding.start < end) continue;
    const next = findings.slice(index + 1, index + 3).find(({ kind }) => kind !== "short form");
    const definitions = definitionsBehind(text, finding, registry).filter(
      (each) => next === undefined || each.end <= next.start,
    );
    const [first] = definitions;
    const isNamed = finding.kind === "unknown name" && finding.likely.length === 0;
    const isAbbreviation = first !== undefined && /^[A-Z][A-Z0-9-]{2,}$/.test(first.term);
    result.push(
      isNamed && isAbbreviation ? { ...finding, id: first.term } : finding,
      ...definitions,
    );
    end = definitions.at(-1)?.end ?? 0;
  }
  return result;
}

function definitionsBehind(
  text: string,
  finding: LawFinding,
  registry: Registry,
): readonly Definition[] {
  const isNamed =
    finding.kind === "unknown name" || (finding.kind === "name" && !finding.isBodyOfLaw);
  if (!isNamed) return [];
  return readDefinitions(text, finding).filter(({ term }) => !isActor(term, registry));
}
