// The codes of all diagnostics (language.md, Diagnostics) with the severity that each has as long as no
// codebook's `check` says otherwise. Here because codebooks are read with it.

import type { Severity } from "./entity.ts";

export type DiagnosticCode = keyof typeof defaultSeverities;

export const defaultSeverities = {
  "unclosed-mark": "error",
  "unclosed-block": "error",
  "malformed-attributes": "error",
  "empty-mark": "warning",
  "unknown-kind": "warning",
  "duplicate-attribute": "warning",
  "duplicate-id": "warning",
  "image-or-demand": "hint",
  "unknown-attribute": "hint",
  "unknown-status": "warning",
  "unknown-value": "warning",
  "unknown-key": "hint",
  "bad-date": "warning",
  "unknown-actor": "warning",
  "unknown-law": "warning",
  "unknown-topic": "hint",
  "unknown-position": "warning",
  "ambiguous-actor": "warning",
  "ambiguous-law": "warning",
  "kind-mismatch": "warning",
  "no-addressee": "hint",
  "front-matter": "error",
  "text-changed": "warning",
  "citation-year": "warning",
  codebook: "error",
} as const satisfies Record<string, Severity>;

export function isDiagnosticCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(defaultSeverities, text);
}
