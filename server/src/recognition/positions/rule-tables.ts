// The rules of each language that has some.

import { once } from "../../text/once.ts";
import { type Language, makeRuleTable, type RuleTable } from "./rule-table.ts";
import english from "./rules/en.yaml";

const tables: ReadonlyMap<string, () => RuleTable> = new Map([
  ["en", once(() => makeRuleTable(english as Language))],
]);

/** `language` as in BCP 47; `undefined` where it has no rules. */
export function ruleTableFor(language: string): RuleTable | undefined {
  return tables.get(language.toLowerCase().split("-")[0] ?? "")?.();
}
