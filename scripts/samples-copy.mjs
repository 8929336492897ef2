// The copy of samples/ that `npm start` opens. What a reader changes in it stays from start to
// start; a file left as it was follows the repository.
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** Brings the copy in `target` up to date; `record` is the file that remembers what was copied. */
export function refreshSamples(source, target, record) {
  const copied = readRecord(record);
  mkdirSync(target, { recursive: true });
  const files = readdirSync(source, { recursive: true }).filter((file) =>
    statSync(join(source, file)).isFile(),
  );
  for (const file of files) {
    const [from, to] = [join(source, file), join(target, file)];
    if (!existsSync(to) || digest(to) === copied.get(file)) {
      mkdirSync(dirname(to), { recursive: true });
      copyFileSync(from, to);
      copied.set(file, digest(to));
    }
  }
  removeLeftOut(target, copied, new Set(files));
  writeFileSync(record, JSON.stringify(Object.fromEntries(copied)));
}

// Files that the repository no longer has go from the copy too, unless the reader changed them.
function removeLeftOut(target, copied, files) {
  for (const [file, digestThen] of copied) {
    if (!files.has(file)) {
      const there = join(target, file);
      if (existsSync(there) && digest(there) === digestThen) {
        rmSync(there);
      }
      copied.delete(file);
    }
  }
}

function readRecord(record) {
  return new Map(
    existsSync(record) ? Object.entries(JSON.parse(readFileSync(record, "utf8"))) : [],
  );
}

const digest = (file) => createHash("sha256").update(readFileSync(file)).digest("hex");
