// The built-in entries, made from the data files: States of today and of the past, territories, organs and organisations,
// instruments.

import { instrumentEntity } from "./built-in/instruments.ts";
import { organisationEntity } from "./built-in/organisations.ts";
import {
  formerStateRows,
  instrumentRows,
  organisationRows,
  type Rows,
  stateRows,
  territoryRows,
} from "./built-in/rows.ts";
import { formerStateEntity, stateEntity, territoryEntity } from "./built-in/states.ts";
import type { Entity } from "./entity.ts";

/** All built-in entries, in the order of the data files. */
export function builtInEntities(): readonly Entity[] {
  return [
    ...made(stateRows, stateEntity),
    ...made(formerStateRows, formerStateEntity),
    ...made(territoryRows, territoryEntity),
    ...made(organisationRows, organisationEntity),
    ...made(instrumentRows, instrumentEntity),
  ];
}

function made<Row>(rows: Rows<Row>, entry: (id: string, row: Row) => Entity): readonly Entity[] {
  return Object.entries(rows).map(([id, row]) => entry(id, row));
}
