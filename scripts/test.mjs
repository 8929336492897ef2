// `npm test`: sets up what is missing, runs every check and test, goes on when one fails, and ends
// with the totals. Node built-ins only, for a fresh clone.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PlainError, runShown } from "./run-command.mjs";
import { ensurePackages, projectEnvironment, repository } from "./set-up.mjs";
import { ensureChromium } from "./set-up-browser.mjs";
import { ensureWorkbench } from "./set-up-workbench.mjs";

// How the counts of a step are known: a check is one; vitest writes a report; our own runners write
// {passed, failed, skipped} to the file that STATEMARK_RESULTS names.
const STEPS = [
  { script: "types", counts: "check" },
  { script: "lint", counts: "check" },
  { script: "build", counts: "check" },
  { script: "test:unit", counts: "vitest" },
  { script: "test:grammar", counts: "own" },
  { script: "test:protocol", counts: "vitest" },
  { script: "test:e2e", counts: "own", needsEditor: true },
];

const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };

async function main() {
  await ensurePackages();
  const editorFault = await faultOf(async () => {
    await ensureChromium();
    await ensureWorkbench();
  });
  const results = [];
  for (const step of STEPS) {
    console.log(`\n== ${step.script}`);
    if (step.needsEditor && editorFault !== undefined) {
      console.log(`Not run: ${editorFault}`);
      results.push({ step, counts: ONE_FAILED });
    } else {
      results.push({ step, counts: await run(step) });
    }
  }
  return summary(results);
}

async function run({ script, counts }) {
  const folder = mkdtempSync(join(tmpdir(), "statemark-test-"));
  const report = join(folder, "results.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile=${report}`];
  const code = await runShown(
    "npm",
    ["run", "--silent", script, ...(counts === "vitest" ? ["--", ...reporters] : [])],
    { cwd: repository, env: { ...projectEnvironment(), STATEMARK_RESULTS: report } },
  );
  const read = counts === "check" ? checkCounts(code) : readReport(counts, report);
  rmSync(folder, { recursive: true, force: true });
  return honest(read, code);
}

const checkCounts = (code) => (code === 0 ? { passed: 1, failed: 0, skipped: 0 } : ONE_FAILED);

function readReport(counts, file) {
  if (!existsSync(file)) {
    return undefined;
  }
  const report = JSON.parse(readFileSync(file, "utf8"));
  return counts === "vitest" ? vitestCounts(report) : report;
}

function vitestCounts(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report;
  // A file that cannot even be loaded holds no test that could fail.
  const unreadable = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + unreadable.length,
    skipped: numPendingTests + numTodoTests,
  };
}

// A step that ended badly counts as failed, whatever its report says; so does one without a report
// or without a single test.
function honest(counts, code) {
  if (counts === undefined) {
    return ONE_FAILED;
  }
  const isEmpty = counts.passed + counts.failed + counts.skipped === 0;
  return counts.failed === 0 && (code !== 0 || isEmpty) ? { ...counts, failed: 1 } : counts;
}

function summary(results) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  console.log("\n== Summary");
  for (const { step, counts } of results) {
    console.log(`${step.script.padEnd(14)} ${sentence(counts)}`);
    for (const key of Object.keys(total)) {
      total[key] += counts[key];
    }
  }
  console.log(`\n${sentence(total)}`);
  return total.failed === 0 ? 0 : 1;
}

const sentence = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;

async function faultOf(action) {
  try {
    await action();
    return undefined;
  } catch (error) {
    if (!(error instanceof PlainError)) {
      throw error;
    }
    return error.message;
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  console.log(`\n${sentence(ONE_FAILED)}`);
  process.exitCode = 1;
}
