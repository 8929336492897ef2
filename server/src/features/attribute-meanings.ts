// What the attributes of marks, and the words that some of them hold, mean: as an editor explains them.

const titles = new Map([
  ["as", "Which position it is"],
  ["to", "To whom"],
  ["by", "By whom"],
  ["about", "About whom"],
  ["on-behalf-of", "On behalf of"],
  ["via", "Reported by"],
  ["basis", "Legal ground"],
  ["re", "Which positions it answers"],
  ["status", "Status"],
  ["stance", "Stance"],
  ["due", "Due"],
  ["if", "Condition"],
  ["date", "When it was said"],
  ["evidence", "Evidence (address)"],
  ["at", "Passage meant (paragraph, article)"],
  ["role", "Role"],
  ["confidence", "How sure you are"],
  ["note", "Your note"],
]);

const ofKeys = new Map([
  [
    "to",
    "Who is asked or addressed: ids of actors with commas between; * for everyone, - where nobody is named.",
  ],
  ["status", "How it stands, as this statement shows it."],
  ["basis", "The laws that it stands on."],
  ["as", "The id of the position: mentions with the same id are the same position said again."],
  ["by", "Whose position it is, where that is not the speaker."],
  ["on-behalf-of", "For whom it is said besides; it counts for them too."],
  ["via", "Who reports it, where it is somebody else's words."],
  ["re", "The ids of the positions that it answers."],
  ["about", "The actors that it is about."],
  ["if", "The condition on which it depends, in words between quotes."],
  ["due", "By when: a date such as 2024-12-31, or words between quotes."],
  ["date", "When it was said, where that differs from the date of the statement."],
  ["stance", "Whether its author is for the position, against it, or takes note of it."],
  ["evidence", "The web address of what supports or disproves the claim."],
  ["role", "The part that the actor has here, such as speaker or addressee."],
  ["at", 'The passage meant, such as "para 8".'],
  ["confidence", "How sure you are of this mark."],
  ["note", "Your own note, between quotes; ^n1 points to the footnote [^n1]."],
]);

const ofHeadings = new Map([
  ["by", "Who speaks in this section."],
  ["to", "Who is addressed in this section."],
  ["date", "When the words of this section were said."],
]);

const ofValues = new Map([
  ["status open", "Not done yet."],
  ["status met", "Done."],
  ["status partly-met", "Done in part."],
  ["status rejected", "The addressee has refused."],
  ["status broken", "Not kept."],
  ["status withdrawn", "Its author has taken it back."],
  ["status lapsed", "Time or events have passed it by."],
  ["status unverified", "Not checked yet."],
  ["status supported", "Evidence speaks for it."],
  ["status disputed", "Others say otherwise."],
  ["status false", "Shown to be wrong."],
  ["stance for", "As without this attribute."],
  ["stance against", "Its author rejects the position."],
  ["stance neutral", "Its author takes note, or abstains."],
  ["confidence low", "A guess."],
  ["confidence medium", "Likely."],
  ["confidence high", "Certain."],
  ["role speaker", "At the start of a paragraph: who speaks from here on."],
  ["role addressee", "Who is spoken to."],
  ["role target", "Against whom something is directed."],
]);

/** "" for keys without a meaning of their own. */
export function meaningOfKey(key: string, isHeading = false): string {
  return (isHeading ? ofHeadings : ofKeys).get(key) ?? "";
}

export function meaningOfValue(key: string, value: string): string {
  return ofValues.get(`${key} ${value}`) ?? "";
}

/** In two or three words; the key itself where it has no meaning of its own. */
export function titleOfKey(key: string): string {
  return titles.get(key) ?? key;
}
