// unknown-key: a key of the front matter that is spelt nearly like a known one, and so does nothing.
// unknown-value, for what its keys say. Other keys are the analyst's own.

import type { Document } from "../../syntax/document.ts";
import { editDistance, nearestFirst } from "../../text/edit-distance.ts";
import type { Range } from "../../text/range.ts";
import { inMessage } from "../../text/shortened.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Finding } from "./diagnostic.ts";

const knownKeys = [
  "title",
  "speaker",
  "on-behalf-of",
  "audience",
  "forum",
  "meeting",
  "date",
  "language",
  "source",
  "coder",
  "text-hash",
  "topics",
  "coding",
  "note",
];
export const knownCodings = ["complete", "partial"];

export function checkFrontMatter({ document }: Statement): readonly Finding[] {
  const { values, places } = document.frontMatter;
  const findings: Finding[] = [];
  for (const key of values.keys()) {
    const meant = meantKey(key);
    const place = places.get(key);
    if (!meant || !place) continue;
    const message = `${inMessage(key)} is no known key of the front matter, and does nothing; it is kept. If ${meant} is meant, write it so.`;
    findings.push({ code: "unknown-key", message, ...(keyPlace(document, key) ?? place) });
  }
  const coding = values.get("coding");
  const place = places.get("coding");
  if (place && coding !== null && !knownCodings.includes(String(coding))) {
    const nearest = nearestFirst(knownCodings, String(coding)).join(", ");
    const message = `“${inMessage(String(coding))}” is no value of coding. Known: ${nearest}.`;
    findings.push({ code: "unknown-value", message, ...place });
  }
  return findings;
}

/** The known key that differs from `key` only by case, by `_` or a space for `-`, or by one letter. */
export function meantKey(key: string): string | undefined {
  if (knownKeys.includes(key) || key.length > 20) return undefined;
  const plain = key.toLowerCase().replace(/[_ ]/g, "-");
  return knownKeys.find((known) => plain === known || editDistance(plain, known, 1) <= 1);
}

/** A key stands this close before its value, or it is not looked for. */
const nearby = 200;

/** Where a key stands at the start of a line; `undefined` where it is written otherwise. */
function keyPlace({ text, frontMatter }: Document, key: string): Range | undefined {
  const valueStart = frontMatter.places.get(key)?.start ?? 0;
  const from = Math.max(0, valueStart - nearby);
  const before = text.slice(from, valueStart);
  for (let place = before.lastIndexOf(key); place > 0; place = before.lastIndexOf(key, place - 1)) {
    const isAtLineStart = /[\r\n]/.test(before.charAt(place - 1));
    if (isAtLineStart && /^ *:/.test(before.slice(place + key.length))) {
      return { start: from + place, end: from + place + key.length };
    }
  }
  return undefined;
}
