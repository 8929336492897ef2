// The Chromium that the tests in a real editor are driven with. Any browser of that family will do.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { onPath, PlainError } from "./run-command.mjs";
import { ensureDebianPackages } from "./set-up-debian.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The browser's program file: CHROMIUM_PATH, else on the PATH, else the usual places. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!existsSync(chosen)) {
      throw new PlainError(`CHROMIUM_PATH names ${chosen}, and there is no such file.`);
    }
    return chosen;
  }
  for (const name of NAMES) {
    const file = onPath(name);
    if (file !== undefined) {
      return file;
    }
  }
  return usualPlaces().find((file) => existsSync(file));
}

/** The same, installing Debian's package if there is none. The fonts are for the pictures. */
export async function ensureChromium() {
  const purpose = "for the tests in a real editor";
  if (process.platform === "linux") {
    const browser = findChromium() === undefined ? ["chromium"] : [];
    await ensureDebianPackages([...browser, "fonts-dejavu-core"], purpose);
  }
  const found = findChromium();
  if (found === undefined) {
    throw new PlainError(
      `Chromium or Chrome is needed ${purpose}. Install one, or set CHROMIUM_PATH to its program file.`,
    );
  }
  return found;
}

function usualPlaces() {
  if (process.platform === "darwin") {
    return [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];
  }
  if (process.platform === "win32") {
    const { ProgramFiles, LOCALAPPDATA, "ProgramFiles(x86)": ProgramFilesX86 } = process.env;
    const roots = [ProgramFiles, ProgramFilesX86, LOCALAPPDATA].filter(Boolean);
    return roots.flatMap((root) => [
      join(root, "Google", "Chrome", "Application", "chrome.exe"),
      join(root, "Chromium", "Application", "chrome.exe"),
      join(root, "Microsoft", "Edge", "Application", "msedge.exe"),
    ]);
  }
  return [];
}
