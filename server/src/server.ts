// The language server, over whatever channel its command line names: --stdio, --node-ipc, --socket.

import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { version } from "../../package.json";
import { startServer } from "./lsp/start-server.ts";

startServer(createConnection(ProposedFeatures.all), version);
