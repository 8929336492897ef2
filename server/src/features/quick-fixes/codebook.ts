// Quick fixes in a codebook: the nearest words that may stand at a place, and forms that can be mended
// without asking. Each is tried: the codebook is read again with it.

import { readCodebook } from "../../registry/codebook.ts";
import { writeScalar } from "../../registry/codebook-addition.ts";
import type { Registry } from "../../registry/registry.ts";
import { withCodebooks } from "../../registry/registry.ts";
import { builtInKinds } from "../../syntax/kinds.ts";
import { applyEdits } from "../../text/edit.ts";
import { nearestFirst } from "../../text/edit-distance.ts";
import type { Range } from "../../text/range.ts";
import { inMessage } from "../../text/shortened.ts";
import { lookUp } from "../../workspace/look-up.ts";
import { knownStatuses } from "../attribute-keys.ts";
import { codebookDiagnostics } from "../diagnostics/codebook.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { knownKinds } from "../diagnostics/kinds.ts";
import { nearestEntities } from "../nearest-names.ts";
import { readDate } from "./dates.ts";
import { likelyWords } from "./likely-words.ts";
import type { QuickFix } from "./quick-fix.ts";

/** Whoever selects a whole codebook does not choose among all its fixes. */
const mostProblems = 10;
/** In characters: each fix that is tried has the codebook read again, and the editor waits. */
const mostTextRead = 1_000_000;
/** What is longer is no word. */
const longestWord = 200;

/** `around` is what the codebooks above it make. Edits are of the codebook's own text. */
export function codebookFixes(text: string, around: Registry, range: Range): readonly QuickFix[] {
  const reading = readCodebook(text);
  const registry = withCodebooks(around, [reading.codebook]);
  const found = codebookDiagnostics(reading, around);
  const mends = (fix: QuickFix) => {
    const left = codebookDiagnostics(readCodebook(applyEdits(text, fix.edits)), around);
    const isLess = countOf(left, fix.code) < countOf(found, fix.code);
    // What is unknown is told only once all can be read, so there may be more of that than before.
    return isLess && countOf(left, "codebook") <= countOf(found, "codebook");
  };
  const mostTries = Math.max(3, Math.floor(mostTextRead / text.length));
  return found
    .filter(({ start, end }) => start <= range.end && range.start <= end)
    .slice(0, mostProblems)
    .flatMap((problem) => {
      const known = reading.problems.find(({ start }) => start === problem.start)?.known ?? [];
      const words = meant(registry, problem, wordAt(text, problem), known);
      return words.map(({ word, isPreferred }): QuickFix => {
        const { start, end, code } = problem;
        const edits = [{ start, end, text: writeScalar(word) }];
        const title = `Change it to ${inMessage(word)}`;
        return { title, code, edits, isPreferred, mends: [problem] };
      });
    })
    .slice(0, mostTries)
    .filter(mends);
}

function countOf(found: readonly Diagnostic[], code: Diagnostic["code"]): number {
  return found.filter((each) => each.code === code).length;
}

/** The text at a place, without quotes around it. */
function wordAt(text: string, { start, end }: Range): string {
  const written = text.slice(start, Math.min(end, start + longestWord));
  return /^(["']).*\1$/s.test(written) ? written.slice(1, -1) : written;
}

interface Meant {
  readonly word: string;
  readonly isPreferred: boolean;
}

function meant(
  registry: Registry,
  { code }: Diagnostic,
  written: string,
  known: readonly string[],
): readonly Meant[] {
  const several = (words: readonly string[]) => words.map((word) => ({ word, isPreferred: false }));
  const nearest = (words: readonly string[]) => {
    const likely = likelyWords(words, written);
    return likely.map((word) => ({ word, isPreferred: likely.length === 1 }));
  };
  switch (code) {
    case "unknown-actor":
      return several(nearestEntities(registry, "actor", written).map(({ id }) => id));
    case "ambiguous-actor":
      return several(lookUp(registry, "actor", written).map(({ id }) => id));
    case "unknown-kind":
      return nearest(knownKinds(registry));
    case "unknown-status":
      return several(nearestFirst(everyStatus, written));
    default: {
      const likely = nearest(known);
      const other = otherForms(written).filter((form) => likely.every(({ word }) => word !== form));
      return [...likely, ...other.map((word) => ({ word, isPreferred: true }))];
    }
  }
}

/** Those that a kind does not have are left out when they are tried. */
const everyStatus = [...new Set(builtInKinds.flatMap(({ name }) => knownStatuses(name)))];

/** A date, an address, or an id in the form that is asked for; which of them is found by trying. */
function otherForms(written: string): readonly string[] {
  const date = readDate(written);
  const isAddress = /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(written);
  const id = written.replace(/[/.:\s]+/g, "-");
  const forms = [date, isAddress ? `https://${written}` : undefined, id, id.toLowerCase()];
  const possible = forms.filter((form) => form !== undefined);
  return [...new Set(possible)].filter((form) => form !== written);
}
