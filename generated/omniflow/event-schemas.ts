// Generated from specs/omniflow.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { GenericSchema } from "valibot"
import type { CallbackName, EventName } from "./events.ts"
import * as schemas from "./schemas.ts"

export const eventSchemas: Readonly<Record<EventName, GenericSchema>> = {
  "message.received": schemas.vMessageReceivedEvent,
  "conversation.created": schemas.vConversationCreatedEvent,
  "conversation.resolved": schemas.vConversationResolvedEvent,
  "contact.opted_out": schemas.vContactOptedOutEvent,
}

export const callbackSchemas: Readonly<Record<CallbackName, GenericSchema>> = {
}
