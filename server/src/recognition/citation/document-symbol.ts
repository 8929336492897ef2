// Any document symbol of the United Nations (S/PV.9821 · A/77/1/Add.1 · S/2024/123), press releases
// (SC/15000), presidential statements and meetings as they are spoken of, and papers of the IAEA.

import { type Citation, documentAddress, UN } from "./citation.ts";

const SYMBOL =
  /^(?:(?:draft resolution|(?:UN )?doc(?:ument|\.)|presidential statement|statement|letter|report|note) )?((?:A|S|E|T|ST|DP|CCPR|CERD|CEDAW|CRC|CRPD|CAT|CMW|CED|HRI|CD|CN|NPT|BWC|CCW|TD|FCCC|UNEP|HSP|ISBA)(?:\/[A-Za-z0-9.-]{1,20}){1,8})( ?\((?:Resumption|Part|Vol\.) ?[0-9IVX]{1,4}\))?$/;

/** The first that fits says what the document is; so longer beginnings stand first. */
const documentKinds: readonly (readonly [start: RegExp, kind: string, organ?: string])[] = [
  [/^S\/PV\./, "Security Council meeting record", "UNSC"],
  [/^S\/PRST\//, "statement by the President of the Security Council", "UNSC"],
  [/^S\//, "Security Council document", "UNSC"],
  [/^A\/HRC\//, "Human Rights Council document", "UNHRC"],
  [/^A\/CONF\./, "United Nations conference document"],
  [/^A\/(?:ES-|S-)?\d+\/PV\./, "General Assembly meeting record", "UNGA"],
  [/^A\/C\.[1-6]\//, "document of a Main Committee of the General Assembly", "UNGA"],
  [/^A\//, "General Assembly document", "UNGA"],
  [/^E\/CN\.4\//, "Commission on Human Rights document"],
  [/^E\//, "Economic and Social Council document", "ECOSOC"],
  [/^ST\/SGB\//, "Secretary-General's bulletin"],
  [/^ST\//, "United Nations Secretariat document"],
  [/^(?:CCPR|CERD|CEDAW|CRC|CRPD|CAT|CMW|CED)\//, "document of a human rights treaty body"],
  [/^CD\//, "Conference on Disarmament document"],
  [/^(?:NPT|BWC|CCW)\//, "document of a disarmament treaty's conference"],
  [/^UNEP\//, "United Nations Environment Programme document"],
];

export function readDocumentSymbol(text: string): Citation | undefined {
  const found = SYMBOL.exec(text);
  const symbol = found?.[1];
  if (symbol === undefined || !/\d/.test(symbol)) return undefined;
  return unDocument(symbol + (found?.[2] ?? "").replaceAll(" ", ""));
}

function unDocument(id: string): Citation {
  const [, kind = "United Nations document", organ] =
    documentKinds.find(([start]) => start.test(id)) ?? [];
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${id}`;
  return {
    id,
    name,
    kind,
    reading: name,
    ...(organ && { organ }),
    number: id.slice(id.indexOf("/") + 1),
    url: documentAddress(id),
  };
}

// ---- presidential statement 2023/1 · the 9821st meeting of the Security Council

const COUNCIL = `(?:${UN}Security Council(?:'s)?|UNSC)`;
const statement = new RegExp(
  `^(?:${COUNCIL} )?(?:presidential statement|PRST)[ /](?:of )?((?:19|20)\\d\\d/[1-9]\\d{0,2})$`,
  "i",
);
const meetings = [
  new RegExp(`^([1-9]\\d{0,4})(?:st|nd|rd|th) meeting of the ${COUNCIL}$`, "i"),
  new RegExp(`^${COUNCIL} (?:meeting (?:no\\.? )?)([1-9]\\d{0,4})$`, "i"),
];

export function readCouncilProceeding(text: string): Citation | undefined {
  const number = statement.exec(text)?.[1];
  if (number !== undefined) return unDocument(`S/PRST/${number}`);
  for (const form of meetings) {
    const meeting = form.exec(text)?.[1];
    if (meeting !== undefined) return unDocument(`S/PV.${meeting}`);
  }
  return undefined;
}

// ---- Press releases. Their address has the date in it, so it cannot be told from the number.

const PRESS =
  /^(?:(?:UN )?press release )?((?:SC|GA|SG\/SM|SG\/A|SG\/T|DSG\/SM|ECOSOC|DC|HR\/CT|ORG|L|PAL|SEA|WOM)\/[1-9]\d{2,4})$/;

export function readPressRelease(text: string): Citation | undefined {
  const id = PRESS.exec(text)?.[1];
  if (id === undefined) return undefined;
  const kind = "United Nations press release";
  const name = `${kind} ${id}`;
  return { id, name, kind, reading: name, number: id.slice(id.lastIndexOf("/") + 1) };
}

// ---- International Atomic Energy Agency: INFCIRC/153 · GOV/2011/65 · GC(53)/RES/16

const AGENCY =
  /^(?:IAEA )?(?:document |report |resolution )?(INFCIRC\/\d{1,4}(?:\/(?:Add|Rev|Mod|Corr)\.\d{1,2}){0,3}|GOV\/(?:(?:INF\/)?(?:19|20)\d\d\/\d{1,3}|\d{4})(?:\/(?:Add|Rev|Corr)\.\d{1,2})?|GC\(\d{1,2}\)\/(?:RES|DEC|INF)?\/?\d{1,4})$/;

export function readAgencyPaper(text: string): Citation | undefined {
  const id = AGENCY.exec(text)?.[1];
  if (id === undefined) return undefined;
  const kind = id.startsWith("GOV/")
    ? "IAEA Board of Governors document"
    : id.startsWith("GC(")
      ? "IAEA General Conference document"
      : "IAEA information circular";
  const name = `${kind} ${id}`;
  return { id, name, kind, reading: name, organ: "IAEA", number: id };
}
