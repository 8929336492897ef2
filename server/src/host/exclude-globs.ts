// The setting `files.exclude`: what an analyst does not want to see in the editor is not looked into either.

import ignore, { type Ignore } from "ignore";

/** Patterns with many braces stand for more. */
const mostPatterns = 1_000;

export class ExcludeGlobs {
  private readonly always: Ignore;
  /** Those that count where a file beside has a name made from the own one. */
  private readonly beside: readonly { readonly rules: Ignore; readonly when: string }[];

  /** What the setting holds, as the client gives it: from patterns to `true` or `{ when }`. */
  constructor(setting: unknown) {
    const all = Object.entries(typeof setting === "object" && setting !== null ? setting : {});
    this.always = rulesOf(all.flatMap(([glob, value]) => (value === true ? [glob] : [])));
    this.beside = all.flatMap(([glob, value]) => {
      const when: unknown = (value as { readonly when?: unknown } | null)?.when;
      return typeof when === "string" ? [{ rules: rulesOf([glob]), when }] : [];
    });
  }

  /**
   * Whether a file or, with a slash at the end, a folder is left out, or a folder around it. `way` leads
   * down from the workspace folder; `isBeside` tells whether its folder holds a file of a name.
   */
  excludes(way: string, isBeside: (name: string) => boolean): boolean {
    if (this.always.ignores(way)) return true;
    return this.beside.some(({ rules, when }) => {
      const name = way.slice(way.lastIndexOf("/", way.length - 2) + 1).replace(/\/$/, "");
      const base = name.replace(/\.[^.]*$/, "");
      return rules.ignores(way) && isBeside(when.replaceAll("$(basename)", base));
    });
  }
}

function rulesOf(globs: readonly string[]): Ignore {
  const patterns = globs.flatMap((glob) => unfolded(glob, { left: mostPatterns }));
  const ignorecase = process.platform === "win32" || process.platform === "darwin";
  // Here a pattern without a slash means a file in the folder itself, in ignore files one anywhere.
  return ignore({ ignorecase }).add(
    patterns.map((glob) => (glob.startsWith("**/") ? glob : `/${glob.replace(/^\/+/, "")}`)),
  );
}

/** `a.{b,c}` as `a.b` and `a.c`. */
function unfolded(glob: string, room: { left: number }): readonly string[] {
  const braces = /\{([^{}]*)\}/.exec(glob);
  if (!braces || room.left <= 0) return [glob];
  const [whole, inside = ""] = braces;
  return inside.split(",").flatMap((part) => {
    room.left--;
    return unfolded(
      glob.slice(0, braces.index) + part + glob.slice(braces.index + whole.length),
      room,
    );
  });
}
