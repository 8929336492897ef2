// The quick fixes at a place of a statement, each known to mend its problem and to leave all else as it
// was (verified.ts). One fixer a file.

import type { DiagnosticCode } from "../../registry/diagnostic-codes.ts";
import { haveOverlap } from "../../text/edit.ts";
import type { Range } from "../../text/range.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnostics } from "../diagnostics/diagnostics.ts";
import { fixAddressee } from "./addressees.ts";
import { fixUnknownAttribute, fixUnknownStatus, fixUnknownValue } from "./attributes.ts";
import { fixCitationYear } from "./citation-years.ts";
import { fixDate } from "./dates.ts";
import { fixDuplicateAttribute, fixDuplicateId } from "./duplicates.ts";
import { fixFrontMatter, fixUnknownKey } from "./front-matter.ts";
import { fixImage } from "./images.ts";
import { fixKindMismatch, fixUnknownKind } from "./kinds.ts";
import { fixMalformedAttributes } from "./malformed-attributes.ts";
import { fixAmbiguousName, fixUnknownName } from "./names.ts";
import type { Candidate, Fixer, QuickFix } from "./quick-fix.ts";
import { fixTextChanged } from "./text-changed.ts";
import { fixEmptyMark, fixUnclosedBlock, fixUnclosedMark } from "./unclosed.ts";
import { allOf, changeOf, mends } from "./verified.ts";

const fixers: ReadonlyMap<DiagnosticCode, Fixer> = new Map([
  ["unclosed-mark", fixUnclosedMark],
  ["unclosed-block", fixUnclosedBlock],
  ["malformed-attributes", fixMalformedAttributes],
  ["empty-mark", fixEmptyMark],
  ["unknown-kind", fixUnknownKind],
  ["duplicate-attribute", fixDuplicateAttribute],
  ["duplicate-id", fixDuplicateId],
  ["image-or-demand", fixImage],
  ["unknown-attribute", fixUnknownAttribute],
  ["unknown-status", fixUnknownStatus],
  ["unknown-value", fixUnknownValue],
  ["unknown-key", fixUnknownKey],
  ["bad-date", fixDate],
  ["unknown-actor", fixUnknownName],
  ["unknown-law", fixUnknownName],
  ["unknown-topic", fixUnknownName],
  ["ambiguous-actor", fixAmbiguousName],
  ["ambiguous-law", fixAmbiguousName],
  ["kind-mismatch", fixKindMismatch],
  ["no-addressee", fixAddressee],
  ["front-matter", fixFrontMatter],
  ["citation-year", fixCitationYear],
  ["text-changed", fixTextChanged],
]);

/** Those of which some fixes may be made without looking at each. */
const safeCodes: ReadonlySet<DiagnosticCode> = new Set(["duplicate-attribute", "bad-date"]);

/** Whoever selects a whole statement does not choose among thousands of fixes. */
const mostProblems = 10;
/** Of one kind at once; a text with more is no statement. */
const mostAtOnce = 1_000;
/** In characters: each fix that is tried has the text read again, and the editor waits. */
const mostTextRead = 3_000_000;

/**
 * The fixes of the problems that touch `range`, and then, where there are more of a kind, for all of
 * them. In very long texts only the first few.
 */
export function quickFixes(statement: Statement, range: Range): readonly QuickFix[] {
  let triesLeft = Math.max(2, Math.floor(mostTextRead / statement.document.text.length));
  const single: QuickFix[] = [];
  const offered = new Set<string>();
  const titles = new Map<string, DiagnosticCode>();
  for (const problem of problemsAt(statement, range).slice(0, mostProblems)) {
    for (const candidate of candidatesFor(statement, problem)) {
      const { title, edits, codebookEntry, all } = candidate;
      const same = `${title}\n${JSON.stringify(edits)}`;
      if (offered.has(same)) continue;
      // An entry for the codebook is tried where the codebook's text is known.
      if (!codebookEntry) {
        if (triesLeft-- <= 0) continue;
        if (!mends(statement, [problem], changeOf(candidate))) continue;
      }
      offered.add(same);
      single.push(fixFrom(candidate, problem));
      if (all !== undefined) titles.set(all, problem.code);
    }
  }
  const forAll = [...titles].flatMap(([title, code]) =>
    triesLeft-- > 0 ? (fixAll(statement, code, title) ?? []) : [],
  );
  return [...single.sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred)), ...forAll];
}

/** All fixes that may be made without looking at each, as one; `undefined` where there are none. */
export function safeFixes(statement: Statement): QuickFix | undefined {
  const byTitle = new Map<string, Chosen[]>();
  const problems = diagnostics(statement).filter(({ code }) => safeCodes.has(code));
  for (const problem of problems.slice(0, mostAtOnce)) {
    const candidate = candidatesFor(statement, problem).find(({ isSafe }) => isSafe);
    if (!candidate) continue;
    const title = candidate.all ?? candidate.title;
    const chosen = byTitle.get(title) ?? [];
    chosen.push({ problem, candidate });
    byTitle.set(title, chosen);
  }
  const fixes = [...byTitle].flatMap(([title, chosen]) => joined(statement, title, chosen) ?? []);
  const [first] = fixes;
  if (!first) return undefined;
  const edits = fixes.flatMap((fix) => fix.edits);
  if (haveOverlap(edits)) return first;
  const title = "Mend all that changes no meaning";
  return { ...first, title, edits, mends: fixes.flatMap((fix) => fix.mends) };
}

/** Does what `title` says to all problems of a kind; `undefined` where there are fewer than two. */
function fixAll(statement: Statement, code: DiagnosticCode, title: string): QuickFix | undefined {
  const chosen = diagnostics(statement)
    .filter((problem) => problem.code === code)
    .slice(0, mostAtOnce)
    .flatMap((problem) => {
      const same = candidatesFor(statement, problem).find(({ all }) => all === title);
      return same ? [{ problem, candidate: same }] : [];
    });
  const ofAll = `Fix all: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  return chosen.length < 2 ? undefined : joined(statement, ofAll, chosen);
}

interface Chosen {
  readonly problem: Diagnostic;
  readonly candidate: Candidate;
}

/** One fix of several of one kind; `undefined` where they cannot be made together. */
function joined(
  statement: Statement,
  title: string,
  chosen: readonly Chosen[],
): QuickFix | undefined {
  const [first] = chosen;
  if (!first) return undefined;
  const change = allOf(chosen.map(({ candidate }) => changeOf(candidate)));
  const mended = chosen.map(({ problem }) => problem);
  if (!mends(statement, mended, change)) return undefined;
  const { code } = first.problem;
  return { title, code, edits: change.edits, isPreferred: false, mends: mended };
}

function problemsAt(statement: Statement, { start, end }: Range): readonly Diagnostic[] {
  return diagnostics(statement).filter((each) => each.start <= end && start <= each.end);
}

function candidatesFor(statement: Statement, problem: Diagnostic): readonly Candidate[] {
  return fixers.get(problem.code)?.(statement, problem) ?? [];
}

function fixFrom(
  { title, edits, codebookEntry, isPreferred = false }: Candidate,
  problem: Diagnostic,
): QuickFix {
  const { code } = problem;
  const fix = { title, code, edits, isPreferred, mends: [problem] };
  return codebookEntry ? { ...fix, codebookEntry } : fix;
}
