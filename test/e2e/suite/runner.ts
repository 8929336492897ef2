// A small test runner for inside the editor: `test` collects, `run` runs all and throws if any failed.
// VS Code calls `run`. The counts also go to the file that STATEMARK_SUITE_RESULTS names, and each
// line is marked, because the editor's own log comes the same way.
import { writeFileSync } from "node:fs";

const MARK = "[statemark]";
// Many times what the longest test takes, for slow and busy machines.
const LONGEST_MS = 300_000;

interface Test {
  readonly name: string;
  readonly body: () => unknown;
}

const tests: Test[] = [];

/** Adds a test. Its name states behaviour: "opens the samples without warnings". */
export function test(name: string, body: () => unknown): void {
  tests.push({ name, body });
}

/** Runs all tests in the order of their files; one that fails does not stop the others. */
export async function run(): Promise<void> {
  const failed: string[] = [];
  for (const { name, body } of tests) {
    const begun = performance.now();
    const failure = await failureOf(body);
    const time = `${Math.round(performance.now() - begun)} ms`;
    if (failure === undefined) {
      print(`passed  ${name} (${time})`);
    } else {
      failed.push(name);
      print(`FAILED  ${name} (${time})\n${failure}`);
    }
  }
  writeCounts({ passed: tests.length - failed.length, failed: failed.length, skipped: 0 });
  if (failed.length > 0) {
    throw new Error(`${failed.length} of ${tests.length} tests in the editor failed`);
  }
}

async function failureOf(body: Test["body"]): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${LONGEST_MS} ms`)), LONGEST_MS);
  });
  try {
    await Promise.race([body(), tooLong]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? ownPart(error.stack ?? error.message) : String(error);
  } finally {
    clearTimeout(timer);
  }
}

// The editor's own part of the stack is long and says nothing.
function ownPart(stack: string): string {
  const lines = stack.split("\n");
  return lines.filter((line) => !line.includes("extensionHostProcess")).join("\n");
}

function print(text: string): void {
  for (const line of text.split("\n")) {
    console.log(`${MARK} ${line}`);
  }
}

function writeCounts(counts: { passed: number; failed: number; skipped: number }): void {
  const { STATEMARK_SUITE_RESULTS: file } = process.env;
  if (file !== undefined) {
    writeFileSync(file, JSON.stringify(counts));
  }
}
