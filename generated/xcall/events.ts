// Generated from specs/xcall.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { Operation } from "../../src/core/http/operation.ts"
import type { components } from "./paths.ts"

/** Names of the events that the document knows. */
export const eventNames = ["room.started", "peer.joined", "peer.left", "room.ended", "room.heartbeat"] as const
export type EventName = (typeof eventNames)[number]

export const callbackNames = [] as const
export type CallbackName = (typeof callbackNames)[number]

export type Dialect = "xcall"

export interface WebhookFacts {
  /** Who sends it. */
  readonly dialects: readonly Dialect[]
  /** First and last release that sends it, where the document says so. */
  readonly since?: string
  readonly removed?: string
  /** Why nobody could confirm it. */
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
  /** Names of the security schemes, any of which shows who sent it. */
  readonly security: readonly string[]
  /** What it carries in its query, and what the text there stands for. */
  readonly parameters?: Readonly<Record<string, "string" | "integer" | "number" | "boolean">>
}

export const callbackFacts: Readonly<Record<CallbackName, CallbackFacts>> = {}

/** Event name → what stands in the event. */
export interface EventPayloads {
  "room.started": components["schemas"]["RoomStartedEvent"]
  "peer.joined": components["schemas"]["PeerJoinedEvent"]
  "peer.left": components["schemas"]["PeerLeftEvent"]
  "room.ended": components["schemas"]["RoomEndedEvent"]
  "room.heartbeat": components["schemas"]["RoomHeartbeatEvent"]
}

export interface CallbackPayloads {
}
