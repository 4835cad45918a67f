// Generated from specs/omniflow.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { Operation } from "../../src/core/http/operation.ts"
import type { components } from "./paths.ts"

/** Names of the events that the document knows. */
export const eventNames = ["message.received", "conversation.created", "conversation.resolved", "contact.opted_out"] as const
export type EventName = (typeof eventNames)[number]

export const callbackNames = [] as const
export type CallbackName = (typeof callbackNames)[number]

export type Dialect = "omniflow"

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
  "message.received": { dialects: ["omniflow"] },
  "conversation.created": { dialects: ["omniflow"] },
  "conversation.resolved": { dialects: ["omniflow"] },
  "contact.opted_out": { dialects: ["omniflow"] },
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
  "message.received": components["schemas"]["MessageReceivedEvent"]
  "conversation.created": components["schemas"]["ConversationCreatedEvent"]
  "conversation.resolved": components["schemas"]["ConversationResolvedEvent"]
  "contact.opted_out": components["schemas"]["ContactOptedOutEvent"]
}

export interface CallbackPayloads {
}
