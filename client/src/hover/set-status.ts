// Set status…: how the position at a place stands now, from a list. The cursor stays where it is.

import * as vscode from "vscode";
import {
  type AttributeChoicesAnswer,
  attributeChoicesRequest,
  type EditAnswer,
  type SetAttributeParams,
  setAttributeRequest,
} from "../../../server/src/lsp/protocol.ts";
import { makeAnswer, paramsOf, refuse } from "../commands/marking.ts";
import { pickValues } from "../commands/pick-values.ts";
import type { StatementClient } from "../language-client.ts";
import { editorAt, type NamedPlace, paramsAt } from "../named-place.ts";

const key = "status";

export async function setStatus(client: StatementClient, place: NamedPlace): Promise<void> {
  const editor = editorAt(place);
  if (!editor) return;
  const found = await client.request<AttributeChoicesAnswer | null>(
    attributeChoicesRequest,
    paramsAt(place),
  );
  const choice = found?.choices.find((each) => each.key === key);
  if (!choice) {
    refuse([
      vscode.l10n.t(
        "There is nothing here that has a status. Put the cursor into a demand, a commitment, a claim or a rejection.",
      ),
    ]);
    return;
  }
  const values = await pickValues(choice);
  if (!values) return;
  const { position } = place;
  const params: SetAttributeParams = {
    ...paramsOf(editor, new vscode.Range(position, position)),
    key,
    values,
  };
  await makeAnswer(editor, () => client.request<EditAnswer>(setAttributeRequest, params));
}
