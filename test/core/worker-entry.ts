// What the core gives for a few texts: bundled and run without Node or a browser by worker.test.ts.

import { builtInRegistry } from "../../server/src/registry/registry.ts";
import { attributeText, plainDocument } from "../../server/src/syntax/document.ts";
import { carryOver } from "../../server/src/syntax/edits/carry-over/carry-over.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { strip } from "../../server/src/syntax/strip.ts";
import { textHash } from "../../server/src/syntax/text-hash.ts";

/** Plain text, so that both worlds can be compared. */
export function coreResults(texts: readonly string[]): string {
  const registry = builtInRegistry();
  const results = texts.map((text) => {
    const document = parseDocument(text);
    return {
      ...plainDocument(document),
      frontMatter: {
        ...document.frontMatter,
        values: [...document.frontMatter.values],
        places: [...document.frontMatter.places],
      },
      statuses: document.annotations.map(({ attributes }) => attributeText(attributes, "status")),
      stripped: strip(document),
      hash: textHash(document),
      carriedOver: carryOver(document, `So ${strip(document)}`),
      actors: document.annotations.map((mark) =>
        registry.lookUp("actor", mark.target || mark.text),
      ),
    };
  });
  return JSON.stringify(results);
}
