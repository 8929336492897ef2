// The language server, over whatever channel its command line names: --stdio, --node-ipc, --socket.

import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { version } from "../../package.json";
import { startServer } from "./lsp/start-server.ts";

const connection = createConnection(ProposedFeatures.all);

// A promise that fails where nobody waits for it costs a line in the log, not the server.
process.on("unhandledRejection", (reason) => connection.console.error(String(reason)));

startServer(connection, version);
