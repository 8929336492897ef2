// Which names of the registry running text is searched for. Look-up knows more: what stands in a mark is
// meant as a name, what stands in a text may be anything.

import type { Entity } from "../../registry/entity.ts";
import { isOnlyInMarks } from "../../registry/only-in-marks.ts";

/** Regions that are named as places, and not for those who govern them. */
const onlyPlaces: ReadonlySet<string> = new Set(["CRIMEA"]);

/** A region, and capitals that several claim, whose names say nothing of a government. */
const onlyCities: ReadonlySet<string> = new Set([
  "Jerusalem",
  "East Jerusalem",
  "Western Sahara",
  "Spanish Sahara",
]);

/** Abbreviations that mostly stand for something that the registry does not have. */
const ambiguousAlone: ReadonlySet<string> = new Set(["CPC"]);

/** Of these a text names the office's holder or the organ: "the President of the Security Council". */
const officesOfTheirOwn: ReadonlySet<string> = new Set(["UNSG"]);

export function isSought(entity: Entity, name: string): boolean {
  if (entity.source === "codebook" || entity.category !== "actor") return true;
  const { id, kind } = entity;
  if (onlyPlaces.has(id) || onlyCities.has(name) || isOnlyInMarks(name)) return false;
  // Of "the U.S. National Security Agency" the State is the actor.
  if (/^government (?:agency|service)$/.test(kind)) return false;
  if (kind === "office") return officesOfTheirOwn.has(id);
  if (
    /^(?:Special|Personal) (?!Co(?:urt|mmittee|mmission)\b|Tribunal|Criminal|Monitoring)|^Prosecutor|Commissioner on /.test(
      name,
    )
  )
    return false;
  // "the least developed countries", "the permanent members": many States, and no one of them.
  if (/^\p{Ll}/u.test(name) && !/^(?:anti|al|ex|de)-/.test(name)) return false;
  if (kind.startsWith("category of States")) return /\bGroup\b/.test(name);
  if (ambiguousAlone.has(name)) return false;
  if (/\b(?:members|Members)\b/.test(name)) return false;
  if (/ (?:military|army|police|forces|government|regime)$/.test(name)) return false;
  // Of "the British Government" the State is the name.
  return !(kind === "State" && /\b(?:Government|Administration|Department|Ministry)\b/.test(name));
}
