// Where the statements of the workspace are: on the disk, or wherever the client reads for us.

import { pathToFileURL } from "node:url";
import { isIn, readIfThere } from "../host/codebook-files.ts";
import { type FileOnDisk, WorkspaceFolder } from "../host/workspace-folder.ts";
import { pathOf } from "./file-keys.ts";

/** What is known of a file before it is read. */
export interface FoundFile {
  /** In bytes; `undefined` where that is not known. */
  readonly size: number | undefined;
  /** Another one whenever the file has been written since; `undefined` where that cannot be told. */
  readonly stamp: string | undefined;
}

export interface FolderFiles {
  /** By key. */
  readonly statements: ReadonlyMap<string, FoundFile>;
  readonly codebooks: readonly string[];
  readonly isPartial: boolean;
}

/** One folder of the workspace. */
export interface StatementFolder {
  /** Whether the key lies in the folder. */
  mayHold(key: string): boolean;
  /** All its statements and codebooks. */
  find(): Promise<FolderFiles>;
  /** The statement, where the key is that of one and nothing leaves it out. */
  look(key: string): Promise<FoundFile | undefined>;
  /** `undefined` where there is none; throws where it cannot be read. */
  read(key: string): Promise<string | undefined>;
}

export function isStatementKey(key: string): boolean {
  return /\.statemark(?:\.md)?$/.test(key);
}

export function folderOnDisk(path: string, exclude: unknown): StatementFolder {
  const folder = new WorkspaceFolder(path, exclude);
  const keyed = ([file, found]: readonly [string, FileOnDisk]) =>
    [pathToFileURL(file).href, found] as const;
  const pathIn = (key: string) => {
    const file = pathOf(key);
    return file !== undefined && isIn(path, file) ? file : undefined;
  };
  return {
    mayHold: (key) => pathIn(key) !== undefined,
    async find() {
      const { statements, codebooks, isPartial } = await folder.find();
      return {
        statements: new Map([...statements].map(keyed)),
        codebooks: codebooks.map((file) => pathToFileURL(file).href),
        isPartial,
      };
    },
    async look(key) {
      const file = pathIn(key);
      return file === undefined ? undefined : folder.look(file);
    },
    async read(key) {
      const file = pathOf(key);
      return file === undefined ? undefined : readIfThere(file);
    },
  };
}
