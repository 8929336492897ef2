// What each finding stands for, with what the text has named before it.

import type { Registry } from "../../registry/registry.ts";
import { resolutionFacts } from "../../registry/resolution-subjects.ts";
import { yearOfResolution } from "../../registry/security-council.ts";
import type { Confidence, RecognitionContext } from "../suggestion.ts";
import { sharedWords } from "./context-words.ts";
import type {
  LawFinding,
  NameFound,
  OpinionFinding,
  ResolutionFinding,
  UnknownName,
} from "./law-finding.ts";
import type { Named } from "./named.ts";
import { readingOfProvision } from "./provision-reading.ts";
import { resolutionIds } from "./resolution-target.ts";
import { instrumentCalled } from "./short-form-target.ts";

export interface Reading {
  readonly target?: string;
  /** Where there is no target. */
  readonly candidates?: readonly string[];
  readonly confidence: Confidence;
  readonly reason: string;
}

/** What a reading may look at. */
export interface Around {
  /** The paragraph. */
  readonly text: string;
  readonly named: Named;
  readonly context: RecognitionContext;
  readonly registry: Registry;
}

/** `undefined` for what is no reference after all. */
export function readingOf(finding: LawFinding, around: Around): Reading | undefined {
  const { named } = around;
  switch (finding.kind) {
    case "citation":
      return among(finding.ids, { confidence: "high", reason: `number of a ${finding.what}` });
    case "resolution":
      return readingOfResolution(finding, around);
    case "name":
      return readingOfName(finding, around);
    case "unknown name":
      return readingOfUnknown(finding);
    case "provision":
      return readingOfProvision(finding, around);
    case "opinion":
      return readingOfOpinion(finding, named);
    case "short form": {
      if (finding.isNew) {
        named.forget(finding.head);
        return undefined;
      }
      const target = instrumentCalled(finding.head, around);
      return target && { ...target, reason: `short for what is named before: ${target.reason}` };
    }
    case "back-reference":
      return readingBack(finding.head, named);
    case "definition": {
      const target = named.last;
      if (target === undefined) return undefined;
      return {
        target,
        confidence: "high",
        reason: "the text's own short name for what stands before it",
      };
    }
  }
}

type Manner = Pick<Reading, "confidence" | "reason">;

function among(ids: readonly string[], manner: Manner): Reading | undefined {
  const [target] = ids;
  if (target === undefined) return undefined;
  if (ids.length === 1) return { target, ...manner };
  return { candidates: ids, confidence: "medium", reason: `${manner.reason}; several fit` };
}

// ---- Resolutions

function readingOfResolution(finding: ResolutionFinding, around: Around): Reading | undefined {
  const { number, year, organ, near, isOwn, annex } = finding;
  const { named, context, registry } = around;
  const suffix = annex === undefined ? "" : `:ANNEX-${annex}`;
  const whole = (id: string) => id + suffix;
  const reading = (ids: readonly string[], manner: Manner) => among(ids.map(whole), manner);
  const ids = resolutionIds(number, year, organ, registry);
  if (organ !== undefined && ids.length === 1) {
    return reading(ids, { confidence: "high", reason: "resolution by its organ and number" });
  }
  const voice = isOwn ? (near ?? context.forum) : undefined;
  if (voice !== undefined) {
    const own = resolutionIds(number, year, voice, registry);
    if (own.length === 1) {
      return reading(own, { confidence: "high", reason: "resolution of the organ that speaks" });
    }
  }
  if (ids.length <= 1) {
    const isSure = year !== undefined || number.length > 2;
    const confidence = isSure ? "high" : "medium";
    return reading(ids, { confidence, reason: "resolution by its number" });
  }
  const [earlier] = named.ofNumber(number).filter((id) => ids.includes(id));
  if (earlier !== undefined) {
    return reading([earlier], {
      confidence: "high",
      reason: "the resolution cited in full before",
    });
  }
  const decided = decide(ids, finding, around);
  return reading(decided.length > 0 ? decided : ids, {
    confidence: "medium",
    reason: "resolution by its number, and by what the text around it speaks of",
  });
}

