// Quiet words behind marks, for those who want them: there are none unless the client says otherwise
// (`statemark.inlayHints`). What a hint writes, and where it leads, is worked out for the one that somebody
// points at.

import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  type InlayHint,
  type InlayHintLabelPart,
  type Location,
} from "vscode-languageserver/node";
import { definitions } from "../features/definition.ts";
import {
  type InlayHint as CoreHint,
  editsOfHint,
  type HintAmount,
  type HintedAttribute,
  inlayHints,
} from "../features/inlay-hints.ts";
import type { Referent } from "../workspace/referent.ts";
import { fenced } from "./answer.ts";
import { locationsOf } from "./navigation-handlers.ts";
import type { OpenStatements } from "./open-statements.ts";
import { toTextEdits } from "./to-lsp.ts";
import type { WorkspaceView } from "./workspace-view.ts";

const section = "statemark.inlayHints";

/** What a hint is to be resolved from. */
interface HintData {
  readonly uri: string;
  /** Of the text that it was made for. */
  readonly version: number;
  readonly writes?: HintedAttribute;
  /** One for each part of the label. */
  readonly referents: readonly (Referent | null)[];
}

export interface InlayHints {
  /** To be called once the client is ready for requests. */
  ready(): Promise<void>;
  /** Names may mean something else now. */
  refresh(): void;
}

export function registerInlayHints(
  connection: Connection,
  statements: OpenStatements,
  view: WorkspaceView,
  capabilities: () => ClientCapabilities,
  onConfiguration: (listener: () => void) => void,
): InlayHints {
  let isShown = false;
  const amountFor = async (uri: string): Promise<HintAmount | undefined> => {
    if (!capabilities().workspace?.configuration) return undefined;
    const value: unknown = await connection.workspace.getConfiguration({ scopeUri: uri, section });
    return value === "ids" || value === "full" ? value : undefined;
  };
  connection.languages.inlayHint.on(
    async ({ textDocument: { uri }, range }, token: CancellationToken): Promise<InlayHint[]> => {
      const amount = await amountFor(uri);
      if (!amount || token.isCancellationRequested) return [];
      isShown = true;
      return fenced<InlayHint[]>(connection, uri, [], () => {
        const statement = statements.get(uri);
        if (!statement) return [];
        const { lines } = statement;
        const within = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
        const version = statements.versionOf(uri) ?? -1;
        return inlayHints(statement, within, amount).map((hint) => ({
          position: lines.positionAt(hint.offset),
          label: hint.parts.map(({ text }): InlayHintLabelPart => ({ value: text })),
          tooltip: hint.tooltip,
          paddingLeft: true,
          data: dataOf(hint, uri, version),
        }));
      });
    },
  );
  connection.languages.inlayHint.resolve((hint) => {
    const data = hint.data as HintData;
    return fenced(connection, data.uri, hint, () => resolved(hint, data));
  });
  const resolved = (hint: InlayHint, data: HintData): InlayHint => {
    const { uri, version, writes, referents } = data;
    const statement = statements.get(uri);
    if (!statement || typeof hint.label === "string") return hint;
    const chain = view.chainFor(uri);
    const locationOf = (referent: Referent | null | undefined): Location | undefined =>
      referent ? locationsOf(view, definitions(view, referent, chain))[0] : undefined;
    const label = hint.label.map((part, index) => {
      const location = locationOf(referents[index]);
      return location ? { ...part, location } : part;
    });
    // In a text that has changed since, another mark may start there.
    const isCurrent = statements.versionOf(uri) === version;
    const edits = writes && isCurrent ? editsOfHint(statement, writes) : [];
    const textEdits = toTextEdits(statement.lines, edits);
    return { ...hint, label, ...(textEdits.length > 0 && { textEdits }) };
  };
  const refresh = () => {
    if (!isShown || !capabilities().workspace?.inlayHint?.refreshSupport) return;
    connection.languages.inlayHint
      .refresh()
      .catch((error: unknown) => connection.console.warn(String(error)));
  };
  onConfiguration(() => {
    // Those who have just asked for them have none yet.
    isShown = true;
    refresh();
  });
  return {
    refresh,
    async ready() {
      if (!capabilities().workspace?.didChangeConfiguration?.dynamicRegistration) return;
      await connection.client.register(DidChangeConfigurationNotification.type, { section });
    },
  };
}

function dataOf({ parts, writes }: CoreHint, uri: string, version: number): HintData {
  const referents = parts.map(({ referent }) => referent ?? null);
  return { uri, version, referents, ...(writes && { writes }) };
}
