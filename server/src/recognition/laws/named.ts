// What a text has named so far, for what refers back to it. Of each sort only the last few are kept, so that
// a question costs the same however long the text is.

import type { Registry } from "../../registry/registry.ts";
import { englishNames } from "./known-names.ts";
import type { LawFinding } from "./law-finding.ts";
import { headsIn } from "./law-heads.ts";

/** Kept of each sort. */
const MOST = 8;

/** Grows as a text is read. */
export class Named {
  readonly #registry: Registry;
  readonly #instruments: string[] = [];
  readonly #byHead = new Map<string, string[]>();
  readonly #headsById = new Map<string, readonly string[]>();
  readonly #byNumber = new Map<string, string[]>();
  readonly #provisions = new Map<string, string>();
  readonly #opinions = new Map<string, string>();
  readonly #terms = new Map<string, string>();
  /** Resolutions, the last named first. */
  readonly resolutions: string[] = [];
  /** The target of the last finding, whatever it was. */
  last: string | undefined;

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** `written` are the words of `finding`, which stands for `target`. */
  note(finding: LawFinding, target: string, written: string): void {
    this.last = target;
    const [whole = target] = target.split(":");
    switch (finding.kind) {
      case "resolution":
        toFront(this.resolutions, whole);
        toFront(listIn(this.#byNumber, shortNumber(finding.number)), whole);
        break;
      case "provision":
        this.#provisions.set(`${finding.unit} ${finding.number}`, target);
        this.#noteInstrument(whole, "");
        break;
      case "opinion":
        if (finding.court !== undefined) this.#opinions.set(finding.court, target);
        this.#opinions.set("", target);
        break;
      case "definition":
        this.#terms.set(finding.term, target);
        break;
      case "name":
        if (!finding.isBodyOfLaw) this.#noteInstrument(target, written);
        break;
      case "unknown name":
      case "short form":
        this.#noteInstrument(target, written);
        break;
    }
  }

  #noteInstrument(id: string, written: string): void {
    toFront(this.#instruments, id);
    let heads = this.#headsById.get(id);
    if (heads === undefined) {
      const entity = this.#registry.entity("law", id);
      const names = [written, ...(entity === undefined ? [] : englishNames(entity))];
      heads = [...new Set(names.flatMap(headsIn))];
      this.#headsById.set(id, heads);
    }
    for (const head of heads) toFront(listIn(this.#byHead, head), id);
  }

  /** From here on "the" with `head` means something that has no name. */
  forget(head: string): void {
    this.#byHead.delete(head);
  }

  /** The instruments that "the" with `head` can mean, the last named first. */
  withHead(head: string): readonly string[] {
    return this.#byHead.get(head) ?? [];
  }

  /** All instruments, the last named first. */
  get instruments(): readonly string[] {
    return this.#instruments;
  }

  /** The resolutions of this number, the last named first. */
  ofNumber(number: string): readonly string[] {
    return this.#byNumber.get(shortNumber(number)) ?? [];
  }

  provision(unit: string, number: string): string | undefined {
    return this.#provisions.get(`${unit} ${number}`);
  }

  opinion(court: string | undefined): string | undefined {
    return this.#opinions.get(court ?? "");
  }

  /** What the text itself says that its abbreviations and short names stand for. */
  get terms(): ReadonlyMap<string, string> {
    return this.#terms;
  }
}

/** "2758 (XXVI)" is spoken of as 2758. */
function shortNumber(number: string): string {
  return number.replace(/[A-Z]?\(.*$/, "");
}

function listIn(map: Map<string, string[]>, key: string): string[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

function toFront(list: string[], id: string): void {
  const place = list.indexOf(id);
  if (place === 0) return;
  if (place > 0) list.splice(place, 1);
  list.unshift(id);
  if (list.length > MOST) list.pop();
}
