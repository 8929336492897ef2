// What can be said of a position next: whom it is addressed to or about, which position it is, how it
// stands. The likeliest first.

import type { Annotation } from "../../syntax/document.ts";
import { attributeText } from "../../syntax/document.ts";
import { inMessage, listInMessage } from "../../text/shortened.ts";
import { everyone, itemsOf, nobody } from "../../workspace/list-attributes.ts";
import { nameOf } from "../../workspace/look-up.ts";
import { isSameSet } from "../../workspace/names-to-ids.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { knownStatuses } from "../attribute-keys.ts";
import { isSaidThatNobodyIsNamed } from "../diagnostics/addressees.ts";
import { likelyAddressees, namedAround } from "../suggestions/likely-addressees.ts";
import type { MarkChoice } from "./mark-choice.ts";
import { newIdFor, type PositionMark, sameAs, sameAsChoice } from "./tracking-choices.ts";
import { textsVotedOn } from "./vote-choices.ts";

/** Longer lists are not read; whoever is missing is found by typing. */
const mostActors = 6;

export function positionChoices(
  statement: Statement,
  position: PositionMark,
  workspace: Workspace | undefined,
): readonly MarkChoice[] {
  const { mark, resolved } = position;
  if (mark.kind === "rejection") return rejectedChoices(statement, position, workspace);
  if (mark.kind === "vote") return votedChoices(statement, position, workspace);
  const { first, last } = actorChoices(statement, position);
  // What only holds others is itself no position that could be tracked.
  if (statement.heads.has(mark.index)) return [...first, ...last];
  // How it stands is asked once it is tracked: before that nobody would find it again.
  const next = resolved.position === null ? trackingChoices(statement, position, workspace) : [];
  const statuses = resolved.position === null ? [] : statusChoices(mark);
  return [...first, ...next, ...last, ...statuses];
}

function trackingChoices(
  statement: Statement,
  position: PositionMark,
  workspace: Workspace | undefined,
): readonly MarkChoice[] {
  const same = sameAs(statement, position, workspace);
  return [
    ...same.map((nearest) => sameAsChoice(statement, nearest, "as", "Same as")),
    newChoice(statement, position, workspace),
  ];
}

interface ActorChoices {
  readonly first: readonly MarkChoice[];
  /** What is seldom meant. */
  readonly last: readonly MarkChoice[];
}

const none: ActorChoices = { first: [], last: [] };

/** To or about whom it is, as long as that is not known. */
function actorChoices(statement: Statement, position: PositionMark): ActorChoices {
  const { mark, resolved } = position;
  switch (mark.kind) {
    case "demand": {
      const isSaid = resolved.to.length > 0 || isSaidThatNobodyIsNamed(statement, mark);
      return isSaid ? none : addressees(statement, mark);
    }
    case "commitment": {
      const isSaid = resolved.to.length > 0 || itemsOf(mark.attributes, "to") !== undefined;
      return isSaid ? none : towards(statement, mark, "to", "To");
    }
    case "claim":
    case "condemnation":
    case "support":
    case "warning":
      return resolved.about.length > 0 ? none : towards(statement, mark, "about", "About");
    default:
      return none;
  }
}

function addressees(statement: Statement, mark: Annotation): ActorChoices {
  const { actors: likely, recognised, mayBeEveryone } = likelyAddressees(statement, mark);
  const actors = likely.slice(0, mostActors).map((id) => actorChoice(statement, "to", "To", [id]));
  const together = recognised.length > 1 ? [actorChoice(statement, "to", "To", recognised)] : [];
  const toAll = mayBeEveryone ? [actorChoice(statement, "to", "To", [everyone])] : [];
  const isOnlyToAll = recognised.length === 1 && recognised.includes(everyone);
  return {
    first: isOnlyToAll ? [...toAll, ...actors] : [...together, ...actors, ...toAll],
    last: [{ title: "Nobody is named", description: "", key: "to", values: [nobody] }],
  };
}

/** Whoever is named in it comes first; of whom its sentence speaks before it, behind all else. */
function towards(
  statement: Statement,
  mark: Annotation,
  key: "to" | "about",
  word: string,
): ActorChoices {
  const { within, before } = namedAround(statement, mark);
  const choices = (ids: readonly string[]) =>
    ids.slice(0, mostActors).map((id) => actorChoice(statement, key, word, [id]));
  const others = before.filter((id) => !within.includes(id));
  return { first: choices(within), last: choices(others) };
}

function actorChoice(
  { registry }: Statement,
  key: string,
  word: string,
  ids: readonly string[],
): MarkChoice {
  const names = ids.map((id) => {
    if (id === everyone) return "everyone";
    const name = inMessage(nameOf(registry, "actor", id));
    return name === id ? name : `${name} (${inMessage(id)})`;
  });
  return { title: `${word} ${listInMessage(names, 4)}`, description: "", key, values: ids };
}

function newChoice(
  statement: Statement,
  position: PositionMark,
  workspace: Workspace | undefined,
): MarkChoice {
  const id = newIdFor(statement, position, workspace);
  return { title: "Track as a new position", description: id, key: "as", values: [id] };
}

function statusChoices(mark: Annotation): readonly MarkChoice[] {
  const current = attributeText(mark.attributes, "status");
  return knownStatuses(mark.kind)
    .filter((status) => status !== current)
    .map((status) => ({
      title: `Status: ${status}`,
      description: "",
      key: "status",
      values: [status],
    }));
}

/** What it rejects: mostly what somebody else has said. */
function rejectedChoices(
  statement: Statement,
  position: PositionMark,
  workspace: Workspace | undefined,
): readonly MarkChoice[] {
  if (position.resolved.position !== null) return [];
  const { by } = position.resolved;
  const nearest = sameAs(statement, position, workspace);
  const isOwn = (each: readonly string[]) => each.length > 0 && isSameSet(each, by);
  return [
    ...nearest.filter((each) => !isOwn(each.by)),
    ...nearest.filter((each) => isOwn(each.by)),
  ].map((each) => sameAsChoice(statement, each, "target", "Rejects"));
}

function votedChoices(
  statement: Statement,
  position: PositionMark,
  workspace: Workspace | undefined,
): readonly MarkChoice[] {
  const { mark, resolved } = position;
  if (resolved.position === null) {
    return [
      ...textsVotedOn(statement, mark),
      ...sameAs(statement, position, workspace).map((nearest) =>
        sameAsChoice(statement, nearest, "as", "Vote on"),
      ),
    ];
  }
  if (attributeText(mark.attributes, "stance") !== undefined) return [];
  const stances = [
    ["for", "Voted for it"],
    ["against", "Voted against it"],
    ["neutral", "Abstained"],
  ] as const;
  return stances.map(([stance, title]) => ({
    title,
    description: "",
    key: "stance",
    values: [stance],
  }));
}
