// The registries of statements: the built-in one under the codebooks from the current folder down to
// the statement (language.md, The codebook).

import { codebookPaths, readIfThere } from "../host/codebook-files.ts";
import { type Codebook, type CodebookReading, readCodebook } from "../registry/codebook.ts";
import { builtInRegistry, type Registry, withCodebooks } from "../registry/registry.ts";
import { reasonOf } from "./command-error.ts";

export interface CodebookFile {
  readonly path: string;
  readonly text: string;
  readonly reading: CodebookReading;
  /** What the codebooks above it make. */
  readonly around: Registry;
}

/** Each codebook counts for many statements; it is read, and spoken of, once. */
export class Registries {
  /** Whether a codebook that is there could not be read. */
  hasFailed = false;

  private readonly complain: (message: string) => void;
  private readonly hasRead: (codebook: CodebookFile) => void;
  private readonly codebooks = new Map<string, Codebook | undefined>();
  private readonly registries = new Map<string, Registry>();

  constructor(
    complain: (message: string) => void,
    hasRead: (codebook: CodebookFile) => void = () => undefined,
  ) {
    this.complain = complain;
    this.hasRead = hasRead;
  }

  for(path: string): Registry {
    return this.ofCodebooks(codebookPaths(path, "."));
  }

  /** Of codebooks, outermost first; those that are not there count for nothing. */
  private ofCodebooks(paths: readonly string[]): Registry {
    const codebooks = paths.flatMap((_, index) => this.lastOf(paths.slice(0, index + 1)) ?? []);
    // Folders without a codebook of their own share one registry: each keeps an index of all names.
    const key = codebooks.map(({ file }) => file).join("\n");
    let registry = this.registries.get(key);
    if (!registry) {
      registry = withCodebooks(builtInRegistry(), codebooks);
      this.registries.set(key, registry);
    }
    return registry;
  }

  private lastOf(paths: readonly string[]): Codebook | undefined {
    const path = paths.at(-1) ?? "";
    if (!this.codebooks.has(path)) this.codebooks.set(path, this.read(path, paths.slice(0, -1)));
    return this.codebooks.get(path);
  }

  private read(path: string, above: readonly string[]): Codebook | undefined {
    let text: string | undefined;
    try {
      text = readIfThere(path);
    } catch (error) {
      this.hasFailed = true;
      this.complain(
        `The codebook ${path} cannot be read: ${reasonOf(error)} Statements are read without it.`,
      );
      return undefined;
    }
    if (text === undefined) return undefined;
    const reading = readCodebook(text, path);
    this.hasRead({ path, text, reading, around: this.ofCodebooks(above) });
    return reading.codebook;
  }
}
