// The reference that the server's speed is compared with: a language server that does nothing but
// parse Markdown (the same parser and GFM, incrementally) and answer with its headings.

import { TreeFragment } from "@lezer/common";
import { GFM, parser as markdown } from "@lezer/markdown";
import {
  createConnection,
  ProposedFeatures,
  TextDocumentSyncKind,
} from "vscode-languageserver/node";

const connection = createConnection(ProposedFeatures.all);
const parser = markdown.configure(GFM);
let text = "";
let tree = parser.parse("");

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    documentSymbolProvider: true,
  },
}));
connection.onDidOpenTextDocument(({ textDocument }) => {
  text = textDocument.text;
  tree = parser.parse(text);
});
connection.onDidChangeTextDocument(({ contentChanges }) => {
  for (const change of contentChanges) {
    const lines = text.split("\n");
    const offset = ({ line, character }) =>
      lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
    const [from, to] = [offset(change.range.start), offset(change.range.end)];
    text = text.slice(0, from) + change.text + text.slice(to);
    const changed = { fromA: from, toA: to, fromB: from, toB: from + change.text.length };
    const fragments = TreeFragment.applyChanges(TreeFragment.addTree(tree), [changed]);
    tree = parser.parse(text, fragments);
  }
});
connection.onDocumentSymbol(() => {
  const symbols = [];
  const place = { line: 0, character: 0 };
  const range = { start: place, end: place };
  tree.iterate({
    enter({ name, from, to }) {
      if (name.startsWith("ATXHeading")) {
        symbols.push({ name: text.slice(from, to), kind: 15, range, selectionRange: range });
      }
      return name === "Document";
    },
  });
  return symbols;
});
connection.listen();
