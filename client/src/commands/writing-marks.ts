// How marks are written: in their long or short form, and in order. Over the selections, or over the
// whole file where nothing is selected.

import * as vscode from "vscode";
import {
  type ConvertFormParams,
  convertFormRequest,
  type EditAnswer,
  formatMarksRequest,
  type SelectionParams,
} from "../../../server/src/lsp/protocol.ts";
import type { StatementClient } from "../language-client.ts";
import { changeFile, changeSelections } from "./marking.ts";

export function registerMarkWritingCommands(client: StatementClient): vscode.Disposable[] {
  const convert = (form: ConvertFormParams["form"]) => (params: SelectionParams) =>
    client.request<EditAnswer>(convertFormRequest, { ...params, form } satisfies ConvertFormParams);
  const register = (name: string, ask: (params: SelectionParams) => Promise<EditAnswer>) =>
    vscode.commands.registerCommand(`statemark.${name}`, () => {
      const selections = vscode.window.activeTextEditor?.selections ?? [];
      const isSelected = selections.some(({ isEmpty }) => !isEmpty);
      return isSelected ? changeSelections(ask, { writesMarks: false }) : changeFile(ask);
    });
  return [
    register("writeLongForm", convert("long")),
    register("writeShortForm", convert("sigil")),
    register("tidyMarks", async (params) => {
      const answer = await client.request<EditAnswer>(formatMarksRequest, params);
      if ("edits" in answer && answer.edits.length === 0) {
        vscode.window.setStatusBarMessage(
          vscode.l10n.t("The marks here are in order already."),
          4000,
        );
      }
      return answer;
    }),
  ];
}
