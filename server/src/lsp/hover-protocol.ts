// Statemark's own requests about what a hover is about: what can be done about it, and the positions of an
// actor. See `protocol.ts`.

import type { Range } from "vscode-languageserver-protocol";

/** What can be done about what is at the position. Asked with `PositionParams`, answered with a `HoverActionsAnswer`. */
export const hoverActionsRequest = "statemark/hoverActions";

export interface HoverActionsAnswer {
  /** In the order in which they are offered: see `features/hover-actions.ts`. */
  readonly actions: readonly HoverAction[];
}

export type HoverAction =
  | "openEntry"
  | "showReferences"
  | "showPositions"
  | "setStatus"
  | "completeMark";

/** The positions of the actor at the position. Asked with `PositionParams`, answered with an `ActorPositionsAnswer`. */
export const actorPositionsRequest = "statemark/actorPositions";

export type ActorPositionsAnswer =
  | { readonly refusal: string }
  | {
      /** Of the actor. */
      readonly name: string;
      /** How many there are; of many only the newest are given. */
      readonly count: number;
      readonly positions: readonly ActorPositionItem[];
    };

/** One mention: see `features/actor-positions.ts`. */
export interface ActorPositionItem {
  readonly words: string;
  readonly about: string;
  readonly date: string;
  readonly title: string;
  readonly id: string | null;
  readonly uri: string;
  readonly range: Range;
}
