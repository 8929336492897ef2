// Fixes for no-addressee: whoever the text around the demand names, offered and never chosen unasked.

import type { Annotation } from "../../syntax/document.ts";
import { putAttribute } from "../../syntax/edits/attribute-edits.ts";
import { inMessage } from "../../text/shortened.ts";
import { everyone, nobody } from "../../workspace/list-attributes.ts";
import { nameOf } from "../../workspace/look-up.ts";
import { headAround } from "../heads.ts";
import { actorsAround, audience, namesEverybody } from "../likely-actors.ts";
import { markFrom } from "./places.ts";
import type { Candidate, Fixer } from "./quick-fix.ts";

const mostActors = 5;

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
  const { within, before } = actorsAround(statement, demand);
  const ids = [...new Set([...within, ...before, ...audience(statement)])];
  const actors = ids
    .slice(0, mostActors)
    .flatMap((id) => addressTo(id, inMessage(nameOf(registry, "actor", id))));
  const toAll = namesEverybody(statement, demand) ? addressTo(everyone, "everyone") : [];
  const toNobody = addressTo(nobody, "nobody is named");
  const last = toNobody.pop();
  const all = "Add to=- to all demands that name nobody";
  return [...actors, ...toAll, ...toNobody, ...(last ? [{ ...last, all }] : [])];
};
