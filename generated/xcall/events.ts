// Generated from specs/xcall.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { Operation } from "../../src/core/http/operation.ts"
import type { components } from "./paths.ts"

/** Names of the events in the document. */
export const eventNames = ["room.started", "peer.joined", "peer.left", "room.ended", "room.heartbeat"] as const
export type EventName = (typeof eventNames)[number]

export const callbackNames = [] as const
export type CallbackName = (typeof callbackNames)[number]

export type Dialect = "xcall"

export interface WebhookFacts {
  /** Services that send it. */
  readonly dialects: readonly Dialect[]
  /** First and last release that sends it, if declared. */
  readonly since?: string
  readonly removed?: string
  /** Why it is unconfirmed. */
  readonly assumed?: string
}

export const eventFacts: Readonly<Record<EventName, WebhookFacts>> = {
  "room.started": { dialects: ["xcall"] },
  "peer.joined": { dialects: ["xcall"] },
  "peer.left": { dialects: ["xcall"] },
  "room.ended": { dialects: ["xcall"] },
  "room.heartbeat": { dialects: ["xcall"] },
}

export interface CallbackFacts extends WebhookFacts {
  readonly method: Operation["method"]
  /** Names of the security schemes, any of which authenticates the sender. */
  readonly security: readonly string[]
  /** Query parameters, with the types of their values. */
  readonly parameters?: Readonly<Record<string, "string" | "integer" | "number" | "boolean">>
}

export const callbackFacts: Readonly<Record<CallbackName, CallbackFacts>> = {}

/** Event name → type of the event. */
export interface EventPayloads {
  "room.started": components["schemas"]["RoomStartedEvent"]
  "peer.joined": components["schemas"]["PeerJoinedEvent"]
  "peer.left": components["schemas"]["PeerLeftEvent"]
  "room.ended": components["schemas"]["RoomEndedEvent"]
  "room.heartbeat": components["schemas"]["RoomHeartbeatEvent"]
}

export interface CallbackPayloads {
}
