// Organise codebook: entries by id, fields in the usual order.

import { type KeptOrder, organiseCodebook } from "../../registry/organised-codebook.ts";
import { differenceOf, type TextEdit } from "../../text/edit.ts";
import { inMessage } from "../../text/shortened.ts";

export type Organising =
  | { readonly refusal: string }
  /** With a sentence for each part that could not be put in order. */
  | { readonly edits: readonly TextEdit[]; readonly kept: readonly string[] };

/** No edits where it is in order. */
export function organise(text: string): Organising {
  const organised = organiseCodebook(text);
  if (!organised) {
    return {
      refusal:
        "This codebook has errors in its YAML, so its entries cannot be told apart. Mend what is underlined in it first.",
    };
  }
  const kept = [...new Set(organised.kept.map(sentenceOn))];
  return { edits: differenceOf(text, organised.text), kept };
}

function sentenceOn({ name, why }: KeptOrder): string {
  return why === "references"
    ? `“${inMessage(name)}” keeps its order, as something in it stands for something before it (“*” and “&”).`
    : `“${inMessage(name)}” keeps its order, as it is written in a way in which a comment or value could be lost.`;
}
