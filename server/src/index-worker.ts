// A worker of the server: reads statements in the background.

import { parentPort } from "node:worker_threads";
import { readForServer } from "./host/index-reader.ts";

if (parentPort) readForServer(parentPort);
