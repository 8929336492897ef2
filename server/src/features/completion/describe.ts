// What is shown beside an offered entry or position when somebody looks at it: what a hover would say.

import { lookUp } from "../../workspace/look-up.ts";
import type { Statement } from "../../workspace/statement.ts";
import { joined } from "../card.ts";
import { entryDescription } from "../hover.ts";
import { namedPositionCard, type Tracked } from "../position-card.ts";
import type { Described } from "./completion.ts";

/** Markdown; "" where nothing is known. */
export function description(
  statement: Statement,
  { of, id }: Described,
  tracked: Tracked = () => undefined,
): string {
  if (of === "position") return joined(namedPositionCard(statement, id, tracked));
  const { registry } = statement;
  const entity = registry.entity(of, id) ?? lookUp(registry, of, id).find((each) => each.id === id);
  return entity ? entryDescription(statement, entity) : "";
}
