// Which instrument an article or a chapter is of.

import { articlesOf } from "../../registry/articles.ts";
import type { Registry } from "../../registry/registry.ts";
import { readCitation } from "../citation/read-citation.ts";
import type { ProvisionFinding } from "./law-finding.ts";
import { chapterNumber } from "./provisions.ts";
import type { Around, Reading } from "./readings.ts";
import { instrumentCalled } from "./short-form-target.ts";

const CHARTER = "UN-CHARTER";
/** Articles of the Charter that speakers name without it. */
const wellKnown = new Set(["51", "99"]);

export function readingOfProvision(finding: ProvisionFinding, around: Around): Reading | undefined {
  const { unit, number, of, head } = finding;
  const { named, registry } = around;
  if (of !== undefined) {
    const ids = of.map((id) => provisionId(id, finding, registry) ?? `${id}:${number}`);
    const [target] = ids;
    if (ids.length === 1 && target !== undefined) {
      return { target, confidence: "high", reason: `${unit} of the instrument named with it` };
    }
    return {
      candidates: ids,
      confidence: "medium",
      reason: `${unit} of one of several instruments`,
    };
  }
  if (head !== undefined) {
    const instrument = instrumentCalled(head, around)?.target;
    const target = instrument && provisionId(instrument, finding, registry);
    if (target) {
      return { target, confidence: "high", reason: `${unit} of what is named before` };
    }
  }
  if (unit === "chapter") {
    const chapter = chapterNumber(number);
    if (chapter === undefined) return undefined;
    const target = `${CHARTER}:${chapter}`;
    return { target, confidence: "high", reason: "chapter of the Charter of the United Nations" };
  }
  const earlier = named.provision(unit, number);
  if (earlier !== undefined) {
    return { target: earlier, confidence: "high", reason: "the article cited in full before" };
  }
  for (const instrument of named.instruments) {
    const target = fittingArticle(instrument, finding, registry);
    if (target !== undefined) {
      return {
        target,
        confidence: "medium",
        reason: "article of the instrument named last before",
      };
    }
  }
  if (wellKnown.has(number)) {
    const reason = "article that is known by its number, of the Charter of the United Nations";
    return { target: `${CHARTER}:${number}`, confidence: "medium", reason };
  }
  return {
    candidates: [],
    confidence: "low",
    reason: "article of an instrument that is not named",
  };
}

/** As the instrument numbers it; `undefined` where it has no such article. */
function provisionId(
  instrument: string,
  { unit, number }: ProvisionFinding,
  registry: Registry,
): string | undefined {
  if (unit === "chapter") {
    const chapter = chapterNumber(number);
    if (instrument === CHARTER && chapter !== undefined) return `${CHARTER}:${chapter}`;
    return `${instrument}:${number}`;
  }
  const cited = readCitation(`${instrument}:${number}`, registry);
  if (cited !== undefined) return cited.id;
  return articlesOf(instrument) === undefined ? `${instrument}:${number}` : undefined;
}

/** Of an article without its instrument: one whose numerals are those of the text. */
function fittingArticle(
  instrument: string,
  finding: ProvisionFinding,
  registry: Registry,
): string | undefined {
  const id = provisionId(instrument, finding, registry);
  return id?.endsWith(`:${finding.number}`) ? id : undefined;
}
