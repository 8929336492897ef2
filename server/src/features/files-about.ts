// Which statements may say something to or by an actor.

import { builtInRegistry } from "../registry/registry.ts";
import { actorId } from "../workspace/names-to-ids.ts";
import type { Referent } from "../workspace/referent.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { FileRecord } from "../workspace/workspace-index.ts";
import { codebookOf } from "./codebook/declaration.ts";

/**
 * The statements that may say something to or by the actor: those that name it, or somebody who acts for it, or
 * a position that a codebook addresses to one of them.
 */
export function filesAbout({ index, codebooks }: Workspace, actor: string): readonly FileRecord[] {
  const declared = codebooks.map((codebook) => ({
    ...codebookOf(codebook),
    registry: codebook.registry,
  }));
  const acting = [...builtInRegistry().all("actor")].filter(({ actsFor }) => actsFor !== undefined);
  const actors = new Set([actor]);
  for (const { entities, registry } of [
    { entities: acting, registry: builtInRegistry() },
    ...declared,
  ]) {
    for (const { id, actsFor = [] } of entities) {
      if (actsFor.some((tie) => actorId(registry, tie.id) === actor)) actors.add(id);
    }
  }
  const positions = declared.flatMap(({ positions: all, registry }) =>
    all
      .filter(({ to }) => to.some((name) => actors.has(actorId(registry, name))))
      .map(({ id }) => id),
  );
  const referents: readonly Referent[] = [
    ...[...actors].map((id) => ({ of: "actor" as const, id })),
    ...positions.map((id) => ({ of: "position" as const, id })),
  ];
  const found = referents.flatMap((each) => index.filesNaming(each));
  return [...new Map(found.map((each) => [each.file, each])).values()];
}
