// Treaties and other instruments as entries.

import { once } from "../../text/once.ts";
import { dateInWords } from "../date.ts";
import type { Entity, Fact } from "../entity.ts";
import { membersOf } from "./memberships.ts";
import { type Day, entity, fact } from "./names.ts";
import { type InstrumentRow, organisationRows, stateRows } from "./rows.ts";

export function instrumentEntity(id: string, row: InstrumentRow): Entity {
  const facts = once(() => instrumentFacts(row));
  return {
    ...entity(id, row),
    category: "law",
    kind: row.kind,
    get facts() {
      return facts();
    },
    ...(row["part-of"] && { partOf: row["part-of"] }),
    ...(row.url && { url: row.url }),
    ...membersOf(id),
  };
}

function instrumentFacts(row: InstrumentRow): readonly Fact[] {
  const facts: Fact[] = [];
  const words = (date: Day) => dateInWords(String(date));
  const place = (date: Day) => words(date) + (row.at ? `, ${row.at}` : "");
  if (row.adopted) facts.push(fact("Adopted", place(row.adopted)));
  if (row.opened) facts.push(fact("Opened for signature", place(row.opened)));
  if (row.signed) facts.push(fact("Signed", place(row.signed)));
  if (row["not-in-force"]) facts.push(fact("In force", "not yet"));
  const since = row["in-force"];
  if (since && row.ended) {
    facts.push(fact("In force", `from ${words(since)} to ${words(row.ended)}`));
  } else if (since) {
    facts.push(fact("In force", `since ${words(since)}`));
  }
  if (row.depositaries) {
    const names = row.depositaries.map((key) => (stateRows[key] ?? organisationRows[key])?.name);
    facts.push(fact(names.length > 1 ? "Depositaries" : "Depositary", names.join(", ")));
  }
  return facts;
}
