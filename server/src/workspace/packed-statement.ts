// What is kept of a statement that is read in the background, here or in a worker.

import { readCodebook } from "../registry/codebook.ts";
import { builtInRegistry, type Registry, withCodebooks } from "../registry/registry.ts";
import { parseDocument } from "../syntax/parse-document.ts";
import { packFacts, unpackFacts } from "./packed-facts.ts";
import { type PackedRecord, packRecord, type ReferentTable } from "./packed-record.ts";
import { statementOf } from "./statement.ts";
import { documentOfFacts, factsOf } from "./statement-facts.ts";
import { recordOf } from "./statement-record.ts";

export interface PackedStatement {
  readonly facts: Uint8Array;
  readonly record: PackedRecord;
}

/** Of a statement's text without its byte-order mark. */
export function packedStatement(
  text: string,
  registry: Registry,
  table: ReferentTable,
): PackedStatement {
  const document = parseDocument(text);
  const record = packRecord(recordOf(statementOf(document, registry)), table);
  return { facts: packFacts(factsOf(document)), record };
}

/** The record under other codebooks, without reading the text again. */
export function recordOfFacts(
  facts: Uint8Array,
  registry: Registry,
  table: ReferentTable,
): PackedRecord {
  const document = documentOfFacts(unpackFacts(facts));
  return packRecord(recordOf(statementOf(document, registry)), table);
}

/** What codebooks make, outermost first. */
export function registryOfTexts(
  codebooks: readonly { readonly uri: string; readonly text: string }[],
): Registry {
  const read = codebooks.map(({ uri, text }) => readCodebook(text, uri).codebook);
  return withCodebooks(builtInRegistry(), read);
}
