// A file that keeps what was read of many statements for the next start. Nobody is hurt when it is gone or
// damaged: then it is made anew.

import { createHash, type Hash } from "node:crypto";
import { statSync } from "node:fs";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pauseAfter } from "./pause.ts";

const fileName = "statements.index";
const firstLine = "Statemark index 1\n";
const hashLength = 20;
/** Written at once. */
const pieceSize = 1_000_000;

export interface CacheContents {
  /** What JSON can say. */
  readonly list: unknown;
  readonly body: Uint8Array;
}

/** `undefined` where there is none, or it is not as it was written. */
export async function readCache(folder: string): Promise<CacheContents | undefined> {
  try {
    const bytes = await readFile(join(folder, fileName));
    const listEnd = bytes.length - hashLength - 4;
    if (listEnd < firstLine.length) return undefined;
    if (bytes.toString("latin1", 0, firstLine.length) !== firstLine) return undefined;
    const hash = newHash().update(bytes.subarray(0, -hashLength)).digest();
    if (!hash.equals(bytes.subarray(-hashLength))) return undefined;
    const listStart = listEnd - bytes.readUInt32LE(listEnd);
    const list: unknown = JSON.parse(bytes.toString("utf8", listStart, listEnd));
    return { list, body: bytes.subarray(firstLine.length, listStart) };
  } catch {
    return undefined;
  }
}

/**
 * A reader sees the old file or the new one, never a part. Lets others work in between; `list` is asked
 * when the whole body is written.
 */
export async function writeCache(
  folder: string,
  body: Iterable<Uint8Array>,
  list: () => unknown,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `${fileName}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, "w");
    try {
      const hash = newHash();
      const write = async (piece: Uint8Array) => {
        hash.update(piece);
        await file.write(piece);
      };
      for await (const piece of piecesOf(body)) await write(piece);
      const json = Buffer.from(JSON.stringify(list()));
      const length = Buffer.alloc(4);
      length.writeUInt32LE(json.length);
      await write(json);
      await write(length);
      await file.write(hash.digest());
    } finally {
      await file.close();
    }
    await rename(temporary, join(folder, fileName));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

export function hashOfText(text: string): string {
  return newHash().update(text).digest("base64");
}

function newHash(): Hash {
  return createHash("sha1");
}

async function* piecesOf(body: Iterable<Uint8Array>) {
  const pause = pauseAfter(8);
  let parts: Uint8Array[] = [Buffer.from(firstLine, "latin1")];
  let size = firstLine.length;
  for (const part of body) {
    parts.push(part);
    size += part.length;
    if (pause.isDue) await pause.take();
    if (size < pieceSize) continue;
    yield Buffer.concat(parts);
    parts = [];
    size = 0;
  }
  yield Buffer.concat(parts);
}

/** Another one for each build of the server. */
export function buildOfServer(): string {
  try {
    const { size, mtimeMs } = statSync(process.argv[1] ?? "");
    return `${size} ${mtimeMs}`;
  } catch {
    return "";
  }
}
