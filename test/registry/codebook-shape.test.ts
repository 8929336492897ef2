// What an editor offers in a codebook is what is read there, and what the JSON Schema says.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCodebook } from "../../server/src/registry/codebook.ts";
import { codebookShape, type Place, placeAlong } from "../../server/src/registry/codebook-shape.ts";

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const file = new URL("../../schemas/codebook.schema.json", import.meta.url);
const schema: Schema = JSON.parse(readFileSync(file, "utf8"));

/** `actors.*.name: The usual name …`, for the whole of it. */
function ofShape(place: Place, path: string): readonly string[] {
  const fields = [...(place.keys ?? [])].flatMap(([key, at]) => [
    `${path}${key}: ${at.meaning}`,
    ...ofShape(at, `${path}${key}.`),
  ]);
  return [...fields, ...(place.entry ? ofShape(place.entry, `${path}*.`) : [])];
}

function ofSchema(node: Schema, path: string): readonly string[] {
  const parts = [
    node.$ref ? schema.definitions?.[node.$ref.replace("#/definitions/", "")] : undefined,
    node.items,
    ...(node.anyOf ?? []),
    ...(node.allOf ?? []),
  ];
  const fields = Object.entries(node.properties ?? {}).flatMap(([key, at]) => [
    `${path}${key}: ${at.description}`,
    ...ofSchema(at, `${path}${key}.`),
  ]);
  const entries = typeof node.additionalProperties === "object" ? [node.additionalProperties] : [];
  return [
    ...fields,
    ...entries.flatMap((entry) => ofSchema(entry, `${path}*.`)),
    ...parts.flatMap((part) => (part ? ofSchema(part, path) : [])),
  ];
}

test("the schema has the same keys, with the same meanings", () => {
  const each = (lines: readonly string[]) => [...new Set(lines)].sort();
  expect(each(ofShape(codebookShape, ""))).toEqual(each(ofSchema(schema, "")));
});

/** A codebook with every key, each holding what may stand there. */
function written(place: Place, indent: string): string {
  const samples: Partial<Record<string, string>> = {
    date: "2024-05",
    address: "https://example.org",
    colour: "teal",
    "true or false": "true",
    severity: "hint",
    status: "open",
    "kind of position": "demand",
    "kind of suggestion": "support",
  };
  if (place.entry && !place.keys) {
    const id = place.ids === "kind of position" ? "demand" : "an-id";
    return `\n${indent}${id}: ${written(place.entry, `${indent}  `)}`;
  }
  if (!place.keys) return samples[place.holds ?? ""] ?? "words";
  const lines = [...place.keys].map(([key, at], index) => {
    const start =
      place.isList && index === 0 ? `${indent}- ` : `${indent}${place.isList ? "  " : ""}`;
    return `${start}${key}: ${written(at, `${indent}    `)}`;
  });
  return `\n${lines.join("\n")}`;
}

test("every key is read where it is offered, with what is offered for it", () => {
  const text = written(codebookShape, "").trimStart();
  expect(text).toContain("until: 2024-05");
  expect(readCodebook(text).problems).toEqual([]);
});

test("a way down leads to what may stand there", () => {
  expect(placeAlong(["actors", "W", "acts-for", "id"])?.holds).toBe("actor");
  expect(placeAlong(["actors", "W", "ids", "wikidata"])?.holds).toBe("text");
  expect(placeAlong(["check", "unknown-actor"])?.holds).toBe("severity");
  expect(placeAlong(["actors", "W", "nothing"])).toBeUndefined();
  expect(placeAlong(["x-own", "a"])).toBeUndefined();
});
