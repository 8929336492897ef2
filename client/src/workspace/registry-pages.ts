// Built-in entries as pages to read, where "Go to Definition" leads.

import * as vscode from "vscode";
import {
  type RegistryEntryParams,
  registryEntryRequest,
  registryScheme,
} from "../../../server/src/lsp/workspace-protocol.ts";
import type { StatementClient } from "../language-client.ts";

export function registerRegistryPages(client: StatementClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(registryScheme, {
    async provideTextDocumentContent(uri) {
      const params: RegistryEntryParams = { uri: uri.toString() };
      const page = await client.request<string | null>(registryEntryRequest, params);
      return page ?? vscode.l10n.t("There is no such entry in Statemark’s registry.");
    },
  });
}
