// The hash of the words, and the seal that holds it in the front matter.

import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { sealText } from "../../server/src/syntax/edits/seal.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { strip } from "../../server/src/syntax/strip.ts";
import { sealState, textHash } from "../../server/src/syntax/text-hash.ts";
import { applyEdits } from "../../server/src/text/edit.ts";

const hashOf = (text: string) => textHash(parseDocument(text));
const sha256 = (text: string) => `sha256-${createHash("sha256").update(text).digest("hex")}`;

describe("the hash", () => {
  test("is SHA-256 of the words as UTF-8, in hexadecimal", () => {
    expect(hashOf("abc")).toBe(
      "sha256-ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
    expect(hashOf("")).toBe(sha256(""));
    expect(hashOf("São Tomé — 中国 🕊")).toBe(sha256("São Tomé — 中国 🕊"));
    expect(hashOf("half \ud83d a pair")).toBe(sha256("half \ufffd a pair"));
  });

  test("is the same however the text is marked, and whatever the front matter says", () => {
    const marked = "---\ntitle: A\n---\n# B {by=UK}\n\n![Stop @[Kim]](x){to=DPRK}.\n";
    expect(hashOf(marked)).toBe(sha256("# B\n\nStop Kim.\n"));
  });

  test("is the same with any line ends", () => {
    expect(hashOf("a\r\nb\rc\r\n")).toBe(sha256("a\nb\nc\n"));
  });

  test("differs when a word does, or a space", () => {
    expect(hashOf("a b")).not.toBe(hashOf("a c"));
    expect(hashOf("a b")).not.toBe(hashOf("a  b"));
  });
});

test("a hash in base64 is read as well", () => {
  const digest = createHash("sha256").update("Kim spoke.\n").digest("base64");
  const state = (hash: string) =>
    sealState(parseDocument(`---\ntext-hash: ${hash}\n---\n@[Kim] spoke.\n`));
  expect(state(`sha256-${digest}`)).toBe("same");
  expect(state(`sha256-${digest.toLowerCase()}`)).toBe("changed");
  expect(state(`sha256-${digest.slice(1)}`)).toBe("unreadable");
});

function sealed(text: string): string {
  const { edits, refusal } = sealText(parseDocument(text));
  if (!edits) throw new Error(refusal);
  return applyEdits(text, edits);
}

/** What a seal of these words looks like in the expected texts below. */
const withSeal = (text: string, words: string) => text.replace("SEAL", sha256(words));

describe("sealing", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["a text without front matter gets one", "@[Kim] said\n", "---\ntext-hash: SEAL\n---\n"],
    ["line ends are those of the text", "a\r\n", "---\r\ntext-hash: SEAL\r\n---\r\n"],
  ];
  test.each(cases)("%s", (_, text, front) => {
    const words = strip(parseDocument(text)).replaceAll("\r\n", "\n");
    expect(sealed(text)).toBe(withSeal(front, words) + text);
  });

  test.each([
    [
      "it is the last line, and comments and layout stay",
      "---\n# who\nspeaker:   UK   # spoke\n\nnote: |\n  a\n   b\n---\n",
      "---\n# who\nspeaker:   UK   # spoke\n\nnote: |\n  a\n   b\ntext-hash: SEAL\n---\n",
    ],
    ["an empty front matter is filled", "---\n---\n", "---\ntext-hash: SEAL\n---\n"],
    ["one of comments too", "---\n# x\n---\n", "---\n# x\ntext-hash: SEAL\n---\n"],
    [
      "an indented one keeps its indentation",
      "---\n\n  # x\n  title: A\n---\n",
      "---\n\n  # x\n  title: A\n  text-hash: SEAL\n---\n",
    ],
    [
      "an old seal is renewed where it stands, its comment too",
      '---\ntext-hash: "sha256-00" # sealed\ntitle: A\n---\n',
      "---\ntext-hash: SEAL # sealed\ntitle: A\n---\n",
    ],
    ["a value left out is filled in", "---\ntext-hash:\n---\n", "---\ntext-hash: SEAL\n---\n"],
    [
      "so is one before a comment",
      "---\ntext-hash: # later\na: b\n---\n",
      "---\ntext-hash: SEAL # later\na: b\n---\n",
    ],
    [
      "a list in its place goes",
      "---\ntext-hash:\n  - a\n  - b\ntitle: A\n---\n",
      "---\ntext-hash:\n  SEAL\ntitle: A\n---\n",
    ],
    ["braces are filled", "---\n{title: A}\n---\n", "---\n{text-hash: SEAL, title: A}\n---\n"],
    ["empty braces too", "---\n{}\n---\n", "---\n{text-hash: SEAL, }\n---\n"],
    [
      "line ends stay",
      "---\r\ntitle: A\r\n---\r\n",
      "---\r\ntitle: A\r\ntext-hash: SEAL\r\n---\r\n",
    ],
    [
      "a document's end mark stays last",
      "---\na: b\n...\n---\n",
      "---\ntext-hash: SEAL\na: b\n...\n---\n",
    ],
  ])("%s", (_, front, expected) => {
    const text = `${front}Some @[words](x).`;
    const result = sealed(text);
    expect(result).toBe(withSeal(`${expected}Some @[words](x).`, "Some words."));
    expect(sealState(parseDocument(result))).toBe("same");
  });

  test("leaves a text alone whose seal fits", () => {
    const once = sealed("---\ntitle: A\n---\n@[b]");
    expect(sealText(parseDocument(once)).edits).toEqual([]);
    expect(sealed(once.replace("@[b]", "b"))).toBe(once.replace("@[b]", "b"));
  });

  test("is refused with the place where the front matter cannot be read", () => {
    const { refusal } = sealText(parseDocument("---\ntitle: A\nspeaker: [UK\n---\nb"));
    expect(refusal).toMatch(/cannot be read \(line 3\): .*\[ is not closed.* Then seal again\.$/);
    expect(sealText(parseDocument("---\n- a\n---\nb")).refusal).toContain("is a list");
  });

  test("is not hindered by a key that stands twice", () => {
    expect(sealed("---\na: 1\na: 2\n---\nb")).toContain("\na: 2\ntext-hash: sha256-");
  });
});

describe("the state of a seal", () => {
  const state = (text: string) => sealState(parseDocument(text));

  test("is told from the words alone", () => {
    const text = sealed("Kim spoke.\r\n");
    expect(state("Kim spoke.")).toBe("none");
    expect(state(text)).toBe("same");
    expect(state(text.replace("Kim spoke", "@[Kim](DPRK) ![spoke]{to=-}"))).toBe("same");
    expect(state(text.replaceAll("\r\n", "\n"))).toBe("same");
    expect(state(text.replace(/sha256-\w+/, (hash) => hash.toUpperCase()))).toBe("same");
    expect(state(text.replace("Kim", "Kin"))).toBe("changed");
  });

  test("is unreadable where the value has another form", () => {
    for (const value of [
      "",
      "abc",
      "12",
      "[a]",
      `sha256-${"g".repeat(64)}`,
      `md5-${"0".repeat(64)}`,
    ]) {
      expect(state(`---\ntext-hash: ${value}\n---\na`), value).toBe("unreadable");
    }
  });
});
