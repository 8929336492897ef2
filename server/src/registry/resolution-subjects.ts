// What a well-known resolution is about.

import data from "./data/resolution-subjects.yaml";
import type { Fact } from "./entity.ts";

const subjects = new Map(
  Object.entries((data as { readonly subjects: Readonly<Record<string, string>> }).subjects),
);

/** To be spread into what describes the resolution; empty where we have no subject for `id`. */
export function resolutionFacts(id: string): { readonly facts?: readonly Fact[] } {
  const value = subjects.get(id);
  return value === undefined ? {} : { facts: [{ label: "About", value }] };
}

/** By id, in the order of their organs and numbers. */
export function subjectsOfResolutions(): ReadonlyMap<string, string> {
  return subjects;
}
