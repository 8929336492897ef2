// Packs the folder of an extension into a .vsix file, by vsce, the tool of VS Code's makers.
import { join, resolve } from "node:path";
import { PlainError, runShown } from "./run-command.mjs";
import { projectEnvironment, projectNode, repository } from "./set-up.mjs";

const VSCE = join(repository, "node_modules", "@vscode", "vsce", "vsce");

/** Packs it, showing the list of files. */
export async function packFolder(folder, file) {
  const options = [
    ...["--out", resolve(file)],
    // An extension of ours has all that it runs in its own files.
    "--no-dependencies",
    // There is no public address yet that relative links of the README could be led to.
    ...["--allow-missing-repository", "--no-rewrite-relative-links"],
  ];
  const code = await runShown(projectNode, [VSCE, "package", ...options], {
    cwd: folder,
    env: projectEnvironment(),
  });
  if (code !== 0) throw new PlainError("The package could not be made.");
}
