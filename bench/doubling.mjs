// Whether time grows with the text and no faster: nasty inputs of doubling length, and by how much the
// time of reading each (document, annotations and problems) grows from one to the next.
//   npm run bench:doubling [WORD…]     only inputs whose name holds one of the words

import { cpus, platform, release } from "node:os";
import { parseDocument } from "../server/src/syntax/parse-document.ts";
import { hostileInputs } from "../test/syntax/hostile-inputs.ts";

const longest = 5_000_000;
const doublings = 3;
const aim = 2.3;
/** Shorter times say more about the machine than about the parser. */
const leastMs = 20;

/** Processor time of the whole process: other programs and waiting do not count. The best of some runs. */
function timeOf(text) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    globalThis.gc?.();
    const started = process.cpuUsage();
    const document = parseDocument(text);
    document.annotations.length + document.problems.length;
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / 1000);
    if (best > 1000) break;
  }
  return best;
}

/** How many units make a text of about so many characters; some inputs grow by their root. */
function unitsFor(input, length) {
  const n = 10_000;
  return Math.max(1, Math.round((n * length) / input(n).length));
}

const [cpu] = cpus();
console.log(
  `Node ${process.version}, ${platform()} ${release()}, ${cpus().length} × ${cpu.model.trim()}`,
);
console.log(`${"input".padEnd(40)} longest       time   growth for each doubling, and on average`);
const words = process.argv.slice(2);
let worst = { growth: 0, name: "" };
let read = 0;
for (const [name, input] of Object.entries(hostileInputs)) {
  if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
  read++;
  const most = unitsFor(input, longest);
  const points = [];
  for (let step = doublings; step >= 0; step--) {
    const text = input(Math.round(most / 2 ** step));
    points.push({ length: text.length, time: timeOf(text) });
  }
  const growthOf = (from, to) =>
    from.time < leastMs
      ? undefined
      : (to.time / from.time) ** (1 / Math.log2(to.length / from.length));
  const growths = points.slice(1).map((point, index) => growthOf(points[index], point));
  const counted = points.filter(({ time }) => time >= leastMs);
  const mean = counted.length > 1 ? growthOf(counted[0], counted.at(-1)) : undefined;
  if (mean > worst.growth) worst = { growth: mean, name };
  const figure = (growth) => (growth?.toFixed(2) ?? "–").padStart(6);
  const last = points.at(-1);
  console.log(
    `${name.padEnd(40)} ${(last.length / 1e6).toFixed(1)} MB ${`${last.time.toFixed(0)} ms`.padStart(10)} ${growths.map(figure).join("")}  ${figure(mean)}${mean > aim ? "  over the aim" : ""}`,
  );
}
console.log(
  `\n${read} inputs. Largest growth for a doubling, on average: ${worst.growth.toFixed(2)} (${worst.name}; aim: at most ${aim})`,
);
