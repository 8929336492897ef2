// Running other programs from the scripts: shown as they run, or quietly with signs of progress and
// the last lines kept for the case that they fail. Node built-ins only.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const isWindows = process.platform === "win32";
const KEPT_LINES = 30;

/** An error for the reader's eyes: its message is all there is to say, so no stack is printed. */
export class PlainError extends Error {}

/** Where a program lies on the PATH, or undefined. */
export function onPath(name) {
  const endings = isWindows ? [".cmd", ".exe", ".bat"] : [""];
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const ending of endings) {
      const file = join(folder, name + ending);
      if (folder !== "" && existsSync(file)) {
        return file;
      }
    }
  }
  return undefined;
}

/** Runs a program with its output shown; answers with its exit code (1 if it could not start). */
export function runShown(command, args, { cwd, env = process.env } = {}) {
  return new Promise((resolve) => {
    // npm and code are .cmd files on Windows, which only a shell can run.
    const child = spawn(command, args, { cwd, env, stdio: "inherit", shell: isWindows });
    child.on("error", (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program with its output kept back and the time shown instead.
 * Throws a PlainError with the last lines of the output if the program fails.
 */
export function runQuietly(title, command, args, { cwd, env = process.env } = {}) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  console.log(`${title}…`);
  const ticking = showSeconds(seconds);
  return new Promise((resolve, reject) => {
    const lastLines = [];
    const keep = (chunk) => {
      lastLines.push(...chunk.toString().split("\n"));
      lastLines.splice(0, lastLines.length - KEPT_LINES);
    };
    const fail = (what) => {
      ticking.end();
      const output = lastLines.filter((line) => line.trim() !== "");
      const shown = output.map((line) => `  ${line}`).join("\n");
      const tail = shown === "" ? "" : ` The last lines of its output:\n${shown}`;
      reject(new PlainError(`"${[command, ...args].join(" ")}" ${what}.${tail}`));
    };
    const child = spawn(command, args, { cwd, env, shell: isWindows });
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => fail(`could not be started: ${error.message}`));
    child.on("close", (code, signal) => {
      if (code !== 0) {
        return fail(code === null ? `was ended by ${signal}` : `ended with code ${code}`);
      }
      ticking.end();
      console.log(`  done in ${seconds()} s`);
      resolve();
    });
  });
}

// On a terminal the seconds count up in place; in a log a line now and then shows that it goes on.
function showSeconds(seconds) {
  const inPlace = process.stdout.isTTY;
  const timer = setInterval(
    () => process.stdout.write(inPlace ? `\r  ${seconds()} s` : `  … ${seconds()} s\n`),
    inPlace ? 1000 : 20_000,
  );
  return {
    end() {
      clearInterval(timer);
      if (inPlace) {
        process.stdout.write("\r");
      }
    },
  };
}
