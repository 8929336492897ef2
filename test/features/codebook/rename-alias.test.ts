// Another wording for an alias of an entry.

import { expect, test } from "vitest";
import { aliasOf, renameAlias } from "../../../server/src/features/codebook/rename-alias.ts";
import { textAt } from "../../../server/src/registry/codebook-places.ts";
import { dedent } from "../../fixture.ts";
import { edited } from "./edited-files.ts";

/** The alias in the root codebook that reads so is renamed. */
function renamed(fixture: string, name: string, newName: string): string {
  return edited(fixture, (scope) => {
    const text = scope.codebooks[0]?.text ?? "";
    const written = textAt(text, text.indexOf(name));
    const alias = written && aliasOf(written);
    if (!alias) throw new Error(`No alias ${name}`);
    return renameAlias(scope, "statemark.yaml", alias, newName);
  });
}

const files = `
  === statemark.yaml
  actors:
    V:
      name: Volga Group
      aliases: [Volga, { name: Don Corps, since: 2023-11 }, Plain]
    W: { name: Other, part-of: Volga }
  === a.statemark
  ---
  speaker: Volga
  ---
  @[Volga] @[x](Volga) ![go]{to=Volga,V about=Volga} @[Don Corps]
  `;

test("the alias, what names it in braces and codebooks; words stay and their marks get the id", () => {
  expect(renamed(files, "Volga,", "Kama").replaceAll(/\n+/g, "\n")).toBe(
    dedent(`
    === statemark.yaml
    actors:
      V:
        name: Volga Group
        aliases: [Kama, { name: Don Corps, since: 2023-11 }, Plain]
      W: { name: Other, part-of: Kama }
    === a.statemark
    ---
    speaker: Kama
    ---
    @[Volga](V) @[x](Kama) ![go]{to=Kama,V about=Kama} @[Don Corps]
    `),
  );
});

test("a dated one keeps its dates, and a name of several words is no name in braces", () => {
  const after = renamed(
    files.replace("to=Volga", 'by="Don Corps"'),
    "Don Corps,",
    "Corps of the Don",
  );
  expect(after).toContain("{ name: Corps of the Don, since: 2023-11 }");
  expect(after).toContain("@[Don Corps](V)");
  expect(after).toContain("by=V,V");
});

test("onto another alias of the same times the two become one", () => {
  expect(renamed(files, "Volga,", "Plain")).toContain(
    "aliases: [{ name: Don Corps, since: 2023-11 }, Plain]",
  );
});

test.each([
  ["an alias for another time", "Volga,", "Don Corps", /one followed the other, so both are kept/],
  ["a name of somebody else", "Volga,", "Russia", /already stands for Russia.*Merge into…/],
  ["nothing", "Volga,", "", /one line of words/],
])("onto %s it is refused", (_, name, newName, message) => {
  expect(renamed(files, name, newName)).toMatch(message);
});
