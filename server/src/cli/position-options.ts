// What is asked of `positions`: names are looked up in the codebook of the current folder.

import type { FilePositions } from "../analysis/position-mentions.ts";
import type { SummaryOptions } from "../analysis/position-summaries.ts";
import { knownStatuses } from "../features/attribute-keys.ts";
import { nearestNames } from "../features/nearest-names.ts";
import { isDate } from "../registry/date.ts";
import type { Category } from "../registry/entity.ts";
import type { Registry } from "../registry/registry.ts";
import { builtInKinds } from "../syntax/kinds.ts";
import { nearestFirst } from "../text/edit-distance.ts";
import { inMessage } from "../text/shortened.ts";
import { everyone } from "../workspace/list-attributes.ts";
import { lookUp } from "../workspace/look-up.ts";
import type { PositionMention } from "../workspace/statement-record.ts";
import type { CommandInput } from "./command.ts";
import { CommandError } from "./command-error.ts";

type Options = CommandInput["options"];

/** Before anything is read. */
export function checkPeriod({ options }: CommandInput): void {
  for (const name of ["since", "until"]) {
    const date = textOf(options, name);
    if (date === undefined || isDate(date)) continue;
    throw new CommandError(
      `--${name} is ${inMessage(date)}, which is no date of the calendar. Write 2024-12-18, 2024-12 or 2024.`,
    );
  }
}

export function summaryOptions(
  { options }: CommandInput,
  files: readonly FilePositions[],
  registry: Registry,
): SummaryOptions {
  const idOf = (
    name: string,
    category: Category,
    namesIn: (mention: PositionMention) => readonly string[],
  ) => {
    const text = textOf(options, name);
    return text === undefined
      ? undefined
      : entityId({ name, text, category }, files, registry, namesIn);
  };
  return {
    by: idOf("by", "actor", ({ by, onBehalfOf }) => [...by, ...onBehalfOf]),
    to: idOf("to", "actor", ({ to }) => to),
    basis: idOf("basis", "law", ({ basis }) => basis),
    status: textOf(options, "status"),
    meeting: textOf(options, "meeting"),
    since: textOf(options, "since"),
    until: textOf(options, "until"),
    members: options.has("members"),
    reported: options.has("reported"),
  };
}

interface Asked {
  /** Of the option. */
  readonly name: string;
  readonly text: string;
  readonly category: Category;
}

/** What is in no codebook may still stand in statements: words that are an addressee of their own. */
function entityId(
  { name, text, category }: Asked,
  files: readonly FilePositions[],
  registry: Registry,
  namesIn: (mention: PositionMention) => readonly string[],
): string {
  if (name === "to" && text === everyone) return everyone;
  const [entity, ...others] = lookUp(registry, category, text);
  if (entity && others.length === 0) return entity.id;
  const isWritten = files.some(({ record }) =>
    record.positions.some((mention) => namesIn(mention).includes(text)),
  );
  if (isWritten) return text;
  if (entity) {
    const all = [entity, ...others].map((each) => `${each.name} (${each.id})`).join(", ");
    throw new CommandError(
      `--${name} ${inMessage(text)} fits several: ${all}. Write the id of the one that you mean.`,
    );
  }
  const what = category === "law" ? "law" : "actor";
  const nearest = nearestNames(registry, category, text);
  const hint =
    nearest.length > 0
      ? `Nearest: ${nearest.join(", ")}.`
      : "Write a name, an alias or an id of the built-in registry or of the codebook in this folder.";
  throw new CommandError(
    `--${name} ${inMessage(text)} is no ${what} that is known here, and no statement names it so. ${hint}`,
  );
}

/** Statuses of kinds of one's own may be any words, so only one that nothing has is refused. */
export function checkStatus(
  { options }: CommandInput,
  found: number,
  files: readonly FilePositions[],
): void {
  const status = textOf(options, "status");
  if (status === undefined || found > 0) return;
  const known = [...new Set(builtInKinds.flatMap(({ name }) => knownStatuses(name)))];
  const isWritten = files.some(({ record }) =>
    record.positions.some((mention) => mention.status === status),
  );
  if (known.includes(status) || isWritten) return;
  throw new CommandError(
    `--status ${inMessage(status)} is no status. Known are ${nearestFirst(known, status).join(", ")}.`,
  );
}

function textOf(options: Options, name: string): string | undefined {
  const value = options.get(name);
  return typeof value === "string" ? value : undefined;
}
