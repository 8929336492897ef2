// What lights up with the mark or the name at the cursor.

import { expect, test } from "vitest";
import { documentHighlights } from "../../server/src/features/document-highlights.ts";
import { statementOf } from "./statement-fixture.ts";

/** The notes under the statement's lines say what lights up, and as what. */
function check(fixture: string): void {
  const { statement, file } = statementOf(fixture);
  const [cursor = 0] = file.cursors;
  const found = documentHighlights(statement, cursor).map(({ start, end, kind }) => ({
    start,
    end,
    text: kind,
  }));
  expect(found).toEqual(file.notes);
}

test("on an actor all its mentions light up, whatever their words, and its name in braces", () => {
  check(`
    @[Pyong<|>yang] and @[the regime](DPRK), not @[Seoul].
      ^^^^^^^^^^^^ mention
                          ^^^^^^^^^^ mention
    ![Stop]{to=DPRK,RUS} and ?[so]{about=RUS}
               ^^^^ name
  `);
});

test("on a name in braces its mentions do, and where else it is named", () => {
  check(`
    ## Speech {by=RUS}
                  ^^^ name
    @[Moscow] is asked: ![stop]{to="Russ<|>ia" status=open}
      ^^^^^^ mention
                                   ^^^^^^^^^^^ name
  `);
});

test("on a position all that mention it do, in all their parts", () => {
  check(`
    ![Go ho<|>me]{#w as=x to=UK} at once ![all]{#w}, -[we do not](x)
      ^^^^^^^^^^ mention
                        ^ name
                                           ^^^ mention
                                                       ^^^^^^^^^ mention
  `);
});

test("on a law all citations of it do", () => {
  check(`
    §[resolution 17<|>18 (2006)] and ![comply]{basis=S/RES/1718}, §[UNSCR 1718]
      ^^^^^^^^^^^^^^^^^^^^^^^^^ mention
                                                     ^^^^^^^^^^ name
                                                                    ^^^^^^^^^^ mention
  `);
});

test("a name that nobody knows is found where it is written the same", () => {
  check(`
    @[Zorg<|>lub] and @[Zorglub] and @[Zorg]
      ^^^^^^^^^^ mention
                        ^^^^^^^ mention
  `);
});

test("a passage that stands alone does not light up, its parts do", () => {
  check("![Go ho<|>me]{to=UK} ![Go home]");
  check(`
    ![Go ho<|>me]{#w} and ![stay]{#w}
      ^^^^^^^^^^ mention
                            ^^^^ mention
  `);
});

test("the codebook's names count", () => {
  check(`
    @[Wag<|>ner] and ![stop]{to=WAGNER}
      ^^^^^^^^^ mention
                                ^^^^^^ name
    === statemark.yaml
    actors: { WAGNER: { name: Wagner Group, aliases: [Wagner] } }
  `);
});

test("plain words, other values, everyone and nobody light nothing up", () => {
  check("Pyong<|>yang and @[Pyongyang]");
  check("a ![a]{status=op<|>en} ![b]{status=open}");
  check("a ![a]{to=<|>*}");
});
