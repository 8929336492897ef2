// What goes with a hover, for clients that can show it: what can be done about what it is about. It is told
// as data, as links that run commands are for the client to make, and to vouch for.

import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver/node";
import { actorPositions } from "../features/actor-positions.ts";
import { positionActions, referentActions } from "../features/hover-actions.ts";
import { pauseAfter } from "../host/pause.ts";
import { nameOf } from "../workspace/look-up.ts";
import { fenced, laterAnswers } from "./answer.ts";
import {
  type ActorPositionsAnswer,
  actorPositionsRequest,
  type HoverActionsAnswer,
  hoverActionsRequest,
} from "./hover-protocol.ts";
import { type Named, namedAt } from "./named-at.ts";
import type { OpenStatements } from "./open-statements.ts";
import type { PositionParams } from "./protocol.ts";
import type { WorkspaceStatements } from "./workspace-statements.ts";
import type { WorkspaceView } from "./workspace-view.ts";

const mostPositions = 200;
/** In milliseconds: so long nobody who writes meanwhile waits. */
const slice = 8;

export function registerHoverActions(
  connection: Connection,
  statements: OpenStatements,
  all: WorkspaceStatements,
  view: WorkspaceView,
): void {
  connection.onRequest(hoverActionsRequest, (params: PositionParams) => {
    const { uri } = params.textDocument;
    return fenced<HoverActionsAnswer>(connection, uri, { actions: [] }, () => {
      const named = namedAt(statements, params);
      const statement = statements.get(uri);
      const ofReferent = named ? referentActions(named.registry, named.referent) : [];
      const ofPosition = statement
        ? positionActions(statement, statement.lines.offsetAt(params.position), named?.referent)
        : [];
      return { actions: [...ofReferent, ...ofPosition] };
    });
  });
  const noActor: ActorPositionsAnswer = {
    refusal: "There is no known actor here. Put the cursor on the name of one.",
  };
  const namedLater = laterAnswers(connection, all)<PositionParams, Named | undefined>(
    undefined,
    (params) => namedAt(statements, params),
  );
  connection.onRequest<ActorPositionsAnswer, void>(
    actorPositionsRequest,
    async (params: PositionParams, token) => {
      const actor = await namedLater(params, token);
      if (actor?.referent.of !== "actor") return noActor;
      try {
        const { id } = actor.referent;
        const { count, newest } = await inSlices(actorPositions(view, id, mostPositions), token);
        const uriOf = view.clientUris();
        const positions = newest.map(({ file, place, ...position }) => ({
          ...position,
          uri: uriOf(file),
          range: place,
        }));
        return { name: nameOf(actor.registry, "actor", id), count, positions };
      } catch (error) {
        const { uri } = params.textDocument;
        return fenced<ActorPositionsAnswer>(connection, uri, noActor, () => {
          throw error;
        });
      }
    },
  );
}

/** What it returns in the end, with pauses in which other requests are answered. */
async function inSlices<T>(steps: Iterator<unknown, T>, token: CancellationToken): Promise<T> {
  const pause = pauseAfter(slice);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (pause.isDue) await pause.take();
    if (token.isCancellationRequested) {
      throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was called back.");
    }
  }
}
