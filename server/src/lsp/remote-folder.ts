// A folder that is not on the disk: the client lists and reads what is in it.

import type { Connection } from "vscode-languageserver/node";
import { isBelow, keyOf } from "./file-keys.ts";
import {
  type FindFilesAnswer,
  type FindFilesParams,
  findFilesRequest,
  type ReadFileAnswer,
  type ReadFileParams,
  readFileRequest,
} from "./protocol.ts";
import { type FoundFile, isStatementKey, type StatementFolder } from "./statement-files.ts";

const unknown: FoundFile = { size: undefined, stamp: undefined };

export function remoteFolder(connection: Connection, folder: string): StatementFolder {
  const mayHold = (key: string) => isBelow(folder, key);
  return {
    mayHold,
    async find() {
      const params: FindFilesParams = { folder };
      try {
        const { statements, codebooks } = await connection.sendRequest<FindFilesAnswer>(
          findFilesRequest,
          params,
        );
        return {
          statements: new Map(statements.map((uri) => [keyOf(uri), unknown])),
          codebooks: codebooks.map(keyOf),
          isPartial: false,
        };
      } catch {
        // A client that cannot.
        return { statements: new Map(), codebooks: [], isPartial: true };
      }
    },
    async look(key) {
      return isStatementKey(key) && mayHold(key) ? unknown : undefined;
    },
    async read(key) {
      const params: ReadFileParams = { uri: key };
      const { text } = await connection.sendRequest<ReadFileAnswer>(readFileRequest, params);
      return text ?? undefined;
    },
  };
}
