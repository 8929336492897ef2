// The hash by which one sees that nobody changed the source of a statement (language.md, Files):
// SHA-256 over the text without marks, in UTF-8 and with LF line ends, as `sha256-` and 64 hexadecimal
// digits in lower case. So marking never changes it, and neither do line ends or a byte-order mark.

import { sha256 } from "@noble/hashes/sha2.js";
import { utf8WithLineFeeds } from "../text/utf-8.ts";
import type { Document } from "./document.ts";
import { strip } from "./strip.ts";

export const textHashKey = "text-hash";

/**
 * What the front matter's hash says of the text: "none" is there, it is "unreadable", it fits
 * ("same") or not ("changed").
 */
export type SealState = "none" | "unreadable" | "same" | "changed";

export function sealState(document: Document): SealState {
  const { values } = document.frontMatter;
  if (!values.has(textHashKey)) return "none";
  const written = values.get(textHashKey);
  if (typeof written !== "string" || !/^sha256-[0-9a-f]{64}$/i.test(written)) return "unreadable";
  return written.toLowerCase() === textHash(document) ? "same" : "changed";
}

/** The hash that fits the text as it stands; worked out once a document. */
export function textHash(document: Document): string {
  let hash = hashes.get(document);
  if (hash === undefined) {
    hash = `sha256-${inHexadecimal(sha256(utf8WithLineFeeds(strip(document))))}`;
    hashes.set(document, hash);
  }
  return hash;
}

const hashes = new WeakMap<Document, string>();

function inHexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
