// What is offered in attributes: the keys that are not there yet, and the values of the one before the
// cursor.

import { listKeys, writeAttributeValue } from "../../syntax/attributes.ts";
import { firstPart } from "../../syntax/document.ts";
import { once } from "../../text/once.ts";
import { actorListKeys } from "../../workspace/list-attributes.ts";
import { isPositionKind } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import { knownAttributes, knownStatuses } from "../attribute-keys.ts";
import { meaningOfKey, titleOfKey } from "../attribute-meanings.ts";
import type { AttributesPlace } from "./attributes-place.ts";
import type { Asked, Completion } from "./completion.ts";
import { keysWithValues, valuesFor } from "./values.ts";

export function attributeCompletions(
  statement: Statement,
  typing: AttributesPlace,
  asked: Asked,
): readonly Completion[] {
  const { place, rest, typed } = typing;
  const isClosingQuote = place.at === "value" && rest === place.quote;
  if (rest !== "" && !isClosingQuote && !asked.isExplicit) return [];
  const range = { start: place.start, end: place.end };
  if (place.at === "value") {
    return valuesFor(statement, typing, place, asked).map(({ value, further, ...offered }) => ({
      ...offered,
      label: value,
      range,
      text: writeAttributeValue(value, listKeys.has(place.key)),
      filter: `${typed}${further}`,
      endsWith: typed !== "" && place.quote === "" && closedKeys.has(place.key) ? ["}", " "] : [],
    }));
  }
  const isHeading = typing.of.kind === undefined;
  const goesOn = offersValues(statement, typing, asked);
  // Directly before another key a value could not end.
  const isBeforeKey = place.start === place.end && /[\p{L}\p{N}_#.-]/u.test(typing.next);
  return keysFor(statement, typing)
    .filter((key) => !typing.keys.includes(key) && key.startsWith(typed.toLowerCase()))
    .map((key) => ({
      label: key,
      detail: titleOfKey(key),
      meaning: meaningOfKey(key, isHeading),
      kind: "key",
      range,
      text: place.hasValue ? key : `${key}=`,
      ...(isBeforeKey && { behind: " " }),
      filter: `${typed}${key.slice(typed.length)}`,
      goesOn: !place.hasValue && goesOn(key),
    }));
}

/** What these say is one of a few known words, so that the beginning of one can only be meant for it. */
const closedKeys: ReadonlySet<string> = new Set(["status", "stance", "confidence"]);

/** Whether there is something to choose from as soon as the key is there. */
function offersValues(
  statement: Statement,
  typing: AttributesPlace,
  asked: Asked,
): (key: string) => boolean {
  const { start } = typing.place;
  const of = (key: string) => {
    const place = { at: "value", key, start, end: start, quote: "", others: [] } as const;
    return valuesFor(statement, { ...typing, typed: "" }, place, asked).length > 0;
  };
  const actors = once(() => of("by"));
  const positions = once(() => of("re"));
  return (key) => {
    if (!keysWithValues.has(key)) return false;
    if (key === "to") return true;
    if (actorListKeys.has(key)) return actors();
    return key === "as" || key === "re" ? positions() : of(key);
  };
}

/** What is set most often and is not known otherwise comes first. */
const usual = ["status", "basis", "as", "about", "stance", "due", "by"];
const ofHeadings = ["by", "to", "date"];

function keysFor(
  statement: Statement,
  { of: { kind, position }, of, typed }: AttributesPlace,
): readonly string[] {
  if (kind === undefined) return ofHeadings;
  const { registry } = statement;
  // A target says already which position it is.
  const known = knownAttributes(kind, isPositionKind(registry, kind)).filter(
    (key) => key !== "as" || position === null,
  );
  const mayBeTo = kind === "demand" && "to".startsWith(typed);
  const first = mayBeTo && !hasAddressee(statement, of.start) ? ["to", ...usual] : usual;
  const order = (key: string) => (first.includes(key) ? first.indexOf(key) : first.length);
  const status = knownStatuses(kind).length > 0;
  return [...known]
    .filter((key) => key !== "status" || status || kind === "rejection")
    .sort((a, b) => order(a) - order(b));
}

/** Whether the mark that starts there, as it stands, has one from elsewhere: its head, the codebook, the section. */
function hasAddressee({ document, resolutions }: Statement, start: number): boolean {
  const mark = document.annotations.find((each) => each.start === start);
  const resolved = mark && resolutions[firstPart(document, mark).index];
  return resolved?.type === "position" && resolved.to.length > 0;
}
