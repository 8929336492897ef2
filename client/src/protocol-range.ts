// The protocol's ranges as the editor has them.

import * as vscode from "vscode";
import type { MarkView } from "../../server/src/lsp/protocol.ts";

type ProtocolRange = MarkView["text"];

export function toRange({ start, end }: ProtocolRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function toSelection({ start, end }: ProtocolRange): vscode.Selection {
  return new vscode.Selection(start.line, start.character, end.line, end.character);
}
