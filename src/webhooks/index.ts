export { createWebhookHandler } from "./create-handler.ts"
export type {
  ErrorContext,
  EventIdentity,
  HandlerContext,
  On,
  OnEvery,
  WebhookHandler,
  WebhookHandlerOptions,
} from "./handler-options.ts"
export { type NodeListenerOptions, type NodeRequest, toNodeListener } from "./to-node-listener.ts"
export type { Claim, OnceStore } from "./store.ts"
export { memoryStore, type MemoryStoreOptions } from "./memory-store.ts"
export { type IoRedisClient, type NodeRedisClient, redisStore, type RedisStoreOptions } from "./redis-store.ts"
export { type PostgresQuery, postgresStore, type PostgresStoreOptions, postgresTable } from "./postgres-store.ts"
export { type SignatureOptions, type SignedDelivery, verifySignature } from "./verify-signature.ts"
export {
  type AnyEvents,
  type PartitionOptions,
  signatureReceiver,
  type SignatureReceiverOptions,
  type StandardDelivery,
  standardWebhooksReceiver,
} from "./receivers.ts"
export {
  signStandardWebhook,
  type StandardWebhook,
  type StandardWebhookMessage,
  type StandardWebhookOptions,
  verifyStandardWebhook,
} from "../core/standard-webhooks.ts"
export { type Delivered, deliveryId, type Receiver } from "../core/receiver.ts"
export type { HashAlgorithm } from "../core/crypto.ts"
export type { SignatureEncoding, SignatureForm } from "../core/signature.ts"
export * from "../index.ts"
