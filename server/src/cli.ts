#!/usr/bin/env node
// The command line: its words go to the command that they name.

import { version } from "../../package.json";
import { runCommandLine } from "./cli/run.ts";

runCommandLine(process.argv.slice(2), version).then((status) => {
  process.exitCode = status;
});
