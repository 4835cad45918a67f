export { createWebhookHandler } from "./handler.ts"
export type {
  ErrorContext,
  EventIdentity,
  EventSink,
  HandlerContext,
  On,
  OnEvery,
  QueuedDelivery,
  QueuedEvent,
  SinkOptions,
  WebhookHandler,
  WebhookHandlerOptions,
  WebhookSinkOptions,
} from "./options.ts"
export { type NodeListenerOptions, type NodeRequest, toNodeListener } from "./node.ts"
export type { Claim, OnceStore } from "./stores/store.ts"
export { memoryStore, type MemoryStoreOptions } from "./stores/memory.ts"
export { type IoRedisClient, type NodeRedisClient, redisStore, type RedisStoreOptions } from "./stores/redis.ts"
export { type PostgresQuery, postgresStore, type PostgresStoreOptions, postgresTable } from "./stores/postgres.ts"
export {
  type AnyEvents,
  type PartitionOptions,
  type SignatureOptions,
  signatureReceiver,
  type SignatureReceiverOptions,
  type SignedDelivery,
  type StandardDelivery,
  standardWebhooksReceiver,
  verifySignature,
} from "./generic.ts"
export {
  signStandardWebhook,
  type StandardWebhook,
  type StandardWebhookMessage,
  type StandardWebhookOptions,
  verifyStandardWebhook,
} from "../core/webhooks/standard-webhooks.ts"
export { type Delivered, deliveryId, type EventCatalogue, type Receiver } from "../core/webhooks/receiver.ts"
export type { HashAlgorithm } from "../core/crypto.ts"
export type { SignatureEncoding, SignatureForm } from "../core/webhooks/hmac.ts"
export * from "../index.ts"
