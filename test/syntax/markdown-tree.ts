// The Markdown tree of a text by our parser and by the one underneath it, to hold against each other.

import { GFM, parser as markdown } from "@lezer/markdown";
import { statemarkParser } from "../../server/src/syntax/mark-parser.ts";

const plainParser = markdown.configure([GFM]);

/** One line a node, nested by indentation: name and place. */
export const statemarkTree = (text: string) => treeOf(statemarkParser, text);

/** The same of a reader that knows nothing of marks. */
export const markdownTree = (text: string) => treeOf(plainParser, text);

function treeOf(parser: typeof plainParser, text: string): string {
  const lines: string[] = [];
  let depth = 0;
  parser.parse(text).iterate({
    enter({ name, from, to }) {
      lines.push(`${"  ".repeat(depth++)}${name} ${from}-${to}`);
    },
    leave() {
      depth--;
    },
  });
  return lines.join("\n");
}
