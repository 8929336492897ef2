// Whether time grows with the text and no faster: nasty inputs of doubling length, and by how much the
// time of reading each (document, annotations and problems) grows from one to the next.
//   npm run bench:doubling [WORD…]     only inputs whose name holds one of the words

import { cpus, platform, release } from "node:os";
import { parseDocument } from "../server/src/syntax/parse-document.ts";
import { hostileInputs } from "../test/syntax/hostile-inputs.ts";

const longest = 5_000_000;
const steps = 4;
const aim = 2.3;
/** Shorter times say more about the machine than about the parser. */
const leastMs = 20;

function timeOf(text) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 2; run++) {
    globalThis.gc?.();
    const started = performance.now();
    const document = parseDocument(text);
    document.annotations.length + document.problems.length;
    best = Math.min(best, performance.now() - started);
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
console.log(`${"input".padEnd(40)} longest      time   growth for each doubling`);
const words = process.argv.slice(2);
let worst = 0;
for (const [name, input] of Object.entries(hostileInputs)) {
  if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
  const most = unitsFor(input, longest);
  const lengths = [];
  const times = [];
  for (let step = steps - 1; step >= 0; step--) {
    const text = input(Math.round(most / 2 ** step));
    lengths.push(text.length);
    times.push(timeOf(text));
  }
  const growths = times.slice(1).map((time, index) => {
    const doublings = Math.log2(lengths[index + 1] / lengths[index]);
    return times[index] < leastMs ? undefined : (time / times[index]) ** (1 / doublings);
  });
  const written = growths.map((growth) => growth?.toFixed(2).padStart(6) ?? "     –").join("");
  const mean = growths.filter((growth) => growth !== undefined);
  const overall = mean.length
    ? Math.exp(mean.reduce((a, g) => a + Math.log(g), 0) / mean.length)
    : 0;
  worst = Math.max(worst, overall);
  const time = `${times.at(-1).toFixed(0)} ms`;
  console.log(
    `${name.padEnd(40)} ${(lengths.at(-1) / 1e6).toFixed(1)} MB ${time.padStart(10)} ${written}${overall > aim ? "   over the aim" : ""}`,
  );
}
console.log(`\nLargest mean growth for a doubling: ${worst.toFixed(2)} (aim: at most ${aim})`);
