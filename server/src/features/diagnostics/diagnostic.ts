// What a diagnostic is: a stable code (language.md, Diagnostics), a place, and a message that says
// what is wrong and how to mend it.

import type { Severity } from "../../registry/entity.ts";
import type { Range } from "../../text/range.ts";

export type DiagnosticCode = keyof typeof defaultSeverities;

/** As long as no codebook's `check` says otherwise. */
export const defaultSeverities = {
  "unclosed-mark": "error",
  "malformed-attributes": "error",
  "empty-mark": "warning",
  "unknown-kind": "warning",
  "duplicate-attribute": "warning",
  "duplicate-id": "warning",
  "image-or-demand": "hint",
  "unknown-attribute": "hint",
  "unknown-status": "warning",
  "bad-date": "warning",
  "unknown-actor": "warning",
  "unknown-law": "warning",
  "unknown-topic": "hint",
  "ambiguous-actor": "warning",
  "ambiguous-law": "warning",
  "kind-mismatch": "warning",
  "no-addressee": "hint",
  "front-matter": "error",
  codebook: "error",
} as const satisfies Record<string, Severity>;

export interface Finding extends Range {
  readonly code: DiagnosticCode;
  readonly message: string;
}

export interface Diagnostic extends Finding {
  readonly severity: Exclude<Severity, "off">;
}
