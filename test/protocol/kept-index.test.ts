// A server that has lived through anything answers as one that has just started on the same files: edits,
// saves, closing without saving, new, renamed and deleted files, codebooks that come, change and go, and
// requests that make no sense.

import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FileChangeType } from "vscode-languageserver-protocol";
import { type ServerProcess, startServer } from "./server-process.ts";

const names = ["a.statemark", "b.statemark", "deep/c.statemark", "deep/d.statemark.md"];
const codebooks = ["statemark.yaml", "deep/statemark.yaml"];

const bodies = [
  "![leave]{as=out to=DPRK status=open}, said @[Volga].\n",
  "-[We stay](out) and §[resolution 1718 (2006)].\n",
  "## Two {by=RUS date=2024-05}\n\n+[We may go]{re=out} with @[Volga] and @[Nobody Here].\n",
  "![stop{as=out\n",
  "",
];
const heads = ["", "---\nspeaker: UK\ndate: 2024-12-18\n---\n\n", "---\nspeaker: [\n---\n\n"];
const codebookTexts = [
  "actors:\n  VG: { name: Volga Group, aliases: [Volga] }\npositions:\n  out: { title: Troops leave }\n",
  "actors:\n  VOLGA: { name: Volga }\n",
  "actors: [\n",
];

const text = fc
  .tuple(fc.constantFrom(...heads), fc.array(fc.constantFrom(...bodies), { maxLength: 4 }))
  .map(([head, parts]) => head + parts.join("\n"));
const file = fc.constantFrom(...names);

type Step =
  | { readonly does: "open" | "change" | "write"; readonly file: string; readonly text: string }
  | { readonly does: "insert"; readonly file: string; readonly at: number; readonly text: string }
  | { readonly does: "save" | "close" | "delete" | "nonsense"; readonly file: string }
  | { readonly does: "rename"; readonly file: string; readonly to: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constantFrom("open" as const, "change" as const, "write" as const),
    file,
    text,
  }),
  fc.record({
    does: fc.constant("insert" as const),
    file,
    at: fc.nat(60),
    text: fc.constantFrom("@[Volga]", "![x]{as=out}", "\n\n", "]", "{as=", "é"),
  }),
  fc.record({ does: fc.constantFrom("save" as const, "close" as const, "delete" as const), file }),
  fc.record({ does: fc.constant("nonsense" as const), file }),
  fc.record({ does: fc.constant("rename" as const), file, to: file }),
  fc.record({
    does: fc.constant("write" as const),
    file: fc.constantFrom(...codebooks),
    text: fc.constantFrom(...codebookTexts),
  }),
  fc.record({ does: fc.constant("delete" as const), file: fc.constantFrom(...codebooks) }),
);

/** The files and the open texts as they should be, and the server that is told of each step. */
class Session {
  readonly folder: string;
  readonly disk = new Map<string, string>();
  readonly open = new Map<string, { text: string; version: number }>();
  readonly server: ServerProcess;

  private constructor(server: ServerProcess, folder: string) {
    this.server = server;
    this.folder = folder;
  }

  static async start(): Promise<Session> {
    const folder = mkdtempSync(join(tmpdir(), "statemark-"));
    const server = await startServer({ folders: [pathToFileURL(folder).href] });
    return new Session(server, folder);
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  private notify(method: string, params: object): Promise<void> {
    return this.server.connection.sendNotification(method, params);
  }

  private tell(name: string, type: FileChangeType): Promise<void> {
    const changes = [{ uri: this.uri(name), type }];
    return this.notify("workspace/didChangeWatchedFiles", { changes });
  }

  private async write(name: string, written: string): Promise<void> {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, written);
    const type = this.disk.has(name) ? FileChangeType.Changed : FileChangeType.Created;
    this.disk.set(name, written);
    await this.tell(name, type);
  }

  private async remove(name: string): Promise<void> {
    if (!this.disk.delete(name)) return;
    rmSync(join(this.folder, name));
    await this.tell(name, FileChangeType.Deleted);
  }

