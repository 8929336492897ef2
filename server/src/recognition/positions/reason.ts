// Why a position is proposed, in words for an analyst.

import type { PositionFinding } from "./finding.ts";

/** "“call on” asks the named party to act"; `verb`: its words in the text. */
export function reasonFor({ kind, addressee }: PositionFinding, verb: string): string {
  const words = verb.replace(/\s+/g, " ");
  const said = `“${words.length > 40 ? `${words.slice(0, 39)}…` : words}”`;
  switch (kind) {
    case "commitment":
      return `${said} says what the speaker will do or stands by`;
    case "condemnation":
      return `${said} turns against what it speaks of`;
    case "support":
      return `${said} approves of what it speaks of`;
  }
  switch (addressee.is) {
    case "named":
      return `${said} asks the named party to act`;
    case "subject":
      return `${said} says what its subject is to do`;
    case "everyone":
      return `${said} says what all are to do`;
    case "nobody":
      return `${said} says what is to be done, and not by whom`;
  }
}
