// Which attributes and statuses have a meaning on which kind of mark (language.md, "What a target
// means"). Others are kept as they are.

const onAnyMark = ["note", "confidence"];
const onAnyPosition = ["by", "as", "on-behalf-of", "re", "if", "due", "date", "via", "stance"];
const keysOf = new Map([
  ["demand", ["to", "status", "basis"]],
  ["commitment", ["to", "status"]],
  ["claim", ["about", "status", "evidence"]],
  ["condemnation", ["about", "to", "basis"]],
  ["support", ["about", "to", "basis"]],
  ["warning", ["about", "to", "basis"]],
  ["vote", []],
  ["rejection", ["to", "about", "basis", "status", "evidence"]],
  ["topic", ["by", "stance"]],
  ["actor", ["role"]],
  ["law", ["at"]],
]);
const statusesOf = new Map([
  ["demand", ["open", "met", "partly-met", "rejected", "withdrawn", "lapsed"]],
  ["commitment", ["open", "met", "partly-met", "broken", "withdrawn", "lapsed"]],
  ["claim", ["unverified", "supported", "disputed", "false"]],
]);

const valuesOf = new Map([
  ["stance", ["for", "against", "neutral"]],
  ["confidence", ["low", "medium", "high"]],
]);

/** Any word can be one. */
const usualRoles: readonly string[] = ["speaker", "addressee", "target"];

/** The kind's own first. A kind that a codebook declares has those of any position, or of any mark. */
export function knownAttributes(kind: string, isPosition: boolean): readonly string[] {
  return [...(keysOf.get(kind) ?? []), ...(isPosition ? onAnyPosition : []), ...onAnyMark];
}

/** Whether the attributes of this kind are known at all; those of other kinds are the codebook's. */
export function hasKnownAttributes(kind: string): boolean {
  return keysOf.has(kind);
}

/** Empty where the kind has no status. */
export function knownStatuses(kind: string): readonly string[] {
  return statusesOf.get(kind) ?? [];
}

/** The words to choose from for an attribute of a kind of mark; empty where there are none. */
export function wordsFor(kind: string, key: string): readonly string[] {
  if (key === "status") return knownStatuses(kind);
  return key === "role" ? usualRoles : knownValues(key);
}

/** The values that an attribute can have on any kind of mark; empty where any will do. */
export function knownValues(key: string): readonly string[] {
  return valuesOf.get(key) ?? [];
}
