// The data files of one folder as they stand, to find what the merged rows can no longer show.

import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

const folder = new URL("../../server/src/registry/data/", import.meta.url);

/** The ids of every file in `data/NAME/`, file by file. */
export function idsByFile(name: string): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(new URL(`${name}/`, folder)).sort();
  return new Map(
    files.map((file) => {
      const text = readFileSync(new URL(`${name}/${file}`, folder), "utf8");
      return [file, Object.keys(parse(text)[name] as object)];
    }),
  );
}

/** `1701 (2006)` and the like in a text: Security Council resolutions with their years. */
export function resolutionsIn(text: string): readonly (readonly [number: number, year: number])[] {
  const found = text.matchAll(/(?<![\w/.-])(?:S\/RES\/)?(\d{1,4}) \(((?:19|20)\d\d)\)/g);
  return [...found].map(([, number, year]) => [Number(number), Number(year)]);
}

/** `resolution 377 (V)`, `A/RES/377 (V)`: resolutions of the General Assembly's old numbering. */
export function oldResolutionsIn(text: string): readonly (readonly [number, session: string])[] {
  const found = text.matchAll(
    /(?:General Assembly resolutions? |A\/RES\/|\(.{1,7}\) and )(\d{1,4})(?: [A-Z])? \(([IVXL]+)\)/g,
  );
  return [...found].map(([, number, session]) => [Number(number), session ?? ""]);
}