/** By the organ named near, the subject, the date of the text and the forum, in this order. */
function decide(
  ids: readonly string[],
  { number, near }: ResolutionFinding,
  { text, context }: Around,
): readonly string[] {
  const ofOrgan = (organ: string | undefined) => ids.filter((id) => organOf(id) === organ);
  const byOrgan = ofOrgan(near);
  if (byOrgan.length === 1) return byOrgan;
  const bySubject = ids.filter((id) => {
    const [about] = resolutionFacts(id).facts ?? [];
    return about !== undefined && sharedWords(about.value, text) > 0;
  });
  if (bySubject.length === 1) return bySubject;
  const adopted = yearOfResolution(Number(number));
  if (adopted !== undefined && context.date && Number(context.date.slice(0, 4)) < adopted) {
    return ids.filter((id) => organOf(id) !== "UNSC");
  }
  return ofOrgan(context.forum);
}

function organOf(id: string): string {
  if (id.startsWith("S/")) return "UNSC";
  return id.startsWith("A/HRC/") ? "UNHRC" : "UNGA";
}

// ---- Names

function readingOfName(finding: NameFound, { text, named, registry }: Around): Reading | undefined {
  const { ids, name, why, isBodyOfLaw } = finding;
  const what = isBodyOfLaw ? "body of law" : "instrument";
  const entity = registry.entity("law", ids[0] ?? "");
  const reason =
    why === "name" || entity === undefined ? `${why} of the ${what}` : `${why} of: ${entity.name}`;
  if (ids.length === 1) return among(ids, { confidence: "high", reason });
  const earlier = named.instruments.find((id) => ids.includes(id));
  const meant = earlier === undefined ? bestByWords(ids, text, registry) : [earlier];
  return among(meant, { confidence: "medium", reason: `one of several called ${name}` });
}

/** Those with most words of their official names in the paragraph; all where none has any. */
function bestByWords(ids: readonly string[], text: string, registry: Registry): readonly string[] {
  const scores = ids.map((id) => {
    const entity = registry.entity("law", id);
    return sharedWords(`${entity?.name} ${entity?.officialName ?? ""} ${entity?.note ?? ""}`, text);
  });
  const best = Math.max(...scores);
  return ids.filter((_, index) => scores[index] === best);
}

function readingOfUnknown({ id, head, likely }: UnknownName): Reading | undefined {
  if (likely.length === 0) {
    return { target: id, confidence: "medium", reason: `named as ${head}; not in the registry` };
  }
  return among(likely, { confidence: "medium", reason: `has words of the name of this ${head}` });
}

// ---- Opinions and references back

function readingOfOpinion(
  { ids, court, isBack }: OpinionFinding,
  named: Named,
): Reading | undefined {
  const earlier = named.opinion(court);
  const confidence: Confidence = isBack ? "low" : "high";
  if (earlier !== undefined && (isBack || ids.length === 0 || ids.includes(earlier))) {
    return { target: earlier, confidence, reason: "the advisory opinion named before" };
  }
  if (isBack) return undefined;
  const reason = "advisory opinion, by the court and the subject around it";
  if (ids.length > 0 && ids.length < 6) return among(ids, { confidence: "medium", reason });
  return { candidates: [], confidence: "medium", reason };
}

function readingBack(head: string, named: Named): Reading | undefined {
  const fitting =
    head === ""
      ? named.last === undefined
        ? []
        : [named.last]
      : head === "resolution"
        ? named.resolutions
        : named.withHead(head);
  const [target] = fitting;
  if (target === undefined) return undefined;
  const reason = "refers back to what is cited before";
  if (fitting.length === 1) return { target, confidence: "low", reason };
  return { candidates: fitting, confidence: "low", reason: `${reason}; several fit` };
}
