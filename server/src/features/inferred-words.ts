// Where a position has something from that is not written on its mark, in words.

import { dateInWords } from "../registry/date.ts";
import { builtInKind } from "../syntax/kinds.ts";
import { shortened } from "../text/shortened.ts";
import { everyone } from "../workspace/list-attributes.ts";
import { nameOf } from "../workspace/look-up.ts";
import type { Statement } from "../workspace/statement.ts";
import { headWords } from "./heads.ts";
import type { Inferred, InferredKey, Source } from "./inferred.ts";
import { wordsOf } from "./mention.ts";

const longestQuote = 80;

/** `To: Russia. From the heading “What Russia should do”.` Plain text. */
export function inferredInWords(statement: Statement, { key, values, source }: Inferred): string {
  const { registry } = statement;
  if (key === "stance") return `A vote counts as ${values[0]} where it does not say otherwise.`;
  const category = key === "basis" ? "law" : "actor";
  const named = values.map((value) =>
    key === "date"
      ? dateInWords(value)
      : value === everyone
        ? "everyone"
        : nameOf(registry, category, value),
  );
  return `${titles[key]}: ${shortened(named.join(", "), 200)}. ${sourceInWords(statement, source)}.`;
}

const titles: Readonly<Record<Exclude<InferredKey, "stance">, string>> = {
  by: "By",
  "on-behalf-of": "On behalf of",
  via: "Reported by",
  to: "To",
  basis: "Legal ground",
  date: "Said on",
};

function sourceInWords(statement: Statement, source: Source): string {
  switch (source.from) {
    case "head": {
      const { kind } = source.head;
      const title = builtInKind(kind)?.title ?? statement.registry.kinds.get(kind)?.title ?? kind;
      return `From the ${title} around it: ${quoted(headWords(statement, source.head))}`;
    }
    case "turn":
      return `From the speaker before it: ${quoted(wordsOf(statement, source.speaker))}`;
    case "heading":
      return `From the heading ${quoted(source.section.title)}`;
    case "front matter":
      return `From the front matter: ${source.key}`;
    case "codebook":
      return `From the codebook: ${shortened(source.position, longestQuote)}`;
    case "kind":
      return "From the kind of the mark";
    case "report":
      return "Whoever speaks here reports it, as the mark says that another does";
  }
}

function quoted(words: string): string {
  return `“${shortened(words.replaceAll(/\s+/g, " ").trim(), longestQuote)}”`;
}
