// text-changed: the words of a sealed statement are no longer those that were sealed.

import { sealState, textHashKey } from "../../syntax/text-hash.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Finding } from "./diagnostic.ts";

export function checkText({ document }: Statement): readonly Finding[] {
  const message = messages.get(sealState(document));
  const place = document.frontMatter.places.get(textHashKey);
  return message && place ? [{ code: "text-changed", message, ...place }] : [];
}

const messages = new Map([
  [
    "changed",
    "The words of this statement are no longer those that were sealed. Undo the change, or, if it is right, seal the text again.",
  ],
  [
    "unreadable",
    "This is no seal of a text, so changes cannot be told. Seal the text again, or remove this line.",
  ],
]);
