// Words as they must be written in YAML.

import { writeScalar } from "../registry/codebook-addition.ts";

/** What goes between the quotes that are there ("" for none). */
export function inQuotes(value: string, quote: string): string {
  if (quote === "'") return value.replaceAll("'", "''");
  return quote === "" ? writeScalar(value) : JSON.stringify(value).slice(1, -1);
}
