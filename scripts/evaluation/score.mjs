// Holds proposals against labels and counts. Mentions (actors, laws) are right where both ends are those of a
// label of their kind, each label once. Positions are right where they share at least half of the
// shorter one with a label of their kind, one to one, the largest overlaps first. Whether the target, or the
// set of addressees of a demand, is the same is counted among those that are right.

export const mentionKinds = ["actor", "law"];
export const positionKinds = ["demand", "commitment", "condemnation", "support"];

/**
 * What became of the labels and proposals of one kind in one text. `pairs` are those that belong
 * together; `missed` are labels without a proposal, `wrong` proposals without a label.
 */
export function compare(kind, labels, proposals) {
  const wanted = labels.filter((each) => each.kind === kind);
  const found = proposals.filter((each) => each.kind === kind);
  const pairs = mentionKinds.includes(kind)
    ? pairsByEnds(wanted, found)
    : pairsByOverlap(wanted, found);
  const [foundLabels, rightProposals] = [0, 1].map((at) => new Set(pairs.map((pair) => pair[at])));
  return {
    pairs,
    missed: wanted.filter((each) => !foundLabels.has(each)),
    wrong: found.filter((each) => !rightProposals.has(each)),
  };
}

function pairsByEnds(wanted, found) {
  const free = new Map(wanted.map((label) => [`${label.start} ${label.end}`, label]));
  return found.flatMap((proposal) => {
    const place = `${proposal.start} ${proposal.end}`;
    const label = free.get(place);
    free.delete(place);
    return label ? [[label, proposal]] : [];
  });
}

function pairsByOverlap(wanted, found) {
  const possible = wanted.flatMap((label, first) =>
    found.map((proposal, second) => {
      const shared = Math.min(label.end, proposal.end) - Math.max(label.start, proposal.start);
      const shorter = Math.min(label.end - label.start, proposal.end - proposal.start);
      return {
        label,
        proposal,
        shared,
        first,
        second,
        isEnough: shared > 0 && 2 * shared >= shorter,
      };
    }),
  );
  const taken = new Set();
  return possible
    .filter(({ isEnough }) => isEnough)
    .sort((a, b) => b.shared - a.shared || a.first - b.first || a.second - b.second)
    .flatMap(({ label, proposal }) => {
      if (taken.has(label) || taken.has(proposal)) return [];
      taken.add(label).add(proposal);
      return [[label, proposal]];
    });
}

/** Whether a pair names the same entity, or the same addressees; true where its kind has neither. */
export function isSameReference([label, proposal]) {
  if (mentionKinds.includes(label.kind)) return (proposal.target ?? null) === label.target;
  return label.kind !== "demand" || isSameSet(label.to ?? [], proposal.to ?? []);
}

function isSameSet(a, b) {
  const [first, second] = [new Set(a), new Set(b)];
  return first.size === second.size && [...first].every((id) => second.has(id));
}

/** Counts of one comparison; those of several texts are added up by `total`. */
export function count({ pairs, missed, wrong }) {
  return {
    labelled: pairs.length + missed.length,
    proposed: pairs.length + wrong.length,
    right: pairs.length,
    referred: pairs.filter(isSameReference).length,
  };
}

export function total(counts) {
  const sum = (key) => counts.reduce((all, each) => all + each[key], 0);
  return {
    labelled: sum("labelled"),
    proposed: sum("proposed"),
    right: sum("right"),
    referred: sum("referred"),
  };
}

/** Shares from 0 to 1. `accuracy` is that of targets or addressees, `both` the F1 of span and target. */
export function rates({ labelled, proposed, right, referred }) {
  const rate = (hits) => {
    // Where there is nothing to find, nothing found is all of it.
    const precision = proposed > 0 ? hits / proposed : labelled > 0 ? 0 : 1;
    const recall = labelled > 0 ? hits / labelled : 1;
    const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
    return { precision, recall, f1 };
  };
  return {
    ...rate(right),
    accuracy: right > 0 ? referred / right : undefined,
    both: rate(referred).f1,
  };
}
