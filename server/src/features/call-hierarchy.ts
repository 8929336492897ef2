// Who demands what of whom, as a hierarchy of calls: an actor is called by those who demand something of it,
// and calls those of whom it demands something. Persons count for those whom they act for; what is only
// reported, rejected or taken note of is no demand.

import { knownDate } from "../analysis/date-order.ts";
import {
  authorsOf,
  inDateOrder,
  isReported,
  type TrackedMention,
} from "../analysis/position-mentions.ts";
import { standsFor } from "../analysis/stands-for.ts";
import { dateInWords } from "../registry/date.ts";
import type { Registry } from "../registry/registry.ts";
import { shortened } from "../text/shortened.ts";
import { everyone } from "../workspace/list-attributes.ts";
import { nameOf } from "../workspace/look-up.ts";
import type { Place } from "../workspace/statement-record.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { filesAbout } from "./files-about.ts";
import { remembered } from "./tracked-positions.ts";

/** One actor, with the demands that one file holds. */
export interface DemandCall {
  /** The id of the actor at the other end; of words that are no known name, these. */
  readonly actor: string;
  /** `Ukraine demands: withdraw its forces`. */
  readonly name: string;
  /** When, and in which statement. */
  readonly detail: string;
  readonly file: string;
  /** Of the demands, in the order of the text. */
  readonly places: readonly Place[];
}

/** Who demands something of the actor: by date, then by file. */
export function incomingDemands(workspace: Workspace, actor: string): readonly DemandCall[] {
  return calls(
    workspace,
    actor,
    ({ to, by }) => (to.includes(actor) ? by : []),
    (registry, other, title) => `${nameOf(registry, "actor", other)} demands: ${title}`,
  );
}

/** Of whom the actor demands something. */
export function outgoingDemands(workspace: Workspace, actor: string): readonly DemandCall[] {
  return calls(
    workspace,
    actor,
    ({ to, by }) => (by.includes(actor) ? to : []),
    (registry, other, title) =>
      `${nameOf(registry, "actor", actor)} demands of ${other === everyone ? "everyone" : nameOf(registry, "actor", other)}: ${title}`,
  );
}

/** Persons replaced by those whom they act for; who is at either end of one demand. */
interface Ends {
  readonly by: readonly string[];
  readonly to: readonly string[];
}

function calls(
  workspace: Workspace,
  actor: string,
  othersOf: (ends: Ends) => readonly string[],
  nameFor: (registry: Registry, other: string, title: string) => string,
): readonly DemandCall[] {
  const registryOf = remembered(workspace.registryFor);
  const byActorAndFile = new Map<string, { other: string; demands: TrackedMention[] }>();
  for (const { file, record } of filesAbout(workspace, actor)) {
    for (const mention of record.positions) {
      if (mention.kind !== "demand" || mention.stance !== "for") continue;
      const demand = { file, meta: record.meta, mention, date: knownDate(mention.date) };
      if (isReported(demand)) continue;
      const registry = registryOf(file);
      const endOf = (ids: readonly string[]) => [
        ...new Set([...ids, ...standsFor(registry, ids, demand.date, false)]),
      ];
      const ends = { by: endOf(authorsOf(demand)), to: endOf(mention.to) };
      const others = othersOf(ends);
      const shown = new Set(standsFor(registry, others, demand.date, false));
      for (const other of others.filter((id) => shown.has(id))) {
        const key = `${file} ${other}`;
        const known = byActorAndFile.get(key);
        if (known) known.demands.push(demand);
        else byActorAndFile.set(key, { other, demands: [demand] });
      }
    }
  }
  const found = [...byActorAndFile.values()].sort((a, b) =>
    a.demands[0] && b.demands[0] ? inDateOrder(a.demands[0], b.demands[0]) : 0,
  );
  return found.flatMap(({ other, demands }) => {
    const [first] = demands;
    if (!first) return [];
    const registry = registryOf(first.file);
    return [
      {
        actor: other,
        name: nameFor(registry, other, titlesOf(registry, demands)),
        detail: detailOf(registry, first),
        file: first.file,
        places: demands.map(({ mention }) => mention.place),
      },
    ];
  });
}

const longestTitle = 60;

/** Each once; of more than two the first two, and how many there are besides. */
function titlesOf(registry: Registry, demands: readonly TrackedMention[]): string {
  const titles = new Set(
    demands.map(({ mention: { position, text } }) => {
      const title = position === null ? undefined : registry.positions.get(position)?.title;
      const isNamed = title !== undefined && title !== position;
      return shortened((isNamed ? title : text).replaceAll(/\s+/g, " ").trim(), longestTitle);
    }),
  );
  const shown = [...titles].slice(0, 2).join("; ");
  return titles.size > 2 ? `${shown}; and ${titles.size - 2} more` : shown;
}

function detailOf(registry: Registry, { date, meta, mention }: TrackedMention): string {
  const persons = mention.by.filter(
    (id) => (registry.entity("actor", id)?.actsFor ?? []).length > 0,
  );
  return [
    date === null ? "" : dateInWords(date),
    persons.map((id) => nameOf(registry, "actor", id)).join(", "),
    meta.title ?? "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
