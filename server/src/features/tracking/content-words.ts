// The words of a sentence that say what it is about, and how they are folded so that "withdraw", "withdrawing"
// and "withdrawal" are one. English; words of other languages stay as they are.

/** Longer texts say no more for what is compared. */
const longestText = 600;

const functionWords = new Set(
  `a about above after again against all also am an and any are as at be because been before being below
  between both but by can could did do does doing down during each either else ever every few for from
  further had has have having he her here hers him his how however i if in into is it its itself just me
  more most my neither no nor not now of off on once only or other our ours out over own per same she so
  some such than that the their theirs them then there these they this those through thus to too toward
  towards under until up upon us very via was we were what when where which while who whom whose why will
  with within without would yet you your shall should must may might ought need needs`.split(/\s+/),
);

/** Verbs that say that something is asked, promised or stated, and not what. */
const speechVerbs = new Set(
  `ask asks asked asking call calls called calling urge urges urged urging demand demands demanded demanding
  request requests requested requesting appeal appeals appealed appealing insist insists insisted expect
  expects expected invite invites invited encourage encourages encouraged encouraging require requires
  required implore implores reiterate reiterates reiterated reiterating repeat repeats repeated reaffirm
  reaffirms reaffirmed stress stresses stressed emphasize emphasizes emphasise emphasises emphasized
  emphasised underline underlines underlined decide decides decided press presses beg plead exhort exhorts
  commit commits committed pledge pledges pledged promise promises promised undertake undertakes
  condemn condemns condemned support supports supported warn warns warned reject rejects rejected`.split(
    /\s+/,
  ),
);

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

export function isSpeechVerb(word: string): boolean {
  return speechVerbs.has(word);
}

/** In lower case without accents, in their order; a trailing `’s` is no part of a word. */
export function plainWordsIn(text: string): readonly string[] {
  const plain = text
    .slice(0, longestText)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]s\b/g, "");
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a plain text that say what it is about, each once, in the order in which they come first. */
export function contentWords(text: string): readonly string[] {
  const words = plainWordsIn(text).filter(
    (word) => word.length > 1 && !functionWords.has(word) && !speechVerbs.has(word),
  );
  return [...new Set(words)];
}

const negations = new Set(["not", "no", "never", "neither", "nor", "cannot"]);
/** Of "not later than" and "not only" nothing is denied. */
const notDenied = new Set(["later", "only", "just", "less", "more", "least", "matter", "doubt"]);

/** Whether the word at the place says that something is not, or is not to be. */
export function deniesAt(words: readonly string[], index: number): boolean {
  return negations.has(words[index] ?? "") && !notDenied.has(words[index + 1] ?? "");
}

export function isNegated(text: string): boolean {
  const words = plainWordsIn(text);
  return words.some((_, index) => deniesAt(words, index));
}

/** The longest first. What is left of a word has four letters at least, or three before a plain `s`. */
const endings = [
  ["ations", 4],
  ["ation", 4],
  ["ments", 4],
  ["ment", 4],
  ["ings", 4],
  ["ing", 4],
  ["ions", 4],
  ["ion", 4],
  ["als", 5],
  ["al", 5],
  ["ies", 3],
  ["ed", 4],
  ["es", 4],
  ["s", 3],
  ["e", 4],
] as const;

/** "withdrawal" and "withdrawing" as "withdraw". */
export function folded(word: string): string {
  if (!/^[a-z]+$/.test(word) || word.endsWith("ss")) return word;
  for (const [ending, shortest] of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < shortest) continue;
    const stem = word.slice(0, -ending.length);
    if (ending === "ies") return `${stem}y`;
    // "stopping" is "stop", and "released" is "release".
    const single = /([bdgmnprt])\1$/.test(stem) && ending !== "e" ? stem.slice(0, -1) : stem;
    return single.endsWith("e") && single.length > 4 ? single.slice(0, -1) : single;
  }
  return word;
}
