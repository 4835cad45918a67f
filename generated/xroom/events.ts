// Generated from specs/xroom.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { Operation } from "../../src/core/http/operation.ts"
import type { components } from "./paths.ts"

/** Names of the events in the document. */
export const eventNames = ["validation", "roomCreated", "roomRemoved"] as const
export type EventName = (typeof eventNames)[number]

export const callbackNames = [] as const
export type CallbackName = (typeof callbackNames)[number]

export type Dialect = "xroom"

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
  validation: { dialects: ["xroom"] },
  roomCreated: { dialects: ["xroom"] },
  roomRemoved: { dialects: ["xroom"] },
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
  "validation": components["schemas"]["ValidationEvent"]
  "roomCreated": components["schemas"]["RoomCreatedEvent"]
  "roomRemoved": components["schemas"]["RoomRemovedEvent"]
}

export interface CallbackPayloads {
}
