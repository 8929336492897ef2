// The hash by which one sees that nobody changed the source of a statement (language.md, Files):
// SHA-256 over the text without marks, in UTF-8 and with LF line ends, as `sha256-` and 64 hexadecimal
// digits in lower case. So marking never changes it, and neither do line ends or a byte-order mark. One
// that another tool wrote in base64, as web pages have it, is read too.

import { sha256 } from "@noble/hashes/sha2.js";
import { onceFor } from "../text/once.ts";
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
  if (typeof written !== "string" || !isHash.test(written)) return "unreadable";
  const { inHexadecimal, inBase64 } = hashesOf(document);
  const isSame = written.toLowerCase() === inHexadecimal || written === inBase64;
  return isSame ? "same" : "changed";
}

const isHash = /^sha256-(?:[0-9a-f]{64}|[a-z0-9+/]{43}=)$/i;

/** The hash that fits the text as it stands. */
export function textHash(document: Document): string {
  return hashesOf(document).inHexadecimal;
}

interface Hashes {
  readonly inHexadecimal: string;
  readonly inBase64: string;
}

/** Worked out once a document. */
const hashesOf = onceFor((document: Document): Hashes => {
  const bytes = sha256(utf8WithLineFeeds(strip(document)));
  return {
    inHexadecimal: `sha256-${hexadecimal(bytes)}`,
    inBase64: `sha256-${base64(bytes)}`,
  };
});

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function base64(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  const digits = bits.match(/.{1,6}/g) ?? [];
  const written = digits.map((six) => base64Digits.charAt(Number.parseInt(six.padEnd(6, "0"), 2)));
  return written.join("").padEnd(Math.ceil(bytes.length / 3) * 4, "=");
}
