// The fix for text-changed: a new seal. Whether the change of the words is right the analyst must know.

import { sealText } from "../../syntax/edits/seal.ts";
import type { Fixer } from "./quick-fix.ts";

export const fixTextChanged: Fixer = ({ document }) => {
  const { edits } = sealText(document);
  return edits ? [{ title: "Seal the text as it is now", edits }] : [];
};
