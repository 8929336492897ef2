// statemark suggest: what is recognised in texts, printed, or written into them as marks.

import { confidences, isAtLeast, usualConfidence } from "../recognition/confidence.ts";
import type { Suggestion } from "../recognition/suggestion.ts";
import { applyEdits } from "../text/edit.ts";
import { lineIndex } from "../text/line-index.ts";
import type { Command, CommandInput } from "./command.ts";
import { counted } from "./counted.ts";
import { forEachFile } from "./for-each-file.ts";
import { writeInPieces } from "./pieces.ts";
import { Registries } from "./registries.ts";
import { replaceFile } from "./replace-file.ts";
import { suggestionsJson } from "./suggestion-json.ts";
import { suggestionLine } from "./suggestion-line.ts";
import { marksFor, suggestionsFor } from "./suggestions-for.ts";

export const suggestCommand: Command = {
  name: "suggest",
  summary: "Print which actors, laws and positions are recognised in texts, or mark them.",
  usage:
    "suggest [--format json|text] [--apply] [--min-confidence C] [-o FILE] FILE… | suggest --jsonl",
  example: "statemark suggest --format text speech.txt",
  formats: ["json", "text"],
  options: {
    apply: {
      help: [
        "Write the marks into the files and print nothing. What fits several entries is left out.",
      ],
      excludes: ["--format", "--jsonl", "-o"],
    },
    "min-confidence": {
      value: "C",
      choices: confidences,
      help: [
        `How sure a suggestion must be: ${confidences.join(", ")} (without it: ${usualConfidence}).`,
        "A file that ends in .txt is plain text, unless it has front matter or marks.",
      ],
    },
  },
  hasResult: true,
  run: (input) => (input.options.has("apply") ? apply(input) : print(input)),
  filter(input) {
    const registry = new Registries(input.complain).for("standard input");
    const isWanted = wantedBy(input);
    return (id, text) => {
      const suggestions = suggestionsFor(text, true, registry).filter(isWanted);
      return suggestionsJson(text, suggestions, { id, file: null });
    };
  },
};

function wantedBy({ options }: CommandInput): (suggestion: Suggestion) => boolean {
  const wanted = options.get("min-confidence");
  const least = confidences.find((each) => each === wanted) ?? usualConfidence;
  return ({ confidence }) => isAtLeast(confidence, least);
}

const isPlainText = (path: string) => /\.txt$/i.test(path);

function print(input: CommandInput): number {
  const { output, complain, format } = input;
  const isWanted = wantedBy(input);
  let found = 0;
  const status = forEachFile(input, ({ path, text }, registries) => {
    const all = suggestionsFor(text, isPlainText(path), registries.for(path));
    const suggestions = all.filter(isWanted);
    found += suggestions.length;
    if (format === "text") {
      const lines = lineIndex(text);
      const toLine = (each: Suggestion) =>
        suggestionLine(path, lines, text, each, output.isColoured);
      writeInPieces(output, suggestions.map(toLine));
      return;
    }
    writeInPieces(output, suggestionsJson(text, suggestions, { file: path }));
    output.write("\n");
  });
  if (format === "text") {
    complain(
      `${counted(found, "suggestion")} in ${counted(input.files.length, "file")}. Nothing is marked until you say so: “--apply” writes the marks into the files.`,
    );
  }
  return status;
}

function apply(input: CommandInput): number {
  const isWanted = wantedBy(input);
  let [marked, files, left] = [0, 0, 0];
  const status = forEachFile(input, ({ path, mark, text }, registries) => {
    const registry = registries.for(path);
    const wanted = suggestionsFor(text, isPlainText(path), registry).filter(isWanted);
    const { edits, count } = marksFor(text, registry, wanted);
    left += wanted.length - count;
    if (edits.length === 0) return;
    replaceFile(path, mark + applyEdits(text, edits));
    marked += count;
    files++;
  });
  const rest =
    left === 0
      ? ""
      : ` ${counted(left, "suggestion")} fitted several entries or could not be marked where they stand; see them with “suggest --format text”.`;
  input.complain(`${counted(marked, "mark")} written into ${counted(files, "file")}.${rest}`);
  return status;
}
