// What goes with a hover for clients that can show it: what can be done, and the positions of an actor.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Hover, MarkupContent } from "vscode-languageserver-protocol";
import { type ServerProcess, startServer } from "./server-process.ts";

let folder: string;
let server: ServerProcess;

const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "statemark-"));
  writeFileSync(
    join(folder, "ukraine.statemark"),
    "---\nspeaker: Ukraine\ndate: 2024-11-04\n---\n![go home]{as=out to=RUS status=open}\n",
  );
  server = await startServer({ folders: [uriOf("")] });
});
afterEach(async () => {
  expect(await server.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

/** Opens a text of one line in which `|` is the place that is asked about. */
async function askAt<R>(method: string, drawn: string, name = "a.statemark"): Promise<R> {
  const character = drawn.indexOf("|");
  const languageId = name.endsWith(".yaml") ? "yaml" : "statemark";
  await server.open(uriOf(name), drawn.replace("|", ""), languageId);
  return server.connection.sendRequest<R>(method, {
    textDocument: { uri: uriOf(name) },
    position: { line: 0, character },
  });
}

describe("what can be done", () => {
  const actionsAt = (drawn: string, name?: string) =>
    askAt<{ actions: readonly string[] }>("statemark/hoverActions", drawn, name);

  test("about an actor and about a position", async () => {
    expect(await actionsAt("@[Mos|cow]")).toEqual({
      actions: ["openEntry", "showReferences", "showPositions"],
    });
    expect(await actionsAt("![g|o]{as=out}", "b.statemark")).toEqual({
      actions: ["showReferences", "setStatus", "completeMark"],
    });
  });

  test("about an id in a codebook, and about nothing", async () => {
    expect(await actionsAt("actors: { RU|S: { note: x } }", "statemark.yaml")).toEqual({
      actions: ["openEntry", "showReferences", "showPositions"],
    });
    expect(await actionsAt("Wor|ds.")).toEqual({ actions: [] });
  });

  test("is told as data: no hover has a link that runs a command", async () => {
    const hover = await askAt<Hover>("textDocument/hover", "@[Mos|cow]");
    expect((hover.contents as MarkupContent).value).not.toContain("command:");
  });
});

describe("the positions of an actor", () => {
  test("are those of closed and open statements", async () => {
    expect(await askAt("statemark/actorPositions", "+[we help]{by=RUS} @[Mos|cow]")).toEqual({
      name: "Russia",
      count: 2,
      positions: [
        {
          words: "go home",
          about: "demand · Ukraine → Russia · open",
          date: "4 November 2024",
          title: "",
          id: "out",
          uri: uriOf("ukraine.statemark"),
          range: { start: { line: 4, character: 0 }, end: { line: 4, character: 37 } },
        },
        expect.objectContaining({ words: "we help", date: "", uri: uriOf("a.statemark") }),
      ],
    });
  });

  test("are refused in words where there is no actor", async () => {
    expect(await askAt("statemark/actorPositions", "![g|o]{as=out}")).toEqual({
      refusal: "There is no known actor here. Put the cursor on the name of one.",
    });
  });
});
