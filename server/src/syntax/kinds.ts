// The built-in kinds of mark (language.md, Marks). A codebook may declare more; the parser reads any
// well-formed name and leaves it to the registry whether that name means something.

export interface Kind {
  readonly name: string;
  /** Absent where there is only the long form. */
  readonly sigil?: string;
  /** A position has an author and is tracked over time; actors, laws and topics are looked up. */
  readonly isPosition: boolean;
  /** What an analyst calls one such mark, in the middle of a sentence. */
  readonly title: string;
  readonly plural: string;
}

export const builtInKinds: readonly Kind[] = [
  { name: "actor", sigil: "@", isPosition: false, title: "actor", plural: "actors" },
  { name: "demand", sigil: "!", isPosition: true, title: "demand", plural: "demands" },
  { name: "commitment", sigil: "+", isPosition: true, title: "commitment", plural: "commitments" },
  { name: "claim", sigil: "?", isPosition: true, title: "claim", plural: "claims" },
  {
    name: "law",
    sigil: "§",
    isPosition: false,
    title: "legal reference",
    plural: "legal references",
  },
  { name: "topic", sigil: "#", isPosition: false, title: "topic", plural: "topics" },
  { name: "rejection", sigil: "-", isPosition: true, title: "rejection", plural: "rejections" },
  { name: "condemnation", isPosition: true, title: "condemnation", plural: "condemnations" },
  { name: "support", isPosition: true, title: "support", plural: "expressions of support" },
  { name: "warning", isPosition: true, title: "warning", plural: "warnings" },
  { name: "vote", isPosition: true, title: "vote", plural: "votes" },
];

const byName = new Map(builtInKinds.map((kind) => [kind.name, kind]));
const bySigil = new Map(builtInKinds.flatMap((kind) => (kind.sigil ? [[kind.sigil, kind]] : [])));

export function builtInKind(name: string): Kind | undefined {
  return byName.get(name);
}

/** A rejection or a vote is about a position of whatever kind. */
export function speaksOfAnyKind(name: string): boolean {
  return name === "rejection" || name === "vote";
}

export function kindOfSigil(sigil: string): Kind | undefined {
  return bySigil.get(sigil);
}

/** "a demand", "an actor". */
export function withArticle(title: string): string {
  return `${/^[aeiou]/i.test(title) ? "an" : "a"} ${title}`;
}

/** What stands before the text of a mark: `@[`, or `:vote[` where the kind has no sigil. */
export function openingOf(kindName: string): string {
  return `${byName.get(kindName)?.sigil ?? `:${kindName}`}[`;
}
