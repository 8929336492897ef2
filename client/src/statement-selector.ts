// Which documents the server is given: statements, Markdown files named as statements, codebooks.

import type * as vscode from "vscode";

const schemes = ["file", "untitled", "vscode-vfs", "vscode-remote"];

export const statementSelector = schemes.flatMap((scheme) => [
  { scheme, language: "statemark" },
  { scheme, language: "markdown", pattern: "**/*.statemark.md" },
  { scheme, language: "yaml", pattern: "**/statemark.yaml" },
]);

export function isStatement(document: vscode.TextDocument): boolean {
  return document.languageId === "statemark" || document.uri.path.endsWith(".statemark.md");
}
