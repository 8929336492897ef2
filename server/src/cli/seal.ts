// statemark seal: writes or renews the hash by which one sees that nobody changed a statement's words.

import { sealText } from "../syntax/edits/seal.ts";
import { parseDocument } from "../syntax/parse-document.ts";
import { applyEdits } from "../text/edit.ts";
import type { Command } from "./command.ts";
import { CommandError } from "./command-error.ts";
import { counted } from "./counted.ts";
import { forEachFile } from "./for-each-file.ts";
import { replaceFile } from "./replace-file.ts";

export const sealCommand: Command = {
  name: "seal",
  summary: "Write into statements a seal of their words (text-hash), or renew it.",
  usage: "seal FILE…",
  example: "statemark seal statements/*.statemark",
  formats: [],
  hasResult: false,
  run(input) {
    let [written, left] = [0, 0];
    const status = forEachFile(input, ({ path, mark, text }) => {
      const { edits, refusal } = sealText(parseDocument(text));
      if (!edits) throw new CommandError(`${path} is not sealed. ${refusal}`);
      if (edits.length === 0) left++;
      else {
        replaceFile(path, mark + applyEdits(text, edits));
        written++;
      }
    });
    const rest = left === 0 ? "" : ` ${left} had a seal that fits.`;
    input.complain(`${counted(written, "statement")} sealed.${rest}`);
    return status;
  },
};
