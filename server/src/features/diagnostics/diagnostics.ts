// All diagnostics of a statement, each checked in a file of its own.

import { defaultSeverities } from "../../registry/diagnostic-codes.ts";
import type { Registry } from "../../registry/registry.ts";
import { onceFor } from "../../text/once.ts";
import { byPlace } from "../../text/range.ts";
import type { Statement } from "../../workspace/statement.ts";
import { checkAddressees } from "./addressees.ts";
import { checkAttributes } from "./attributes.ts";
import { checkCitationYears } from "./citation-years.ts";
import { checkDates } from "./dates.ts";
import type { Diagnostic, Finding } from "./diagnostic.ts";
import { checkFrontMatter } from "./front-matter.ts";
import { checkImages } from "./images.ts";
import { checkKinds } from "./kinds.ts";
import { checkNames } from "./names.ts";
import { checkText } from "./text-changed.ts";

const checks: readonly ((statement: Statement) => readonly Finding[])[] = [
  ({ document }) => document.problems,
  checkKinds,
  checkAttributes,
  checkDates,
  checkNames,
  checkCitationYears,
  checkAddressees,
  checkImages,
  checkFrontMatter,
  checkText,
];

/**
 * In document order. Worked out once for a statement: the quick fixes ask for them each time that the
 * cursor moves.
 */
export const diagnostics = onceFor((statement: Statement): readonly Diagnostic[] => {
  const findings = checks.flatMap((check) => check(statement));
  return withSeverity(findings.sort(byPlace), statement.registry);
});

/** The findings with the severity that applies; those that are switched off are left out. */
export function withSeverity(
  findings: readonly Finding[],
  registry: Registry,
): readonly Diagnostic[] {
  return findings.flatMap((finding) => {
    const severity = registry.severities.get(finding.code) ?? defaultSeverities[finding.code];
    return severity === "off" ? [] : [{ ...finding, severity }];
  });
}
