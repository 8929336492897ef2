// Resolutions of the Human Rights Council, the Economic and Social Council, the former Commission on Human
// Rights and the Trusteeship Council, cited as theirs: HRC resolution 49/1 · ECOSOC resolution 1996/31 · E/RES/1503(XLVIII).

import { type Citation, documentAddress, firstMatch, RESOLUTION, UN } from "./citation.ts";

interface Organ {
  /** Of patterns: what it is called. */
  readonly called: string;
  readonly symbol: string;
  /** Of patterns: how it numbers its resolutions. */
  readonly number: string;
  /** The id of the organ where the registry has it. */
  readonly organ?: string;
  readonly name: string;
}

const ECOSOC: Organ = {
  called: `${UN}Economic and Social Council|ECOSOC`,
  symbol: "E/RES",
  number: "(?:19|20)\\d\\d/[1-9]\\d{0,2}|[1-9]\\d{0,3} ?\\((?:S-)?[IVXL]{1,8}\\)",
  organ: "ECOSOC",
  name: "Economic and Social Council",
};

const organs: readonly Organ[] = [
  {
    called: `${UN}Human Rights Council|UNHRC|HRC`,
    symbol: "A/HRC/RES",
    number: "(?:S-)?[1-9]\\d?/[1-9]\\d{0,2}",
    organ: "UNHRC",
    name: "Human Rights Council",
  },
  ECOSOC,
  {
    called: `${UN}Commission on Human Rights|CHR`,
    symbol: "E/CN.4/RES",
    number: "(?:19[89]\\d|200[0-5])/[1-9]\\d{0,2}",
    name: "Commission on Human Rights",
  },
  {
    called: `${UN}Trusteeship(?: Council)?`,
    symbol: "T/RES",
    number: "[1-9]\\d{0,3}(?: ?\\([IVXL]{1,8}\\))?",
    name: "Trusteeship Council",
  },
];

const readers = organs.map((organ) => {
  const { called, number } = organ;
  const symbol = organ.symbol.replace(".", "\\.");
  const forms = [
    new RegExp(`^(?:${called})(?:'s)? ${RESOLUTION} (?:${symbol}/)?(${number})$`, "i"),
    new RegExp(`^${RESOLUTION} (${number}) of the (?:${called})$`, "i"),
    new RegExp(`^(?:resolution )?${symbol}/(${number})$`, "i"),
  ];
  return { organ, forms };
});

export function readOtherResolution(text: string): Citation | undefined {
  for (const { organ, forms } of readers) {
    const number = firstMatch(forms, text)?.[1];
    if (number !== undefined) return organResolution(organ, number);
  }
  return undefined;
}

/** `number` as in `49/1`, `S-34/1`. */
export function rightsCouncilResolution(number: string): Citation | undefined {
  return readOtherResolution(`A/HRC/RES/${number}`);
}

/** `number` and `session` as in `1503 (XLVIII)`. */
export function oldEconomicResolution(number: string, session: string): Citation {
  return organResolution(ECOSOC, `${number}(${session})`);
}

function organResolution({ symbol, organ, name }: Organ, written: string): Citation {
  const number = written.toUpperCase().replace(" ", "");
  const id = `${symbol}/${number}`;
  const kind = `${name} resolution`;
  const reading = `${kind} ${number.replace("(", " (")}`;
  const session = /^(?:S-)?\d{1,2}(?=\/)/.exec(number)?.[0] ?? /\((.+)\)/.exec(number)?.[1];
  return {
    id,
    name: reading,
    kind,
    reading,
    ...(organ && { organ }),
    number,
    ...(session && { session }),
    url: documentAddress(id),
  };
}
