// Lists of sanctions, the statutes behind them and executive orders, by name: the SDN List · CAATSA ·
// Executive Order 13382. Acts of the European Union by name too: the GDPR.

import type { Entity } from "../../registry/entity.ts";
import { executiveOrder, lawsNamed } from "../../registry/named-laws.ts";
import type { Citation } from "./citation.ts";
import { readEuAct } from "./eu-act.ts";

const order =
  /^(?:(?:US|U\.S\.|United States) )?(?:Executive Order|E\.O\.|EO)[ -]?(?:no\.? )?([1-9]\d{3,4})$/i;

export function readNamedLaw(text: string): readonly Citation[] {
  const number = order.exec(text)?.[1];
  return number === undefined ? lawsNamed(text).map(citation) : [executiveOrderCitation(number)];
}

function citation(law: Entity): Citation {
  return readEuAct(law.id) ?? plain(law);
}

function plain({ id, name, kind, url, facts, note }: Entity): Citation {
  return {
    id,
    name,
    kind,
    reading: name,
    number: id,
    facts,
    ...(url && { url }),
    ...(note && { note }),
  };
}

function executiveOrderCitation(number: string): Citation {
  const row = executiveOrder(number);
  const name = `Executive Order ${number}`;
  return {
    id: `EO-${number}`,
    name,
    kind: "executive order of the President of the United States",
    reading: name,
    number,
    ...(row && { year: row.year }),
    url: `https://www.federalregister.gov/executive-order/${number}`,
    ...(row && {
      facts: [
        { label: "About", value: row.about },
        { label: "Issued", value: String(row.year) },
      ],
    }),
  };
}
