// Legal references as links.

import { expect, test } from "vitest";
import { documentLinks } from "../../server/src/features/document-links.ts";
import { statementOf } from "./statement-fixture.ts";

function links(fixture: string): readonly string[] {
  const { statement, file } = statementOf(fixture);
  return documentLinks(statement).map(
    ({ start, end, url, tooltip }) => `${file.text.slice(start, end)} -> ${url} (${tooltip})`,
  );
}

test("of marks on their words, and of grounds", () => {
  const [mark, target, ground] = links(
    "§[resolution 1718 (2006)] §[it](S/RES/1718) ![go]{basis=S/RES/1718,NOWHERE}",
  );
  expect(mark).toMatch(/^resolution 1718 \(2006\) -> https:\/\/.+ \(Open .*1718.*\)$/);
  expect(target).toMatch(/^it -> https:/);
  expect(ground).toMatch(/^S\/RES\/1718 -> https:/);
});

test("of laws of the codebook; none where nothing is known, or several may be meant", () => {
  expect(
    links(`
    === statemark.yaml
    laws:
      M: { name: Minsk, url: "https://example.org/m" }
      N: { name: Other }
    === a.statemark
    §[Minsk] §[Other] §[nothing known] §[resolution 2758]
    `),
  ).toEqual(["Minsk -> https://example.org/m (Open Minsk)"]);
});
