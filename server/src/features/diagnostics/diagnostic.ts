// What a diagnostic is: a stable code (language.md, Diagnostics), a place, and a message that says
// what is wrong and how to mend it.

import type { DiagnosticCode } from "../../registry/diagnostic-codes.ts";
import type { Severity } from "../../registry/entity.ts";
import type { Range } from "../../text/range.ts";

export interface Finding extends Range {
  readonly code: DiagnosticCode;
  readonly message: string;
}

export interface Diagnostic extends Finding {
  readonly severity: Exclude<Severity, "off">;
}
