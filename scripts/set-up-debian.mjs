// Debian and Ubuntu packages that the scripts need, installed only where they are missing.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { isAbsolute } from "node:path";
import { onPath, PlainError, runQuietly } from "./run-command.mjs";

// What shows that a package, or something as good, is there: a program on the PATH or a file.
const SIGNS = {
  chromium: "chromium",
  "fonts-dejavu-core": "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
  "g++": "g++",
  "libkrb5-dev": "krb5-config",
  make: "make",
  python3: "python3",
};

/** Installs those of the packages that are missing. `purpose` completes "needed …" in messages. */
export async function ensureDebianPackages(names, purpose) {
  const missing = names.filter((name) => !isThere(SIGNS[name] ?? name));
  if (missing.length === 0) {
    return;
  }
  const listed = missing.join(", ");
  if (onPath("apt-get") === undefined) {
    throw new PlainError(
      `Needed ${purpose}, and missing: ${listed} (these are the names of Debian packages; your system may call them otherwise). Install them and try again.`,
    );
  }
  const asRoot = rootPrefix();
  if (asRoot === undefined) {
    throw new PlainError(
      `Needed ${purpose}, and missing: ${listed}. Please run this, then try again:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.join(" ")}`,
    );
  }
  const apt = ["DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=120"];
  const run = (title, ...args) => {
    const [command, ...rest] = [...asRoot, "env", ...apt, ...args];
    return runQuietly(title, command, rest);
  };
  // The list comes first: an old one names versions that are no longer there.
  await run("Updating the list of Debian packages", "update");
  await run(
    `Installing ${listed} (needed ${purpose})`,
    "install",
    "-y",
    "--no-install-recommends",
    ...missing,
  );
}

const isThere = (sign) => (isAbsolute(sign) ? existsSync(sign) : onPath(sign) !== undefined);

// The words to put before a command, or undefined if a password would be asked for.
function rootPrefix() {
  if (process.getuid?.() === 0) {
    return [];
  }
  if (onPath("sudo") === undefined) {
    return undefined;
  }
  const { status } = spawnSync("sudo", ["-n", "true"], { stdio: "ignore" });
  return status === 0 ? ["sudo", "-n"] : undefined;
}
