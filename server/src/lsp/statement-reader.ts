// Reads statements in the background: many in workers, a few here, a little at a time.

import { type FileToRead, readInWorkers, workerFile } from "../host/index-workers.ts";
import { pauseAfter } from "../host/pause.ts";
import { reasonOf } from "../host/reason.ts";
import type { ReferentTable } from "../workspace/packed-record.ts";
import { type PackedStatement, packedStatement } from "../workspace/packed-statement.ts";
import { longestStatement } from "../workspace/statement.ts";
import type { CodebookChain } from "./codebooks.ts";
import { pathOf } from "./file-keys.ts";
import type { StatementFolder } from "./statement-files.ts";

export interface StatementToRead {
  readonly key: string;
  /** In bytes, where it is known. */
  readonly size: number | undefined;
  readonly folder: StatementFolder;
  readonly chain: CodebookChain;
}

/** What was read; why it was not; `undefined` where it is gone. */
export type StatementReading = PackedStatement | string | undefined;

export const tooLong = "It is longer than 5 MB.";

/** Starting workers takes as long as reading so many bytes. */
const worthWorkers = 1_000_000;
/** In milliseconds: answers wait no longer. */
const slice = 8;
const atOnce = 32;

/** Those of an index whose table this is. Calls back for each file, in whatever order, until `isOver`. */
export async function readStatements(
  files: readonly StatementToRead[],
  table: ReferentTable,
  onRead: (index: number, reading: StatementReading) => void,
  isOver: () => boolean,
  warn: (message: string) => void,
): Promise<void> {
  const worker = workerFile();
  const paths = files.map(({ key }) => pathOf(key));
  const size = files.reduce((sum, file) => sum + (file.size ?? 0), 0);
  const left = new Set(files.keys());
  const read = (index: number, reading: StatementReading) => {
    left.delete(index);
    onRead(index, reading);
  };
  if (worker !== undefined && size >= worthWorkers && !paths.includes(undefined)) {
    const requests = files.map(({ chain }, index): FileToRead => {
      return { path: paths[index] ?? "", codebooks: chain.codebooks };
    });
    try {
      await readInWorkers(worker, requests, table, read, isOver);
    } catch (error) {
      warn(`Statements are read without workers: ${reasonOf(error)}`);
    }
  }
  await readHere(files, [...left], table, read, isOver);
}

async function readHere(
  files: readonly StatementToRead[],
  which: readonly number[],
  table: ReferentTable,
  onRead: (index: number, reading: StatementReading) => void,
  isOver: () => boolean,
): Promise<void> {
  const pause = pauseAfter(slice);
  const texts: Promise<string | Error | undefined>[] = [];
  const start = (place: number) => {
    const file = files[which[place] ?? -1];
    if (file)
      texts[place] = file.folder.read(file.key).catch((error) => new Error(reasonOf(error)));
  };
  for (let place = 0; place < atOnce; place++) start(place);
  for (const [place, index] of which.entries()) {
    const text = await texts[place];
    delete texts[place];
    if (pause.isDue) await pause.take();
    if (isOver()) return;
    start(place + atOnce);
    onRead(index, readingOf(text, files[index]?.chain, table));
  }
}

function readingOf(
  text: string | Error | undefined,
  chain: CodebookChain | undefined,
  table: ReferentTable,
): StatementReading {
  if (text === undefined || !chain) return undefined;
  if (text instanceof Error) return text.message;
  if (text.length > longestStatement) return tooLong;
  try {
    return packedStatement(text.replace(/^\ufeff/, ""), chain.registry, table);
  } catch (error) {
    return reasonOf(error);
  }
}
