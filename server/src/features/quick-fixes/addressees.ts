// Fixes for no-addressee: whoever the text around the demand names, offered and never chosen unasked.

import type { Annotation } from "../../syntax/document.ts";
import { putAttribute } from "../../syntax/edits/attribute-edits.ts";
import { onceFor } from "../../text/once.ts";
import type { Range } from "../../text/range.ts";
import { inMessage } from "../../text/shortened.ts";
import { everyone, namesIn, nobody } from "../../workspace/list-attributes.ts";
import { nameOf } from "../../workspace/look-up.ts";
import type { Statement } from "../../workspace/statement.ts";
import { headAround } from "../heads.ts";
import { markFrom, marksWithin } from "./places.ts";
import type { Candidate, Fixer } from "./quick-fix.ts";

const mostActors = 5;
/** How far back from a demand its sentence is looked through, and how far the demand itself. */
const longestSentence = 500;

export const fixAddressee: Fixer = (statement, { start }) => {
  const { document, registry } = statement;
  const demand = markFrom(document, start);
  if (!demand) return [];
  const head = headAround(statement, demand);
  const addressTo = (value: string, title: string): Candidate[] => {
    const to = (mark: Annotation): Candidate => ({
      title: `Add to=${inMessage(value)}: ${title}`,
      edits: [putAttribute(document, mark, "to", [value])],
      changes: "attributes",
    });
    if (!head) return [to(demand)];
    // Said once at the verb, it holds for all that is demanded there.
    const titleOfHead = `Add to=${inMessage(value)} to the demand around it: ${title}`;
    return [{ ...to(head), title: titleOfHead }, to(demand)];
  };
  const sentence = sentenceAround(document.text, demand);
  const ids = [...new Set([...actorsIn(statement, demand, sentence), ...audience(statement)])];
  const actors = ids
    .slice(0, mostActors)
    .flatMap((id) => addressTo(id, inMessage(nameOf(registry, "actor", id))));
  const toAll = everybody.test(document.text.slice(sentence.start, sentence.end))
    ? addressTo(everyone, "everyone")
    : [];
  const toNobody = addressTo(nobody, "nobody is named");
  const last = toNobody.pop();
  const all = "Add to=- to all demands that name nobody";
  return [...actors, ...toAll, ...toNobody, ...(last ? [{ ...last, all }] : [])];
};

const everybody =
  /\b(?:all (?:parties|(?:Member )?States|countries|sides|nations|members)|every State|everyone|international community|Member States)\b/i;

/** Those within the demand first, then those before it, the nearest first; the speaker is none. */
function actorsIn(
  { document, resolutions }: Statement,
  demand: Annotation,
  sentence: Range,
): readonly string[] {
  const own = resolutions[demand.index];
  const by = new Set(own?.type === "position" ? own.by : []);
  const idsIn = (range: Range) =>
    marksWithin(document, range).flatMap((mark) => {
      const resolved = resolutions[mark.index];
      if (mark.kind !== "actor") return [];
      if (resolved?.type !== "entity" || resolved.candidates.length !== 1) return [];
      const [entity] = resolved.candidates;
      return entity && !by.has(entity.id) ? [entity.id] : [];
    });
  const before = idsIn({ start: sentence.start, end: demand.start });
  return [...idsIn(demand), ...before.reverse()];
}

/** From where the demand's sentence, or its paragraph, begins; of a long demand only its start. */
function sentenceAround(text: string, demand: Annotation): Range {
  const from = Math.max(0, demand.start - longestSentence);
  const before = text.slice(from, demand.start);
  let start = 0;
  for (const { index, 0: end } of before.matchAll(/[.!?…]["”’)\]]*\s|\r?\n[ \t>]*\r?\n/g)) {
    start = index + end.length;
  }
  return { start: from + start, end: Math.min(demand.end, demand.start + longestSentence) };
}

/** Whom the statement as a whole is addressed to; of a long list the first. */
const audience = onceFor(({ document, registry }: Statement): readonly string[] =>
  namesIn(document.frontMatter.values.get("audience"))
    .slice(0, mostActors)
    .flatMap((name) => {
      const [found, another] = registry.lookUp("actor", name);
      return found && !another ? [found.id] : [];
    }),
);
