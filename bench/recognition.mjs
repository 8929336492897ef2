// How fast plain text is read: all recognisers together, and the search for names alone, beside a regular
// expression of the same names and ripgrep; what a changed paragraph costs; and whether time grows with
// nasty texts and no faster.
//   npm run bench:recognition [-- WORD…]     with words only the nasty texts whose name holds one of them
// ripgrep is looked for on the PATH; STATEMARK_RG names another.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, platform, release, tmpdir } from "node:os";
import { join } from "node:path";
import { loadRecognisers, noContext } from "../scripts/evaluation/recognisers.mjs";
import { nastyTexts, sampleTexts } from "./recognition-texts.mjs";

const size = 4_000_000;
const rounds = 5;
const longestNasty = 1_000_000;
const doublings = 2;
const aim = 2.3;
/** Shorter times say more about the machine than about the recognisers. */
const leastMs = 20;

const recognisers = await loadRecognisers();
const registry = recognisers.builtInRegistry();
const lexicon = recognisers.lexiconFor(registry, "en");
const names = [...new Set([...recognisers.namesFor(registry, "en")].map(({ name }) => name))];

/** Processor time in milliseconds: other programs and waiting do not count, collecting garbage does. */
function timeOf(work) {
  globalThis.gc?.();
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** The best of some runs, each on a text of its own. */
function best(textFor, work) {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const text = textFor(round);
    least = Math.min(
      least,
      timeOf(() => work(text)),
    );
  }
  return least;
}

const suggestions = (text) =>
  recognisers.suggest(recognisers.plainBlocks(text), registry, noContext);

function row(name, ms, note = "") {
  const speed = size / 1e6 / (ms / 1000);
  console.log(`${name.padEnd(44)}${speed.toFixed(speed < 10 ? 1 : 0).padStart(6)} MB/s  ${note}`);
}

async function throughput() {
  const makeText = await sampleTexts(recognisers);
  // Paragraphs of one round do not come again in another.
  const textFor = (round) => makeText(size, 1 + round * 1_000_000);
  console.log(
    `${size / 1e6} MB of the samples without marks, paragraphs numbered; ${names.length} names; best of ${rounds}\n`,
  );
  row("all recognisers", best(textFor, suggestions), "aim: 10");
  row(
    "names alone",
    best(textFor, (text) => lexicon.find(text)),
    "aim: 100",
  );
  const escaped = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\w])(?:${escaped.join("|")})(?!\\w)`, "g");
  // The expression takes its time: a tenth of the text tells as much.
  const tenth = (round) => textFor(round).slice(0, size / 10);
  row("a regular expression of the names", best(tenth, (text) => text.match(pattern)) * 10);
  ripgrep(textFor(0));
  typing(makeText(1_000_000, 9_000_000));
}

function ripgrep(text) {
  const rg = process.env.STATEMARK_RG ?? "rg";
  const folder = mkdtempSync(join(tmpdir(), "statemark-bench-"));
  try {
    const [nameFile, textFile] = [join(folder, "names"), join(folder, "text")];
    writeFileSync(nameFile, `${names.join("\n")}\n`);
    writeFileSync(textFile, text);
    const words = ["--no-config", "-j1", "-F", "--count-matches", "-f", nameFile, textFile];
    if (spawnSync(rg, words).status !== 0) {
      console.log("ripgrep is not here.");
      return;
    }
    const run = () => {
      let least = Number.POSITIVE_INFINITY;
      for (let round = 0; round < rounds; round++) {
        const started = performance.now();
        spawnSync(rg, words);
        least = Math.min(least, performance.now() - started);
      }
      return least;
    };
    const whole = run();
    writeFileSync(textFile, "");
    row(
      "rg -F -f",
      whole,
      `${whole.toFixed(0)} ms, of which ${run().toFixed(0)} with an empty text`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function typing(text) {
  const first = timeOf(() => suggestions(text));
  const times = [];
  let changed = text;
  for (let key = 0; key < 20; key++) {
    const at = changed.indexOf(" ", changed.length / 2);
    changed = `${changed.slice(0, at)}x${changed.slice(at)}`;
    times.push(timeOf(() => suggestions(changed)));
  }
  const median = times.sort((a, b) => a - b)[10];
  console.log(
    `\na letter typed into 1 MB: ${median.toFixed(0)} ms for all suggestions, ${first.toFixed(0)} ms the first time (${(first / median).toFixed(0)} times as long)`,
  );
}

function growth(words) {
  console.log(
    `\n${"nasty text".padEnd(38)}longest      time   growth for each doubling, and on average`,
  );
  let worst = { mean: 0, name: "" };
  for (const [name, textOf] of Object.entries(nastyTexts)) {
    if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
    const points = [];
    for (let step = doublings; step >= 0; step--) {
      const text = textOf(longestNasty / 2 ** step);
      let time = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 3; round++) {
        // Another text each time: what was read is kept.
        const own = `${step}${round} ${text}`;
        time = Math.min(
          time,
          timeOf(() => suggestions(own)),
        );
        if (time > 3000) break;
      }
      points.push({ length: text.length, time });
    }
    const counted = points.filter(({ time }) => time >= leastMs);
    const between = (from, to) =>
      from.time < leastMs
        ? undefined
        : (to.time / from.time) ** (1 / Math.log2(to.length / from.length));
    const growths = points.slice(1).map((point, at) => between(points[at], point));
    const mean = counted.length > 1 ? between(counted[0], counted.at(-1)) : undefined;
    if (mean > worst.mean) worst = { mean, name };
    const figure = (number) => (number?.toFixed(2) ?? "–").padStart(6);
    const { length, time } = points.at(-1);
    const speed = `${(length / 1000 / time).toFixed(1)} MB/s`;
    console.log(
      `${name.padEnd(38)}${(length / 1e6).toFixed(1)} MB ${`${time.toFixed(0)} ms`.padStart(9)}  ${growths.map(figure).join("")}  ${figure(mean)}  ${speed.padStart(11)}${mean > aim ? "  over the aim" : ""}`,
    );
  }
  console.log(
    `\nLargest growth for a doubling, on average: ${worst.mean.toFixed(2)} (${worst.name}; aim: at most ${aim})`,
  );
}

const [cpu] = cpus();
console.log(
  `Node ${process.version}, ${platform()} ${release()}, ${cpus().length} × ${cpu.model.trim()}`,
);
const words = process.argv.slice(2);
if (words.length === 0) await throughput();
growth(words);
