export {
  type Consumer,
  type ConsumedDelivery,
  type ConsumerErrorContext,
  type ConsumerOptions,
  type ConsumerOutcome,
  createEventConsumer,
  type EventConsumer,
  isQueueMessageError,
  type QueueCounts,
  QueueMessageError,
  type RetryOptions,
} from "./consume.ts"
export type { EventIdentity, EventSink, On, OnEvery, QueuedDelivery, QueuedEvent } from "../webhooks/options.ts"
export type { EventCatalogue } from "../core/webhooks/receiver.ts"
export type { SchemaIssue } from "../core/errors.ts"
