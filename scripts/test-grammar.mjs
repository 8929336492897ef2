// `npm run test:grammar`: the assertions in test/grammar/ against the grammar for colours, by
// vscode-tmgrammar-test. They run on small stand-ins for the grammars that ours builds on, and once
// more on those that VS Code ships where the workbench is in the cache. A test case is a line of
// statement with assertions below it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheFolder, repository } from "./set-up.mjs";

const CASES = "test/grammar/*.statemark";
const OURS = join("syntaxes", "statemark.tmLanguage.json");
const tool = fileURLToPath(import.meta.resolve("vscode-tmgrammar-test/dist/unit.js"));

function main() {
  const standIns = grammarsIn(join(repository, "test", "grammar", "stub"));
  const results = [run("stand-ins for Markdown, YAML and HTML", standIns)];
  const shipped = shippedGrammars();
  if (shipped.length > 0) {
    results.push(run("the grammars that VS Code ships", shipped));
  } else {
    console.log("– not run on the grammars that VS Code ships: the workbench is not in the cache");
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const total = { passed: sum("passed"), failed: sum("failed"), skipped: 0 };
  if (process.env.STATEMARK_RESULTS) {
    writeFileSync(process.env.STATEMARK_RESULTS, JSON.stringify(total));
  }
  console.log(`Grammar: ${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

function run(title, grammars) {
  const reports = mkdtempSync(join(tmpdir(), "statemark-grammar-"));
  try {
    const options = [OURS, ...grammars].flatMap((path) => ["--grammar", path]);
    // The grammars are named one by one, so the manifest, whose entries would come twice, is left out.
    options.push("--config", join(reports, "none"), "--xunit-report", reports);
    options.push("--xunit-format", "generic");
    const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...options, CASES], {
      cwd: repository,
      encoding: "utf8",
    });
    const result = count(reports);
    // The tool warns of each language that a fenced block may hold and that is not loaded.
    const warnings = linesWithout("grammar not found", stderr);
    if (status !== 0) {
      result.failed ||= 1;
      warnings.unshift(...linesWithout("✓", stdout));
    }
    for (const line of warnings) {
      console.log(line);
    }
    console.log(`${status === 0 ? "✓" : "✖"} ${title}: ${result.passed} of ${result.cases}`);
    return result;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

const linesWithout = (prefix, text) =>
  text.split("\n").filter((line) => line && !line.startsWith(prefix));

function count(reports) {
  const cases = readdirSync(reports).flatMap((file) =>
    readFileSync(join(reports, file), "utf8").split("<testcase ").slice(1),
  );
  const failed = cases.filter((text) => /<(failure|error) /.test(text)).length;
  return { cases: cases.length, passed: cases.length - failed, failed };
}

function shippedGrammars() {
  const cache = cacheFolder();
  const workbench = existsSync(cache)
    ? readdirSync(cache).findLast((name) => /^code-server-[\d.]+$/.test(name))
    : undefined;
  if (workbench === undefined) {
    return [];
  }
  const vscode = join(cache, workbench, "node_modules", "code-server", "lib", "vscode");
  return ["markdown-basics", "yaml", "html"].flatMap((extension) =>
    grammarsIn(join(vscode, "extensions", extension, "syntaxes")),
  );
}

function grammarsIn(folder) {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files
    .filter((name) => name.endsWith(".tmLanguage.json"))
    .map((name) => join(folder, name));
}

process.exitCode = main();
