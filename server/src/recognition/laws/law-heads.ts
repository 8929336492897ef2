// The words that an instrument's name is built on: Treaty, Convention, Declaration …

/** What a head asks of the name around it, for the name to be one that the registry need not know. */
interface Head {
  /** The words that go before it, behind it, or either. */
  readonly named: "before" | "either";
}

const either: Head = { named: "either" };
const before: Head = { named: "before" };

/** In the singular and small. */
const heads: ReadonlyMap<string, Head> = new Map([
  ["treaty", either],
  ["convention", either],
  ["protocol", either],
  ["covenant", either],
  ["charter", either],
  ["declaration", either],
  ["agreement", either],
  ["accord", either],
  ["pact", either],
  ["compact", either],
  ["memorandum", either],
  ["communique", before],
  ["statute", either],
  ["consensus", before],
  ["armistice", before],
  ["final act", before],
  ["act", before],
  ["principles", before],
  ["code of conduct", either],
  ["action plan", before],
  ["plan of action", before],
  ["programme of action", before],
  ["platform for action", before],
  ["framework", before],
  ["agenda", before],
  ["arrangement", before],
]);

/** In the singular, as it is compared: "Accords" → "accord". */
export function headOf(word: string): string {
  const plain = word.replace(/\s+/g, " ").toLowerCase().replace("é", "e");
  if (plain === "treaties") return "treaty";
  return /(?:convention|protocol|covenant|agreement|accord|pact|declaration)s$/.test(plain)
    ? plain.slice(0, -1)
    : plain;
}

export function ruleOf(head: string): Head | undefined {
  return heads.get(head);
}

/** The heads in a name: "the Act" and "the Final Act" can both mean the Helsinki Final Act. */
export function headsIn(name: string): readonly string[] {
  const words = name
    .toLowerCase()
    .replaceAll("é", "e")
    .split(/[^a-z0-9]+/);
  const pairs = words.map((word, index) => `${word} ${words[index + 1] ?? ""}`);
  return [...words, ...pairs].map(headOf).filter((word) => heads.has(word));
}
