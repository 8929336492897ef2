// The work of a worker: statements from the disk to what is kept of them.

import { readFile } from "node:fs/promises";
import type { MessagePort } from "node:worker_threads";
import { ReferentTable, recordBytes } from "../workspace/packed-record.ts";
import { packedStatement, registryOfTexts } from "../workspace/packed-statement.ts";
import type { ReadAnswer, ReadRequest } from "./index-messages.ts";
import { reasonOf } from "./reason.ts";

/** The disk is asked for so many at once. */
const atOnce = 32;
/** An answer goes out when it holds so many bytes: sending has its price. */
const answerSize = 256_000;

export function readForServer(port: MessagePort): void {
  const table = new ReferentTable();
  const registries = new Map<number, ReturnType<typeof registryOfTexts>>();
  let sentReferents = 0;

  // One after another: answers come in the order of the requests.
  let before = Promise.resolve();
  port.on("message", (request: ReadRequest) => {
    before = before.then(() => read(request));
  });

  const read = async ({ chains, files }: ReadRequest) => {
    for (const [chain, codebooks] of chains) registries.set(chain, registryOfTexts(codebooks));
    let parts: Uint8Array[] = [];
    let sizes: (readonly [number, number] | string)[] = [];
    let size = 0;
    const answer = (isLast: boolean) => {
      const bytes = joined(parts, size);
      const referents = table.referents.slice(sentReferents);
      const message: ReadAnswer = { referents, files: sizes, bytes, isLast };
      port.postMessage(message, [bytes.buffer]);
      sentReferents = table.referents.length;
      parts = [];
      sizes = [];
      size = 0;
    };
    const reads: Promise<string | Error>[] = [];
    const startReading = (index: number) => {
      const file = files[index];
      if (file) reads[index] = readText(file.path);
    };
    for (let index = 0; index < atOnce; index++) startReading(index);
    for (const [index, { chain }] of files.entries()) {
      const text = (await reads[index]) ?? "";
      delete reads[index];
      startReading(index + atOnce);
      const registry = registries.get(chain);
      try {
        if (text instanceof Error) throw text;
        if (!registry) throw new Error("The worker does not know these codebooks");
        const { facts, record } = packedStatement(text, registry, table);
        const recordPart = recordBytes(record);
        parts.push(facts, recordPart);
        sizes.push([facts.length, recordPart.length]);
        size += facts.length + recordPart.length;
      } catch (error) {
        sizes.push(reasonOf(error));
      }
      if (size > answerSize) answer(false);
    }
    answer(true);
  };
}

function readText(path: string): Promise<string | Error> {
  return readFile(path, "utf8").then(
    (text) => text.replace(/^\ufeff/, ""),
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
