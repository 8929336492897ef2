// `npm run test:e2e`: Statemark in a real VS Code, driven in Chromium. First the suite inside the
// editor (suite/), in one window, with the extension loaded as under development; then the tests by
// hand (by-hand/), with the extension installed; last those of the package (package/), which is made
// and installed as by a user. Screenshots go to out/screenshots, logs to out/e2e.
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { PlainError } from "../../scripts/run-command.mjs";
import { repository } from "../../scripts/set-up.mjs";
import { ensureChromium } from "../../scripts/set-up-browser.mjs";
import { ensureWorkbench } from "../../scripts/set-up-workbench.mjs";
import { launchBrowser, runSuite } from "./browser.mjs";
import { runByHand } from "./by-hand.mjs";
import { runPackageTests } from "./package.mjs";
import { readSuiteCounts, report, sum } from "./results.mjs";
import { bundleSuite } from "./suite-bundle.mjs";
import { startWorkbench } from "./workbench.mjs";

const HELP = `Usage: node test/e2e/run.mjs [options]

  --part suite|by-hand|package   only that part
  --only WORD                    only test files whose name holds the word
  --extension FOLDER             another folder with a built extension
  --workspace FOLDER             another workspace than samples
`;

const { values: options } = parseArgs({
  options: {
    extension: { type: "string", default: repository },
    help: { type: "boolean" },
    only: { type: "string" },
    part: { type: "string" },
    workspace: { type: "string", default: join(repository, "samples") },
  },
});
const extension = resolve(options.extension);
const samples = resolve(options.workspace);
const out = join(repository, "out");

// A real statement to mark, where the corpus stands beside the repository; a sample serves elsewhere.
const seedFolder = join(repository, "..", "shared", "corpus", "seed");
const [seed] = existsSync(seedFolder)
  ? readdirSync(seedFolder).filter((name) => name.endsWith(".txt"))
  : [];
const realStatement = seed && join(seedFolder, seed);

// The editor asks for a marketplace that is not there, and says that it takes long to end.
const USUAL_ERRORS = /getaddrinfo|\[lifecycle\]/;

async function main() {
  if (!existsSync(join(extension, "dist", "extension.js"))) {
    throw new PlainError("There is no built extension: run npm run build first.");
  }
  const executable = await ensureChromium();
  const workbench = await ensureWorkbench();
  mkdirSync(join(out, "e2e"), { recursive: true });
  const browser = await launchBrowser(executable);
  try {
    let counts = { passed: 0, failed: 0, skipped: 0 };
    const runs = (part) => options.part === undefined || options.part === part;
    if (runs("suite")) {
      counts = sum(counts, await insideTheEditor({ browser, workbench }));
    }
    if (runs("by-hand")) {
      counts = sum(counts, await byHand({ browser, workbench }));
    }
    // What is packed is this repository, so another extension has no such tests.
    if (runs("package") && extension === repository) {
      console.log("The package:");
      const pictures = join(out, "screenshots");
      const { only } = options;
      counts = sum(counts, await runPackageTests({ browser, workbench, samples, pictures, only }));
    }
    report(counts);
  } finally {
    await browser.close();
  }
}

async function insideTheEditor({ browser, workbench }) {
  console.log("Inside the editor:");
  const suite = await bundleSuite(repository, options.only);
  const counts = join(out, "e2e", "suite-results.json");
  rmSync(counts, { force: true });
  const log = createWriteStream(join(out, "e2e", "editor.log"));
  const env = {
    STATEMARK_SUITE_RESULTS: counts,
    ...(realStatement && { STATEMARK_REAL: realStatement }),
  };
  const server = await startWorkbench({ workbench, env });
  const errors = [];
  let endedWell = false;
  try {
    endedWell = await runSuite(browser, {
      origin: server.origin,
      folder: server.copyOf(samples),
      extension,
      suite,
      onLine: (line) => console.log(`  ${line}`),
      onLog(line) {
        log.write(`${line}\n`);
        if (line.startsWith("error: ") && !USUAL_ERRORS.test(line)) {
          errors.push(line.split("\n", 2).join("\n"));
        }
      },
    });
  } catch (error) {
    console.log(`  FAILED  ${error.message}`);
  }
  await server.close();
  log.end();
  if (!existsSync(counts)) {
    console.log("  FAILED  the suite ended before its last test. The editor's last errors:");
    console.log(errors.slice(-3).join("\n").replaceAll(/^/gm, "    "));
  }
  if (!endedWell) {
    console.log("  What the editor logged is in out/e2e/editor.log.");
  }
  return readSuiteCounts(counts, endedWell);
}

async function byHand({ browser, workbench }) {
  console.log("By hand:");
  const pictures = join(out, "screenshots");
  rmSync(pictures, { recursive: true, force: true });
  const server = await startWorkbench({ workbench, install: extension });
  try {
    return await runByHand({ browser, server, samples, pictures, only: options.only });
  } finally {
    await server.close();
  }
}

// Leaving through `exit` ends the servers too, which no signal to this process would reach.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, () => process.exit(130));
}

try {
  if (options.help) {
    process.stdout.write(HELP);
  } else {
    await main();
  }
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exitCode = 1;
}
