// A workspace of many statements, made from the samples: the same one each time.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const samples = fileURLToPath(new URL("../samples", import.meta.url));
const perFolder = 100;
/** In characters; about as long as a statement in the Security Council. */
const length = 4_500;

/**
 * Writes `count` statements, 100 a folder, and the samples' codebook into `folder`. Each has the front
 * matter of one sample and the texts of several, a date of its own, and positions that it shares with
 * some hundred others. Files end in `ending`. Returns their paths.
 */
export function makeWorkspace(folder, count, ending = ".statemark") {
  const texts = readdirSync(samples)
    .filter((name) => name.endsWith(".statemark"))
    .sort()
    .map((name) => {
      const text = readFileSync(join(samples, name), "utf8");
      const bodyStart = text.indexOf("\n---\n", 3) + 5;
      return { front: text.slice(0, bodyStart), body: text.slice(bodyStart) };
    });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "statemark.yaml"), readFileSync(join(samples, "statemark.yaml")));
  return Array.from({ length: count }, (_, number) => {
    const of = (index) => texts[index % texts.length];
    let text = of(number).front.replace(/^date: .*$/m, `date: ${dateOf(number)}`);
    for (let part = 0; text.length < length; part++) {
      text += `\n# Statement ${number}, part ${part}\n${ofItsOwn(of(number + part).body, number)}`;
    }
    const inside = join(
      folder,
      `meeting-${String(Math.floor(number / perFolder)).padStart(3, "0")}`,
    );
    if (number % perFolder === 0) mkdirSync(inside, { recursive: true });
    const path = join(inside, `statement-${String(number).padStart(5, "0")}${ending}`);
    writeFileSync(path, text);
    return path;
  });
}

/** Every third position is another one in each hundred statements. */
function ofItsOwn(body, number) {
  let seen = 0;
  return body.replace(/\bas=([a-z-]+)/g, (all, id) =>
    seen++ % 3 === 0 ? `as=${id}-${number % 100}` : all,
  );
}

function dateOf(number) {
  const two = (part) => String(part).padStart(2, "0");
  return `${2015 + (number % 10)}-${two(1 + (number % 12))}-${two(1 + (number % 28))}`;
}
