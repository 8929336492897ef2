// Laws that are found by their names and are no instruments between States: acts of the European Union,
// lists of sanctions, the statutes and orders under which States impose them.

import { once } from "../text/once.ts";
import actData from "./data/eu-acts.yaml";
import sanctionData from "./data/sanctions.yaml";
import type { Entity, Fact } from "./entity.ts";
import { nameIndex } from "./name-index.ts";

export interface EuActRow {
  readonly name: string;
  readonly about: string;
  readonly also?: readonly string[];
}

export interface SanctionRow {
  readonly name: string;
  readonly also?: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly kind: string;
  readonly by: string;
  readonly "kept-by"?: string;
  readonly adopted?: number;
  readonly ended?: number;
  readonly "public-law"?: string;
  readonly url?: string;
  readonly note?: string;
}

export interface ExecutiveOrderRow {
  readonly about: string;
  readonly year: number;
}

type Rows<Row> = Readonly<Record<string, Row>>;

const euActs = new Map(Object.entries((actData as { readonly acts: Rows<EuActRow> }).acts));
const { laws, "executive-orders": orders } = sanctionData as {
  readonly laws: Rows<SanctionRow>;
  readonly "executive-orders": Rows<ExecutiveOrderRow>;
};
const executiveOrders = new Map(Object.entries(orders));

/** `id` as in `CELEX:32014R0833`; `undefined` where our list does not have the act. */
export function euAct(id: string): EuActRow | undefined {
  return euActs.get(id);
}

/** `number` as in `13382`; `undefined` where our list does not have the order. */
export function executiveOrder(number: string): ExecutiveOrderRow | undefined {
  return executiveOrders.get(number);
}

/** All with names of their own, as entities; those of the European Union under their CELEX numbers. */
export const namedLaws: () => readonly Entity[] = once(() => [
  ...[...euActs].map(([id, row]) => actEntity(id, row)),
  ...Object.entries(laws).map(([id, row]) => sanctionEntity(id, row)),
]);

const index = once(() => nameIndex(namedLaws()));

/** Several where they share the name. */
export function lawsNamed(name: string): readonly Entity[] {
  return index().lookUp(name);
}

function actEntity(id: string, { name, about, also = [] }: EuActRow): Entity {
  return {
    id,
    category: "law",
    kind: "European Union act",
    name,
    aliases: also.map((text) => ({ text, why: "other name" })),
    facts: [{ label: "About", value: about }],
    source: "built-in",
  };
}

function sanctionEntity(id: string, row: SanctionRow): Entity {
  const facts: Fact[] = [];
  const publicLaw = row["public-law"];
  if (row["kept-by"]) facts.push({ label: "Kept by", value: row["kept-by"] });
  if (row.adopted) facts.push({ label: "Adopted", value: String(row.adopted) });
  if (publicLaw) facts.push({ label: "Public law", value: publicLaw });
  if (row.ended) facts.push({ label: "Until", value: String(row.ended) });
  const url = row.url ?? (publicLaw && publicLawAddress(publicLaw));
  return {
    id,
    category: "law",
    kind: row.kind,
    name: row.name,
    aliases: [
      ...(row.abbreviations ?? []).map((text) => ({ text, why: "abbreviation" })),
      ...(row.also ?? []).map((text) => ({ text, why: "other name" })),
    ],
    facts,
    source: "built-in",
    ...(row.note && { note: row.note }),
    ...(url && { url }),
  };
}

/** Of the Government Publishing Office, which begins with the 104th Congress. */
function publicLawAddress(number: string): string | undefined {
  const [congress = "", law = ""] = number.split("-");
  return Number(congress) >= 104
    ? `https://www.govinfo.gov/app/details/PLAW-${congress}publ${law}`
    : undefined;
}
