// The places in a text where a legal reference can stand. One pass looks for the beginnings of words, which
// is quick; what each begins is read at its place.

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

/** The first letter and what follows it, as it is looked for, and the whole that must stand there. */
const words: readonly (readonly [first: string, rest: string, sort: Sort, whole: string])[] = [
  ["Rr", "esolution", "resolution", "[Rr]esolutions?(?!\\w)"],
  ["R", "ESOLUTION", "resolution", "RESOLUTIONS?(?!\\w)"],
  ["Rr", "es. ", "resolution", "[Rr]es\\.\\s(?=\\d)"],
  ["R", "es ", "resolution", "Res\\s(?=\\d)"],
  ["S", "CR", "short resolution", "SCRs?(?!\\w)"],
  ["G", "AR", "short resolution", "GARs?(?!\\w)"],
  ["S", "C Res", "short resolution", "SC\\sRes\\b"],
  ["Aa", "rticle", "provision", "[Aa]rticles?\\s"],
  ["A", "rt. ", "provision", "Art\\.\\s"],
  ["A", "rts. ", "provision", "Arts\\.\\s"],
  ["Cc", "hapter", "provision", "[Cc]hapters?\\s"],
  ["Aa", "dvisory", "opinion", "[Aa]dvisory\\s"],
  ["I", "mplementing", "act", "Implementing\\s"],
  ["D", "elegated", "act", "Delegated\\s"],
  ["R", "egulation", "act", "Regulation\\s"],
  ["D", "irective", "act", "Directive\\s"],
  ["Dd", "ecision", "act", "[Dd]ecision\\s"],
  ["C", "ommon P", "act", "Common\\sPosition\\s"],
  ["J", "oint A", "act", "Joint\\sAction\\s"],
  ["Pp", "residential", "act", "[Pp]residential\\s"],
  ["E", "xecutive O", "order", "Executive\\sOrder"],
  ["E", ".O. ", "order", "E\\.O\\.\\s"],
  ["E", "O 1", "order", "EO\\s"],
  ["t", "hereof", "thereof", "thereof(?!\\w)"],
  ["C", "onstitution", "constitution", "Constitution\\sof"],
  ["s", "anctions", "sanctions", "sanctions"],
  ["Tt", "reat", "head", "[Tt]reat(?:y|ies)"],
  ["Cc", "onvention", "head", "[Cc]onventions?"],
  ["Pp", "rotocol", "head", "[Pp]rotocols?"],
  ["Cc", "ovenant", "head", "[Cc]ovenants?"],
  ["Cc", "harter", "head", "[Cc]harter"],
  ["Dd", "eclaration", "head", "[Dd]eclarations?"],
  ["Aa", "greement", "head", "[Aa]greements?"],
  ["Aa", "ccord", "head", "[Aa]ccords?"],
  ["Cc", "ompact", "head", "[Cc]ompact"],
  ["Pp", "act", "head", "[Pp]act"],
  ["Mm", "emorandum", "head", "[Mm]emorandum"],
  ["Cc", "ommuniqu", "head", "[Cc]ommuniqu(?:e(?!\\w)|é)"],
  ["S", "tatute", "head", "Statute"],
  ["C", "onsensus", "head", "Consensus"],
  ["Aa", "rmistice", "head", "[Aa]rmistice"],
  ["F", "inal", "head", "Final\\s+Act"],
  ["A", "ction P", "head", "Action\\sPlan"],
  ["A", "ct", "head", "Act"],
  ["P", "rinciples", "head", "Principles"],
  ["C", "ode of", "head", "Code\\sof\\sConduct"],
  ["P", "lan of", "head", "Plan\\sof\\sAction"],
  ["P", "rogramme of", "head", "Programme\\sof\\sAction"],
  ["P", "latform f", "head", "Platform\\sfor\\sAction"],
  ["A", "genda", "head", "Agenda"],
  ["A", "rrangement", "head", "Arrangement"],
];
const STROKE = "/";

/** Grouped by their first letter, which makes the search several times as fast. */
const pieces = new RegExp(
  [...byFirst()].map(([first, rest]) => `[${first}](?:${rest})`).join("|"),
  "g",
);

function byFirst(): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  // Of those that begin alike the first that fits counts, so longer ones go first.
  const sorted = [...words].sort((a, b) => b[1].length - a[1].length);
  for (const [firsts, rest] of sorted) {
    const pattern = rest.replace(/[.]/g, "\\.").replaceAll(" ", "\\s");
    for (const first of firsts) {
      const before = groups.get(first);
      groups.set(first, before === undefined ? pattern : `${before}|${pattern}`);
    }
  }
  return groups.set(STROKE, "");
}

interface Word {
  readonly sort: Sort;
  readonly whole: RegExp;
}

const byPiece: ReadonlyMap<string, Word> = new Map([
  [STROKE, { sort: "stroke", whole: /\//y }],
  ...words.flatMap(([firsts, rest, sort, whole]) =>
    [...firsts].map((first) => [first + rest, { sort, whole: new RegExp(whole, "y") }] as const),
  ),
]);

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

function placeOf(text: string, start: number, { sort, whole }: Word): Place | undefined {
  whole.lastIndex = start;
  if (!whole.test(text)) return undefined;
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
