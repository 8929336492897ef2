// Resolutions of the Security Council that are cited as the Council's: UNSCR 1718 · S/RES/1718(2006) ·
// resolution 1718 (2006) of the Security Council. A bare "resolution 1718" is in bare-resolution.ts.

import { resolutionFacts } from "../../registry/resolution-subjects.ts";
import { yearOfResolution } from "../../registry/security-council.ts";
import { type Citation, documentAddress, firstMatch, RESOLUTION, UN } from "./citation.ts";

const COUNCIL = `(?:${UN}Security Council(?:'s)?|UNSC(?:'s)?|SC|S\\.C\\.)`;
const NUMBER = "(?:S/RES/)?([1-9]\\d{0,3})(?: ?\\((\\d{4})\\)|,? of (\\d{4}))?";

const forms = [
  new RegExp(`^(?:${COUNCIL}|UN|United Nations) ${RESOLUTION} ${NUMBER}$`, "i"),
  // In the Council itself nobody says which; only its resolutions have the year behind them.
  new RegExp(`^Council ${RESOLUTION} ([1-9]\\d{0,3}) ?\\((\\d{4})\\)$`, "i"),
  new RegExp(`^${RESOLUTION} ${NUMBER} of the (?:${UN}Security Council|UNSC)$`, "i"),
  new RegExp(`^(?:UNSCR|SCR|UNSC)[ -]?(?:no\\.? )?${NUMBER}$`, "i"),
  /^(?:resolution |(?:UN )?doc(?:ument|\.)? )?(?:S|SC|UNSC)\/RES\/([1-9]\d{0,3})(?: ?\((\d{4})\))?$/i,
];

export function readCouncilResolution(text: string): Citation | undefined {
  const found = firstMatch(forms, text);
  if (found?.[1] === undefined) return undefined;
  const written = found[2] ?? found[3];
  return councilResolution(found[1], written === undefined ? undefined : Number(written));
}

/** `written` is the year that the citation gives, right or wrong. */
export function councilResolution(number: string, written?: number): Citation {
  const year = yearOfResolution(Number(number)) ?? written;
  const id = `S/RES/${number}`;
  const reading = `Security Council resolution ${number}${year ? ` (${year})` : ""}`;
  return {
    id,
    name: `United Nations ${reading}`,
    kind: "Security Council resolution",
    reading,
    organ: "UNSC",
    number,
    ...(year && { year: written ?? year, url: documentAddress(`${id}(${year})`) }),
    ...resolutionFacts(id),
  };
}
