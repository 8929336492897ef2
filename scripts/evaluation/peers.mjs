// Two peers that find names in English text, as well as they can be set to find actors: what does not belong
// to a label (the article, the possessive, punctuation around the words) is cut off, and of several ways to
// use one all are measured. None of them says who is named.
//
// compromise: its own places, organisations and people, and with them its demonyms and acronyms.
// wink-nlp: its small English model knows no names of its own, so it is asked for runs of proper nouns, and
// for Statemark's names, which it is taught as custom entities.

import compromise from "compromise";
import winkModel from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";

/** `[{ name, actorsIn(text) }]`, where `actorsIn` gives proposals without targets. */
export function peers(names) {
  const compromiseIn =
    (...views) =>
    (text) =>
      views.flatMap((view) =>
        view(compromise(text))
          .json({ offset: true, terms: false })
          .map(({ offset: { start, length } }) => ({ start, end: start + length })),
      );
  // One for both uses: the model cannot be loaded twice.
  const wink = winkNlp(winkModel);
  const entities = [(doc) => doc.places(), (doc) => doc.organizations(), (doc) => doc.people()];
  const more = [(doc) => doc.match("#Demonym"), (doc) => doc.acronyms()];
  const ways = [
    ["compromise (places, organisations, people)", compromiseIn(...entities)],
    ["compromise (the same, demonyms, acronyms)", compromiseIn(...entities, ...more)],
    ["wink-nlp (runs of proper nouns)", properNouns(wink)],
    ["wink-nlp (Statemark's names)", taughtNames(wink, names)],
  ];
  return ways.map(([name, rangesIn]) => ({
    name,
    actorsIn: (text) => proposals(text, rangesIn(text)),
  }));
}

/** Each place once, without what no label holds. */
function proposals(text, ranges) {
  const trimmed = ranges.map((range) => trim(text, range)).filter(({ start, end }) => start < end);
  const places = new Map(trimmed.map((range) => [`${range.start} ${range.end}`, range]));
  return [...places.values()].map((range) => ({ kind: "actor", ...range }));
}

const outside = /^(?:[\s"'“”‘’([{]|[Tt]he\s)+/;
const behind = /(?:[\s"“”)\]},;:!?]|['’]s?|(?<!\.\p{Lu})\.)+$/u;

function trim(text, { start, end }) {
  const words = text.slice(start, end);
  const from = outside.exec(words)?.[0].length ?? 0;
  const length = behind.exec(words.slice(from))?.index ?? words.length - from;
  return { start: start + from, end: start + from + length };
}

function properNouns(wink) {
  return (text) => {
    const ranges = [];
    let isInRun = false;
    for (const { start, end, kind } of tokensOf(wink, text)) {
      const isName = kind === "PROPN";
      if (isName && isInRun) ranges.at(-1).end = end;
      else if (isName) ranges.push({ start, end });
      isInRun = isName;
    }
    return ranges;
  };
}

function taughtNames(wink, names) {
  const patterns = names
    .filter((name) => !/[[\]|^]/.test(name))
    .map((name) => wink.readDoc(name).tokens().out().join(" "));
  wink.learnCustomEntities([{ name: "actor", patterns }], { matchValue: true });
  return (text) => {
    const tokens = tokensOf(wink, text);
    return wink
      .readDoc(text)
      .customEntities()
      .out(wink.its.span)
      .map(([first, last]) => ({ start: tokens[first].start, end: tokens[last].end }));
  };
}

/** wink-nlp does not say where its tokens stand, but they are the text's own words in their order. */
function tokensOf(wink, text) {
  const tokens = wink.readDoc(text).tokens();
  const kinds = tokens.out(wink.its.pos);
  let at = 0;
  return tokens.out().map((token, index) => {
    const start = text.indexOf(token, at);
    at = start + token.length;
    return { start, end: at, kind: kinds[index] };
  });
}
