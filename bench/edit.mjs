// What a one-character edit in the middle of a statement costs the parser: the document after it, with
// all annotations and problems that the edit can change, against a bare @lezer/markdown (with GFM) that
// parses the same text incrementally, in turn in one run.
//   npm run bench:edit

import { cpus, platform, release } from "node:os";
import { TreeFragment } from "@lezer/common";
import { GFM, parser as markdown } from "@lezer/markdown";
import { editDocument, parseDocument } from "../server/src/syntax/parse-document.ts";
import { marked } from "./statement.mjs";

/** The first turn is not counted. */
const turns = 6;
const rounds = 50;
const bare = markdown.configure(GFM);

function bareEditor(text) {
  let fragments = TreeFragment.addTree(bare.parse(text));
  let now = text;
  return (offset) => {
    const before = now;
    now = `${before.slice(0, offset)}a${before.slice(offset)}`;
    // Both are given their text in one piece: an editor's is.
    now.charCodeAt(0);
    const started = performance.now();
    const change = { fromA: offset, toA: offset, fromB: offset, toB: offset + 1 };
    const tree = bare.parse(now, TreeFragment.applyChanges(fragments, [change]));
    fragments = TreeFragment.addTree(tree);
    return performance.now() - started;
  };
}

function ourEditor(text) {
  let document = parseDocument(text);
  const edit = (offset, read) => {
    const started = performance.now();
    document = editDocument(document, { start: offset, end: offset, text: "a" });
    read(document);
    return performance.now() - started;
  };
  return edit;
}

const sorted = (times) => [...times].sort((a, b) => a - b);
const median = (times) => sorted(times)[Math.floor(times.length / 2)];
const p95 = (times) => sorted(times)[Math.floor(times.length * 0.95)];

const [cpu] = cpus();
console.log(
  `Node ${process.version}, ${platform()} ${release()}, ${cpus().length} × ${cpu.model.trim()}`,
);
console.log(
  "size      marks   bare parser        edit                     × bare   × 100 KB   with whole lists",
);
let at100 = Number.NaN;
for (const size of [10_000, 100_000, 1_000_000, 10_000_000]) {
  const text = await marked(size);
  const offset = text.indexOf("the", text.length / 2);
  const bareEdit = bareEditor(text);
  const ourEdit = ourEditor(text);
  const times = { bare: [], ours: [], whole: [] };
  const editors = {
    bare: () => bareEdit(offset),
    ours: () => ourEdit(offset, (document) => document),
  };
  // By turns, but not one by one: neither is to collect the other's garbage.
  for (let turn = 0; turn <= turns; turn++) {
    for (const [name, edit] of Object.entries(editors)) {
      globalThis.gc?.();
      for (let round = 0; round < rounds; round++) {
        const time = edit();
        if (turn > 0) times[name].push(time);
      }
    }
  }
  for (let round = 0; round < 30; round++) {
    times.whole.push(ourEdit(offset, (document) => [document.annotations, document.problems]));
  }
  if (size === 100_000) at100 = median(times.ours);
  const ms = (time) => time.toFixed(3).padStart(8);
  console.log(
    `${String(size / 1000).padStart(6)} KB ${String(parseDocument(text).annotations.length).padStart(7)} ${ms(median(times.bare))} /${ms(p95(times.bare))} ${ms(median(times.ours))} /${ms(p95(times.ours))} ${(median(times.ours) / median(times.bare)).toFixed(2).padStart(8)} ${(median(times.ours) / at100).toFixed(2).padStart(8)} ${ms(median(times.whole))}`,
  );
}
