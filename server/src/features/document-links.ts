// Legal references as links to their texts, where these can be reached: of marks and of `basis`.

import type { Entity } from "../registry/entity.ts";
import type { Range } from "../text/range.ts";
import { lookUp } from "../workspace/look-up.ts";
import type { Statement } from "../workspace/statement.ts";
import { writtenNames } from "../workspace/written-names.ts";

export interface DocumentLink extends Range {
  readonly url: string;
  readonly tooltip: string;
}

/** In document order. A mark's link is on its words. */
export function documentLinks(statement: Statement): readonly DocumentLink[] {
  const { registry } = statement;
  const links = writtenNames(statement)
    .filter(({ category }) => category === "law")
    .flatMap(({ name, place, start, end }) => {
      const [law, ...others] = lookUp(registry, "law", name);
      const url = law && others.length === 0 ? webAddress(law) : undefined;
      if (!law || url === undefined) return [];
      const isMark = place.in === "text" || place.in === "target";
      const range = isMark
        ? { start: place.mark.textStart, end: place.mark.textEnd }
        : { start, end };
      return [{ ...range, url, tooltip: `Open ${law.name}` }];
    });
  return links.sort((a, b) => a.start - b.start);
}

function webAddress({ url }: Entity): string | undefined {
  return url !== undefined && /^https?:\/\/\S+$/i.test(url) ? url : undefined;
}
