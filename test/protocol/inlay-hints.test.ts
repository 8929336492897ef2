// Quiet words behind marks over the protocol: how much of them a setting says, where they lead, what they write.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { InlayHint, InlayHintLabelPart } from "vscode-languageserver-protocol";
import { dedent } from "../fixture.ts";
import { type ServerProcess, startServer } from "./server-process.ts";

let folder: string;
let server: ServerProcess;
let amount: unknown;
/** What the server has asked the client to ask for anew. */
let refreshed: (() => void)[];

const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
const uri = () => uriOf("a.statemark");

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "statemark-"));
  writeFileSync(
    join(folder, "statemark.yaml"),
    "actors:\n  VG: { name: Volga Group, aliases: [Volga] }\n",
  );
  amount = "full";
  refreshed = [];
  server = await startServer({
    folders: [uriOf("")],
    capabilities: { workspace: { configuration: true, inlayHint: { refreshSupport: true } } },
    answers: {
      "workspace/configuration": ({ items }: { items: { section?: string }[] }) =>
        items.map(({ section }) => (section === "statemark.inlayHints" ? amount : null)),
      "workspace/inlayHint/refresh": () => {
        for (const done of refreshed.splice(0)) done();
        return null;
      },
    },
  });
  await server.open(
    uri(),
    dedent(`
      ---
      speaker: UK
      ---
      ## What they should do {to=VG}

      ![@[Volga] should leave @[Moscow]]
      `),
  );
});
afterEach(async () => {
  expect(await server.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

const ask = (start = 0, end = 99) =>
  server.connection.sendRequest<InlayHint[]>("textDocument/inlayHint", {
    textDocument: { uri: uri() },
    range: { start: { line: start, character: 0 }, end: { line: end, character: 0 } },
  });

const resolve = (hint: InlayHint | undefined) =>
  server.connection.sendRequest<InlayHint>("inlayHint/resolve", hint);

const partsOf = ({ label }: InlayHint) => label as InlayHintLabelPart[];
const wordsOf = (hint: InlayHint) =>
  partsOf(hint)
    .map(({ value }) => value)
    .join("");

const whenRefreshed = () => new Promise<void>((done) => refreshed.push(done));

test("the setting says how much is shown", async () => {
  expect((await ask()).map(wordsOf)).toEqual(["VG", "RUS", "by GBR", "to VG"]);
  amount = "ids";
  expect((await ask()).map(wordsOf)).toEqual(["VG", "RUS"]);
  for (amount of ["off", null, true]) expect(await ask()).toEqual([]);
  amount = "full";
  expect(await ask(0, 2)).toEqual([]);
});

test("what a part stands for is gone to, in the codebook or on a page of its own", async () => {
  const [volga, moscow, by] = await ask();
  const locationsOf = async (hint: InlayHint | undefined) =>
    partsOf(await resolve(hint)).map(({ location }) => location?.uri);
  expect(await locationsOf(volga)).toEqual([uriOf("statemark.yaml")]);
  expect(await locationsOf(moscow)).toEqual(["statemark-registry:/actor/RUS.md"]);
  expect(await locationsOf(by)).toEqual([undefined, "statemark-registry:/actor/GBR.md"]);
});

test("a hint of a position is written into the mark, as long as the text is the same", async () => {
  const hints = await ask();
  const to = hints.find((hint) => wordsOf(hint) === "to VG");
  expect(to?.tooltip).toBe("To: Volga Group. From the heading “What they should do”.");
  const end = { line: 5, character: 34 };
  expect((await resolve(to)).textEdits).toEqual([
    { range: { start: end, end }, newText: "{to=VG}" },
  ]);
  expect((await resolve(hints[0])).textEdits).toBeUndefined();
  await server.connection.sendNotification("textDocument/didChange", {
    textDocument: { uri: uri(), version: 2 },
    contentChanges: [{ range: { start: end, end }, text: "!" }],
  });
  expect((await resolve(to)).textEdits).toBeUndefined();
});

test("they are asked for anew where the setting or a codebook changes", async () => {
  await ask();
  let again = whenRefreshed();
  await server.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  await again;
  again = whenRefreshed();
  const codebook = "actors:\n  VG2: { name: Volga Group, aliases: [Volga] }\n";
  await server.open(uriOf("statemark.yaml"), codebook, "yaml");
  await again;
  expect((await ask()).map(wordsOf)).toContain("VG2");
});
