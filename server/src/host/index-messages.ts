// What is said between the server and the workers that read statements for it.

import type { Referent } from "../workspace/referent.ts";

export interface CodebookText {
  readonly uri: string;
  readonly text: string;
}

export interface ReadRequest {
  /** Numbers of codebooks that the worker is told for the first time, outermost first. */
  readonly chains: readonly (readonly [chain: number, codebooks: readonly CodebookText[]])[];
  readonly files: readonly { readonly path: string; readonly chain: number }[];
}

/** The files of a request in their order, some at a time. */
export interface ReadAnswer {
  /** Those that the worker names for the first time: they go on from where it was. */
  readonly referents: readonly Referent[];
  /** One for each file: how many bytes its facts and its record take, or why it cannot be read. */
  readonly files: readonly (readonly [facts: number, record: number] | string)[];
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isLast: boolean;
}
