// Workers that read statements, as many as pay. They are started for much work and ended after it.

import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { type ReferentTable, recordOfBytes } from "../workspace/packed-record.ts";
import type { PackedStatement } from "../workspace/packed-statement.ts";
import type { CodebookText, ReadAnswer, ReadRequest } from "./index-messages.ts";

/** More take memory, and the disk and the server want a processor too. */
const mostWorkers = 2;
/** In MB, each worker's: with more, garbage makes the server twice as large, and it is no faster. */
const youngGeneration = 16;
/** So many files are given to a worker at once: the next is asked for before it has nothing to do. */
const share = 64;

export interface FileToRead {
  readonly path: string;
  /** What counts for it, outermost first; the same object where the same counts. */
  readonly codebooks: readonly CodebookText[];
}

/** What was read, or why it was not. */
export type ReadResult = PackedStatement | string;

/** Whether workers can be started here: their code lies beside the server's. */
export function workerFile(): string | undefined {
  const file = join(dirname(process.argv[1] ?? ""), "index-worker.js");
  return existsSync(file) ? file : undefined;
}

/**
 * Reads files in workers. Resolves when all are read or `isOver`; rejects where a worker fails, with some
 * of the results given.
 */
export async function readInWorkers(
  file: string,
  files: readonly FileToRead[],
  table: ReferentTable,
  onResult: (index: number, result: ReadResult) => void,
  isOver: () => boolean,
): Promise<void> {
  const chains = new Map<readonly CodebookText[], number>();
  for (const { codebooks } of files) {
    if (!chains.has(codebooks)) chains.set(codebooks, chains.size);
  }
  let next = 0;
  const takeShare = () => {
    const from = isOver() ? files.length : next;
    next = Math.min(files.length, from + share);
    return { from, to: next };
  };
  const count = Math.max(1, Math.min(mostWorkers, availableParallelism(), files.length / share));
  const work = Array.from({ length: count }, () =>
    runWorker(file, files, chains, table, takeShare, onResult),
  );
  await Promise.all(work);
}

function runWorker(
  file: string,
  files: readonly FileToRead[],
  chains: ReadonlyMap<readonly CodebookText[], number>,
  table: ReferentTable,
  takeShare: () => { from: number; to: number },
  onResult: (index: number, result: ReadResult) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
    });
    const told = new Set<number>();
    const shares: { from: number; to: number }[] = [];
    /** The server's numbers for what the worker names. */
    const numbers: number[] = [];
    const end = (settle: () => void) => {
      worker.removeAllListeners();
      worker.on("error", () => undefined);
      void worker.terminate();
      settle();
    };
    const give = () => {
      const taken = takeShare();
      if (taken.from >= taken.to) {
        if (shares.length === 0) end(resolve);
        return;
      }
      shares.push(taken);
      const mine = files.slice(taken.from, taken.to).map(({ path, codebooks }) => ({
        path,
        codebooks,
        chain: chains.get(codebooks) ?? 0,
      }));
      const untold = new Map(
        mine
          .filter(({ chain }) => !told.has(chain))
          .map(({ chain, codebooks }) => [chain, codebooks]),
      );
      for (const chain of untold.keys()) told.add(chain);
      const request: ReadRequest = {
        chains: [...untold],
        files: mine.map(({ path, chain }) => ({ path, chain })),
      };
      worker.postMessage(request);
    };
    worker.on("message", ({ referents, files: sizes, bytes, isLast }: ReadAnswer) => {
      const [current] = shares;
      if (!current) return;
      for (const referent of referents) numbers.push(table.numberOf(referent));
      let at = 0;
      const taken = (size: number) => {
        at += size;
        return bytes.subarray(at - size, at);
      };
      for (const size of sizes) {
        const result: ReadResult =
          typeof size === "string"
            ? size
            : { facts: taken(size[0]), record: recordOfBytes(taken(size[1]), numbers) };
        onResult(current.from++, result);
      }
      if (!isLast) return;
      shares.shift();
      give();
    });
    worker.on("error", (error) => end(() => reject(error)));
    worker.on("exit", (code) => end(() => reject(new Error(`A worker ended with ${code}`))));
    give();
    give();
  });
}
