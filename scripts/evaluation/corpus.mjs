// The evaluation corpus: texts, and for each that is labelled a JSON file with what should be found in it.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PlainError } from "../run-command.mjs";

/** `[{ name, text, labels }]` in name order; labels are `{ kind, text, start, end, target | to }`. */
export function readCorpus(labelFolder, textFolder) {
  for (const folder of [labelFolder, textFolder]) {
    if (!existsSync(folder)) throw new PlainError(`There is no folder ${folder}.`);
  }
  const files = readdirSync(labelFolder).filter((name) => name.endsWith(".json"));
  if (files.length === 0)
    throw new PlainError(`${labelFolder} holds no labels (files that end in .json).`);
  return files.sort().map((name) => readLabelled(join(labelFolder, name), textFolder));
}

function readLabelled(path, textFolder) {
  const { file, suggestions } = JSON.parse(readFileSync(path, "utf8"));
  if (typeof file !== "string" || !Array.isArray(suggestions)) {
    throw new PlainError(`${path} is no file of labels: it needs "file" and a list "suggestions".`);
  }
  const text = readFileSync(join(textFolder, file), "utf8");
  const astray = suggestions.find((label) => text.slice(label.start, label.end) !== label.text);
  if (astray) {
    throw new PlainError(
      `${path}: at ${astray.start} to ${astray.end} the text is not ${JSON.stringify(astray.text)}. Are these the texts that were labelled?`,
    );
  }
  return { name: file, text, labels: suggestions };
}
