// A built-in entry as a document to read: what it is called, what is known of it, and where that is from.

import { dateInWords } from "../registry/date.ts";
import type { Alias, Category, Entity } from "../registry/entity.ts";
import { builtInRegistry } from "../registry/registry.ts";
import { lookUp, nameOf } from "../workspace/look-up.ts";

/** Only what would be read as markup is escaped: the page is read as its source, too. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_<[\]]/g, "\\$&");
}

/** Entries and laws that are known by their citation. */
export function builtInEntry(category: Category, id: string): Entity | undefined {
  const registry = builtInRegistry();
  const entity = registry.entity(category, id);
  if (entity) return entity.id.startsWith("PERSON:") ? undefined : entity;
  if (category !== "law") return undefined;
  const found = lookUp(registry, "law", id).filter((law) => law.id === id);
  return found.length === 1 ? found[0] : undefined;
}

/** Markdown. */
export function registryEntry(category: Category, id: string): string | undefined {
  const entity = builtInEntry(category, id);
  if (!entity) return undefined;
  const { name, officialName, kind, facts, note, url, partOf, parent } = entity;
  const named = (other: string) => plain(nameOf(builtInRegistry(), category, other));
  return [
    `# ${plain(officialName ?? name)}`,
    [
      row("Id", plain(id)),
      row("Kind", plain(kind)),
      officialName && officialName !== name ? row("Usual name", plain(name)) : "",
      ...facts.map(({ label, value }) => row(label, plain(value))),
      partOf ? row("Part of", named(partOf)) : "",
      parent ? row("Under", named(parent)) : "",
      url ? row("Official text", `<${url}>`) : "",
    ]
      .filter((each) => each !== "")
      .join("\n"),
    note ? plain(note) : "",
    names(entity),
    members(entity),
    `This entry is built into Statemark and cannot be changed here. A codebook, statemark.yaml, can add to it: write an entry with the id ${plain(id)} under “${category}s”.`,
  ]
    .filter((paragraph) => paragraph !== "")
    .join("\n\n")
    .concat("\n");
}

function row(label: string, value: string): string {
  return `- ${plain(label)}: ${value}`;
}

function names({ aliases }: Entity): string {
  if (aliases.length === 0) return "";
  const rows = aliases.map((alias) => `- ${plain(alias.text)}${aboutName(alias)}`);
  return `## Names\n\n${rows.join("\n")}`;
}

function aboutName({ why, since, until, languages }: Alias): string {
  const about = [
    why === "other name" ? "" : why,
    ...(languages && !why.startsWith("name in") ? [languages.join(", ")] : []),
    span(since, until),
  ].filter((part) => part !== "");
  return about.length === 0 ? "" : ` (${plain(about.join(", "))})`;
}

function members({ members: all = [], category }: Entity): string {
  if (all.length === 0) return "";
  const rows = all.map(({ id, role, since, until }) => {
    const about = [role ?? "", span(since, until)].filter((part) => part !== "").join(", ");
    const name = plain(nameOf(builtInRegistry(), "actor", id));
    return `- ${name}${about === "" ? "" : ` (${plain(about)})`}`;
  });
  return `## ${category === "law" ? "Parties" : "Members"}\n\n${rows.join("\n")}`;
}

function span(since: string | undefined, until: string | undefined): string {
  const from = since === undefined ? "" : `since ${dateInWords(since)}`;
  const to = until === undefined ? "" : `until ${dateInWords(until)}`;
  return [from, to].filter((part) => part !== "").join(" ");
}
