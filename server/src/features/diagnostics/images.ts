// image-or-demand: an image whose address is a citation was probably meant as a demand.

import { inMessage } from "../../text/shortened.ts";
import { lookUp } from "../../workspace/look-up.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Finding } from "./diagnostic.ts";

export function checkImages({ document, registry }: Statement): readonly Finding[] {
  return document.images
    .filter(({ destination }) => lookUp(registry, "law", destination).length > 0)
    .map(({ start, end, destination }) => ({
      code: "image-or-demand",
      message: `Markdown reads this as an image with the address ${inMessage(destination)}. If it is a demand, write its id without “/”, “.” and “:”, and the legal ground as basis="${inMessage(destination)}".`,
      start,
      end,
    }));
}
