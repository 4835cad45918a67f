import { type EventName, eventNames, type EventPayloads } from "../../generated/omniflow/events.ts"
import { WebhookVerificationError } from "../core/errors.ts"
import { isFields } from "../core/values.ts"
import { eventIssues } from "../core/webhooks/known-events.ts"
import type { SchemaIssue } from "../core/schema-issue.ts"
import type { UnknownName } from "../core/unknown-name.ts"
import { type Delivery, delivery, jsonOf, textOf } from "../core/webhooks/delivery.ts"

/** An event of the document, told by its `type`. */
export type KnownEvent = EventPayloads[EventName]

/** An event the document does not know (yet). */
export interface UnknownEvent {
  readonly type: UnknownName
  readonly tenantId?: string
  readonly payload?: Readonly<Record<string, unknown>>
  readonly timestamp?: string
}

export type WebhookEvent = KnownEvent | UnknownEvent

const issuesIn = /* @__PURE__ */ eventIssues<WebhookEvent>(
  ({ type }) => type,
  () => import("../../generated/omniflow/event-schemas.ts"),
)

/** Whether an event is one the document knows. */
export const isKnownEvent = (event: WebhookEvent): event is KnownEvent =>
  isFields(event) && (eventNames as readonly unknown[]).includes(event.type)

/** Where known events differ from the document. */
export const issuesOf = (events: readonly WebhookEvent[]): SchemaIssue[] | Promise<SchemaIssue[]> => issuesIn(events)

/**
 * Reads a delivery's event, as it was sent. Does **not** verify it.
 * @throws WebhookVerificationError for what is no event
 */
export const parseEvent = (rawBody: string | Uint8Array | ArrayBuffer): WebhookEvent =>
  eventOf(delivery({ headers: {}, body: rawBody }))

/** @throws WebhookVerificationError */
export function eventOf(received: Delivery): WebhookEvent {
  const event = jsonOf(textOf(received), "the body")
  if (typeof event !== "object" || event === null || !("type" in event) || typeof event.type !== "string") {
    throw new WebhookVerificationError("body-malformed", "the body is no event: it has no type")
  }
  return event as WebhookEvent
}
