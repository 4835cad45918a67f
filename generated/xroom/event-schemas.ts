// Generated from specs/xroom.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { GenericSchema } from "valibot"
import type { CallbackName, EventName } from "./events.ts"
import * as schemas from "./schemas.ts"

export const eventSchemas: Readonly<Record<EventName, GenericSchema>> = {
  "validation": schemas.vValidationEvent,
  "roomCreated": schemas.vRoomCreatedEvent,
  "roomRemoved": schemas.vRoomRemovedEvent,
}

export const callbackSchemas: Readonly<Record<CallbackName, GenericSchema>> = {
}
