// How often the recognisers are right on the evaluation corpus: precision, recall and F1 by kind, how often
// the target or addressee is right, the worst errors, and two peers on the same texts for actors.
//   npm run evaluate [-- --errors 20 --kind demand --min-confidence high --labels DIR --texts DIR]
// The corpus is no part of the repository: STATEMARK_CORPUS says where it is (../shared/corpus without it).

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readCorpus } from "./evaluation/corpus.mjs";
import { loadRecognisers, noContext } from "./evaluation/recognisers.mjs";
import { errors, figures, table } from "./evaluation/report.mjs";
import { mentionKinds, positionKinds } from "./evaluation/score.mjs";
import { PlainError } from "./run-command.mjs";
import { repository } from "./set-up.mjs";

async function evaluate() {
  const { values } = parseArgs({
    options: {
      labels: { type: "string" },
      texts: { type: "string" },
      errors: { type: "string" },
      kind: { type: "string" },
      "min-confidence": { type: "string" },
      "no-peers": { type: "boolean" },
    },
  });
  const corpus = process.env.STATEMARK_CORPUS ?? join(repository, "..", "shared", "corpus");
  const labels = resolve(values.labels ?? join(corpus, "gold"));
  const texts = resolve(values.texts ?? join(corpus, "statements"));
  if (!existsSync(labels) && values.labels === undefined) {
    console.log(
      `The evaluation corpus is not here (${labels}): nothing was measured. STATEMARK_CORPUS says where it is.`,
    );
    return;
  }
  const samples = readCorpus(labels, texts);
  const recognisers = await loadRecognisers();
  const registry = recognisers.builtInRegistry();
  const least = values["min-confidence"] ?? recognisers.usualConfidence;
  if (!recognisers.confidences.includes(least)) {
    throw new PlainError(`--min-confidence is one of ${recognisers.confidences.join(", ")}.`);
  }
  const results = samples.map((sample) => {
    const { text } = sample;
    const all = recognisers.suggest(recognisers.plainBlocks(text), registry, noContext);
    const proposals = all
      .filter(({ confidence }) => recognisers.isAtLeast(confidence, least))
      .map((each) => ({ ...each, text: text.slice(each.start, each.end) }));
    return { ...sample, proposals };
  });
  const words = samples.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const date = new Date().toISOString().slice(0, 10);
  console.log(
    `${samples.length} texts, ${words.toLocaleString("en")} words; suggestions of ${least} confidence or more; ${date}\n`,
  );
  console.log(table("kind", [...figures(results)]));
  if (!values["no-peers"]) console.log(`\n${await peerTable(results, recognisers, registry)}`);
  if (values.errors !== undefined) printErrors(results, Number(values.errors), values.kind);
}

async function peerTable(results, { namesFor }, registry) {
  const { peers } = await import("./evaluation/peers.mjs");
  const names = new Set([...namesFor(registry, "en")].map(({ name }) => name));
  const rows = peers([...names]).map(({ name, actorsIn }) => {
    const byPeer = results.map((each) => ({ ...each, proposals: actorsIn(each.text) }));
    return [name, figures(byPeer, ["actor"]).get("actor")];
  });
  const own = figures(results, ["actor"]).get("actor");
  return table("actors, exact spans", [["Statemark", own], ...rows], false);
}

function printErrors(results, most, only) {
  for (const kind of [...mentionKinds, ...positionKinds]) {
    if (only !== undefined && kind !== only) continue;
    const found = errors(results, kind);
    console.log(
      `\n${kind}: ${found.length} kinds of errors${found.length > most ? `, the first ${most}` : ""}`,
    );
    for (const { what, words, count, where } of found.slice(0, most)) {
      console.log(`  ${count > 1 ? `${count} × ` : ""}${what}: ${words}  [${where}]`);
    }
  }
}

try {
  await evaluate();
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
