// Whom a position is likely made to or about: whoever its words name, whoever its sentence names before
// it, whom the statement is addressed to. Names count whether or not they are marked.

import type { Annotation } from "../../syntax/document.ts";
import { contains, type Range } from "../../text/range.ts";
import { everyone } from "../../workspace/list-attributes.ts";
import type { Statement } from "../../workspace/statement.ts";
import {
  type ActorsAround,
  actorsAround,
  audience,
  type NamedActor,
  namesEverybody,
} from "../likely-actors.ts";
import { everythingFound } from "./suggestions.ts";

export interface LikelyAddressees {
  /** Ids, the likeliest first. */
  readonly actors: readonly string[];
  /** Those that the demand is made of together, as it is recognised: `*` for everyone. */
  readonly recognised: readonly string[];
  /** Whether everyone may be meant. */
  readonly mayBeEveryone: boolean;
}

export function likelyAddressees(statement: Statement, demand: Annotation): LikelyAddressees {
  const { within, before } = namedAround(statement, demand);
  const recognised = addressedIn(statement, demand);
  const actors = new Set([
    ...recognised.filter((id) => id !== everyone),
    ...within,
    ...before,
    ...audience(statement),
  ]);
  const mayBeEveryone = recognised.includes(everyone) || namesEverybody(statement, demand);
  return { actors: [...actors], recognised, mayBeEveryone };
}

/** A name that may stand for more says little: "the Committee". */
const mostMeanings = 3;

export function namedAround(statement: Statement, position: Annotation): ActorsAround {
  return actorsAround(statement, position, (range) => namedIn(statement, range));
}

/** Actors that the recognisers find in a range, marked or not. */
function namedIn(statement: Statement, range: Range): readonly NamedActor[] {
  return everythingFound(statement).flatMap(({ suggestion }) => {
    if (suggestion.kind !== "actor" || !("target" in suggestion)) return [];
    const { target, candidates, start, end } = suggestion;
    if (!contains(range, suggestion)) return [];
    if (target !== null) return [{ id: target, start, end }];
    if (candidates.length > mostMeanings) return [];
    return candidates.map((id) => ({ id, start, end, isUnsure: true }));
  });
}

/** Whom the demand that the recognisers find in these words is made of. */
function addressedIn(statement: Statement, mark: Annotation): readonly string[] {
  let best: readonly string[] = [];
  let most = 0;
  for (const { suggestion } of everythingFound(statement)) {
    if (suggestion.kind !== "demand" || !("to" in suggestion)) continue;
    const { start, end, to } = suggestion;
    const shared = Math.min(end, mark.textEnd) - Math.max(start, mark.textStart);
    if (shared > most) {
      most = shared;
      best = to;
    }
  }
  return best;
}
