// The JSON Schema files of schemas/, ready to hold data against.

import { readdirSync, readFileSync } from "node:fs";
import { Ajv, type ErrorObject } from "ajv";

const folder = new URL("../../schemas/", import.meta.url);
const ending = ".schema.json";

export const schemas: ReadonlyMap<string, object> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => [
      name.slice(0, -ending.length),
      JSON.parse(readFileSync(new URL(name, folder), "utf8")),
    ]),
);

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
for (const [name, schema] of schemas) ajv.addSchema(schema, `${name}${ending}`);

/** What is wrong with the data, a line each; none where it fits. */
export function faultsOf(schema: string, data: unknown): readonly string[] {
  const validate = ajv.getSchema(`${schema}${ending}`);
  if (!validate) throw new Error(`There is no schema ${schema}.`);
  if (validate(data)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }: ErrorObject) => `${instancePath} ${message}`,
  );
}
