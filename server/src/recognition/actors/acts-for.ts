// For whom persons act, where the text says it beside their names: "Russian Foreign Minister Lavrov",
// "President Sisi of Egypt", "Anna Bello, the Prime Minister of Malta".

import type { Entity } from "../../registry/entity.ts";
import type { Block } from "../findings.ts";
import type { MentionSuggestion } from "../suggestion.ts";

const ownerBefore = /^(?:['’]s?)?\s+$/u;
const ownerBehind =
  /^,?\s+(?:(?:the\s+)?(?:\p{Lu}\p{L}+\s+){0,3}(?:President|Minister|Chancellor|Premier|King|Emir|Amir|Leader|leader|Representative|Ambassador|Secretary|Secretary-General|Head)\s+(?:for\s+Foreign\s+Affairs\s+)?)?of\s+(?:the\s+)?$/u;

/** `actors` in text order; `entity` gives the entry of an id, if there is one. */
export function withWhomTheyActFor(
  actors: readonly MentionSuggestion[],
  blocks: readonly Block[],
  entity: (id: string) => Entity | undefined,
): readonly MentionSuggestion[] {
  let block = 0;
  return actors.map((actor, index) => {
    if (!actor.target?.startsWith("PERSON:")) return actor;
    while (endOf(blocks[block]) <= actor.start) block++;
    const between = (from: number, to: number) => textBetween(blocks[block], from, to);
    const [before, behind] = [actors[index - 1], actors[index + 1]];
    const owner = [
      before && ownerBefore.test(between(before.end, actor.start)) ? before : undefined,
      behind && ownerBehind.test(between(actor.end, behind.start)) ? behind : undefined,
    ].find((each) => each?.target && !each.target.startsWith("PERSON:"));
    if (!owner?.target) return actor;
    const name = entity(owner.target)?.name ?? owner.target;
    return { ...actor, actsFor: owner.target, reason: `${actor.reason}, who acts for ${name}` };
  });
}

function endOf(block: Block | undefined): number {
  return block ? block.start + block.text.length : Number.POSITIVE_INFINITY;
}

/** Empty where it is not within the block. */
function textBetween(block: Block | undefined, from: number, to: number): string {
  if (!block || from < block.start || to > endOf(block) || to < from) return "";
  return block.text.slice(from - block.start, to - block.start);
}
