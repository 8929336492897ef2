// The rows of the data files. Their shape is not checked here; test/registry/data.test.ts does that.

import formerStates from "../data/former-states.yaml";
import instrumentsAfrica from "../data/instruments/africa.yaml";
import instrumentsAmericas from "../data/instruments/americas.yaml";
import instrumentsArmedConflict from "../data/instruments/armed-conflict.yaml";
import instrumentsAsiaPacific from "../data/instruments/asia-pacific.yaml";
import instrumentsBodiesOfLaw from "../data/instruments/bodies-of-law.yaml";
import instrumentsCrimeAndTerrorism from "../data/instruments/crime-and-terrorism.yaml";
import instrumentsDisarmament from "../data/instruments/disarmament.yaml";
import instrumentsEurope from "../data/instruments/europe.yaml";
import instrumentsGeneral from "../data/instruments/general.yaml";
import instrumentsHumanRights from "../data/instruments/human-rights.yaml";
import instrumentsMiddleEast from "../data/instruments/middle-east.yaml";
import instrumentsSeaAndEnvironment from "../data/instruments/sea-and-environment.yaml";
import instrumentsTrade from "../data/instruments/trade.yaml";
import memberships from "../data/memberships.yaml";
import organisationsAfrica from "../data/organisations/africa.yaml";
import organisationsAgencies from "../data/organisations/agencies.yaml";
import organisationsAmericas from "../data/organisations/americas.yaml";
import organisationsArmedGroups from "../data/organisations/armed-groups.yaml";
import organisationsAsiaPacific from "../data/organisations/asia-pacific.yaml";
import organisationsCivilSociety from "../data/organisations/civil-society.yaml";
import organisationsCompanies from "../data/organisations/companies.yaml";
import organisationsCourts from "../data/organisations/courts.yaml";
import organisationsEurope from "../data/organisations/europe.yaml";
import organisationsGroups from "../data/organisations/groups.yaml";
import organisationsHumanRights from "../data/organisations/human-rights.yaml";
import organisationsMiddleEast from "../data/organisations/middle-east.yaml";
import organisationsMultinationalForces from "../data/organisations/multinational-forces.yaml";
import organisationsPeaceOperations from "../data/organisations/peace-operations.yaml";
import organisationsPoliticalMissions from "../data/organisations/political-missions.yaml";
import organisationsSecurityCouncil from "../data/organisations/security-council.yaml";
import organisationsUnitedNations from "../data/organisations/united-nations.yaml";
import stateNames from "../data/state-names.yaml";
import states from "../data/states.yaml";
import territories from "../data/territories.yaml";
import type { Day, Named, Names } from "./names.ts";

export interface StateRow extends Names {
  readonly "alpha-2": string;
  /** By language (BCP 47). */
  readonly "other-languages"?: Rows<readonly string[]>;
  readonly predecessors?: readonly Named[];
  readonly demonyms: readonly string[];
  readonly capital: string;
  readonly "capital-note"?: string;
  /** Its name alone is not taken for the State. */
  readonly "capital-disputed"?: true;
  readonly "capital-spellings"?: readonly Named[];
  readonly "former-capitals"?: readonly Named[];
  readonly seats?: readonly Named[];
  readonly un?: string;
  readonly observer?: string;
}

export interface FormerStateRow extends Names {
  readonly demonyms: readonly string[];
  readonly capital: string;
  readonly founded?: Day;
  readonly ended: Day;
  /** When it was a member of the United Nations. */
  readonly un?: { readonly since: string; readonly until?: string };
}

export interface TerritoryRow extends Names {
  readonly kind: string;
  readonly "part-of"?: string;
  readonly "alpha-2"?: string;
  readonly demonyms?: readonly string[];
  readonly seat?: string;
  readonly "seat-spellings"?: readonly string[];
}

export interface OrganisationRow extends Names {
  readonly kind: string;
  readonly "part-of"?: string;
  readonly founded?: Day;
  readonly ended?: Day;
  readonly seat?: string;
  readonly mandate?: string;
}

export interface InstrumentRow extends Names {
  readonly kind: string;
  readonly "part-of"?: string;
  readonly adopted?: Day;
  readonly signed?: Day;
  readonly opened?: Day;
  readonly at?: string;
  readonly "in-force"?: Day;
  readonly "not-in-force"?: boolean;
  readonly ended?: Day;
  readonly depositaries?: readonly string[];
  readonly url?: string;
}

/** Who belongs to one organisation or treaty. */
export interface MembershipRow {
  readonly source: string;
  /** Where a State's card shows it. */
  readonly shown: "line" | "list" | "no";
  readonly label?: string;
  readonly called?: string;
  /** From when on the list is that of the day. */
  readonly "complete-since"?: Day;
  readonly members: readonly MembersRow[];
  /** The members elected for two years, by the first of them. */
  readonly terms?: Rows<readonly string[]>;
  readonly others?: readonly { readonly ids: readonly string[]; readonly as: string }[];
}

export interface MembersRow {
  readonly ids: readonly string[];
  readonly role?: string;
  readonly since?: Day;
  readonly until?: Day;
  readonly note?: string;
}

export type Rows<Row> = Readonly<Record<string, Row>>;

export const stateRows = (states as { readonly states: Rows<StateRow> }).states;

/** By id and language. */
export const namesByLanguage = (stateNames as { readonly names: Rows<Rows<readonly string[]>> })
  .names;

export const formerStateRows = (formerStates as { readonly "former-states": Rows<FormerStateRow> })[
  "former-states"
];

export const territoryRows = (territories as { readonly territories: Rows<TerritoryRow> })
  .territories;

export const organisationRows: Rows<OrganisationRow> = Object.assign(
  {},
  ...[
    organisationsAfrica,
    organisationsAgencies,
    organisationsAmericas,
    organisationsArmedGroups,
    organisationsAsiaPacific,
    organisationsCivilSociety,
    organisationsCompanies,
    organisationsCourts,
    organisationsEurope,
    organisationsGroups,
    organisationsHumanRights,
    organisationsMiddleEast,
    organisationsMultinationalForces,
    organisationsPeaceOperations,
    organisationsPoliticalMissions,
    organisationsSecurityCouncil,
    organisationsUnitedNations,
  ].map((file) => (file as { readonly organisations: Rows<OrganisationRow> }).organisations),
);

export const instrumentRows: Rows<InstrumentRow> = Object.assign(
  {},
  ...[
    instrumentsAfrica,
    instrumentsAmericas,
    instrumentsArmedConflict,
    instrumentsAsiaPacific,
    instrumentsBodiesOfLaw,
    instrumentsCrimeAndTerrorism,
    instrumentsDisarmament,
    instrumentsEurope,
    instrumentsGeneral,
    instrumentsHumanRights,
    instrumentsMiddleEast,
    instrumentsSeaAndEnvironment,
    instrumentsTrade,
  ].map((file) => (file as { readonly instruments: Rows<InstrumentRow> }).instruments),
);

export const membershipRows = (memberships as { readonly memberships: Rows<MembershipRow> })
  .memberships;
