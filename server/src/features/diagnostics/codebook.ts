// What is wrong in a codebook: what could not be read, and names that stand for nothing once all the
// codebooks around it are known.

import type { CodebookReading } from "../../registry/codebook.ts";
import type { CodebookName } from "../../registry/codebook-yaml.ts";
import { type Registry, withCodebooks } from "../../registry/registry.ts";
import { builtInKind, builtInKinds, withArticle } from "../../syntax/kinds.ts";
import { nearestFirst } from "../../text/edit-distance.ts";
import { byPlace } from "../../text/range.ts";
import { inMessage, listInMessage } from "../../text/shortened.ts";
import { everyone, nobody } from "../../workspace/list-attributes.ts";
import { isPositionKind } from "../../workspace/resolution.ts";
import { knownStatuses } from "../attribute-keys.ts";
import { likelyWords } from "../quick-fixes/likely-words.ts";
import { circlesIn } from "./codebook-circles.ts";
import type { Diagnostic, Finding } from "./diagnostic.ts";
import { withSeverity } from "./diagnostics.ts";
import { checkName } from "./names.ts";

/** `around` is what the codebooks above it make. Offsets count in the codebook's text. */
export function codebookDiagnostics(
  { codebook, problems, names }: CodebookReading,
  around: Registry,
): readonly Diagnostic[] {
  const registry = withCodebooks(around, [codebook]);
  // Something may be unknown only because its entry cannot be read.
  const judged = problems.length > 0 ? names.filter((name) => !isReference(name)) : names;
  const findings = [
    ...problems,
    ...judged.flatMap((name) => judge(registry, name)),
    ...circlesIn(registry, names),
  ];
  return withSeverity(findings.sort(byPlace), registry);
}

function isReference({ of }: CodebookName): boolean {
  return of === "actor" || of === "law" || of === "topic" || of === "position";
}

function judge(registry: Registry, written: CodebookName): readonly Finding[] {
  switch (written.of) {
    case "actor":
      return written.name === everyone || written.name === nobody
        ? []
        : checkName(registry, { ...written, category: "actor" });
    case "law":
    case "topic":
      return checkName(registry, { ...written, category: written.of });
    case "position":
      return unknownPosition(registry, written);
    case "new kind":
      return builtIn(written);
    case "kind of position":
      return noKindOfPosition(registry, written);
    case "status":
      return unknownStatus(written);
  }
}

function builtIn({ name, start, end }: CodebookName): readonly Finding[] {
  if (!builtInKind(name)) return [];
  const message = `${name} is a kind of mark already, and what stands here for it does not count. Give your kind another name.`;
  return [{ code: "codebook", message, start, end }];
}

function unknownPosition(
  { positions }: Registry,
  { name, start, end }: CodebookName,
): readonly Finding[] {
  if (positions.has(name)) return [];
  const nearest = likelyWords([...positions.keys()], name);
  const hint = nearest.length > 0 ? ` Spelt nearly like it: ${listInMessage(nearest)}.` : "";
  const message = `“${inMessage(name)}” is no position of your codebooks.${hint} Add an entry for it under “positions”, if only its id and a colon, or name another.`;
  return [{ code: "unknown-position", message, start, end }];
}

function noKindOfPosition(
  registry: Registry,
  { name, start, end }: CodebookName,
): readonly Finding[] {
  if (isPositionKind(registry, name)) return [];
  const known = [
    ...builtInKinds.filter(({ isPosition }) => isPosition).map((kind) => kind.name),
    ...[...registry.kinds.values()].filter(({ position }) => position).map(({ id }) => id),
  ];
  const message = `${inMessage(name)} is no kind of position. Known kinds: ${listInMessage(nearestFirst(known, name))}.`;
  return [{ code: "unknown-kind", message, start, end }];
}

function unknownStatus({ name, kind = "", start, end }: CodebookName): readonly Finding[] {
  const known = knownStatuses(kind);
  if (known.length === 0 || known.includes(name)) return [];
  const nearest = nearestFirst(known, name).join(", ");
  const message = `“${inMessage(name)}” is no status of ${withArticle(kind)}. Known: ${nearest}.`;
  return [{ code: "unknown-status", message, start, end }];
}
