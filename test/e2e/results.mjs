// The counts of a test run as `npm test` reads them: {passed, failed, skipped} as JSON in the file
// that the environment variable STATEMARK_RESULTS names.
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** Prints the counts, hands them on, and sets the exit code. */
export function report(counts) {
  const { passed, failed, skipped } = counts;
  const skippedToo = skipped > 0 ? `, ${skipped} skipped` : "";
  console.log(`${passed} passed, ${failed} failed${skippedToo}`);
  if (process.env.STATEMARK_RESULTS) {
    writeFileSync(process.env.STATEMARK_RESULTS, JSON.stringify(counts));
  }
  process.exitCode = failed > 0 ? 1 : 0;
}

/** The counts that the suite inside the editor left; if it left none, that is one failure. */
export function readSuiteCounts(file, endedWell) {
  if (!existsSync(file)) {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const counts = JSON.parse(readFileSync(file, "utf8"));
  return endedWell || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

export const sum = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});
