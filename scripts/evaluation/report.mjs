// What an evaluation found, as tables in Markdown and a list of errors.

import {
  compare,
  count,
  isSameReference,
  mentionKinds,
  positionKinds,
  rates,
  total,
} from "./score.mjs";

const percent = (share) => (share === undefined ? "" : `${(100 * share).toFixed(1)} %`);

/** `results` are `[{ name, text, labels, proposals }]`. */
export function figures(results, kinds = [...mentionKinds, ...positionKinds]) {
  const counts = new Map(
    kinds.map((kind) => [
      kind,
      total(results.map(({ labels, proposals }) => count(compare(kind, labels, proposals)))),
    ]),
  );
  const positions = positionKinds.flatMap((kind) => counts.get(kind) ?? []);
  if (positions.length > 1) counts.set("all positions", total(positions));
  return counts;
}

/** `rows` are `[[name, counts]]`; targets and addressees only where they are asked for. */
export function table(head, rows, hasReference = true) {
  const cells = rows.map(([name, counts]) => {
    const { precision, recall, f1, accuracy } = rates(counts);
    const kind = hasReference && (mentionKinds.includes(name) || name === "demand");
    return [
      name,
      ...[counts.labelled, counts.proposed, counts.right].map(String),
      ...[precision, recall, f1].map(percent),
      ...(hasReference ? [kind ? percent(accuracy) : ""] : []),
    ];
  });
  const heads = [head, "labelled", "proposed", "right", "precision", "recall", "F1"];
  return markdownTable([...heads, ...(hasReference ? ["target or addressee"] : [])], cells);
}

function markdownTable(head, rows) {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column].length)),
  );
  const line = (row) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(" | ")} |`;
  const rule = widths.map((width, at) =>
    at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [line(head), `| ${rule.join(" | ")} |`, ...rows.map(line)].join("\n");
}

/**
 * The errors of a kind, those that come most often first, then those that were surest: `[{ what, words,
 * count, where }]`.
 */
export function errors(results, kind) {
  const known = new Map();
  const add = (what, words, sureness, name, offset) => {
    const key = `${what} ${words}`;
    const error = known.get(key) ?? {
      what,
      words,
      sureness,
      count: 0,
      where: `${name} at ${offset}`,
    };
    known.set(key, { ...error, count: error.count + 1 });
  };
  for (const { name, labels, proposals } of results) {
    const { pairs, missed, wrong } = compare(kind, labels, proposals);
    for (const label of missed) {
      const near = wrong.find((each) => each.start < label.end && label.start < each.end);
      const instead = near ? `; proposed: ${shown(near)}` : "";
      add("missed", `${shown(label)}${instead}`, 2, name, label.start);
    }
    for (const proposal of wrong) {
      if (missed.some((each) => each.start < proposal.end && proposal.start < each.end)) continue;
      const sureness = ["low", "medium", "high"].indexOf(proposal.confidence);
      add(
        "wrong",
        `${shown(proposal)} (${proposal.confidence}: ${proposal.reason})`,
        sureness,
        name,
        proposal.start,
      );
    }
    for (const pair of pairs.filter((each) => !isSameReference(each))) {
      const [label, proposal] = pair;
      const words = `${shown(label)}, not ${reference(proposal)}`;
      add(kind === "demand" ? "addressee" : "target", words, 2, name, label.start);
    }
  }
  return [...known.values()].sort((a, b) => b.count - a.count || b.sureness - a.sureness);
}

function shown(each) {
  const words = each.text.replace(/\s+/g, " ");
  const short = words.length > 160 ? `${words.slice(0, 110)} … ${words.slice(-45)}` : words;
  const refers = reference(each);
  return `“${short}”${refers === "" ? "" : ` → ${refers}`}`;
}

function reference({ kind, target, candidates, to }) {
  if (mentionKinds.includes(kind)) return target ?? (candidates?.join(" or ") || "nothing");
  return kind === "demand" ? `[${(to ?? []).join(", ")}]` : "";
}
