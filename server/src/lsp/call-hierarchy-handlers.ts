// Who demands what of whom, as the protocol's call hierarchy.

import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CallHierarchyPrepareParams,
  type Connection,
  SymbolKind,
} from "vscode-languageserver/node";
import { type DemandCall, incomingDemands, outgoingDemands } from "../features/call-hierarchy.ts";
import { fenced, laterAnswers } from "./answer.ts";
import { keyOf } from "./file-keys.ts";
import { namedAt } from "./named-at.ts";
import type { OpenStatements } from "./open-statements.ts";
import { toRange } from "./to-lsp.ts";
import type { WorkspaceStatements } from "./workspace-statements.ts";
import type { WorkspaceView } from "./workspace-view.ts";

export function registerCallHierarchy(
  connection: Connection,
  statements: OpenStatements,
  all: WorkspaceStatements,
  view: WorkspaceView,
): void {
  const toItems = () => {
    const uriOf = view.clientUris();
    return ({ actor, name, detail, file, places }: DemandCall): CallHierarchyItem => {
      const range = places[0] ?? {
        start: { line: 0, character: 0 },
        end: { line: 0, character: 0 },
      };
      const uri = uriOf(file);
      const data = { actor };
      return { name, detail, kind: SymbolKind.Class, uri, range, selectionRange: range, data };
    };
  };
  connection.languages.callHierarchy.onPrepare(
    laterAnswers(connection, all)<CallHierarchyPrepareParams, CallHierarchyItem[] | null>(
      null,
      (params) => {
        const named = namedAt(statements, params);
        if (named?.referent.of !== "actor") return null;
        const { referent, range: words, lines, registry } = named;
        const actor = registry.entity("actor", referent.id);
        const range = toRange(lines, words);
        return [
          {
            name: actor?.name ?? referent.id,
            detail: [actor?.kind, referent.id].filter((part) => part !== undefined).join(" · "),
            kind: SymbolKind.Class,
            uri: params.textDocument.uri,
            range,
            selectionRange: range,
            data: { actor: referent.id },
          },
        ];
      },
    ),
  );
  connection.languages.callHierarchy.onIncomingCalls(({ item }) =>
    fenced<CallHierarchyIncomingCall[]>(connection, item.uri, [], () => {
      const itemOf = toItems();
      return incomingDemands(view, actorOf(item)).map((call) => ({
        from: itemOf(call),
        fromRanges: [...call.places],
      }));
    }),
  );
  connection.languages.callHierarchy.onOutgoingCalls(({ item }) =>
    fenced<CallHierarchyOutgoingCall[]>(connection, item.uri, [], () => {
      const itemOf = toItems();
      return outgoingDemands(view, actorOf(item)).map((call) => ({
        to: itemOf(call),
        // These are places of the caller's document, by the protocol; the item itself leads to all others.
        fromRanges: call.file === keyOf(item.uri) ? [...call.places] : [],
      }));
    }),
  );
}

function actorOf({ data }: CallHierarchyItem): string {
  const { actor } = (data ?? {}) as { readonly actor?: unknown };
  return typeof actor === "string" ? actor : "";
}
