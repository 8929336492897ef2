// One way to write a file's address. Clients encode characters that Node does not.

import { fileURLToPath, pathToFileURL } from "node:url";

export function keyOf(uri: string): string {
  const path = pathOf(uri);
  return path === undefined ? uri : pathToFileURL(path).href;
}

/** `undefined` for what is not on the disk. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** The address of a folder, without the slash at its end. */
export function folderKey(uri: string): string {
  return keyOf(uri).replace(/(?<!\/)\/$/, "");
}

export function parentKey(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf("/")));
}

/** Whether `key` lies somewhere in the folder. */
export function isBelow(folder: string, key: string): boolean {
  return key.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
