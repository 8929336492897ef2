// The places in a text where a legal reference can stand. One pass looks for pieces of words, which is
// quick; what each piece is part of is read at its place.

/** What to read at a place. */
export type Sort =
  | "resolution"
  | "short resolution"
  | "provision"
  | "opinion"
  | "act"
  | "order"
  | "thereof"
  | "constitution"
  | "sanctions"
  | "stroke"
  | "head";

export interface Place {
  readonly sort: Sort;
  readonly start: number;
  readonly end: number;
}

/** The piece that is looked for, and the whole that must stand there. Most are without their first letter. */
const words: readonly (readonly [piece: string, sort: Sort, whole: string])[] = [
  ["esolution", "resolution", "[Rr]esolutions?(?!\\w)"],
  ["ESOLUTION", "resolution", "RESOLUTIONS?(?!\\w)"],
  ["es. ", "resolution", "[Rr]es\\.\\s(?=\\d)"],
  ["es ", "resolution", "Res\\s(?=\\d)"],
  ["SCR", "short resolution", "SCRs?(?!\\w)"],
  ["GAR", "short resolution", "GARs?(?!\\w)"],
  ["SC Res", "short resolution", "SC\\sRes\\b"],
  ["rticle", "provision", "[Aa]rticles?\\s"],
  ["rt. ", "provision", "Art\\.\\s"],
  ["rts. ", "provision", "Arts\\.\\s"],
  ["hapter", "provision", "[Cc]hapters?\\s"],
  ["dvisory", "opinion", "[Aa]dvisory\\s"],
  ["mplementing ", "act", "Implementing\\s"],
  ["elegated ", "act", "Delegated\\s"],
  ["egulation", "act", "Regulation\\s"],
  ["irective", "act", "Directive\\s"],
  ["ecision", "act", "[Dd]ecision\\s"],
  ["ommon Position", "act", "Common\\sPosition\\s"],
  ["oint Action", "act", "Joint\\sAction\\s"],
  ["residential", "act", "[Pp]residential\\s"],
  ["xecutive Order", "order", "Executive\\sOrder"],
  [".O. ", "order", "E\\.O\\.\\s"],
  ["O 1", "order", "EO\\s"],
  ["hereof", "thereof", "thereof(?!\\w)"],
  ["onstitution of", "constitution", "Constitution\\sof"],
  ["anctions", "sanctions", "sanctions"],
  ["/", "stroke", "/"],
  ["reat", "head", "[Tt]reat(?:y|ies)"],
  ["onvention", "head", "[Cc]onventions?"],
  ["rotocol", "head", "[Pp]rotocols?"],
  ["ovenant", "head", "[Cc]ovenants?"],
  ["harter", "head", "[Cc]harter"],
  ["eclaration", "head", "[Dd]eclarations?"],
  ["greement", "head", "[Aa]greements?"],
  ["ccord", "head", "[Aa]ccords?"],
  ["ompact", "head", "[Cc]ompact"],
  ["Pact", "head", "Pact"],
  ["pact", "head", "pact"],
  ["emorandum", "head", "[Mm]emorandum"],
  ["ommuniqu", "head", "[Cc]ommuniqu(?:e(?!\\w)|é)"],
  ["Statute", "head", "Statute"],
  ["onsensus", "head", "Consensus"],
  ["rmistice", "head", "[Aa]rmistice"],
  // Before "Act", as the first that fits counts.
  ["Action Plan", "head", "Action\\sPlan"],
  ["inal Act", "head", "Final\\s+Act"],
  ["Act", "head", "Act(?!ion)"],
  ["rinciples", "head", "Principles"],
  ["ode of", "head", "Code\\sof\\sConduct"],
  ["lan of", "head", "Plan\\sof\\sAction"],
  ["ramme of", "head", "Programme\\sof\\sAction"],
  ["latform for", "head", "Platform\\sfor\\sAction"],
  ["genda", "head", "Agenda"],
  ["rrangement", "head", "Arrangement"],
];

const piece = (text: string) => text.replace(/[.]/g, "\\.").replaceAll(" ", "\\s");
const pieces = new RegExp(words.map(([text]) => piece(text)).join("|"), "g");

interface Word {
  readonly sort: Sort;
  readonly whole: RegExp;
  /** How far before its piece the whole begins. */
  readonly back: number;
}

const byPiece: ReadonlyMap<string, Word> = new Map(
  words.map(([text, sort, whole]) => [
    text,
    { sort, whole: new RegExp(whole, "y"), back: backOf(text, whole) },
  ]),
);

function backOf(text: string, whole: string): number {
  if (text === "ramme of") return "Prog".length;
  const isWhole = whole.replaceAll("\\s", " ").startsWith(text) || text === "/";
  return isWhole ? 0 : 1;
}

const letter = /[\p{L}\d_]/u;

export function* placesIn(text: string): Iterable<Place> {
  pieces.lastIndex = 0;
  for (let found = pieces.exec(text); found !== null; found = pieces.exec(text)) {
    const next = pieces.lastIndex;
    const word = byPiece.get(found[0].replace(/\s/g, " "));
    const place = word && placeOf(text, found.index, word);
    if (place !== undefined) yield place;
    pieces.lastIndex = next;
  }
}

function placeOf(text: string, index: number, { sort, whole, back }: Word): Place | undefined {
  const start = index - back;
  whole.lastIndex = start;
  if (start < 0 || !whole.test(text)) return undefined;
  const end = whole.lastIndex;
  if (sort === "stroke") return { sort, start, end };
  if (sort === "short resolution") return { sort, start: startOfShort(text, start), end };
  if (start > 0 && letter.test(text.charAt(start - 1))) return undefined;
  if (sort === "head" && /[\w-]/.test(text.charAt(end))) return undefined;
  return { sort, start, end };
}

/** "UNSCR" and "UN SCR" begin before their piece. */
function startOfShort(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 3), start);
  return start - (/UN\s?$/.exec(before)?.[0].length ?? 0);
}
