// All diagnostics of a statement, each checked in a file of its own.

import { defaultSeverities } from "../../registry/diagnostic-codes.ts";
import type { Registry } from "../../registry/registry.ts";
import type { Statement } from "../../workspace/statement.ts";
import { checkAddressees } from "./addressees.ts";
import { checkAttributes } from "./attributes.ts";
import type { Diagnostic, Finding } from "./diagnostic.ts";
import { checkImages } from "./images.ts";
import { checkKinds } from "./kinds.ts";
import { checkNames } from "./names.ts";

const checks: readonly ((statement: Statement) => readonly Finding[])[] = [
  ({ document }) => document.problems,
  checkKinds,
  checkAttributes,
  checkNames,
  checkAddressees,
  checkImages,
];

/** In document order. */
export function diagnostics(statement: Statement): readonly Diagnostic[] {
  return withSeverity(
    checks.flatMap((check) => check(statement)).sort((a, b) => a.start - b.start || a.end - b.end),
    statement.registry,
  );
}

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
