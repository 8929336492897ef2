// The keys of the front matter in the order in which they are offered, with what they mean in the words of
// `schemas/front-matter.schema.json`.

export type Held = "actor" | "topic" | "date" | "language" | "coding" | "words";

export const frontMatterKeys: ReadonlyMap<
  string,
  { readonly holds: Held; readonly meaning: string }
> = new Map(
  (
    [
      [
        "speaker",
        "actor",
        "Who speaks: an actor's id or name, or a list. Every position in the file is theirs unless it says otherwise.",
      ],
      ["date", "date", "When it was said: 2024-12-18, 2024-12 or 2024."],
      ["forum", "actor", "The body before which it was said, such as UNSC."],
      ["audience", "actor", "Who is addressed as “you”."],
      ["title", "words", "What the statement is called."],
      ["on-behalf-of", "actor", "For whom the speaker speaks; positions count for them too."],
      ["meeting", "words", "The symbol of the meeting's record, such as S/PV.9821."],
      ["language", "language", "The language of the text, such as en or fr."],
      ["source", "words", "The web address where the text was published."],
      ["topics", "topic", "What the statement is about."],
      ["coder", "words", "Who marked the file, for comparing the work of two people."],
      [
        "coding",
        "coding",
        "complete when everything is marked that is to be marked: only then can the statement be silent on something. Otherwise partial.",
      ],
      ["note", "words", "A memo on the whole statement."],
    ] as const
  ).map(([key, holds, meaning]) => [key, { holds, meaning }]),
);
