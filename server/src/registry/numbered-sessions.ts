// Whose a resolution numbered by session can be: 49/1 is one of the General Assembly's and one of the
// Human Rights Council's, 77/1 only the Assembly's.

import data from "./data/numbered-sessions.yaml";

interface Bounds {
  readonly first: number;
  readonly latest: number;
  readonly most: number;
}

interface Numbering {
  readonly regular: Bounds;
  readonly special: Bounds;
  readonly emergency?: Bounds;
}

const { "general-assembly": assembly, "human-rights-council": rights } = data as {
  readonly "general-assembly": Numbering;
  readonly "human-rights-council": Numbering;
};

export function mayBeOfAssembly(number: string): boolean {
  return isWithin(assembly, number);
}

export function mayBeOfHumanRightsCouncil(number: string): boolean {
  return isWithin(rights, number);
}

/** `number` as in `77/1`, `S-34/1`, `ES-11/1`. */
function isWithin(numbering: Numbering, number: string): boolean {
  const [, kind, session, place] = /^(ES-|S-)?(\d+)\/(\d+)$/.exec(number) ?? [];
  const bounds =
    kind === "ES-" ? numbering.emergency : kind === "S-" ? numbering.special : numbering.regular;
  if (bounds === undefined || session === undefined) return false;
  return (
    Number(session) >= bounds.first &&
    Number(session) <= bounds.latest &&
    Number(place) <= bounds.most
  );
}
