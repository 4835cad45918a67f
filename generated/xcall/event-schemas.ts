// Generated from specs/xcall.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { GenericSchema } from "valibot"
import type { CallbackName, EventName } from "./events.ts"
import * as schemas from "./schemas.ts"

export const eventSchemas: Readonly<Record<EventName, GenericSchema>> = {
  "room.started": schemas.vRoomStartedEvent,
  "peer.joined": schemas.vPeerJoinedEvent,
  "peer.left": schemas.vPeerLeftEvent,
  "room.ended": schemas.vRoomEndedEvent,
  "room.heartbeat": schemas.vRoomHeartbeatEvent,
}

export const callbackSchemas: Readonly<Record<CallbackName, GenericSchema>> = {
}
