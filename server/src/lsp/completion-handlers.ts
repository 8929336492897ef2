// Completion while one types, in statements and codebooks: what is offered, how it is described, and behind
// which characters an editor is to ask.

import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionRequest,
  CompletionTriggerKind,
  type Connection,
  InsertTextFormat,
  MarkupKind,
  type ServerCapabilities,
} from "vscode-languageserver/node";
import {
  type Completion,
  completions,
  type Described,
  type KnownPosition,
} from "../features/completion/completion.ts";
import { description } from "../features/completion/describe.ts";
import { knownPositions } from "../features/completion/known-positions.ts";
import { trackedPositions } from "../features/tracked-positions.ts";
import { codebookName } from "../host/codebook-files.ts";
import type { LineIndex } from "../text/line-index.ts";
import { codebookAnswers, fenced, fencedAnswers } from "./answer.ts";
import { completionsOfCodebook } from "./codebook-handlers.ts";
import type { OpenStatements } from "./open-statements.ts";
import { toRange } from "./to-lsp.ts";
import { today } from "./today.ts";
import type { WorkspaceView } from "./workspace-view.ts";

/** What an item carries until somebody looks at it. */
interface ItemData extends Described {
  readonly uri: string;
}

/** What a client said of itself that completion goes by. */
export interface CompletingClient {
  /** See `InitializationOptions`. */
  readonly suggestCommand: string | undefined;
  /** Whether it can put the cursor before the end of what it inserts: it knows snippets. */
  readonly canHoldCursor: boolean;
}

function commandOf({ suggestCommand: command }: Pick<CompletingClient, "suggestCommand">) {
  return typeof command !== "string"
    ? {}
    : { command: { title: "Show what may be written", command } };
}

const none: CompletionList = { isIncomplete: false, items: [] };

export function registerCompletion(
  connection: Connection,
  statements: OpenStatements,
  view: WorkspaceView,
  client: () => CompletingClient,
): void {
  const answer = fencedAnswers(connection, statements);
  const ofCodebook = codebookAnswers(connection, statements);
  let positions: { readonly version: number; readonly all: readonly KnownPosition[] } | undefined;
  // What is being written in the open statement need not be in it: the statement says that itself.
  const positionsNow = () => {
    const { lastIndex } = view;
    if (positions?.version !== lastIndex.version) {
      positions = { version: lastIndex.version, all: knownPositions(lastIndex) };
    }
    return positions.all;
  };
  connection.onCompletion(
    ofCodebook(
      none,
      completionsOfCodebook,
      answer(none, (statement, { textDocument, position, context }: CompletionParams) => {
        const offset = statement.lines.offsetAt(position);
        const found = completions(statement, offset, {
          isExplicit: context?.triggerKind === CompletionTriggerKind.Invoked,
          today: today(),
          positions: positionsNow,
        });
        const { canHoldCursor, ...its } = client();
        const items = found
          .filter(({ behind }) => behind === undefined || canHoldCursor)
          .map((each, index) => ({
            ...toItem(statement.lines, textDocument.uri, each, index),
            ...(each.goesOn && commandOf(its)),
          }));
        // With each further letter others are found, and under other names.
        return items.length === 0 ? none : { isIncomplete: true, items };
      }),
    ),
  );
  connection.onCompletionResolve((item) => {
    const { uri, ...about } = (item.data ?? {}) as Partial<ItemData>;
    return fenced(connection, uri ?? "", item, () => {
      const statement = uri === undefined ? undefined : statements.get(uri);
      if (!statement || about.of === undefined || about.id === undefined) return item;
      // Half a history would be quoted as the whole.
      const tracked = (id: string) =>
        view.isComplete ? trackedPositions(view, new Set([id])).get(id) : undefined;
      const value = description(statement, { of: about.of, id: about.id }, tracked);
      return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
    });
  });
}

const kinds = {
  key: CompletionItemKind.Property,
  actor: CompletionItemKind.Class,
  law: CompletionItemKind.Constant,
  topic: CompletionItemKind.Keyword,
  position: CompletionItemKind.Reference,
  word: CompletionItemKind.EnumMember,
} as const;

function toItem(
  lines: LineIndex,
  uri: string,
  { label, detail, meaning, kind, range, text, behind, filter, endsWith, about }: Completion,
  index: number,
): CompletionItem {
  const data: ItemData | undefined = about && { uri, ...about };
  return {
    label,
    kind: kinds[about?.of ?? (kind === "key" ? "key" : "word")],
    // Some editors show the one, in each row, and some the other.
    ...(detail && { detail, labelDetails: { description: detail } }),
    ...(meaning && { documentation: meaning }),
    ...(filter !== label && { filterText: filter }),
    ...(endsWith?.length && { commitCharacters: [...endsWith] }),
    sortText: String(index).padStart(3, "0"),
    ...(behind !== undefined && { insertTextFormat: InsertTextFormat.Snippet }),
    textEdit: {
      range: toRange(lines, range),
      newText: behind === undefined ? text : `${asSnippet(text)}$0${asSnippet(behind)}`,
    },
    ...(data && { data }),
  };
}

function asSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** Behind these a value of a codebook begins. */
const ofCodebooks = [":", "[", "{", ",", "*", " "];
/** Behind these something of a mark or of the front matter begins; a space goes on with a name, too. */
const ofStatements = ["[", "(", "{", "=", ",", ":", '"', "/", " "];

export function completionCapabilities(client: ClientCapabilities): ServerCapabilities {
  if (canBeTold(client)) return {};
  const triggerCharacters = [...new Set([...ofStatements, ...ofCodebooks])];
  return { completionProvider: { triggerCharacters, resolveProvider: true } };
}

/**
 * Where the client can be told for which files, it is, and asks nowhere else. To be called once it is ready
 * for requests.
 */
export async function announceCompletion(
  connection: Connection,
  client: ClientCapabilities,
): Promise<void> {
  if (!canBeTold(client)) return;
  await Promise.all([
    connection.client.register(CompletionRequest.type, {
      documentSelector: [{ pattern: `**/${codebookName}` }],
      triggerCharacters: ofCodebooks,
    }),
    connection.client.register(CompletionRequest.type, {
      documentSelector: [
        { language: "statemark" },
        { language: "markdown", pattern: "**/*.statemark.md" },
      ],
      triggerCharacters: ofStatements,
      resolveProvider: true,
    }),
  ]);
}

function canBeTold({ textDocument }: ClientCapabilities): boolean {
  return Boolean(textDocument?.completion?.dynamicRegistration);
}
