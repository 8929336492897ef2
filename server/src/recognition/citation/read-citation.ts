// Reads one text as a legal citation: "Security Council resolution 1718 (2006)", "S/PV.9821",
// "Article 51 of the Charter", "NPT:VI" (language.md 6). The text is a mark's text or target and must be
// a citation as a whole; finding citations in running text is another file's task.
//
// Every id is itself a citation that reads as the same id. All patterns are anchored at both ends, repeat
// nothing within a repetition without a bound, and meet at most LONGEST characters, so none can run long.

import type { Registry } from "../../registry/registry.ts";
import { readBareResolution } from "./bare-resolution.ts";
import { type Citation, tidy } from "./citation.ts";
import { readCourtCase } from "./court-case.ts";
import {
  readAgencyPaper,
  readCouncilProceeding,
  readDocumentSymbol,
  readPressRelease,
} from "./document-symbol.ts";
import { readEuAct } from "./eu-act.ts";
import { readAssemblyDecision, readAssemblyResolution } from "./general-assembly.ts";
import { readList } from "./list.ts";
import { readNamedLaw } from "./named-law.ts";
import { readOtherResolution } from "./other-organs.ts";
import { readPassage } from "./passage.ts";
import { readProvision } from "./provision.ts";
import { readCouncilResolution } from "./security-council.ts";

const LONGEST = 300;

/** `undefined` when the text is no citation, or may be several, or names what is unknown or ambiguous. */
export function readCitation(text: string, registry: Registry): Citation | undefined {
  const found = readCitations(text, registry);
  return found.length === 1 ? found[0] : undefined;
}

/** All that the text may cite: several where it is ambiguous ("resolution 2758") or a list. */
export function readCitations(text: string, registry: Registry): readonly Citation[] {
  if (text.length > LONGEST) return [];
  const plain = tidy(text);
  const whole = (part: string) => readWhole(part, registry);
  const single = whole(plain);
  if (single.length > 0) return single;
  const passage = readPassage(plain, registry, whole);
  return passage.length > 0 ? passage : readList(plain, whole);
}

type Reader = (text: string, registry: Registry) => Citation | undefined | readonly Citation[];

/** The first that reads the text decides. */
const readers: readonly Reader[] = [
  readCouncilResolution,
  readAssemblyResolution,
  readOtherResolution,
  readBareResolution,
  readAssemblyDecision,
  readDocumentSymbol,
  readCouncilProceeding,
  readPressRelease,
  readAgencyPaper,
  readEuAct,
  readProvision,
  readCourtCase,
  readNamedLaw,
];

function readWhole(text: string, registry: Registry): readonly Citation[] {
  for (const read of readers) {
    const found = read(text, registry);
    if (found !== undefined && !isList(found)) return [found];
    if (found !== undefined && found.length > 0) return found;
  }
  return readDated(text, registry);
}

function isList(found: Citation | readonly Citation[]): found is readonly Citation[] {
  return Array.isArray(found);
}

const DAY = "(?:\\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \\d{1,2},) (\\d{4})";
const dated = new RegExp(`^(.{1,250}?),? (?:of|dated|adopted|adopted on) ${DAY}$`, "i");

/** resolution 1718 (2006) of 14 October 2006: the date gives the year where no other stands there. */
function readDated(text: string, registry: Registry): readonly Citation[] {
  const [, undated, year] = dated.exec(text) ?? [];
  if (undated === undefined || year === undefined) return [];
  return readWhole(/ \d{1,4}$/.test(undated) ? `${undated} (${year})` : undated, registry);
}
