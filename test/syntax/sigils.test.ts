// Where a sigil or a long form opens a mark, and where it is text.

import { describe, expect, test } from "vitest";
import { builtInKinds } from "../../server/src/syntax/kinds.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { check, checkNoMarks, outline } from "./outline.ts";

const nameOf = new Map(builtInKinds.flatMap(({ sigil, name }) => (sigil ? [[sigil, name]] : [])));
const allSigils = [...nameOf.keys()];
const punctuationSigils = ["!", "?", "+", "#", "-"];
const everywhereSigils = ["@", "§"];

/** Checks that each sigil opens a mark (or not) where ◦ stands. */
function checkSigils(sigils: readonly string[], opens: boolean, places: readonly string[]): void {
  for (const place of places) {
    for (const sigil of sigils) {
      const text = place.replace("◦", `${sigil}[x]`);
      const expected = opens ? `${nameOf.get(sigil)} "x"` : "";
      expect(outline(parseDocument(text)), JSON.stringify(text)).toBe(expected);
    }
  }
}

const opens = (sigils: readonly string[], ...places: string[]) => checkSigils(sigils, true, places);
const isText = (sigils: readonly string[], ...places: string[]) =>
  checkSigils(sigils, false, places);

describe("a kind", () => {
  test("has a sigil and a long form", () => {
    check("@[UK] and :actor[UK]", `actor "UK"\nactor "UK"`);
    check("![go] and :demand[go]", `demand "go"\ndemand "go"`);
    check("+[go] and :commitment[go]", `commitment "go"\ncommitment "go"`);
    check("?[so] and :claim[so]", `claim "so"\nclaim "so"`);
    check("§[NPT] and :law[NPT]", `law "NPT"\nlaw "NPT"`);
    check("#[peace] and :topic[peace]", `topic "peace"\ntopic "peace"`);
    check("-[no] and :rejection[no]", `rejection "no"\nrejection "no"`);
  });

  test("without a sigil has the long form", () => {
    check(
      ":condemnation[deplore] :support[back] :warning[warn] :vote[for]",
      `
      condemnation "deplore"
      support "back"
      warning "warn"
      vote "for"
      `,
    );
  });

  test("of any well-formed name is read, whether it is known or not", () => {
    check(":question[who?] :x[a] :a-1-b[c]", `question "who?"\nx "a"\na-1-b "c"`);
  });

  test("is not read from a name that is not well-formed", () => {
    checkNoMarks(":Law[a] :1law[b] :-law[c] :law_x[d] :[e] :loi é[f] :law [g]");
  });

  test("has no sigil $, so money and formulas stay text", () => {
    checkNoMarks("$[12] and $[a](b) and €[c]");
  });
});

describe("a sigil counts", () => {
  test("at the start of a paragraph, heading, list item, quote and table cell", () => {
    opens(allSigils, "◦ said", "# ◦ said", "- ◦ said", "1. ◦ said", "> ◦ said", "|a|\n|-|\n|◦|");
  });

  test("at the start of a line in a paragraph", () => {
    opens(allSigils, "and\n◦", "> and\n> ◦", "- and\n  ◦", "and  \n◦");
  });

  test("after white space", () => {
    opens(allSigils, "and ◦", "and\t◦", "and\u2009◦");
  });

  test("after an opening bracket or quotation mark", () => {
    opens(allSigils, "(◦", "a [◦", "{◦", "“◦", "‘◦", "«◦", "„◦", "‹◦", '"◦', "'◦", "（◦");
  });

  test("after a dash, a stroke and other signs", () => {
    opens(allSigils, "a—◦", "a–◦", "a/◦", "a*◦", "a_◦", "a=◦", "a·◦", "¿◦", "a、◦", "a。◦");
  });

  test("after emphasis", () => {
    opens(allSigils, "*◦*", "**a**◦", "~~a~~◦");
  });
});

describe("no sigil counts", () => {
  test("directly after a letter", () => {
    isText(allSigils, "a◦", "é◦", "я◦", "ς◦", "ב◦", "م◦", "ह◦", "한◦", "ꙁ◦");
  });

  test("directly after a digit or number", () => {
    isText(allSigils, "7◦", "٧◦", "７◦", "²◦", "½◦", "Ⅳ◦");
  });

  test("directly after a combining mark", () => {
    isText(allSigils, "e\u0301◦", "и\u0306◦", "ب\u064b◦", "हि◦");
  });

  test("directly after a letter outside the basic plane", () => {
    isText(allSigils, "𝐀◦", "𐍈◦", "𝟗◦");
  });

  test("after a backslash", () => {
    isText(allSigils, "\\◦", "and \\◦");
  });

  test("where the bracket is escaped or set apart", () => {
    checkNoMarks("@\\[a] !\\[b] §\\[c] :law\\[d] @ [e] § [f]");
  });
});

