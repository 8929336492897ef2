// Laws of one State: "the Constitution of Kenya", "article 208 of the criminal code of the Russian Federation".

import type { Registry } from "../../registry/registry.ts";
import type { LawFinding } from "./law-finding.ts";

const STATE =
  "(?:\\s+of\\s+(?:the\\s+)?([A-Z][\\w-]*(?:\\s+(?:(?:of|and)\\s+(?:the\\s+)?)?[A-Z][\\w-]*){0,4}))";
const constitution = new RegExp(`Constitution${STATE}`, "y");
const behindArticle = new RegExp(
  `((?:[A-Z]?[a-z]+\\s+){0,2}(?:[Cc]onstitution|(?:[Pp]enal|[Cc]riminal|[Cc]ivil)\\s+[Cc]ode))${STATE}?`,
  "y",
);

/** A State's constitution by its name, from the word on. */
export function readConstitution(
  text: string,
  start: number,
  registry: Registry,
): LawFinding | undefined {
  constitution.lastIndex = start;
  const [whole = "", named = ""] = constitution.exec(text) ?? [];
  const state = longestState(named, registry);
  if (state === undefined) return undefined;
  const end = start + whole.length - named.length + state.name.length;
  const id = `${state.id}-CONSTITUTION`;
  return { kind: "unknown name", start, end, id, head: "constitution", likely: [] };
}

/** What an article is of, from the first word of the law's name on. */
export function domesticLawAt(
  text: string,
  start: number,
  registry: Registry,
): { readonly end: number; readonly id: string } | undefined {
  behindArticle.lastIndex = start;
  const [whole, law = "", named = ""] = behindArticle.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const name = law.toUpperCase().replace(/[^A-Z]+/g, "-");
  const state = longestState(named, registry);
  if (state === undefined) return { end: start + law.length, id: name };
  return {
    end: start + whole.length - named.length + state.name.length,
    id: `${state.id}-${name}`,
  };
}

/** The State that the words begin with. */
function longestState(
  words: string,
  registry: Registry,
): { readonly id: string; readonly name: string } | undefined {
  for (let name = words; name !== ""; name = name.replace(/(?:^|\s+)\S+$/, "")) {
    const [state, other] = registry.lookUp("actor", name);
    if (state !== undefined && other === undefined) return { id: state.id, name };
  }
  return undefined;
}
