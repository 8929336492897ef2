// Organs, organisations, groups and armed groups as entries.

import { once } from "../../text/once.ts";
import { dateInWords } from "../date.ts";
import type { Entity, Fact } from "../entity.ts";
import { membershipFacts, membersOf } from "./memberships.ts";
import { entity, fact } from "./names.ts";
import type { OrganisationRow } from "./rows.ts";

export function organisationEntity(id: string, row: OrganisationRow): Entity {
  const facts = once(() => organisationFacts(id, row));
  return {
    ...entity(id, row),
    category: "actor",
    kind: row.kind,
    get facts() {
      return facts();
    },
    ...(row["part-of"] && { partOf: row["part-of"] }),
    ...membersOf(id),
  };
}

function organisationFacts(id: string, row: OrganisationRow): readonly Fact[] {
  const facts: Fact[] = [];
  if (row.founded) facts.push(fact("Founded", dateInWords(String(row.founded))));
  if (row.ended) facts.push(fact("Ended", dateInWords(String(row.ended))));
  if (row.mandate) facts.push(fact("Mandate", row.mandate));
  if (row.seat) facts.push(fact("Seat", row.seat));
  return [...facts, ...membershipFacts(id)];
}
