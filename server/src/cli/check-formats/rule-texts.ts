// Each code of a problem in a sentence, and how it is mended, for programs that list what they found.

import type { DiagnosticCode } from "../../registry/diagnostic-codes.ts";

interface RuleText {
  readonly what: string;
  readonly mend: string;
}

export const ruleTexts: Readonly<Record<DiagnosticCode, RuleText>> = {
  "unclosed-mark": {
    what: "A mark is opened and not closed in its paragraph.",
    mend: "Add ] behind the words that are marked, or write a backslash before the sign if it is no mark.",
  },
  "unclosed-block": {
    what: "A mark over several paragraphs is opened and not closed.",
    mend: "Add a line with exactly as many colons behind its last paragraph.",
  },
  "malformed-attributes": {
    what: "The braces behind a mark cannot be read as attributes.",
    mend: 'Write {key=value key="some words" #id .tag}, or put a space before the brace if it belongs to the text.',
  },
  "empty-mark": {
    what: "A mark holds no words.",
    mend: "Put the words between the brackets, or take the mark away.",
  },
  "unknown-kind": {
    what: "A mark is of a kind that nothing declares.",
    mend: "Use a known kind, or declare this one in the codebook under kinds.",
  },
  "duplicate-attribute": {
    what: "An attribute or an id is given twice; the first counts.",
    mend: "Take one of the two away.",
  },
  "duplicate-id": {
    what: "One #id stands on marks of different kinds.",
    mend: "Parts of one mention are of one kind: give one of them another id.",
  },
  "image-or-demand": {
    what: "Something that Markdown reads as an image is probably meant as a demand.",
    mend: "Write the demand's id without “/”, “.” and “:”, and the legal ground as basis=.",
  },
  "unknown-attribute": {
    what: "An attribute has no meaning on a mark of this kind; it is kept.",
    mend: "Use one of the attributes that the message names, or leave it as it is.",
  },
  "unknown-status": {
    what: "A status is none that a position of this kind can have.",
    mend: "Use one of those that the message names.",
  },
  "unknown-value": {
    what: "A value is none of those that this key can have.",
    mend: "Use one of those that the message names.",
  },
  "unknown-key": {
    what: "A key of the front matter is not known; it is kept.",
    mend: "Use one of the keys that the message names, or leave it as it is.",
  },
  "bad-date": {
    what: "A date is none of the calendar.",
    mend: "Write 2024-12-18, 2024-12 or 2024.",
  },
  "unknown-actor": {
    what: "A name is no actor in the registry or the codebook.",
    mend: "Add the actor to the codebook, or name a known one.",
  },
  "unknown-law": {
    what: "A legal reference is not known.",
    mend: "Add it to the codebook under laws, or name a known one.",
  },
  "unknown-topic": {
    what: "A topic is not declared.",
    mend: "Declare it in the codebook under topics.",
  },
  "unknown-position": {
    what: "A codebook names a position that no codebook declares.",
    mend: "Add an entry for it under positions, or name another.",
  },
  "ambiguous-actor": {
    what: "A name may stand for several actors.",
    mend: "Name the one that is meant by its id: @[Congo](COD).",
  },
  "ambiguous-law": {
    what: "A legal reference may stand for several texts.",
    mend: "Name the one that is meant by its id.",
  },
  "kind-mismatch": {
    what: "One position is marked as two kinds.",
    mend: "Change the kind of one mark, or give it another id.",
  },
  "no-addressee": {
    what: "A demand names nobody who is asked to meet it.",
    mend: "Add to=, for example {to=DPRK}, or {to=-} if nobody is named.",
  },
  "front-matter": {
    what: "The front matter cannot be read.",
    mend: "Write one “key: value” a line, with unusual values between quotes.",
  },
  "text-changed": {
    what: "The words of a sealed statement have changed.",
    mend: "Undo the change, or, if it is right, seal the text again: statemark seal FILE.",
  },
  "citation-year": {
    what: "The number and the year of a resolution do not belong together.",
    mend: "Correct the one that is wrong in the mark's target; the words of the statement stay.",
  },
  codebook: {
    what: "An entry of the codebook cannot be read; the rest is used.",
    mend: "Correct the entry as the message says.",
  },
};
