// What goes with a hover, for clients that can show it: what can be done about what it is about. It is told
// as data, as links that run commands are for the client to make, and to vouch for.

import type { Connection } from "vscode-languageserver/node";
import { actorPositions } from "../features/actor-positions.ts";
import { positionActions, referentActions } from "../features/hover-actions.ts";
import { nameOf } from "../workspace/look-up.ts";
import { fenced, laterAnswers } from "./answer.ts";
import {
  type ActorPositionsAnswer,
  actorPositionsRequest,
  type HoverActionsAnswer,
  hoverActionsRequest,
} from "./hover-protocol.ts";
import { namedAt } from "./named-at.ts";
import type { OpenStatements } from "./open-statements.ts";
import type { PositionParams } from "./protocol.ts";
import type { WorkspaceStatements } from "./workspace-statements.ts";
import type { WorkspaceView } from "./workspace-view.ts";

const mostPositions = 200;

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
  connection.onRequest<ActorPositionsAnswer, void>(
    actorPositionsRequest,
    laterAnswers(connection, all)<PositionParams, ActorPositionsAnswer>(noActor, (params) => {
      const named = namedAt(statements, params);
      if (named?.referent.of !== "actor") return noActor;
      const { id } = named.referent;
      const uriOf = view.clientUris();
      const { count, newest } = actorPositions(view, id, mostPositions);
      const positions = newest.map(({ file, place, ...position }) => ({
        ...position,
        uri: uriOf(file),
        range: place,
      }));
      return { name: nameOf(named.registry, "actor", id), count, positions };
    }),
  );
}