describe("letters of scripts written without spaces", () => {
  test("may stand directly before a sigil", () => {
    opens(allSigils, "要求◦", "の◦", "ハ◦", "ー◦", "々◦", "ไทย◦", "ລາວ◦", "ខ្មែរ◦", "မြန်မာ◦");
    opens(allSigils, "𠮷◦", "ﾊ◦");
  });

  test("may do so with a vowel sign or tone mark of the script", () => {
    opens(allSigils, "ที่◦", "ກໍ່◦", "កា◦", "မာ◦", "か\u3099◦");
  });

  test("may stand directly before a long form", () => {
    check("我们:support[支持]", `support "支持"`);
  });

  test("have digits before which none counts", () => {
    isText(allSigils, "๗◦", "໗◦", "៧◦", "၇◦");
  });
});

describe("! ? + # and - do not count", () => {
  test("directly after punctuation that ends a phrase, where @ and § do", () => {
    for (const character of ".,;:!?…%)]}”’»›") {
      isText(punctuationSigils, `a${character}◦`);
      opens(everywhereSigils, `a${character}◦`);
    }
  });

  test("after a no-break space, where @ and § do", () => {
    for (const space of ["\u00a0", "\u202f"]) {
      isText(punctuationSigils, `Vraiment${space}◦`);
      opens(everywhereSigils, `Vraiment${space}◦`);
    }
  });

  test("directly after the end of a mark, where @ and § do", () => {
    for (const sigil of punctuationSigils) {
      check(
        `@[a]${sigil}[x] @[b](c)${sigil}[x] @[d]{e}${sigil}[x]`,
        `
        actor "a"
        actor "b" (c)
        actor "d" {e}
      `,
      );
    }
    check("@[a]@[b]§[c]", `actor "a"\nactor "b"\nlaw "c"`);
  });

  test("directly after a straight quote that closes, where @ and § do", () => {
    const places = ['"go"◦', "'go'◦", '(a)"◦', "it'◦", 'a."◦', "\"'go'\"◦", "\"'go\"'◦", '*go*"◦'];
    isText(punctuationSigils, ...places);
    opens(everywhereSigils, ...places);
  });

  test("in notes and questions of pasted text", () => {
    checkNoMarks("Really?[12] note:[3] non-[x] e-mail@[x] No.![4] 50%-[x] (so)![5] §12§[x]");
  });
});

describe("a straight quote opens, so that every sigil counts after it,", () => {
  test("at the start of a block or line", () => {
    opens(allSigils, '"◦', "'◦", 'and\n"◦', '> "◦', '- "◦', '# "◦');
  });

  test("after white space, an opening bracket, an opening quotation mark or a dash", () => {
    for (const before of [" ", "\t", "\u00a0", "(", "[", "{", "«", "“", "‘", "„", "-", "–", "—"]) {
      opens(allSigils, `a${before}"◦`, `a${before}'◦`);
    }
  });

  test("after another straight quote that opens, emphasis between them or not", () => {
    opens(allSigils, "\"'◦", "'\"◦", "say \"'◦", '*"◦"*', 'say **"◦"**', "\"*'◦'*\"");
  });
});

test("- does not count after -", () => {
  checkNoMarks("a --[b] ---[c]");
  opens(["@", "!", "?", "+", "#", "§"], "a --◦", "a -◦");
});

describe("a long form", () => {
  test("counts wherever no letter, digit, colon or backslash stands before it", () => {
    for (const before of [...".,;!?…%)]}”’»›\"'-/*_ \u00a0\u202f@§#"]) {
      check(`a${before}:law[x]`, `law "x"`);
    }
  });

  test("does not count after a letter, digit, colon or backslash", () => {
    checkNoMarks("a:law[x] 7:law[x] я:law[x] ::law[x] \\:law[x] 𝐀:law[x] e\u0301:law[x]");
  });

  test("does not count in an address or a time", () => {
    checkNoMarks("mailto:law[x] 10:law[x] urn:x:law[y]");
  });
});

describe("an escaped sigil", () => {
  test("is text, § too", () => {
    checkNoMarks("\\@[a] \\![b] \\+[c] \\?[d] \\§[e] \\#[f] \\-[g]");
  });

  test("is seen without its backslash inside a mark", () => {
    check("@[a \\@[b] \\§[c] §\\[d\\] e]", `actor "a @[b] §[c] §[d] e"`);
  });

  test("counts behind an escaped backslash", () => {
    check("\\\\@[a] \\\\§[b]", `actor "a"\nlaw "b"`);
  });
});