  async take(taken: Step): Promise<void> {
    const textDocument = { uri: this.uri(taken.file) };
    const known = this.open.get(taken.file);
    switch (taken.does) {
      case "open": {
        if (known) return;
        const opened = this.disk.get(taken.file) ?? taken.text;
        this.open.set(taken.file, { text: opened, version: 1 });
        const languageId = taken.file.endsWith(".md") ? "markdown" : "statemark";
        await this.notify("textDocument/didOpen", {
          textDocument: { ...textDocument, languageId, version: 1, text: opened },
        });
        return;
      }
      case "change":
        if (known) await this.change(taken.file, known, { text: taken.text }, taken.text);
        return;
      case "insert": {
        if (!known) return;
        const at = Math.min(taken.at, known.text.length);
        const before = known.text.slice(0, at).split("\n");
        const place = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
        const range = { start: place, end: place };
        const changed = known.text.slice(0, at) + taken.text + known.text.slice(at);
        await this.change(taken.file, known, { range, text: taken.text }, changed);
        return;
      }
      case "write":
        await this.write(taken.file, taken.text);
        return;
      case "save":
        if (!known) return;
        await this.write(taken.file, known.text);
        await this.notify("textDocument/didSave", { textDocument });
        return;
      case "close":
        if (!this.open.delete(taken.file)) return;
        await this.notify("textDocument/didClose", { textDocument });
        return;
      case "delete":
        await this.remove(taken.file);
        return;
      case "rename": {
        if (!this.disk.has(taken.file) || this.disk.has(taken.to)) return;
        const moved = this.disk.get(taken.file) ?? "";
        mkdirSync(dirname(join(this.folder, taken.to)), { recursive: true });
        renameSync(join(this.folder, taken.file), join(this.folder, taken.to));
        this.disk.delete(taken.file);
        this.disk.set(taken.to, moved);
        await this.tell(taken.file, FileChangeType.Deleted);
        await this.tell(taken.to, FileChangeType.Created);
        return;
      }
      case "nonsense":
        await this.nonsense(textDocument);
    }
  }

  private async change(
    name: string,
    { version }: { readonly version: number },
    change: object,
    changed: string,
  ): Promise<void> {
    this.open.set(name, { text: changed, version: version + 1 });
    await this.notify("textDocument/didChange", {
      textDocument: { uri: this.uri(name), version: version + 1 },
      contentChanges: [change],
    });
  }

  /** Each may be answered or refused; nothing may come of it. */
  private async nonsense(textDocument: object): Promise<void> {
    const position = { line: 9_999, character: 9_999 };
    const requests: readonly [string, object | null][] = [
      ["textDocument/references", { textDocument, position, context: {} }],
      ["textDocument/rename", { textDocument, position, newName: "" }],
      ["callHierarchy/incomingCalls", { item: {} }],
      ["textDocument/hover", null],
      ["statemark/doesNotExist", {}],
    ];
    await Promise.all(
      requests.map(([method, params]) =>
        this.server.connection.sendRequest(method, params).catch(() => undefined),
      ),
    );
  }

  async stop(): Promise<void> {
    expect(await this.server.stop()).toBe(0);
    rmSync(this.folder, { recursive: true });
  }
}

/** What is said at each place of the open files, and over all of them. */
async function answersOf(server: ServerProcess, session: Session): Promise<unknown[]> {
  const ask = (method: string, params: object) =>
    server.connection.sendRequest<unknown>(method, params);
  const answers: unknown[] = [await symbols(ask)];
  for (const [name, { text: shown }] of [...session.open].sort()) {
    const textDocument = { uri: session.uri(name) };
    answers.push(await ask("textDocument/documentSymbol", { textDocument }));
    for (const [line, words] of shown.split("\n").entries()) {
      for (const found of words.matchAll(/out|Volga|1718/g)) {
        const position = { line, character: found.index + 1 };
        const context = { includeDeclaration: true };
        answers.push(await ask("textDocument/references", { textDocument, position, context }));
        answers.push(await ask("textDocument/definition", { textDocument, position }));
        answers.push(await ask("textDocument/hover", { textDocument, position }));
      }
    }
  }
  return answers;
}

async function symbols(ask: (method: string, params: object) => Promise<unknown>) {
  const found = await ask("workspace/symbol", { query: "" });
  return Array.isArray(found) ? found.map((each) => JSON.stringify(each)).sort() : found;
}

/** Both read their files in the background: what they come to say is compared, once they agree or time is up. */
async function expectSameAsFresh(session: Session): Promise<void> {
  const server = await startServer({ folders: [pathToFileURL(session.folder).href] });
  for (const [name, { text: shown }] of session.open) {
    await server.open(session.uri(name), shown, name.endsWith(".md") ? "markdown" : "statemark");
  }
  let [kept, fresh]: readonly unknown[][] = [[], ["not asked yet"]];
  for (let tries = 0; tries < 40 && JSON.stringify(kept) !== JSON.stringify(fresh); tries++) {
    if (tries > 0) await new Promise((done) => setTimeout(done, 100));
    kept = await answersOf(session.server, session);
    fresh = await answersOf(server, session);
  }
  expect(kept).toEqual(fresh);
  expect(await server.stop()).toBe(0);
}

test("a kept server answers as a fresh one does", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const session = await Session.start();
      try {
        await session.take({ does: "write", file: "a.statemark", text: bodies[0] ?? "" });
        await session.take({ does: "open", file: "a.statemark", text: "" });
        for (const each of steps) await session.take(each);
        await expectSameAsFresh(session);
      } finally {
        await session.stop();
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
});
