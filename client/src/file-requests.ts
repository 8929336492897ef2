// Files that are not on a disk (of a remote repository, say) are listed and read for the server here.

import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
  type FindFilesAnswer,
  type FindFilesParams,
  findFilesRequest,
  type ReadFileAnswer,
  type ReadFileParams,
  readFileRequest,
} from "../../server/src/lsp/protocol.ts";

export function answerFileRequests(client: LanguageClient): void {
  client.onRequest(
    findFilesRequest,
    async ({ folder }: FindFilesParams): Promise<FindFilesAnswer> => {
      const base = vscode.Uri.parse(folder);
      const find = async (glob: string) => {
        const found = await vscode.workspace.findFiles(
          new vscode.RelativePattern(base, glob),
          undefined, // what the user excludes
        );
        return found.map(String);
      };
      const [statements, codebooks] = await Promise.all([
        find("**/{*.statemark,*.statemark.md}"),
        find("**/statemark.yaml"),
      ]);
      return { statements, codebooks };
    },
  );
  client.onRequest(readFileRequest, async ({ uri }: ReadFileParams): Promise<ReadFileAnswer> => {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri));
      return { text: new TextDecoder().decode(bytes) };
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") {
        return { text: null };
      }
      throw error;
    }
  });
}
