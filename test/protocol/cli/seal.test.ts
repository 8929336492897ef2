// statemark seal, and what check says of a seal.

import { expect, test } from "vitest";
import { runCli, unreadable } from "./run-cli.ts";

// Of the words "Kim spoke.\n".
const hash = "sha256-3205c684151c289559a32645d5bc3242919b8d1c54a012a3bc07bac8f56f3f34";
const sealed = `---\ntext-hash: ${hash}\n---\n@[Kim](DPRK) spoke.\n`;

test("writes the seal, and leaves byte-order mark, line ends and all else as they are", () => {
  const files = {
    "a.statemark": "@[Kim](DPRK) spoke.\n",
    "b.statemark": "\ufeff---\r\ntitle:   A # b\r\n---\r\nKim spoke.\r\n",
  };
  runCli(files, ["seal", "a.statemark", "b.statemark"], ({ status, out, err, read, names }) => {
    expect({ status, out, err }).toEqual({ status: 0, out: "", err: "2 statements sealed.\n" });
    expect(read("a.statemark")).toBe(sealed);
    expect(read("b.statemark")).toBe(
      `\ufeff---\r\ntitle:   A # b\r\ntext-hash: ${hash}\r\n---\r\nKim spoke.\r\n`,
    );
    expect(names).toEqual(["a.statemark", "b.statemark"]);
  });
});

test("does not write where the seal fits", () => {
  runCli(
    { "a.statemark": sealed },
    ["seal", "a.statemark"],
    ({ status, err, read }) => {
      expect(status).toBe(0);
      expect(err).toBe("0 statements sealed. 1 had a seal that fits.\n");
      expect(read("a.statemark")).toBe(sealed);
    },
    { modes: { "a.statemark": 0o444 } },
  );
});

test("says what is in the way, and seals the others", () => {
  const files = {
    "a.statemark": "---\nspeaker: [UK\n---\nKim",
    "b.statemark": unreadable,
    "c.statemark": "Kim spoke.\n",
  };
  runCli(files, ["seal", "a.statemark", "b.statemark", "c.statemark"], ({ status, err, read }) => {
    expect(status).toBe(2);
    expect(err).toMatch(
      /^a\.statemark is not sealed\. .*cannot be read \(line 2\): .* Then seal again\.\n/,
    );
    expect(err).toContain("b.statemark cannot be read: ");
    expect(err).toContain("1 statement sealed.");
    expect(read("a.statemark")).toBe(files["a.statemark"]);
    expect(read("c.statemark")).toContain(hash);
  });
});

test.skipIf(process.platform === "win32")("a file keeps its rights", () => {
  runCli(
    { "a.statemark": "Kim spoke.\n" },
    ["seal", "a.statemark"],
    ({ mode, read }) => {
      expect(read("a.statemark")).toContain(hash);
      expect(mode("a.statemark")).toBe(0o640);
    },
    { modes: { "a.statemark": 0o640 } },
  );
});

test("has no result for -o", () => {
  runCli({ "a.statemark": "x" }, ["seal", "a.statemark", "-o", "b"], ({ status, err, read }) => {
    expect(status).toBe(2);
    expect(err).toMatch(/-o.*Usage: statemark seal FILE…/);
    expect(read("a.statemark")).toBe("x");
  });
});

test("check says where the words are no longer those that were sealed", () => {
  const files = { "a.statemark": sealed.replace("spoke", "left"), "b.statemark": sealed };
  runCli(files, ["check", "--format", "json", "."], ({ status, out }) => {
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      file: "a.statemark",
      code: "text-changed",
      severity: "warning",
      line: 1,
      character: 11,
    });
  });
});
