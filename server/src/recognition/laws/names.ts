// The laws that the registry's names find in a paragraph, with what belongs to each name in running text: a
// year or date, "UN" before "Convention", the word "Treaty" behind an abbreviation.

import type { Registry } from "../../registry/registry.ts";
import type { Range } from "../../text/range.ts";
import type { NameFinding } from "../findings.ts";
import { withDate } from "./dates.ts";
import type { NameFound } from "./law-finding.ts";
import { headOf, ruleOf } from "./law-heads.ts";
import { ofYear } from "./unknown-names.ts";

const BODY = "body of law";
/** What is aimed at or put forward is no law. */
const notLaw: ReadonlySet<string> = new Set(["development goals", "proposal", "peace process"]);
const organisationBefore = /(?:^|[^\w])((?:UN|U\.N\.|United\s+Nations)(?:['’]s?)?\s+)$/;
const takesOrganisation =
  /^(?:International\s+)?(?:Convention|Framework|Declaration|Guiding|Charter|Covenant|Model|Global)/;
const kindBehind = /\s(?:Treaty|Convention|Agreement|Protocol)\b/y;
const LONGEST_BEFORE = 20;

/** In the order of their places, and apart from one another. */
export function lawNames(
  text: string,
  names: readonly NameFinding[],
  registry: Registry,
): readonly NameFound[] {
  const found: NameFound[] = [];
  let end = 0;
  for (const name of names) {
    const named = lawName(text, name, registry);
    if (named === undefined || named.start < end) continue;
    found.push(named);
    end = named.end;
  }
  return found;
}

function lawName(text: string, name: NameFinding, registry: Registry): NameFound | undefined {
  const [first] = name.entries;
  if (first === undefined || notLaw.has(first.entity.kind)) return undefined;
  const written = text.slice(name.start, name.end);
  const isBodyOfLaw = name.entries.every(({ entity }) => entity.kind === BODY);
  const all = [...new Set(name.entries.map(({ entity }) => entity.id))];
  const found = { kind: "name" as const, name: first.name, why: first.why, isBodyOfLaw };
  if (isBodyOfLaw) {
    // "EU law" is the law of one that is named itself.
    if (/^(?:EU|European)\b/.test(written) || isInName(text, name)) return undefined;
    return { ...found, start: name.start, end: name.end, ids: all };
  }
  if (isShort(written) || !/[A-Z0-9]/.test(written)) return undefined;
  let { start, end } = name;
  // Counting is not naming: "the four Geneva Conventions".
  start += /^four\s+/i.exec(written)?.[0].length ?? 0;
  const isAbbreviation = /^[A-Z][A-Za-z]*[A-Z]+$/.test(written);
  kindBehind.lastIndex = end;
  if (isAbbreviation && kindBehind.test(text)) end = kindBehind.lastIndex;
  if (takesOrganisation.test(written)) {
    const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
    start -= organisationBefore.exec(before)?.[1]?.length ?? 0;
  }
  if (isAbbreviation && isOfOther(text, start, end)) return undefined;
  const dated = withDate(text, start, end);
  const ids = ofYear(all, dated.year, registry);
  return { ...found, start: dated.start, end: dated.end, ids };
}

/** "Carbon-Free Energy (CFE)": what the brackets abbreviate stands before them, and is no law of ours. */
function isOfOther(text: string, start: number, end: number): boolean {
  if (text.charAt(start - 1) !== "(" || text.charAt(end) !== ")") return false;
  const term = text.slice(start, end);
  const words = text.slice(Math.max(0, start - 120), start - 1).match(/[\p{L}]+/gu) ?? [];
  const isInstrument = words
    .slice(-term.length - 4)
    .some((word) => ruleOf(headOf(word)) !== undefined);
  const initials = words.slice(-term.length).map((word) => word.charAt(0).toUpperCase());
  return !isInstrument && initials.join("") === term;
}

const lawBody =
  /\s+(?:Commission|Association|Institute|Cent(?:re|er)|Academy|Society|Journal|Department|Division|Fellowship)\b|\s+\((?!IHL|IHRL|HRL|LOAC)[A-Z]{3,}\)/y;

/** "International Law Commission" · "Tribunal for the Law of the Sea" */
function isInName(text: string, { start, end }: Range): boolean {
  if (!/^[A-Z]/.test(text.charAt(start))) return false;
  lawBody.lastIndex = end;
  if (lawBody.test(text)) return true;
  return /(?:Tribunal|Institute|Division)\s+(?:for|on|of)\s+(?:the\s+)?$/.test(
    text.slice(Math.max(0, start - 24), start),
  );
}

/** "Charter" alone stands for what was named before. */
function isShort(written: string): boolean {
  return !/\s/.test(written) && ruleOf(headOf(written)) !== undefined;
}
