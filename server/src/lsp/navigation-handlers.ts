// From names to what they mean and back, over all statements: declarations, mentions, names that are
// searched for, and the texts of legal references.

import {
  type Connection,
  type DefinitionParams,
  type DocumentLink,
  type DocumentLinkParams,
  type Location,
  type ReferenceParams,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver/node";
import { type Definition, definitions } from "../features/definition.ts";
import { documentLinks } from "../features/document-links.ts";
import { type FilePlace, references } from "../features/references.ts";
import { registryEntry } from "../features/registry-entry.ts";
import { workspaceItems, workspaceSymbols } from "../features/workspace-symbols.ts";
import type { Category } from "../registry/entity.ts";
import { type Answer, fenced, laterAnswers } from "./answer.ts";
import { scopeFor } from "./entry-files.ts";
import { namedAt } from "./named-at.ts";
import type { OpenStatements } from "./open-statements.ts";
import { symbolKinds, toRange } from "./to-lsp.ts";
import {
  type RegistryEntryParams,
  registryEntryRequest,
  registryScheme,
} from "./workspace-protocol.ts";
import type { WorkspaceStatements } from "./workspace-statements.ts";
import type { WorkspaceView } from "./workspace-view.ts";

export function registerNavigation(
  connection: Connection,
  statements: OpenStatements,
  all: WorkspaceStatements,
  view: WorkspaceView,
  answer: Answer,
): void {
  const later = laterAnswers(connection, all);
  const toLocations = () => {
    const uriOf = view.clientUris();
    return ({ file, place }: FilePlace): Location => ({ uri: uriOf(file), range: place });
  };

  connection.onDefinition(
    later<DefinitionParams, Location[]>([], (params) => {
      const named = namedAt(statements, params);
      if (!named) return [];
      const chain = view.chainFor(params.textDocument.uri);
      return [...locationsOf(view, definitions(view, named.referent, chain))];
    }),
  );
  connection.onReferences(
    later<ReferenceParams, Location[]>([], (params) => {
      const named = namedAt(statements, params);
      if (!named) return [];
      const isInScope = scopeFor(view, params.textDocument.uri, named.referent);
      const { includeDeclaration } = params.context;
      return references(view, named.referent, isInScope, includeDeclaration).map(toLocations());
    }),
  );
  let items: { readonly key: string; readonly made: ReturnType<typeof workspaceItems> } | undefined;
  connection.onWorkspaceSymbol(({ query }) =>
    fenced<SymbolInformation[]>(connection, "workspace/symbol", [], () => {
      const key = `${view.index.version}.${statements.generation}`;
      if (items?.key !== key) items = { key, made: workspaceItems(view) };
      const locationOf = toLocations();
      return workspaceSymbols(items.made, query).map(({ name, detail, kind, file, place }) => ({
        name,
        containerName: detail,
        kind: kind === "statement" ? SymbolKind.File : (symbolKinds.get(kind) ?? SymbolKind.Event),
        location: locationOf({ file, place }),
      }));
    }),
  );
  connection.onDocumentLinks(
    answer<DocumentLinkParams, DocumentLink[]>([], (statement) =>
      documentLinks(statement).map(({ url, tooltip, ...range }) => ({
        range: toRange(statement.lines, range),
        target: url,
        tooltip,
      })),
    ),
  );
  connection.onRequest(registryEntryRequest, ({ uri }: RegistryEntryParams) =>
    fenced<string | null>(connection, uri, null, () => {
      const named = builtInOf(uri);
      return (named && registryEntry(named.category, named.id)) ?? null;
    }),
  );
}

/** As the client has them. */
export function locationsOf(
  view: WorkspaceView,
  found: readonly Definition[],
): readonly Location[] {
  const uriOf = view.clientUris();
  return found.map((each) =>
    "builtIn" in each ? builtInAt(each) : { uri: uriOf(each.file), range: each.place },
  );
}

const start = { line: 0, character: 0 };

function builtInAt({ builtIn: { category, id } }: Extract<Definition, { builtIn: unknown }>) {
  const uri = `${registryScheme}:/${category}/${encodeURIComponent(id)}.md`;
  return { uri, range: { start, end: start } };
}

/** However much of the address the client encodes. */
function builtInOf(uri: string): { readonly category: Category; readonly id: string } | undefined {
  const [, category, encoded = ""] = /^[^:]+:\/+(actor|law|topic)\/(.+)\.md$/.exec(uri) ?? [];
  if (category !== "actor" && category !== "law" && category !== "topic") return undefined;
  try {
    return { category, id: decodeURIComponent(encoded) };
  } catch {
    return undefined;
  }
}
