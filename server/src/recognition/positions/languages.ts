// The languages whose positions are recognised: one data file each.

import { type Language, makeRuleTable, type RuleTable } from "./rule-table.ts";
import english from "./rules/en.yaml";

const languages = new Map([["en", english as Language]]);

/** The rules for a language (BCP 47); `undefined` for one without. Made when first asked for. */
export const rulesFor: (language: string) => RuleTable | undefined = (() => {
  const made = new Map<string, RuleTable>();
  return (tag) => {
    const language = tag.toLowerCase().split("-")[0] ?? "";
    const data = languages.get(language);
    const table = made.get(language) ?? (data === undefined ? undefined : makeRuleTable(data));
    if (table !== undefined) made.set(language, table);
    return table;
  };
})();
