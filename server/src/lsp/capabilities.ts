// What the server can do, as told to the client when it starts.

import {
  type ClientCapabilities,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver/node";
import { semanticTokenTypes } from "../features/semantic-tokens.ts";
import { codeActionKinds } from "./code-actions.ts";
import { completionCapabilities } from "./completion-handlers.ts";
import { fileOperations } from "./file-rename-handlers.ts";
import { formattingCapabilities } from "./selection-handlers.ts";

// The legend is not cut to the types that a client announces: some announce none and take all.
export const semanticTokensLegend = { tokenTypes: [...semanticTokenTypes], tokenModifiers: [] };

export function initializeResult(version: string, client: ClientCapabilities): InitializeResult {
  return {
    serverInfo: { name: "Statemark", version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      documentSymbolProvider: { label: "Statemark" },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: { prepareProvider: true },
      foldingRangeProvider: true,
      codeActionProvider: { codeActionKinds: [...codeActionKinds] },
      selectionRangeProvider: true,
      documentHighlightProvider: true,
      documentLinkProvider: {},
      workspaceSymbolProvider: true,
      callHierarchyProvider: true,
      codeLensProvider: {},
      inlayHintProvider: { resolveProvider: true },
      ...formattingCapabilities(client),
      ...completionCapabilities(client),
      semanticTokensProvider: {
        legend: semanticTokensLegend,
        range: true,
        full: { delta: true },
      },
      diagnosticProvider: {
        identifier: "statemark",
        interFileDependencies: true,
        workspaceDiagnostics: false,
      },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations,
      },
    },
  };
}
