// Acts that are cited by kind and number: Regulation (EU) No 833/2014 · Executive Orders 13818 and 14024 ·
// decision 79/501 · presidential statement 2023/1.

import type { Registry } from "../../registry/registry.ts";
import { readCitations } from "../citation/read-citation.ts";
import type { LawFinding } from "./law-finding.ts";

const TREATY = "EU|EC|EEC|CFSP|JHA|Euratom";
const euAct = new RegExp(
  `(?:Implementing\\s|Delegated\\s)?(?:Regulation|Directive|Decision|Framework\\sDecision|Common\\sPosition|Joint\\sAction)\\s{1,2}(?:\\((?:${TREATY})\\)\\s)?(?:No\\.?\\s)?\\d{1,4}/\\d{1,4}(?:/(?:${TREATY}))?(?![\\w/])`,
  "y",
);
const decision = /[Dd]ecision\s{1,2}(?:\d{1,2}\/\d{3,4})(?!\d|\/)/y;
const statement = /[Pp]residential\s{1,2}[Ss]tatement\s{1,2}(?:of\s)?(?:19|20)\d\d\/\d{1,3}(?!\d)/y;
const orders =
  /(?:Executive\s{1,2}Orders?|E\.O\.|EO)\s{0,2}-?(?:No\.?\s)?(1[0-9]{4}|[1-9]\d{3})(?!\d|[.,]\d)/y;
const nextOrder = /(?:,\s(?:and\s)?|\sand\s|,?\sor\s)(1[0-9]{4})(?!\d|[.,]\d)/y;

/** The act whose word is at `start`. */
export function readAct(text: string, start: number, registry: Registry): LawFinding | undefined {
  for (const form of [euAct, decision, statement]) {
    form.lastIndex = start;
    const [written] = form.exec(text) ?? [];
    if (written === undefined) continue;
    const cited = readCitations(withOrgan(text, start, written), registry);
    const [first] = cited;
    if (first === undefined) continue;
    const ids = cited.map(({ id }) => id);
    return { kind: "citation", start, end: form.lastIndex, ids, what: first.kind };
  }
  return undefined;
}

/** Only the institution before it tells whose decision it is. */
function withOrgan(text: string, start: number, written: string): string {
  const before = text.slice(Math.max(0, start - 12), start);
  const [, organ = ""] = /\b((?:EU|Council|Commission)\s)$/.exec(before) ?? [];
  return organ + written;
}

export function readExecutiveOrders(text: string, start: number): readonly LawFinding[] {
  orders.lastIndex = start;
  const first = orders.exec(text);
  if (first === null) return [];
  let end = orders.lastIndex;
  const found = [executiveOrder(start, end, first[1] ?? "")];
  for (;;) {
    nextOrder.lastIndex = end;
    const [, number] = nextOrder.exec(text) ?? [];
    if (number === undefined) return found;
    end = nextOrder.lastIndex;
    found.push(executiveOrder(end - number.length, end, number));
  }
}

function executiveOrder(start: number, end: number, number: string): LawFinding {
  return { kind: "citation", start, end, ids: [`EO-${number}`], what: "executive order" };
}
