// --jsonl: a filter that other programs run beside them. Each line of standard input is a document,
// {"id": …, "text": "…"}, each line of output its answer with the same id; a line that cannot be read is
// answered with {"id": …, "error": "…"}, and the filter goes on.

import { splitByteOrderMark } from "../syntax/line-ends.ts";
import { longestStatement } from "../workspace/statement.ts";
import { ownFault } from "./command-error.ts";
import type { Output } from "./output.ts";
import { writeInPieces } from "./pieces.ts";

/** In parts that together are one JSON object; `id` is any JSON value. */
export type Answer = (id: unknown, text: string) => Iterable<string>;

/** A text of the longest kind, every character of it escaped, with room for an id. */
const longestLine = 6 * longestStatement + 100_000;

export async function filterLines(
  input: AsyncIterable<Uint8Array>,
  output: Output,
  answer: Answer,
): Promise<void> {
  for await (const line of linesOf(input)) {
    if (line?.every(isBlank)) continue;
    writeInPieces(output, answerTo(line, answer));
    output.write("\n");
    await output.drained();
  }
}

const isBlank = (byte: number) => byte === 32 || byte === 9 || byte === 13;

/** Bytes between line feeds; `undefined` for a line that is too long to be kept. */
async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array | undefined> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length <= longestLine) parts.push(part);
    else parts = [];
  };
  const take = () => {
    const line = length > longestLine ? undefined : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    let done = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, done)) {
      add(chunk.subarray(done, end));
      done = end + 1;
      yield take();
    }
    add(chunk.subarray(done));
  }
  if (length > 0) yield take();
}

function answerTo(line: Uint8Array | undefined, answer: Answer): Iterable<string> {
  const wrong = (error: string, id: unknown = null) => [JSON.stringify({ id, error })];
  const tooLong = "The text is longer than 5 MB. Split it into several documents.";
  if (!line) return wrong(tooLong);
  let document: unknown;
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    document = JSON.parse(decoder.decode(line));
  } catch (error) {
    return wrong(
      error instanceof SyntaxError
        ? 'This line is no JSON. Write one object a line: {"id": 1, "text": "…"}.'
        : "This line is no UTF-8. Write the documents in UTF-8.",
    );
  }
  const { id = null, text } = (document ?? {}) as {
    readonly id?: unknown;
    readonly text?: unknown;
  };
  if (typeof text !== "string") {
    return wrong('This document has no text. Write it as {"id": 1, "text": "…"}.', id);
  }
  if (text.length > longestStatement) return wrong(tooLong, id);
  try {
    // Made in full before anything of it is written: half an answer would be no line of JSON.
    return [...answer(id, splitByteOrderMark(text).text)];
  } catch (error) {
    return wrong(ownFault(error), id);
  }
}
