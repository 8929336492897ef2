// The titles that stand before the names of persons who act for a State or an organisation.

const OF_WHAT =
  "(?:\\s+(?:of|for|to|on)\\s+(?:the\\s+)?(?:\\p{Lu}[\\p{L}-]+\\s+(?:and\\s+)?){0,4}?(?:Affairs|Rights|Operations|State|Defen[cs]e|Refugees|Treasury|Interior|Finance|Justice|Coordinator|Support|Security|Trade|Commerce|Energy|Development|Environment|Education|Health|Economy|Women|Matters))?";

const BEFORE_HEAD =
  "(?:(?:Acting|Deputy|Vice|First|Former|former|Permanent|Federal|Chief|Interim|Honou?rable|Executive|Special|Personal|Joint|Resident|Principal|Senior|Lieutenant|Major|Brigadier|Rear|Crown|Grand|Foreign|Defen[cs]e|Interior|Finance|Prime|National|Security|Cabinet|Under|Assistant|Secretary|Director|Supreme|High|State|House|Attorney|Humanitarian|Military|Police|Force|Union|Cultural|Economic|Trade|Energy|Climate|Health|Justice)[\\s-]+){0,5}";

const HEAD =
  "(?:Presidents?|Ministers?|Chancellors?|Premiers?|Taoiseach|Secretary(?:[\\s-]General)?|Secretaries|General|Representatives?|Commissioners?|Co-?[Oo]rdinators?|Envoys?|Advis[eo]rs?|Ambassadors?|Chair(?:man|woman|person)?|Director|Rapporteurs?|Mediator|Administrator|Governor|Mayor|Speaker|Senators?|Congress(?:man|woman)|Leader|Commander|Admiral|Colonel|colonel|Major|Captain|Marshal|Judge|Justice|Prosecutor|King|Queen|Prince|Princess|Emperor|Sultan|Emir|Amir|Sheikh|Shaikh|Ayatollah|Pope|Cardinal|Archbishop|Metropolitan|Patriarch|Imam|Comrade)";

const HONORIFIC =
  "(?:Mr|Mrs|Ms|Miss|Dr|Prof|H\\.\\s?E|HE|Hon|Hono[u]?rable|Sir|Dame|Lord|Lady|Ratu|Madam(?:e)?|Mme|Professor|(?:His|Her|Your|HIS|HER|YOUR)\\s+(?:Excellency|EXCELLENCY|Majesty|MAJESTY|Highness|HIGHNESS|Royal\\s+Highness|Holiness|HOLINESS),?|MR|MRS|MS|DR|H\\.\\s?E)\\.?";

/** From the first title to the space before the name. Its first group is all of the title. */
export const titlesBeforeName = new RegExp(
  `((?:(?:${HONORIFIC}|${BEFORE_HEAD}${HEAD}${OF_WHAT})\\s+){1,4})(?=\\p{Lu}|\\bal-|\\bel-|\\bvon\\b|\\bvan\\b|\\bde\\b)`,
  "uy",
);

/** With what a title can begin. A cheap test before the expression is tried. */
export const firstWords: ReadonlySet<string> = new Set(
  (
    "Mr Mrs Ms Miss Dr Prof H HE Hon Sir Dame Lord Lady Ratu Madam Madame Mme Professor His Her Your HIS HER YOUR MR MRS MS DR " +
    "Acting Deputy Vice First Former former Permanent Federal Chief Interim Honorable Honourable Executive Special Personal " +
    "Joint Resident Principal Senior Lieutenant Major Brigadier Rear Crown Grand Foreign Defence Defense Interior Finance Prime " +
    "National Security Cabinet Under Assistant Secretary Director Supreme High State House Attorney Humanitarian Military " +
    "Police Force Union Cultural Economic Trade Energy Climate Health Justice " +
    "President Presidents Minister Ministers Chancellor Chancellors Premier Premiers Taoiseach Secretaries General " +
    "Representative Representatives Commissioner Commissioners Coordinator Coordinators Envoy Envoys Advisor Adviser " +
    "Advisors Advisers Ambassador Ambassadors Chair Chairman Chairwoman Chairperson Rapporteur Mediator " +
    "Administrator Governor Mayor Speaker Senator Senators Congressman Congresswoman Leader Commander Admiral Colonel " +
    "colonel Captain Marshal Judge Prosecutor King Queen Prince Princess Emperor Sultan Emir Amir Sheikh Shaikh Ayatollah Pope " +
    "Cardinal Archbishop Metropolitan Patriarch Imam Comrade"
  ).split(" "),
);

/** Whoever bears one is called by the first name. */
export const royalTitle =
  /\b(?:King|Queen|Prince|Princess|Emperor|Sultan|Emir|Amir|Sheikh|Shaikh|Pope|Majesty|Highness|Holiness)\b/;

/** Titles and what is called after them: no family names. */
export const noNames: ReadonlySet<string> = new Set(
  (
    "President Presidents Minister Ministers Secretary Secretary-General Chairman Chair Chairperson Excellency Excellencies " +
    "Ambassador Prime Foreign Deputy Vice Speaker General Madam Mr Mrs Ms Dr Assembly Council Committee Commission Conference " +
    "Debate Office Affairs Secretariat Session Group Staff Adviser Advisor Envoy Representative Commissioner Director Her His " +
    "Your Majesty Highness Highnesses Heads Head Government State States Members Member Colleagues The This That Our We It " +
    "They In On At For And But As If To Of From With Let Today Security Human National United Political Peace Court Assistant " +
    "Under Special Delegates Distinguished Ladies Gentlemen Forces Army Command Counsel Attorney Prosecutor Coordinator " +
    "Republic Kingdom Union Federal People Peoples Leaders Leader Summit Meeting Statement Report Agreement Declaration " +
    "Resolution Article Chapter English French Original January February March April May June July August September October " +
    "November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Department Ministry Bank Fund Agency Program " +
    "Programme Policy Strategy Plan Act Law Economic Social Cultural Defence Defense Interior Finance Trade Development Climate " +
    "Health Education Energy Treasury Justice Labor Labour Homeland Intelligence Cyber Nuclear Middle Eastern African European " +
    "Jesus Christ God Chief Almighty Asian Arab Pacific Permanent Excellences Sir Honourable Honorable Electoral Election Elect House Board Rights Relations"
  ).split(" "),
);
