// The texts that bench/recognition.mjs reads: the samples without their marks, over and over, and nasty ones.

import { readdir, readFile } from "node:fs/promises";

const samples = new URL("../samples/", import.meta.url);

/**
 * Makes texts of about `size` characters. Their paragraphs are numbered from `first` on, so that none is
 * the same as another: what was read once is not read again.
 */
export async function sampleTexts({ parseDocument, strip }) {
  const names = (await readdir(samples)).filter((name) => name.endsWith(".statemark"));
  const texts = await Promise.all(
    names.map(async (name) => strip(parseDocument(await readFile(new URL(name, samples), "utf8")))),
  );
  const paragraphs = texts.flatMap((text) => text.split(/\n{2,}/)).filter((text) => text.trim());
  return (size, first = 1) => {
    const numbered = [];
    for (let length = 0, number = first; length < size; number++) {
      const paragraph = `${number}. ${paragraphs[number % paragraphs.length].trim()}`;
      numbered.push(paragraph);
      length += paragraph.length + 2;
    }
    return numbered.join("\n\n");
  };
}

const repeated = (piece) => (size) => piece.repeat(Math.ceil(size / piece.length));

/** From a length in characters to a text that might lead a recogniser astray. */
export const nastyTexts = {
  "one long sentence": repeated("and the delegation of Peru, which has said so before, "),
  "one word": repeated("a"),
  "one word of capitals": repeated("A"),
  "capitals, one letter each": repeated("A B C D "),
  "capitals with full stops": repeated("U.S."),
  "capitals with full stops and spaces": repeated("U. S. "),
  "words with capitals": repeated("The Great Northern Union Of Free "),
  "beginnings of long names": repeated("Democratic People's Republic of "),
  "names in one another": repeated("United Nations Security Council "),
  "persons without end": repeated("President Minister Secretary Van Der "),
  "titles alone": repeated("Prime Minister "),
  "resolutions without numbers": repeated("resolutions "),
  "a list of resolutions": (size) => {
    let text = "resolutions ";
    for (let number = 1; text.length < size; number++)
      text += `${number} (${1946 + (number % 70)}), `;
    return text;
  },
  "a list of numbers": repeated("resolutions 1, 2, 3, 4, 5, "),
  "ranges of resolutions": repeated("resolutions 1-99999999 and "),
  "articles of articles": repeated("Article "),
  "articles of articles of": repeated("Article 1 of the "),
  "paragraphs of paragraphs": repeated("paragraph 1 (a) (i) of "),
  "document symbols": repeated("S/RES/"),
  "document symbols without end": repeated("A/C.1/"),
  "demands of demands": repeated("we call on "),
  "demands of demands to": repeated("we call on all States to urge "),
  "must must": repeated("must "),
  "let us let us": repeated("let us not "),
  "conditions of conditions": repeated("if we must, unless "),
  "that that": repeated("we say that they said that "),
  "not not": repeated("we do not not "),
  "heads of lists": repeated("We call on all parties to:\n\n"),
  "items of a list": (size) => `We call on all parties to:\n${repeated("- withdraw;\n")(size)}`,
  "brackets that open": repeated("("),
  "brackets that open and words": repeated("(the DPRK "),
  "definitions that do not end": repeated('the Group ("the '),
  "quotes that open": repeated("“We said "),
  apostrophes: repeated("’"),
  possessives: repeated("Peru's "),
  "full stops": repeated("."),
  "full stops and spaces": repeated(". "),
  abbreviations: repeated("Mr. St. No. "),
  commas: repeated("we, "),
  dashes: repeated("Peru - "),
  hyphens: repeated("anti-"),
  spaces: repeated(" "),
  "spaces in a sentence": (size) => `We call on${" ".repeat(size)}Peru`,
  "line ends": repeated("\n"),
  "lone words in lines": repeated("a\n\n"),
  "lone names in lines": repeated("Peru\n\n"),
  "carriage returns": repeated("\r"),
  digits: repeated("1"),
  "numbers with slashes": repeated("1/2/"),
  dates: repeated("1 January 2024 to "),
  ideographs: repeated("中国"),
  accents: repeated("\u0301"),
  "half characters": repeated("\ud83d"),
  "a person known by many names": (size) => {
    let text = "";
    for (let number = 0; text.length < size; number++) {
      text += `President Abc${number.toString(26).replace(/\d/g, (digit) => "abcdefghij"[digit])} spoke. `;
    }
    return text;
  },
  "abbreviations explained": (size) => {
    let text = "";
    for (let number = 0; text.length < size; number++)
      text += `the Group of ${number} (G${number}), `;
    return text;
  },
  "that resolution": (size) =>
    `${repeated("resolution 1718 (2006), resolution 1874 (2009), ")(size / 2)}${repeated("that resolution, ")(size / 2)}`,
};
