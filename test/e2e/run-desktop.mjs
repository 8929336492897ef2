// `npm run test:desktop`: the suite inside the editor once more, in desktop VS Code, which is
// downloaded. Where it cannot be, the suite is skipped: npm run test:e2e covers the same tests.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { repository } from "../../scripts/set-up.mjs";
import { readSuiteCounts, report } from "./results.mjs";
import { bundleSuite } from "./suite-bundle.mjs";

async function main() {
  const vscodeExecutablePath = await download();
  if (vscodeExecutablePath === undefined) {
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const suite = await bundleSuite(repository);
  const home = mkdtempSync(join(tmpdir(), "statemark-desktop-"));
  const workspace = join(home, "samples");
  const counts = join(home, "results.json");
  cpSync(join(repository, "samples"), workspace, { recursive: true });
  try {
    const endedWell = await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: repository,
      extensionTestsPath: suite,
      extensionTestsEnv: { STATEMARK_SUITE_RESULTS: counts },
      launchArgs: [workspace, "--disable-extensions", "--disable-workspace-trust"],
    }).then(
      (code) => code === 0,
      () => false,
    );
    return readSuiteCounts(counts, endedWell);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function download() {
  try {
    return await downloadAndUnzipVSCode();
  } catch (error) {
    const code = error.code ?? error.cause?.code ?? error.message;
    console.log(`desktop suite skipped: VS Code cannot be downloaded (${code})`);
    return undefined;
  }
}

report(await main());
